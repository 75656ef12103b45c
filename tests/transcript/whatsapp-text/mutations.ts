/** Exports that were damaged, joined, cut and mixed: whatever a file may hold, and always the same for the same seed. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../fixtures");

/** Beginnings of all chats among the fixtures, and lines that look like something. */
export const seeds: readonly string[] = [
  ...readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".txt") && !path.includes("class-7b"))
    .sort()
    .map((path) => readFileSync(join(root, path), "utf8").slice(0, 1500)),
  "[٣‏/٩‏/٢٠٢٦، ١٠:١٥:٠٩ م] Nora: مرحبا\r\n[٤‏/٩‏/٢٠٢٦، ١٠:١٥:٠٩ م] Emil: مرحبا\r\n",
  "[22:15:09, 13/9/26] Nam: chào\r\n[22:16:09, 14/9/26] Nora: chào\r\n",
  "24. 9. 13. 오후 10:15 - Nora: 안녕\n24. 9. 14. 오전 9:15 - Emil: 안녕\n",
  "31 Dec 2012 23:59 - Nora: eins\n1 Jan 00:01 - Emil: zwei\n",
  "[9/3/26, 10:15:09 PM] - Nora added Emil\n[9/3/26, 10:16:09 PM] Emil: hi\n",
  "2024-03-08 21 h 05 min 09 s: Nora: salut\n",
];

/** What is put in: the pieces that headers, names, bodies and marks are made of, and what belongs nowhere. */
const pieces: readonly string[] = [
  ..."\u200e \u200f \u202a \u2068 \ufeff \u202f \u00a0 \u2009 \ufffd \ud800 \udc00 \u2028 \u0000 \r \n \r\n".split(
    " ",
  ),
  ...": |- |] |[|, | - |<|>|(|)|. |/|:|~\u00a0|+49 170 |@\u2068|\u200e<attached: |(file attached)|• ".split(
    "|",
  ),
  ...[
    "13.09.26, 22:15 - ",
    "[13.09.26, 22:15:09] ",
    "9/13/26, 10:15 PM - ",
    "klo ",
    " г.",
    "R4",
    "令和",
    "下午",
    "p. m.",
  ],
  ...[
    "Nora hat Emil hinzugefügt.",
    "POLL:\nOPTION: ",
    "<This message was edited>",
    "null",
    "0",
    "99",
    "๖๗",
    "۱۴۰۲",
  ],
];

/** Numbers from 0 to 1 that follow from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One file of at most some hundred characters more than its seed. */
export function mutated(random: () => number): string {
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const start = one(seeds);
  const from = random() < 0.5 ? 0 : below(start.length);
  let text = start.slice(from, from + 20 + below(600));
  for (let times = below(12); times > 0; times--) {
    const at = below(text.length + 1);
    const end = Math.min(text.length, at + below(20));
    const kind = random();
    if (kind < 0.5) text = text.slice(0, at) + one(pieces) + text.slice(at);
    else if (kind < 0.65) text = text.slice(0, at) + text.slice(end);
    else if (kind < 0.8)
      text = text.slice(0, at) + text.slice(at, end).repeat(1 + below(4)) + text.slice(end);
    else if (kind < 0.9) text = text.slice(0, at) + String.fromCharCode(below(0x10000)) + text.slice(at + 1);
    else text = text.slice(0, at) + one(seeds).slice(0, 200) + text.slice(at);
  }
  return text;
}

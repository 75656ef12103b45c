/** Random chats with mentions of left-out people and with harmless sentences; what leaves of each. */
import type { Person } from "../../../src/people/model.ts";
import type { Message, TranscriptRecord } from "../../../src/transcript/model.ts";
import { message, select, someBody } from "../chat.ts";
import { type Draw, drawFrom } from "./draw.ts";
import { addressOf, copyOf, type Hard, mentionOf, numberOf } from "./hard.ts";
import { harmless, stumblingNames } from "./harmless.ts";
import { everydayNames, type Name, names } from "./names.ts";

/** Of a kind: how many were put in, how many of them left or were changed, and some of those. */
export interface Count {
  tried: number;
  failed: number;
  readonly examples: string[];
}
export type Counts = Map<string, Count>;

const quotes = [
  "Zeile eins\n\nZoe zieht um",
  "Wir ziehen zum Monatsende nach Hannover und suchen noch Helfer",
  "Ich bin strikt dagegen\nund bleibe es\n\nauch morgen noch",
  "Das Geld habe ich noch nicht, ich überweise es am Monatsende ganz bestimmt",
];
const sharedLabels = ["Jo", "🔥🔥", "LenaMamanervig", "Petra Elternbeirat nervt"];
const spareFamilies = ["Quast", "Zabel", "Ohlsen", "Ruprecht"];

/** One chat: its kinds of insertions are added to the two counts. */
export function tryChat(seed: number, leaving: Counts, changed: Counts): void {
  const draw = drawFrom(seed);
  const { people, strangers, cast } = castOf(draw);
  const [agreed] = people.filter(({ history }) => history === "yes");
  const author = agreed?.whatsapp[0] ?? "";
  const records: TranscriptRecord[] = people
    .filter(({ whatsapp }) => whatsapp.length > 0)
    .map(({ whatsapp }) => message("2026-09-01T08:00:00", whatsapp[0] ?? "", "Hallo"));
  for (const label of strangers) records.push(message("2026-09-01T08:00:00", label, "Hallo"));
  const hard: [Hard, Message][] = [];
  const soft: [string, Message][] = [];
  let minute = 0;
  const say = (text: string) => {
    minute += 1;
    const time = `${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
    const said = message(`2026-09-02T${time}:00`, author, text);
    records.push(said);
    return said;
  };
  for (const one of insertions(draw, cast, people, records)) hard.push([one, say(one.text)]);
  for (let i = 0; i < 40; i += 1) {
    const kind = draw.oneOf(Object.keys(harmless));
    soft.push([kind, say(draw.oneOf(harmless[kind] ?? []))]);
  }
  const sent = sentBy(people, records);
  for (const [{ kind, text, secrets }, { at }] of hard) {
    const seen = fold(sent.get(at ?? "") ?? "");
    const isSeen = secrets.some((secret) => secret.length > 0 && seen.includes(fold(secret)));
    count(leaving, kind, isSeen, `${text} → ${seen}`);
  }
  for (const [kind, { at, text }] of soft) {
    const seen = sent.get(at ?? "");
    count(changed, kind, seen !== text, `${text} → ${seen ?? "(waits)"}`);
  }
}

export function rate(counts: Counts): number {
  const all = [...counts.values()];
  return all.reduce((sum, { failed }) => sum + failed, 0) / all.reduce((sum, { tried }) => sum + tried, 0);
}

/** A row a kind, worst first, with examples. */
export function table(title: string, counts: Counts): string {
  const rows = [...counts].sort(([, one], [, other]) => other.failed / other.tried - one.failed / one.tried);
  return [
    `${title}: ${(100 * rate(counts)).toFixed(1)} %`,
    ...rows.map(([kind, { tried, failed }]) => `  ${kind}: ${failed} of ${tried}`),
  ].join("\n");
}

function castOf(draw: Draw) {
  const groups: [string, Name][] = Object.entries(names).flatMap(([group, all]): [string, Name][] =>
    draw.some(all, group === "german" ? 2 : 1).map((one) => [group, one]),
  );
  const words = draw.some(everydayNames, 2).map((one): [string, Name] => ["everyday", one]);
  const stumbling = draw.oneOf(stumblingNames).map((first, index): [string, Name] => [
    "stems",
    {
      first,
      last: spareFamilies[index] ?? "",
      forms: first.length > 2 ? [first, `${first}s Rad`] : [first],
    },
  ]);
  const known = new Set<string>();
  const cast = [...groups, ...words, ...stumbling].filter(([, { first }]) => {
    const isNew = !known.has(first) && first !== "";
    known.add(first);
    return isNew || first === "";
  });
  const taken = new Set(cast.flatMap(([, { first, label }]) => [first, ...(label ?? "")]));
  const label = draw.oneOf(
    sharedLabels.filter((one) => !taken.has(one) && !taken.has(Array.from(one)[0] ?? "")),
  );
  const agreed = [
    someBody(1, "Petra Holm", "yes", [label]),
    someBody(2, "Karim Bauch", "yes", ["Karim Bauch"]),
  ];
  const people: Person[] = [...agreed];
  const strangers: string[] = [];
  for (const [, one] of cast) {
    const full = [one.first, one.last].filter((part) => part !== "").join(" ") || (one.label ?? "");
    const called = one.label ?? full;
    if (called === full && draw.number(4) === 0) strangers.push(called);
    else
      people.push(
        someBody(people.length + 1, called === full ? draw.oneOf([full, ""]) : full, "no", [called]),
      );
  }
  return { people, strangers, cast };
}

function insertions(
  draw: Draw,
  cast: readonly [string, Name][],
  people: Person[],
  records: TranscriptRecord[],
) {
  const all: Hard[] = cast.flatMap(([group, one]) => [
    mentionOf(draw, group, one),
    mentionOf(draw, group, one),
    ...(/^[A-ZİŞÇÖÜ]\p{L}{3,} \p{L}{4,}$/u.test(`${one.first} ${one.last}`) && group !== "everyday"
      ? [addressOf(draw, one)]
      : []),
  ]);
  const digits = (count: number) => Array.from({ length: count }, () => 1 + draw.number(9)).join("");
  for (const [national, country] of [
    [`17${digits(8)}`, "49"],
    [`30${digits(8)}`, "49"],
    [`5151${digits(6)}`, "49"],
    [digits(8), "45"],
  ] as const) {
    const row = people.length + 1;
    people.push(someBody(row, `Zzyx${row}`, "no", [`+${country} ${national}`]));
    all.push(numberOf(draw, national, country), numberOf(draw, national, country));
  }
  const first = people.find(
    ({ history, whatsapp }) => history === "no" && /^\p{L}{3,} \p{L}{3,}$/u.test(whatsapp[0] ?? ""),
  );
  const called = first?.whatsapp[0] ?? "";
  for (const said of quotes) {
    if (first === undefined) break;
    records.push(message("2026-09-01T09:00:00", called, said));
    all.push(copyOf(draw, called, said));
  }
  const label = people[0]?.whatsapp[0] ?? "";
  all.push({ kind: "labels of those who agreed", text: `@${label} kommst du?`, secrets: [`@${label}`] });
  return all;
}

/** Time of each message that went along → its text. */
function sentBy(
  people: readonly Person[],
  records: readonly TranscriptRecord[],
): ReadonlyMap<string, string> {
  const { digests } = select(people, records);
  const sent = new Map<string, string>();
  for (const { body } of digests) {
    let at = "";
    for (const line of body.split("\n").slice(1)) {
      const header = /^(\d\d:\d\d) \*[^*]+\*: (.*)$/u.exec(line);
      if (header !== null) {
        at = `2026-09-02T${header[1]}:00`;
        sent.set(at, header[2] ?? "");
      } else sent.set(at, `${sent.get(at)}\n${line.slice(2)}`);
    }
  }
  return sent;
}

function count(counts: Counts, kind: string, isFailed: boolean, example: string): void {
  const entry = counts.get(kind) ?? { tried: 0, failed: 0, examples: [] };
  entry.tried += 1;
  if (isFailed) {
    entry.failed += 1;
    if (!entry.examples.includes(example)) entry.examples.push(example);
  }
  counts.set(kind, entry);
}

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\u0307\ufe0f]/gu, "")
    .toLowerCase()
    .replace(/\u0307/gu, "");

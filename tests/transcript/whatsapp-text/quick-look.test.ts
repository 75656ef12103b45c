/** What makes reading fast must not change what is read: each shortcut against the way without it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeChat } from "../../../src/archive/chat-text.ts";
import { defaultLimits } from "../../../src/archive/limits.ts";
import { linePieces } from "../../../src/archive/line-pieces.ts";
import { isBlank, isMark } from "../../../src/transcript/marks.ts";
import type { TranscriptRecord } from "../../../src/transcript/model.ts";
import { isOrdinary } from "../../../src/transcript/whatsapp-text/bodies/gate.ts";
import { createClock } from "../../../src/transcript/whatsapp-text/header/clock.ts";
import { findLayout } from "../../../src/transcript/whatsapp-text/header/find-layout.ts";
import type { Layout } from "../../../src/transcript/whatsapp-text/header/layout.ts";
import {
  createMatcher,
  eachHeader,
  type Matcher,
} from "../../../src/transcript/whatsapp-text/header/match.ts";
import { parts } from "../../../src/transcript/whatsapp-text/header/parts.ts";
import {
  BODY,
  END,
  FLAGS,
  MANY_LINES,
  MARKED,
  ROW,
  SPECIAL,
  START,
} from "../../../src/transcript/whatsapp-text/header/row.ts";
import { detectShape, records, type Shape } from "../../../src/transcript/whatsapp-text/index.ts";
import { createInterpreter } from "../../../src/transcript/whatsapp-text/interpret.ts";
import { createNoticeMemory } from "../../../src/transcript/whatsapp-text/notices/again.ts";
import { matchNotice } from "../../../src/transcript/whatsapp-text/notices/match.ts";
import { createReader } from "../../../src/transcript/whatsapp-text/reader.ts";
import { pieces } from "../reading.ts";

/** More of one beginning than any list holds, short ones, numbers of one country, and all with marks and colons. */
const names = [
  ...Array.from("ABCDEFGHIJKL", (letter) => `Anna ${letter}.`),
  ...Array.from("0123456789", (digit) => `+49 170 000000${digit}`),
  "A",
  "Al",
  "Nora",
  "~\u00a0Nora",
  "Chef: Karl",
  "\u200eEmil\u200f",
  "Nora:",
  "+1",
  "张伟",
  "👩‍🏫 Frau Berg",
];
const bodies = fc.oneof(
  fc.constantFrom(
    "Moin",
    "",
    "null",
    "<Medien ausgeschlossen>",
    "Diese Nachricht wurde gelöscht",
    "Im",
    "Bild",
    "Standort: x",
    "IMG-20260903-WA0007.jpg (Datei angehängt)",
    "IMG-20260903-WA0007.jpg (Datei angehängt)\nschön",
    "\u200eIMG-20260903-WA0007.jpg (Datei angehängt)\nschön",
    "Plan.pdf • \u200e3 Seiten \u200eDokument weggelassen",
    "a)\nb",
    "a\u200eb",
    "\u200eBild weggelassen",
    "\u200e<Anhang: 00000042-PHOTO-2026-09-03-22-15-09.jpg>",
    "Moin <Diese Nachricht wurde bearbeitet.>",
    "ภาษา ฎ",
    "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv",
    "ja\n\nnein",
    "03.09.26, 10:15 - Nora: kopiert",
    "x\n03.09.26, 10:16 - y",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
const notices = [
  "Nora hat Emil hinzugefügt.",
  "Anna A. hat die Gruppe verlassen.",
  "Nora hat den Gruppennamen zu „Ausflug: Harz“ geändert.",
  "Deine Sicherheitsnummer für Anna B. hat sich geändert.",
  "Unbekannt",
];
/** Shortcuts are for those who wrote before. */
const name = fc.oneof(fc.constantFrom("Nora", "Anna A.", "+49 170 0000001"), fc.constantFrom(...names));
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(name, bodies).map(([name, body]) => `${name}: ${body}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...notices) },
  { weight: 1, arbitrary: fc.constantFrom(...notices).map((text) => `Ausflug: \u200e${text}`) },
);
const headers = [
  (minute: number) => `03.09.26, 10:${10 + (minute % 50)} - `,
  (minute: number) => `9/3/26, 1:${10 + (minute % 50)}\u202fPM - `,
  (minute: number) => `${minute % 7 === 0 ? "\u200e" : ""}[03.09.26, 10:${10 + (minute % 50)}:07] `,
];
const chat = fc
  .tuple(
    fc.constantFrom(...headers),
    fc.constantFrom("\n", "\r\n"),
    fc.array(line, { minLength: 3, maxLength: 60, size: "max" }),
  )
  .map(([header, lineBreak, lines]) =>
    [`${header(1)}Nora: eins`, ...lines.map((text, i) => header(i) + text)]
      .map((all) => all + lineBreak)
      .join(""),
  );

async function all(shape: Shape, text: Parameters<typeof records>[0]): Promise<TranscriptRecord[]> {
  const found: TranscriptRecord[] = [];
  for await (const record of records(text, shape, new Set(["IMG-20260903-WA0007.jpg"]))) found.push(record);
  return found;
}

async function* bytesIn(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 });

test("the records are the same however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(chat, sizes, async (text, cuts) => {
      const shape = await detectShape(pieces(text), { dateOrder: "dmy" });
      const expected = await all(shape, pieces(text));
      const names = { path: "x", name: "x" };
      const decoded = decodeChat(bytesIn(text, cuts), names, defaultLimits, () => {});
      expect(await all(shape, decoded)).toEqual(expected);
      expect(await all(shape, pieces(text, cuts[0]))).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test("a record that the quick look lets pass is what a close look makes of it", async () => {
  await fc.assert(
    fc.asyncProperty(chat, async (text) => {
      const shape = await detectShape(pieces(text), { dateOrder: "dmy" });
      const { layout, names, recognition } = shape;
      const attachments: ReadonlySet<string> = new Set();
      const platform = recognition.platform;
      const said: string[] = [];
      const onRecord = (shown: string): void => void said.push(shown);
      const clock = createClock("dmy");
      const reader = createReader({ layout, platform, clock, attachments, names, onRecord });
      const found = [...reader.read(text), ...reader.end()];
      const closely = createInterpreter(platform, attachments, names);
      expect(found.length).toBe(said.length);
      for (const [i, record] of found.entries()) {
        const whole = (said[i] as string).replaceAll("\r\n", "\n").replace(/[\r\n]+$/, "");
        expect(record).toEqual(closely.record(record.seq, record.at, whole));
      }
    }),
    { numRuns: 150 },
  );
});

const layoutOf = (line: string): Layout => findLayout(line) as Layout;

test("a sender is told by how the line begins, whoever else begins alike", () => {
  const written = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom("ja", ": nein", "a: b", "")), {
    minLength: 1,
    maxLength: 80,
    size: "max",
  });
  fc.assert(
    fc.property(written, (lines) => {
      const [first, second] = ["03.09.26, 10:15 - ", "[03.09.26, 10:15:07] "].map((header) => ({
        header,
        matcher: createMatcher(layoutOf(header)),
        learned: new Set<string>(),
      })) as [Told, Told];
      for (const [i, [name, body]] of lines.entries()) {
        // Whoever reads another text in between has other senders.
        const { header, matcher, learned } = i % 16 < 13 ? first : second;
        if (i % 16 === 0) first.learned.clear();
        if (i % 16 === 13) second.learned.clear();
        const text = `${header}${name}: ${body}\nEmil: x\n`;
        const field = text.slice(header.length, text.indexOf(": ", header.length));
        expect(matcher.scan(text, 0)).toBe(1);
        expect(matcher.rows[ROW + BODY]).toBe(header.length + field.length + 2);
        expect(matcher.sender(1)).toBe(learned.has(field) ? `${field}!` : undefined);
        if (field === "Al") continue;
        matcher.learn(1, `${field}!`);
        learned.add(field);
      }
    }),
  );
});

interface Told {
  readonly header: string;
  readonly matcher: Matcher;
  readonly learned: Set<string>;
}

test("more senders than there is room for are told all the same, by whoever asks", () => {
  const matcher = createMatcher(layoutOf("03.09.26, 10:15 - "));
  let known = 0;
  for (let i = 0; i < 3000; i++) {
    const text = `03.09.26, 10:15 - Person ${i} ${"x".repeat(i % 120)}: ja\n`;
    for (const again of [false, true]) {
      matcher.scan(text, 0);
      const sender = matcher.sender(1);
      if (!again) expect(sender).toBeUndefined();
      else if (sender !== undefined) {
        expect(sender).toBe(`${i}`);
        known++;
      }
      expect(text.slice(matcher.rows[ROW + BODY], matcher.rows[ROW + END])).toBe("ja");
      matcher.learn(1, `${i}`);
    }
  }
  expect(known).toBeGreaterThan(100);
});

test("no sender is found behind a line's end or a name's length", () => {
  const matcher = createMatcher(layoutOf("03.09.26, 10:15 - "));
  const bodyAt = (text: string): number => {
    matcher.scan(`03.09.26, 10:15 - ${text}`, 0);
    return matcher.rows[ROW + BODY] as number;
  };
  for (const text of ["Nora\n: ja", "Nora", "Nora:", "Nora:ja\nEmil: nein", `${"x".repeat(161)}: ja`])
    expect(bodyAt(text)).toBe(-1);
  expect(bodyAt(`${"x".repeat(160)}: ja`)).toBe(18 + 162);
});

test("any mark and any blank is one between the parts of a header, and nothing else", () => {
  const matcher = createMatcher(layoutOf("03.09.26, 10:15 - "));
  const fits = (between: string): boolean => matcher.scan(`03.09.26,${between}10:15 - Nora: ja\n`, 0) === 1;
  const wrong: string[] = [];
  for (let code = 1; code <= 0xffff; code++) {
    const letter = String.fromCharCode(code);
    if (fits(letter) !== isBlank(code) || fits(`${letter} `) !== isMark(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test("what the scanner takes for plain text is that for the gate, too", () => {
  const matcher = createMatcher(layoutOf("03.09.26, 10:15 - "));
  const header = "03.09.26, 10:15 - ";
  let plain = 0;
  fc.assert(
    fc.property(bodies, fc.constantFrom("\n", "\r\n"), (body, lineBreak) => {
      const text = `${header}Nora: ${body.replaceAll("\n", lineBreak)}${lineBreak}${header}Nora: ja${lineBreak}`;
      fc.pre(matcher.scan(text, 0) === 2);
      const flags = matcher.rows[ROW + FLAGS] as number;
      if ((flags & (SPECIAL | MARKED)) !== 0) return;
      plain++;
      const said = text.slice(matcher.rows[ROW + BODY], matcher.rows[ROW + END]).replaceAll("\r\n", "\n");
      expect(isOrdinary(said)).toBe(true);
      if ((flags & MANY_LINES) === 0) expect(said).not.toContain("\n");
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(200);
});

test("lines longer than can be scanned at once are lines like all others", () => {
  const line = fc.oneof(
    fc.constantFrom("03.09.26, 10:15 - Nora: ja", "nein", "", "03.09.26, 10:16 - \u200eBild"),
    fc.integer({ min: 8_000, max: 70_000 }).map((length) => `03.09.26, 10:15 - Nora: ${"x".repeat(length)}`),
    fc.integer({ min: 30_000, max: 70_000 }).map((length) => "y".repeat(length)),
    // A header in the middle of a line, where the first part of it may end.
    fc
      .integer({ min: 32_700, max: 32_800 })
      .map((length) => `${"z".repeat(length)}03.09.26, 10:15 - Nora: x`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      const expected: number[] = [];
      let at = 0;
      for (const one of lines) {
        if (one.startsWith("03.")) expected.push(at);
        at += one.length + 1;
      }
      const found: number[] = [];
      const matcher = createMatcher(layoutOf("03.09.26, 10:15 - "));
      eachHeader(matcher, text, (row, part, offset) => {
        const start = matcher.rows[row * ROW + START] as number;
        expect(part.startsWith("03.09.26", start)).toBe(true);
        found.push(offset + start);
      });
      expect(found).toEqual(expected);
      expect([...parts(text)].map((part) => part.text).join("")).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("a notice that came before means the same again, until somebody in it becomes known", () => {
  const known = new Set<string>();
  const isKnown = (name: string): boolean => known.has(name);
  const noticeOf = createNoticeMemory({ isKnown, count: () => known.size });
  const text = "Nora hat Mama und Papa entfernt.";
  for (const _ of [1, 2]) expect(noticeOf(text)?.targets).toEqual(["Mama", "Papa"]);
  known.add("Mama und Papa");
  for (const _ of [1, 2]) expect(noticeOf(text)?.targets).toEqual(["Mama und Papa"]);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...notices), fc.string()), { maxLength: 30 }), (texts) => {
      for (const one of texts) expect(noticeOf(one)).toEqual(matchNotice(one, isKnown));
    }),
  );
});

test("bytes are cut behind line feeds; only a single long line makes a long piece", () => {
  const lengths = fc.array(fc.oneof(fc.nat(200), fc.integer({ min: 15_000, max: 40_000 })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(lengths, fc.boolean(), (lengths, ends) => {
      const text = lengths.map((length) => "x".repeat(length)).join("\n") + (ends ? "\n" : "");
      const cut = [...linePieces(Buffer.from(text))].map((piece) => piece.toString());
      expect(cut.join("")).toBe(text);
      for (const piece of cut.slice(0, -1)) expect(piece.endsWith("\n")).toBe(true);
      for (const piece of cut)
        expect(piece.length <= 20 * 1024 || piece.slice(0, -1).includes("\n") === false).toBe(true);
    }),
    { numRuns: 60 },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClock } from "../../../src/transcript/whatsapp-text/header/clock.ts";
import { findLayout } from "../../../src/transcript/whatsapp-text/header/find-layout.ts";
import { createMatcher } from "../../../src/transcript/whatsapp-text/header/match.ts";
import { BEHIND, ROW, START } from "../../../src/transcript/whatsapp-text/header/row.ts";
import { read } from "../reading.ts";
import {
  compose,
  type Event,
  entryOf,
  GROUP,
  headerOf,
  nameOf,
  orderOf,
  type Style,
  styles,
  type Timed,
  truthAt,
} from "./compose.ts";

const people = [
  "Nora",
  "Jürgen Weiß",
  "Mama und Papa",
  "Özlem 🌻 (7b)",
  "+49 170 1234567",
  "O’Neill, Sam",
  "الأب",
  "a-b.c",
  "Emil added",
] as const;
/** How the sender field shows some of them. */
const shown = new Map<string, string>([
  ["Jürgen Weiß", "~\u00a0Jürgen Weiß"],
  ["+49 170 1234567", "\u202a+49\u00a0170\u00a01234567\u202c"],
]);

const fragments = [
  "Moin",
  "ja: genau",
  "https://example.org/a?b=1&c=2",
  "14:30",
  "am 12.03. um 8",
  "👨‍👩‍👧 🇩🇪",
  "*fett*",
  "- Brot",
  "> zitiert",
  "Karl hat Emil hinzugefügt.",
  "Emil wurde hinzugefügt.",
  "Nora left",
  "Emil was added",
  "[10:15, 03.09.2026] Nora: kopiert",
  "2016-04-29 10:30:00",
  "[03/09/2026 22:15:09] X: fremd",
  "03.09.2026 22:15 - X: fremd",
  "Zeile\u2028getrennt",
  "\u200fשלום",
  "(siehe unten)",
  "<b>",
] as const;

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 3 })
      .map((f) => f.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 20 }).map((s) => s.replace(/[\r\n]/g, "")),
  },
  { weight: 1, arbitrary: fc.constant("") },
);
const text = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join("\n").replace(/\n+$/, ""))
  .filter((t) => t !== "" && t !== "null" && !/^[\u200e\u200f]/.test(t));
const caption = fc.constantFrom("", "Vom Ausflug", "Zwei\nZeilen", "um 8: hier");

const author = fc.constantFrom(...people);
const files: readonly (readonly [string, "media" | "voice" | "sticker" | "contact" | "document"])[] = [
  ["IMG-20260903-WA0007.jpg", "media"],
  ["PTT-20260903-WA0008.opus", "voice"],
  ["STK-20260903-WA0009.webp", "sticker"],
  ["Nora (neu).vcf", "contact"],
  ["Elternbrief März.pdf", "document"],
];
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("text" as const), author, text, edited: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ author, file: fc.constantFrom(...files), caption, omitted: fc.boolean() })
      .map(({ author, file: [file, type], caption, omitted }) => ({
        kind: "file" as const,
        author,
        file,
        caption,
        type: omitted && type === "document" ? "media" : type,
        omitted,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("placeholder" as const),
      author,
      type: fc.constantFrom("deleted" as const, "waiting" as const, "live-location" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        kind: fc.constant("notice" as const),
        code: fc.constantFrom("added", "removed", "left", "joined", "subject", "icon", "encryption"),
        actor: fc.constantFrom("Nora", "Jürgen Weiß", "Karla"),
        target: fc.constantFrom("Emil", "Mia Maria", "Zoë"),
      })
      .map((notice) => notice as Event),
  },
);
const at = fc.tuple(
  fc.integer({ min: 2012, max: 2038 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 0, max: 59 }),
  fc.integer({ min: 0, max: 59 }),
);
const chat: fc.Arbitrary<Timed[]> = fc.array(fc.record({ event, at }), { minLength: 1, maxLength: 25 });

/** The chat with sender fields as the file shows them. */
function asShown(timed: readonly Timed[]): Timed[] {
  return timed.map(({ event: e, at: a }) => ({
    at: a,
    event: e.kind === "notice" ? e : { ...e, author: shown.get(e.author) ?? e.author },
  }));
}

function truth(timed: Timed, style: Style): unknown {
  const { event: e } = timed;
  const when = truthAt(timed.at, style);
  switch (e.kind) {
    case "text":
      return { at: when, author: e.author, text: e.text, type: "text", edited: e.edited };
    case "placeholder":
      return { at: when, author: e.author, type: e.type };
    case "file":
      return {
        at: when,
        author: e.author,
        text: e.caption,
        type: style.platform === "android" && e.omitted ? "media" : e.type,
        attachment: {
          name: e.omitted ? null : e.file,
          present: !e.omitted && e.file.startsWith("IMG"),
          omitted: e.omitted,
        },
      };
    case "notice": {
      const targets = e.code === "added" || e.code === "removed" ? [e.target] : [];
      return { at: when, code: e.code, actor: e.code === "encryption" ? null : e.actor, targets };
    }
  }
}

describe.each(styles.map((style) => [nameOf(style), style] as const))("a chat written as %s", (_, style) => {
  test("is read back exactly: who, when, what and of which kind", async () => {
    await fc.assert(
      fc.asyncProperty(chat, async (timed) => {
        const { records, summary } = await read(compose(asShown(timed), style), {
          dateOrder: orderOf(style),
          attachments: ["IMG-20260903-WA0007.jpg"],
        });
        expect(records).toMatchObject(timed.map((one) => truth(one, style)));
        const authors = new Set(timed.flatMap(({ event: e }) => (e.kind === "notice" ? [] : [e.author])));
        expect(new Set(summary.writers.map((writer) => writer.name))).toEqual(authors);
        expect(summary.writers.map((writer) => writer.name)).not.toContain(GROUP);
      }),
      { numRuns: 150 },
    );
  });

  test("is read back exactly where somebody sends nothing but one thing, again and again", async () => {
    const again = fc.tuple(
      // `um 8: ` in front of everything may as well be the other half of a name.
      event.filter((e) => e.kind !== "text" && (e.kind !== "file" || !e.caption.includes(": "))),
      fc.integer({ min: 5, max: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(again, chat, at, async ([only, times], others, when) => {
        // What else they say would show that the field ends with their name.
        const rest = others.filter(
          ({ event: e }) => e.kind === "notice" || only.kind === "notice" || e.author !== only.author,
        );
        const timed = [...Array.from({ length: times }, () => ({ event: only, at: when })), ...rest];
        const { records } = await read(compose(asShown(timed), style), {
          dateOrder: orderOf(style),
          attachments: ["IMG-20260903-WA0007.jpg"],
        });
        expect(records).toMatchObject(timed.map((one) => truth(one, style)));
      }),
      { numRuns: 40 },
    );
  });

  test("gives the same records however the text is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(chat, fc.integer({ min: 1, max: 40 }), async (timed, pieceLength) => {
        const written = compose(asShown(timed), style);
        const whole = await read(written, { dateOrder: orderOf(style) });
        const cut = await read(written, { dateOrder: orderOf(style), pieceLength });
        expect(cut).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test("tells its shape: platform, clock and order of the date", async () => {
    const at = (day: number): Timed => ({
      at: [2026, 9, day, 22, 15, 9],
      event: { kind: "text", author: "Nora", text: "Moin", edited: false },
    });
    const { shape } = await read(compose([at(3), at(13)], style));
    expect(shape.recognition).toMatchObject({
      platform: style.platform,
      clock: style.clock,
      dateOrder: orderOf(style),
      dateEvidence: "part-above-12",
    });
    expect(shape.findings).toEqual([]);
  });

  test("has headers that the slow scanner and the fast matcher read alike", () => {
    fc.assert(
      fc.property(at, (when) => {
        const entry = entryOf(
          { at: when, event: { kind: "text", author: "Nora", text: "x", edited: false } },
          style,
        );
        const layout = findLayout(entry);
        expect(layout).not.toBeNull();
        if (layout === null) return;
        const matcher = createMatcher(layout);
        expect(matcher.scan(entry, 0)).toBe(1);
        expect(matcher.rows[ROW + START]).toBe(0);
        expect(matcher.rows[ROW + BEHIND]).toBe(headerOf(when, style).length);
        const clock = createClock(orderOf(style));
        clock.turn(matcher.numbers(1));
        expect(clock.at(matcher.numbers(1))).toBe(truthAt(when, style));
      }),
    );
  });
});

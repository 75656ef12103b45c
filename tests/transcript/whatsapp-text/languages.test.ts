/** Chats composed from the phrase tables of each language: every wording must come back as what it stands for. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TranscriptRecord } from "../../../src/transcript/model.ts";
import type { BodyTable } from "../../../src/transcript/whatsapp-text/bodies/table.ts";
import { bodyTables } from "../../../src/transcript/whatsapp-text/bodies/tables.ts";
import type { NoticeTable } from "../../../src/transcript/whatsapp-text/notices/table.ts";
import { noticeTables } from "../../../src/transcript/whatsapp-text/notices/tables.ts";
import { read } from "../reading.ts";
import { locales, type Row, reported } from "./locales.ts";
import { type Moment, orderOf, stamp, withoutSeconds, written } from "./written.ts";

type Platform = "android" | "ios";

/** One entry: what stands behind the header, and what the record must say. */
interface Entry {
  readonly text: string;
  /** iOS sets a mark before the bracket of lines with files. */
  readonly marked?: boolean;
  readonly truth: Readonly<Record<string, unknown>>;
}

const writers = [
  "Nora",
  "Jürgen Weiß",
  "+49 170 1234567",
  "Özlem 🌻 (7b)",
  "الأب",
  "Ana-Maria d’Or",
] as const;
const others = ["Emil", "Zoë Maria", "Kılıç", "Анна"] as const;
const texts = ["Moin", "ja: genau", "12.03. um 8", "(siehe unten)", "<b>", "zwei\nZeilen", "👍"] as const;
const PLACE = "https://maps.google.com/?q=50.5,-0.25";
const GROUP = "Chor der Schule";

const author = fc.constantFrom(...writers);

function said(platform: Platform, name: string, wording: string, type: string, text = ""): Entry {
  const mark = platform === "ios" ? "\u200e" : "";
  return { text: `${name}: ${mark}${wording}`, truth: { kind: "message", author: name, type, text } };
}

/** Everything that the table knows of what stands in messages, as the platform writes it. */
function bodies(table: BodyTable, platform: Platform, name: string): Entry[] {
  const ios = platform === "ios";
  const stop = ios ? "." : "";
  const line = ios ? "\u200e" : "";
  const of = (type: string, wordings: readonly string[], text?: (wording: string) => string): Entry[] =>
    wordings.map((wording) => said(platform, name, wording, type, text?.(wording)));
  const entries: Entry[] = [
    ...[...table.deleted, ...table.waiting].map((wording) =>
      said(platform, name, wording + stop, table.waiting.includes(wording) ? "waiting" : "deleted"),
    ),
    ...table.deletedByYou.map((wording): Entry => {
      const entry = said(platform, name, wording + stop, "deleted");
      return { ...entry, truth: { ...entry.truth, you: true } };
    }),
    ...table.deletedByAdmin.map(([before, after]) =>
      said(platform, name, `${before}Karla M.${after}${stop}`, "deleted"),
    ),
    ...of("view-once", table.viewOnce, (wording) => wording),
    ...of("live-location", table.liveLocation, (wording) => wording),
    ...of("call", table.call, (wording) => wording),
    ...(ios ? of("call", table.markedCall, (wording) => wording) : []),
    ...table.location.map((word): Entry => {
      const entry = said(platform, name, `${word}: ${PLACE}`, "location", `${word}: ${PLACE}`);
      const detail = { kind: "place", link: PLACE, name: null, latitude: 50.5, longitude: -0.25 };
      return { ...entry, truth: { ...entry.truth, detail } };
    }),
    ...table.edited.flatMap((wording) =>
      ["", "."].map(
        (end): Entry => ({
          text: `${name}: Um 8\noder 9 \u200e<${wording}${end}>`,
          truth: { author: name, type: "text", text: "Um 8\noder 9", edited: true },
        }),
      ),
    ),
    ...table.poll.question.map((word): Entry => {
      const option = table.poll.option[0] ?? "SEÇENEK: ";
      const lines = [word, "Wann?", `\u200e${option}Mo (2 X)`, `\u200e${option}Di (nie) (0 X)`];
      const options = [
        { text: "Mo", votes: 2 },
        { text: "Di (nie)", votes: 0 },
      ];
      const text = lines.join("\n").replaceAll("\u200e", "");
      const entry = said(platform, name, lines.join("\n"), "poll", text);
      return { ...entry, truth: { ...entry.truth, detail: { kind: "poll", question: "Wann?", options } } };
    }),
    ...table.event.map((word): Entry => {
      const lines = [`${word} Fest`, `${line}Start time: 1789300800000`, `${line}Cancelled: false`];
      const text = lines.join("\n").replaceAll("\u200e", "");
      const detail = { kind: "event", title: "Fest", start: 1789300800000, cancelled: false, link: null };
      const entry = said(platform, name, lines.join("\n"), "event", text);
      return { ...entry, truth: { ...entry.truth, detail } };
    }),
  ];
  return [...entries, ...(ios ? iosFiles(table, name) : androidFiles(table, name))];
}

const gone = { name: null, present: false, omitted: true };

function iosFiles(table: BodyTable, name: string): Entry[] {
  const file = (before: string, after: string, called: string, type: string, present: boolean): Entry => ({
    marked: true,
    text: `${name}: Schau: hier \u200e${before}${called}${after}`,
    truth: { author: name, type, text: "Schau: hier", attachment: { name: called, present, omitted: false } },
  });
  return [
    ...table.omitted.map(([type, wording]): Entry => {
      if (type !== "document") {
        return {
          marked: true,
          text: `${name}: \u200e${wording}`,
          truth: { author: name, type, attachment: gone },
        };
      }
      const attachment = { ...gone, name: "Plan (neu).pdf", pages: 3 };
      const text = `${name}: Plan (neu).pdf • \u200e3 Seiten \u200e${wording}`;
      return { marked: true, text, truth: { author: name, type, text: "", attachment } };
    }),
    ...table.attached
      .filter(([before]) => before !== "")
      .flatMap(([before, after]) => [
        file(before, after, "00000012-PHOTO-2026-09-03-10-20-00.jpg", "media", true),
        file(before, after, "00000013-AUDIO-2026-09-03-10-20-00.opus", "voice", false),
        file(before, after, "00000014-STICKER-2026-09-03-10-20-00.webp", "sticker", false),
        file(before, after, "00000015-Karla M.vcf", "contact", false),
      ]),
  ];
}

function androidFiles(table: BodyTable, name: string): Entry[] {
  const caption = "Vom Ausflug\n\nzwei: Zeilen";
  return [
    ...table.omittedInBrackets.map(
      ([type, wording]): Entry => ({
        text: `${name}: <${wording}>\n${caption}`,
        truth: { author: name, type, text: caption, attachment: gone },
      }),
    ),
    ...table.attached
      .filter(([before]) => before === "")
      .flatMap(([, after]) =>
        [
          ["IMG-20260903-WA0007.jpg", "media"],
          ["PTT-20260903-WA0008.opus", "voice"],
          ["STK-20260903-WA0009.webp", "sticker"],
          ["Elternbrief März (2).pdf", "document"],
        ].map(
          ([file, type]): Entry => ({
            text: `${name}: \u200e${file}${after}\n${caption}`,
            truth: {
              author: name,
              type,
              text: caption,
              attachment: { name: file, present: file === "IMG-20260903-WA0007.jpg", omitted: false },
            },
          }),
        ),
      ),
  ];
}

/** Every notice of the table; on iOS behind the actor's name or, where nobody acts, the group's. */
function notices(table: NoticeTable, platform: Platform, actor: string, target: string): Entry[] {
  return table.frames
    .filter(([code, wording]) => code !== "call" && !wording.startsWith("["))
    .map(([code, wording]): Entry => {
      const text = wording
        .replace("{actor}", actor)
        .replace("{targets}", target)
        .replace("{title}", GROUP)
        .replace("{any}", "etwas")
        .replace("…", ". X");
      const sender = wording.includes("{actor}") ? actor : GROUP;
      const truth = {
        kind: "notice",
        code,
        text,
        actor: wording.includes("{actor}") ? actor : null,
        targets: wording.includes("{targets}") ? [target] : [],
        title: wording.includes("{title}") ? GROUP : null,
      };
      return { text: platform === "ios" ? `${sender}: \u200e${text}` : text, truth };
    });
}

interface Style {
  readonly row: Row;
  readonly pattern: string;
}

const german: Style = { row: locales.find(([name]) => name === "de") as Row, pattern: "dd.MM.yy, HH:mm:ss" };

/** Every locale's and every reported way to write date and time, with 24 hours and with 12. */
const styles: readonly Style[] = [...locales, ...reported].flatMap((row) =>
  [row[1], row[2]].map((pattern) => ({ row, pattern })),
);

/** Entries are a minute and a second apart. */
function momentOf(i: number): Moment {
  const time = new Date(Date.UTC(2026, 8, 13, 0, 0, 9) + i * 61_000);
  const [year, month, day] = [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()];
  return {
    year,
    month,
    day,
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
  };
}

/** The entries as one file. */
function compose(entries: readonly Entry[], platform: Platform, { row, pattern }: Style = german): string {
  return entries
    .map(({ text, marked }, i) => {
      if (platform === "android") return `${written(momentOf(i), withoutSeconds(pattern), row)} - ${text}\n`;
      const header = written(momentOf(i), pattern, row);
      return `${marked ? "\u200e" : ""}[${header}] ${text.replaceAll("\n", "\r\n")}\r\n`;
    })
    .join("");
}

const attachments = ["00000012-PHOTO-2026-09-03-10-20-00.jpg", "IMG-20260903-WA0007.jpg"];

function expectAll(records: readonly TranscriptRecord[], entries: readonly Entry[]): void {
  expect(records).toHaveLength(entries.length);
  entries.forEach(({ text, truth }, i) => {
    expect(records[i], JSON.stringify(text)).toMatchObject(truth);
  });
}

const cases = bodyTables.flatMap((table, i) =>
  (["android", "ios"] as const).map(
    (platform) => [`${table.language} ${i}`, platform, table, noticeTables[i] as NoticeTable] as const,
  ),
);

test("bodies and notices are known in the same languages", () => {
  expect(bodyTables.map((table) => table.language)).toEqual(noticeTables.map((table) => table.language));
  expect(new Set(bodyTables.map((table) => table.language)).size).toBe(12);
});

describe.each(cases)("in %s on %s", (_, platform, bodyTable, noticeTable) => {
  test("every wording is what it stands for, whoever says it, in any order and among texts", async () => {
    const entry = author.chain((name) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...bodies(bodyTable, platform, name)) },
        {
          weight: 4,
          arbitrary: fc
            .constantFrom(...others)
            .chain((target) => fc.constantFrom(...notices(noticeTable, platform, name, target))),
        },
        {
          weight: 2,
          arbitrary: fc.constantFrom(...texts).map(
            (text): Entry => ({
              text: `${name}: ${text}`,
              truth: { kind: "message", author: name, type: "text", text, edited: false, attachment: null },
            }),
          ),
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...styles),
        async (entries, style) => {
          const dateOrder = orderOf(style.pattern);
          const { records, summary } = await read(compose(entries, platform, style), {
            attachments,
            dateOrder,
          });
          expectAll(records, entries);
          const times = entries.map((_, i) =>
            stamp(momentOf(i), platform === "ios" ? momentOf(i).second : 0),
          );
          expect(records.map(({ at }) => at)).toEqual(times);
          const names = summary.writers.map((writer) => writer.name);
          expect(names.filter((name) => !(writers as readonly string[]).includes(name))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("each of them is read once, and they tell the language", async () => {
    const entries = [
      ...bodies(bodyTable, platform, "Nora"),
      ...notices(noticeTable, platform, "Nora", "Emil"),
      ...bodies(bodyTable, platform, "+49 170 1234567"),
    ];
    const { records, shape } = await read(compose(entries, platform), { attachments });
    expectAll(records, entries);
    expect(shape.recognition).toMatchObject({ language: bodyTable.language, platform });
  });
});

/** Every header that a phone can write: composed by its pattern, read back without a hint. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayIn } from "../../../src/transcript/whatsapp-text/header/calendars.ts";
import { hourOfDay } from "../../../src/transcript/whatsapp-text/header/day-periods.ts";
import { read } from "../reading.ts";
import { locales, type Row, reported } from "./locales.ts";
import { type Moment, orderOf, stamp, two, withoutSeconds, written } from "./written.ts";

/** A chat of some months: enough days that its dates can be read in one way only. */
const moments: readonly Moment[] = Array.from({ length: 60 }, (_, i) => {
  const time = new Date(
    Date.UTC(2023, 10, 3, 0, 5, 9) + i * (2 * 86_400_000 + 3 * 3_600_000 + 7 * 60_000 + 11_000),
  );
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
  };
});

const texts = ["Moin", "zwei\nZeilen: so", "\u200f\u202bשלום", "2016-04-29 10:30:00", "um 8: ja", "👨‍👩‍👧"];
const textOf = (i: number): string => texts[i % texts.length] as string;
const people = ["Nora", "Jürgen Weiß", "+49 170 1234567"];
const authorOf = (i: number): string => people[i % people.length] as string;

interface Frame {
  readonly name: string;
  readonly open: string;
  readonly close: string;
  readonly seconds: boolean;
  readonly lineBreak: string;
}

const phones: readonly Frame[] = [
  { name: "ios", open: "[", close: "] ", seconds: true, lineBreak: "\r\n" },
  { name: "android", open: "", close: " - ", seconds: false, lineBreak: "\n" },
];

function compose(row: Row, pattern: string, frame: Frame): string {
  const shown = frame.seconds ? pattern : withoutSeconds(pattern);
  return moments
    .map((moment, i) => {
      const header = frame.open + written(moment, shown, row) + frame.close;
      return `${header}${authorOf(i)}: ${textOf(i)}${frame.lineBreak}`;
    })
    .join("");
}

async function expectTruth(row: Row, pattern: string, frame: Frame, blank = " "): Promise<void> {
  const even = pattern.replaceAll(" a", `${blank}a`).replaceAll("a ", `a${blank}`);
  const { records, shape } = await read(compose(row, even, frame));
  const converted = frame.close === "; " ? [{ code: "transcript.unknown-app" }] : [];
  expect(shape.findings).toEqual(converted);
  expect(shape.recognition).toMatchObject({
    dateOrder: orderOf(pattern),
    clock: /\ba|a\b|ah/.test(pattern.replace(/'[^']*'/g, "")) ? "12h" : "24h",
  });
  expect(records.map((record) => record.at)).toEqual(
    moments.map((moment) => stamp(moment, frame.seconds ? moment.second : 0)),
  );
  expect(records).toMatchObject(
    moments.map((_, i) => ({ kind: "message", author: authorOf(i), text: textOf(i).replace(/^\u200f/, "") })),
  );
}

describe.each(phones)("$name writes", (frame) => {
  describe.each([...locales, ...reported].map((row) => [row[0], row] as const))("%s", (_, row) => {
    test("with 24 hours", () => expectTruth(row, row[1], frame));
    test("with 12 hours", () => expectTruth(row, row[2], frame));
    test.each([
      ["U+202F", "\u202f"],
      ["U+00A0", "\u00a0"],
      ["U+2009", "\u2009"],
    ])("with 12 hours and %s around the word", (_name, blank) => expectTruth(row, row[2], frame, blank));
  });
});

describe("older exports:", () => {
  const old = { seconds: true, open: "", lineBreak: "\r\n" };
  const row: Row = ["old", "", "", "AM|PM"];
  test.each([
    ["iOS of 2015", "dd/MM/yy HH:mm:ss", ": "],
    ["iOS of 2014, with a comma", "dd/MM/y, HH:mm:ss", ": "],
    ["Windows Phone", "M/d/y h:mm:ss a", ": "],
    ["converted", "dd.MM.y - HH:mm:ss", "; "],
  ])("%s", (name, pattern, close) => expectTruth(row, pattern, { ...old, name, close }));

  test("Android of 2013 leaves out the year that was running and writes those before", async () => {
    const { records, shape } = await read(
      [
        "31 Dec 2012 23:59 - Nora: eins",
        "1 Jan 00:01 - Emil: zwei",
        "14 Oct 12:34 - Nora: drei",
        "14 Oct 2:34 PM - Nora: fremd",
        "",
      ].join("\n"),
    );
    expect(records.map((record) => record.at)).toEqual([
      "2012-12-31T23:59:00",
      "2013-01-01T00:01:00",
      "2013-10-14T12:34:00",
    ]);
    expect(shape.recognition).toMatchObject({ platform: "android", dateEvidence: "month-name" });
  });

  test.each([
    ["Oct 14, 12:34 PM - Nora: IMG-20131014-WA0001.jpg (file attached)", "2013-10-14T12:34:00"],
    ["14. Okt. 12:34 - Nora: IMG-20131014-WA0001.jpg (Datei angehängt)", "2013-10-14T12:34:00"],
    ["3 oct. 12:34 - Nora: IMG-20131003-WA0001.jpg (archivo adjunto)", "2013-10-03T12:34:00"],
  ])("a year that only a file's name tells: %s", async (line, at) => {
    const { records } = await read(`${line}\n`);
    expect(records.map((record) => record.at)).toEqual([at]);
  });

  test("a year that nothing tells stays open and is told", async () => {
    const { records, shape } = await read("14 Oct 12:34 - Nora: hey\n");
    expect(records).toMatchObject([{ at: null, author: "Nora", text: "hey" }]);
    expect(shape.findings.map((finding) => finding.code)).toEqual(["transcript.year-missing"]);
  });
});

test("the web sets a hyphen before what happened, and nobody becomes a person by it", async () => {
  const { records, shape, summary } = await read(
    [
      "[9/3/26, 10:15:09 PM] - Nora added Emil",
      "[9/13/26, 10:15:10 PM] - Nora changed the group name to 'TV: Tatort'",
      "[9/13/26, 10:15:11 PM] Emil: - Brot: ja",
      "",
    ].join("\n"),
  );
  expect(shape.recognition).toMatchObject({ platform: "web", clock: "12h", dateOrder: "mdy" });
  expect(records.map((record) => record.kind)).toEqual(["notice", "notice", "message"]);
  expect(records[2]).toMatchObject({ author: "Emil", text: "- Brot: ja", at: "2026-09-13T22:15:11" });
  expect(summary.writers.map((writer) => writer.name)).toEqual(["Emil"]);
});

describe("digits and marks", () => {
  const digitOf = (zero: number) => (digit: string) => String.fromCodePoint(zero + Number(digit));
  const everyZero: number[] = [];
  for (let code = 0; code < 0x20000; code++) {
    const isDigit = /^\p{Nd}$/u.test(String.fromCodePoint(code));
    if (isDigit && (everyZero.at(-1) ?? -10) + 10 <= code) everyZero.push(code);
  }

  test("headers in the digits of every script that has any are read", async () => {
    expect(everyZero.length).toBeGreaterThan(60);
    for (const zero of everyZero) {
      const digits = (text: string): string => text.replace(/\d/g, digitOf(zero));
      const { records } = await read(
        `[${digits("13.09.26, 22:15:09")}] Nora: a\r\n[${digits("14.09.26, 08:07:06")}] Emil: b\r\n`,
      );
      expect(records.map((record) => record.at)).toEqual(["2026-09-13T22:15:09", "2026-09-14T08:07:06"]);
    }
  });

  test("marks may stand between any two characters of a header, in any line", async () => {
    const mark = fc.constantFrom(
      "\u200e",
      "\u200f",
      "\u202a",
      "\u202c",
      "\u2068",
      "\u2069",
      "\u061c",
      "\ufeff",
    );
    const header = fc.constantFrom(
      "[13.09.26, 22:15:09] ",
      "13/09/2026, 10:15\u202fPM - ",
      "[22:15:09, 13/9/26] ",
    );
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(fc.array(fc.tuple(fc.nat(30), mark), { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (plain, lines) => {
          const text = lines.map((marks) => {
            let marked = plain;
            for (const [at, one] of marks) {
              // Behind the header's last blank a mark would be the body's.
              const place = at % (marked.length - 1);
              marked = marked.slice(0, place) + one + marked.slice(place);
            }
            return `${marked}Nora: Moin\n`;
          });
          const { records } = await read(`${plain}Emil: Hallo\n${text.join("")}`);
          expect(records).toHaveLength(lines.length + 1);
          expect(new Set(records.map((record) => record.at)).size).toBe(1);
          for (const record of records.slice(1))
            expect(record).toMatchObject({ author: "Nora", text: "Moin" });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("calendars", () => {
  test.each([
    ["a Persian leap day", null, 1399, 12, 30, "2021-03-20"],
    ["Persian New Year", null, 1400, 1, 1, "2021-03-21"],
    ["a Persian day that only leap years have", null, 1400, 12, 30, null],
    ["an Islamic year", null, 1445, 8, 27, "2024-03-08"],
    ["a Buddhist year of two digits", null, 67, 2, 29, "2024-02-29"],
    ["a Buddhist leap day that is none", null, 2566, 2, 29, null],
    ["the last Japanese era", "heisei", 31, 4, 30, "2019-04-30"],
    ["month 13", null, 2026, 13, 1, null],
    ["a year that no calendar of ours has", "heisei", 9931, 4, 30, null],
    ["a year before all counting", "buddhist", 543, 4, 30, null],
    ["month 0", null, 1402, 0, 1, null],
  ] as const)("%s", (_, calendar, year, month, day, expected) => {
    const found = dayIn(calendar, year, month, day);
    const text = found && `${found.year}-${two(found.month)}-${two(found.day)}`;
    expect(text).toBe(expected);
  });

  test("every day of forty years is read back from the Persian and the Islamic calendar", () => {
    for (const [ca, calendar] of [
      ["persian", "persian"],
      ["islamic-umalqura", "islamic"],
    ] as const) {
      const format = new Intl.DateTimeFormat(`en-u-ca-${ca}-nu-latn`, {
        year: "numeric",
        month: "numeric",
        day: "numeric",
        timeZone: "UTC",
      });
      for (let time = Date.UTC(2010, 0, 1); time < Date.UTC(2050, 0, 1); time += 11 * 86_400_000) {
        const parts = format.formatToParts(time);
        const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
        const found = dayIn(calendar, part("year"), part("month"), part("day"));
        expect(found && Date.UTC(found.year, found.month - 1, found.day)).toBe(time);
      }
    }
  });
});

test.each([
  ["am", 12, 0],
  ["am", 11, 11],
  ["pm", 12, 12],
  ["pm", 1, 13],
  ["noon", 11, 11],
  ["noon", 12, 12],
  ["noon", 1, 13],
  ["night", 11, 23],
  ["night", 12, 0],
  ["night", 3, 3],
  ["pm", 23, 23],
  ["am", 0, 0],
] as const)("%s %i is hour %i", (period, hour, expected) => {
  expect(hourOfDay(hour, period)).toBe(expected);
});

describe("the year's place, where all numbers have two digits, is told", () => {
  const lines = (dates: readonly string[]): string =>
    dates.map((date) => `${date}, 10:15 - Nora: Moin\n`).join("");
  test.each([
    ["by a number that is too early for a year", "ymd", "year-too-early", ["24/12/30", "25/1/3"]],
    ["by a file's name", "ymd", "attachment-names", ["24/9/13"]],
    [
      "by how often numbers change",
      "ymd",
      "change-frequency",
      ["24/9/10", "24/9/11", "24/9/12", "24/10/13", "24/10/14"],
    ],
    ["as always where day and month fit", "dmy", "part-above-12", ["13/9/24", "14/9/25"]],
    ["as always where the year is the last", "mdy", "part-above-12", ["9/13/24", "9/14/25"]],
  ] as const)("%s", async (_, dateOrder, dateEvidence, dates) => {
    const more =
      dateEvidence === "attachment-names"
        ? "24/9/13, 10:15 - Nora: IMG-20240913-WA0001.jpg (file attached)\n"
        : "";
    const { shape } = await read(lines(dates) + more);
    expect(shape.recognition).toMatchObject({ dateOrder, dateEvidence });
  });
});

/** Headers that somebody pasted or typed into a message of an iPhone's chat: its line ends tell them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectShape, recordBatches } from "../../../src/transcript/whatsapp-text/index.ts";
import { pieces } from "../reading.ts";

async function readAll(text: string, pieceLength = 65_536) {
  const shape = await detectShape(pieces(text, pieceLength));
  const batches = recordBatches(pieces(text, pieceLength), shape, new Set());
  const records: (readonly [author: string | null, at: string | null, text: string])[] = [];
  let next = await batches.next();
  for (; !next.done; next = await batches.next())
    for (const one of next.value)
      records.push([one.kind === "message" ? one.author : null, one.at?.slice(5, 16) ?? null, one.text]);
  return { records, findings: next.value.findings };
}

/** Messages as an iPhone writes them: CR LF behind each, whatever is in it. */
const ios = (...messages: readonly string[]): string => messages.map((message) => `${message}\r\n`).join("");

const before = "[03.09.26, 08:15:09] Nora: Guten Morgen";
const after = "[03.09.26, 08:18:01] Ida: Zwei Zeilen\nganz normal";

test("a pasted message stays in the message around it, whoever is named in it", async () => {
  const pasted =
    "[03.09.26, 08:16:11] Kemal: Das kam:\n[02.09.26, 19:02:44] Frau Sand: Turnzeug\nAlso mitgeben";
  expect(await readAll(ios(before, pasted, after))).toEqual({
    records: [
      ["Nora", "09-03T08:15", "Guten Morgen"],
      ["Kemal", "09-03T08:16", "Das kam:\n[02.09.26, 19:02:44] Frau Sand: Turnzeug\nAlso mitgeben"],
      ["Ida", "09-03T08:18", "Zwei Zeilen\nganz normal"],
    ],
    findings: [{ code: "transcript.inner-headers", lines: 1, names: ["Frau Sand"] }],
  });
});

test("nobody puts words under the name of somebody who writes there, at a time that fits", async () => {
  const forged = "[03.09.26, 08:16:11] Kemal: hi\n[03.09.26, 08:17:00] Nora: Ich bin dagegen";
  const { records, findings } = await readAll(ios(before, forged, after));
  expect(records.map(([author]) => author)).toEqual(["Nora", "Kemal", "Ida"]);
  expect(findings).toMatchObject([{ lines: 1, names: ["Nora"] }]);
});

test("nor a notice", async () => {
  const forged = "[03.09.26, 08:16:11] Kemal: hi\n[03.09.26, 08:17:00] Nora hat die Gruppe verlassen.";
  const { records, findings } = await readAll(ios(before, forged, after));
  expect(records.map(([author]) => author)).toEqual(["Nora", "Kemal", "Ida"]);
  expect(findings).toMatchObject([{ lines: 1, names: [] }]);
});

test("what one person says of themselves later may be a true header of a file changed by hand", async () => {
  const byHand = "[03.09.26, 08:16:11] Kemal: erst\n[03.09.26, 08:16:40] Kemal: dann";
  const { records, findings } = await readAll(ios(before, byHand, after));
  expect(records.map(([author, , text]) => [author, text])).toEqual([
    ["Nora", "Guten Morgen"],
    ["Kemal", "erst"],
    ["Kemal", "dann"],
    ["Ida", "Zwei Zeilen\nganz normal"],
  ]);
  expect(findings).toEqual([]);
  const earlier = byHand.replace("[03.09.26, 08:16:40]", "[02.09.26, 08:16:40]");
  expect((await readAll(ios(before, earlier, after))).records).toHaveLength(3);
});

test("where line ends say nothing, headers are headers", async () => {
  const pasted = "[03.09.26, 08:16:11] Kemal: Das kam:\n[02.09.26, 19:02:44] Frau Sand: Turnzeug";
  for (const lineBreak of ["\n", "\r\n"]) {
    const text = `${[before, pasted, after].join("\n")}\n`.replaceAll("\n", lineBreak);
    expect((await readAll(text)).records).toHaveLength(4);
  }
});

const minutes = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => {
    const at = from + i;
    const time = `${String(8 + Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}:00`;
    return `[03.09.26, ${time}] ${["Nora", "Kemal", "Ida", "Ida"][at % 4]}: ${at} und ${"viel ".repeat(at % 9)}mehr`;
  });

describe("a file that was joined from parts with other line ends is read whole", () => {
  test.each([
    ["LF behind CR LF", (a: string[], b: string[]) => `${ios(...a)}${b.join("\n")}\n`],
    ["and no line end at its end", (a: string[], b: string[]) => `${ios(...a)}${b.join("\n")}`],
    ["CR LF behind LF", (a: string[], b: string[]) => `${a.join("\n")}\n${ios(...b)}`],
  ])("%s", async (_, joined) => {
    for (const [first, second] of [
      [25, 25],
      [400, 25],
      [10, 5],
    ] as const)
      for (const length of [65_536, 500]) {
        const text = joined(minutes(first), minutes(second, first));
        const { records, findings } = await readAll(text, length);
        expect(records.map(([author, at, said]) => `${author} ${at} ${said}`)).toEqual(
          (await readAll(text.replaceAll("\r\n", "\n"), length)).records.map(
            ([author, at, said]) => `${author} ${at} ${said}`,
          ),
        );
        expect(records).toHaveLength(first + second);
        expect(findings).toEqual([]);
      }
  });

  test("and in the middle, where the part is longer than a message can be", async () => {
    const all = Array.from({ length: 4500 }, (_, i) => {
      const pair = (n: number) => String(n % 60).padStart(2, "0");
      return `[${pair(1 + Math.floor(i / 1440))}.09.26, ${String(Math.floor(i / 60) % 24).padStart(2, "0")}:${pair(i)}:00] ${["Nora", "Kemal", "Ida"][i % 3]}: Text ${i}`;
    });
    const text = `${ios(...all.slice(0, 2000))}${all.slice(2000, 4000).join("\n")}\n${ios(...all.slice(4000))}`;
    const { records, findings } = await readAll(text, 5000);
    expect(records.map(([, at]) => at)).toEqual(
      (await readAll(text.replaceAll("\r", ""))).records.map(([, at]) => at),
    );
    expect(findings).toEqual([]);
  });
});

test("a few headers in one message are no part of a file, at whatever time", async () => {
  const forged = minutes(12, 41).map((line) => line.replace(/ (?:Nora|Kemal|Ida):/, " Frau Sand:"));
  const messages = [...minutes(40), `${minutes(1, 40)[0]}\n${forged.join("\n")}`];
  for (const more of [[], minutes(10, 60)]) {
    const { records, findings } = await readAll(ios(...messages, ...more));
    expect(records).toHaveLength(messages.length + more.length);
    expect(findings).toMatchObject([{ lines: 12, names: ["Frau Sand"] }]);
  }
});

test("behind what was left inside, the same person's header is inside, too", async () => {
  const forged =
    "[03.09.26, 08:16:11] Kemal: hi\n[03.09.26, 08:17:00] Nora: Ja\n[03.09.26, 08:17:10] Kemal: Danke";
  expect((await readAll(ios(before, forged, after))).records.map(([author]) => author)).toEqual([
    "Nora",
    "Kemal",
    "Ida",
  ]);
});

test("a header that is left inside does not change other headers' days", async () => {
  const forged = "[03.09.26, 08:16:11] Kemal: hi\n[05.09.26, 08:17:00] Nora: nein";
  const text = ios(before, forged, "[05.09.26, 09:00:00] Ida: eins", "[05.09.26, 09:01:00] Ida: zwei");
  const expected = ["09-03T08:15", "09-03T08:16", "09-05T09:00", "09-05T09:01"];
  for (const length of [65_536, 60, 90])
    expect((await readAll(text, length)).records.map(([, at]) => at)).toEqual(expected);
});

test("wherever the text is cut into pieces, and whatever surrounds it, the same comes out", async () => {
  const line = fc.constantFrom(
    "[03.09.26, 08:17:00] Nora: x",
    "[04.09.26, 08:17:00] Tim: y",
    "[03.09.26, 08:17:00] Nora hat \u200eetwas",
    "Text",
    "<x>",
    "",
  );
  const body = fc.array(line, { maxLength: 4 }).map((lines) => ["a", ...lines, "z"].join("\n"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(body, { minLength: 9, maxLength: 20 }),
      fc.integer({ min: 1, max: 99 }),
      async (bodies, length) => {
        const minute = (i: number) => `[03.09.26, 09:${String(10 + i)}:00]`;
        const writer = (i: number) => ["Nora", "Kemal", "Ida"][i % 3] as string;
        const text = ios(...bodies.map((said, i) => `${minute(i)} ${writer(i)}: ${said}`));
        if (bodies.join("").split("[").length > 2 * bodies.length) return;
        const { records } = await readAll(text, length);
        expect(records).toEqual(bodies.map((said, i) => [writer(i), `09-03T09:${String(10 + i)}`, said]));
      },
    ),
    { numRuns: 60 },
  );
});

test("also in a record that is longer than what is read at once", async () => {
  const long = `[03.09.26, 08:16:11] Kemal: ${"Zeile\n".repeat(20_000)}[03.09.26, 08:17:00] Nora: nein\n${"Zeile\n".repeat(9000)}Ende`;
  const { records } = await readAll(ios(before, long, after), 4096);
  expect(records.map(([author]) => author)).toEqual(["Nora", "Kemal", "Ida"]);
  expect(records[1]?.[2].endsWith("\nEnde")).toBe(true);
});

import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { appendFileSync, writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/open.ts";
import { Failure } from "../../src/messages/finding.ts";
import { chat, failureOf, place, rawZip, readWhole, tree, write, zip } from "./files.ts";

describe("names in a zip", () => {
  const hostile = [
    "../evil.txt",
    "a/../../b",
    "/etc/x",
    "\\\\host\\x",
    "C:\\x",
    "c:/x",
    "..\\x",
    "_chat.txt\0.jpg",
    "..",
  ];
  test.each(hostile)("that point out of it are refused: %j", async (name) => {
    const path = write(
      "a.zip",
      rawZip([
        { name: "_chat.txt", content: chat },
        { name, content: "x" },
      ]),
    );
    expect(await failureOf(openArchive(path))).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.unsafe-names", path, names: [name] }],
    });
  });

  test("that only look odd are left aside and reported", async () => {
    const path = write(
      "a.zip",
      rawZip([
        { name: "_chat.txt", content: chat },
        { name: "A: Plan.pdf", content: "x" },
        { name: "b\\c.jpg", content: "x" },
        { name: `${"n".repeat(2000)}.jpg`, content: "x" },
        { name: "a..b...jpg", content: "x" },
      ]),
    );
    const archive = await openArchive(path);
    expect(archive.entries).toEqual([{ name: "a..b...jpg", size: 1 }]);
    expect(archive.findings).toMatchObject([
      { because: "name", count: 2, names: ["A: Plan.pdf", "b\\c.jpg"] },
      { because: "long-name", count: 1 },
    ]);
  });
});

describe("an entry that cannot be read", () => {
  test("is a clear refusal where it is the chat", async () => {
    const cases = [
      [{ name: "_chat.txt", content: chat, mode: 0o120777 }, "archive.chat-is-link"],
      [{ name: "_chat.txt", content: chat, flags: 1 }, "archive.encrypted"],
      [{ name: "_chat.txt", content: chat, flags: 0x41 }, "archive.encrypted"],
      [{ name: "_chat.txt", content: chat, method: 12 }, "archive.unsupported-compression"],
    ] as const;
    for (const [entry, code] of cases)
      expect(await failureOf(openArchive(write("a.zip", rawZip([entry]))))).toMatchObject({
        findings: [{ code }],
      });
  });

  test("is reported where it is another file", async () => {
    const entries = [
      { name: "_chat.txt", content: chat },
      { name: "a.jpg", content: "x", flags: 1 },
      { name: "b.jpg", content: "x", method: 14 },
    ];
    const archive = await openArchive(write("a.zip", rawZip(entries)));
    expect(archive.entries).toEqual([]);
    expect(archive.findings).toMatchObject([{ because: "encrypted" }, { because: "compression" }]);
  });
});

describe("a bomb", () => {
  test("that declares more than we read is refused before it is inflated", async () => {
    const path = zip("a.zip", { "_chat.txt": chat.repeat(100) });
    expect(await failureOf(openArchive(path, { textBytes: 1000 }))).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.chat-too-large", path }],
    });
  });

  test("that grows far beyond its packed size is refused", async () => {
    const path = zip("a.zip", { "_chat.txt": chat.repeat(250_000) });
    expect(await failureOf(openArchive(path))).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.overpacked", path, name: "_chat.txt" }],
    });
  });

  test("that lies about its size is refused at the first byte too many", async () => {
    const path = write("a.zip", rawZip([{ name: "_chat.txt", content: chat.repeat(5000), size: 70_000 }]));
    expect(await failureOf(readWhole(path))).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.size-lies", path }],
    });
  });

  test("that claims four gigabytes in two hundred bytes is refused", async () => {
    const path = write("a.zip", rawZip([{ name: "_chat.txt", content: chat, size: 0xfffffff0 }]));
    expect(await failureOf(openArchive(path))).toMatchObject({ findings: [{ code: "archive.overpacked" }] });
  });

  test("of many entries is refused before they are listed", async () => {
    const path = write("a.zip", rawZip([{ name: "_chat.txt", content: chat }], 65_000));
    expect(await failureOf(openArchive(path, { entries: 100 }))).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.too-many-entries", limit: 100 }],
    });
    const folder = tree("f", { "_chat.txt": chat, a: "", b: "", c: "" });
    expect(await failureOf(openArchive(folder, { entries: 3 }))).toMatchObject({ reason: "unsafe" });
  });

  test("in the table of contents is refused", async () => {
    const names = Array.from({ length: 50 }, (_, i) => ({ name: "x".repeat(900) + i, content: "" }));
    const path = write("a.zip", rawZip(names));
    expect(await failureOf(openArchive(path, { directoryBytes: 10_000 }))).toMatchObject({
      findings: [{ code: "archive.directory-too-large" }],
    });
  });

  test("that grows after it was opened is refused while reading", async () => {
    const path = write("x.txt", chat);
    const archive = await openArchive(path, { textBytes: 1000 });
    appendFileSync(path, chat.repeat(100));
    expect(await failureOf(archive.sha256())).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.chat-too-large", path }],
    });
  });

  test("of folders in folders, or of names, is left aside and reported", async () => {
    const folder = tree("f", { "_chat.txt": chat, "a/b/c/d.jpg": "x", "long-name.jpg": "x" });
    const archive = await openArchive(folder, { depth: 2, nameBytes: 10 });
    expect(archive.entries).toEqual([]);
    expect([...archive.findings].map((finding) => "because" in finding && finding.because).sort()).toEqual([
      "depth",
      "long-name",
    ]);
  });

  test("beside the chat is never unpacked", async () => {
    const path = zip("a.zip", { "_chat.txt": chat, "a.txt": Buffer.alloc(40 * 1024 * 1024) });
    expect(await readWhole(path)).toBe(chat);
  });
});

describe("a line without end", () => {
  test("is refused once it passes the limit, whatever surrounds it", async () => {
    const long = "x".repeat(1024 * 1024 + 1);
    for (const content of [long, `${chat}${long}`, `${chat}${long}\n${chat}`]) {
      const path = write("x.txt", content);
      expect(await failureOf(readWhole(path))).toMatchObject({
        findings: [{ code: "archive.line-too-long", path }],
      });
    }
    const fits = `${chat}${long.slice(1)}\n${long.slice(1)}\n`;
    expect(await readWhole(write("x.txt", fits))).toBe(fits);
  });

  test("is found exactly where the reference finds it", async () => {
    const lines = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 60 }), async (lengths, lineBytes) => {
        const content = `x${lengths.map((length) => "y".repeat(length)).join("\n")}`;
        const tooLong = content.split("\n").some((line) => line.length > lineBytes);
        const outcome = await readWhole(write("x.txt", content), { lineBytes }).then(
          () => "fits",
          (error: unknown) => (error instanceof Failure ? "too long" : error),
        );
        expect(outcome).toBe(tooLong ? "too long" : "fits");
      }),
      { numRuns: 100 },
    );
  });
});

describe("damage", () => {
  const whole = rawZip([
    { name: "IMG-1.jpg", content: randomBytes(3000), method: 0 },
    { name: "_chat.txt", content: chat.repeat(300) },
    { name: "IMG-2.jpg", content: randomBytes(3000), method: 0 },
  ]);

  test("by cutting the file off at every tenth is named", async () => {
    for (let tenth = 1; tenth < 10; tenth++) {
      const path = write("a.zip", whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
      expect(await failureOf(readWhole(path))).toMatchObject({
        reason: "not-understood",
        findings: [{ code: "archive.damaged", path }],
      });
    }
  });

  test("by one wrong byte of text is found by the checksum", async () => {
    const path = write("a.zip", rawZip([{ name: "_chat.txt", content: chat, crc: 0x12345678 }]));
    expect(await failureOf(readWhole(path))).toMatchObject({ findings: [{ code: "archive.damaged" }] });
  });

  test("of a document beside the chat does not matter", async () => {
    const path = write(
      "a.zip",
      rawZip([
        { name: "notes.txt", content: "x", crc: 1 },
        { name: "_chat.txt", content: chat },
      ]),
    );
    expect(await readWhole(path)).toBe(chat);
  });

  test("of a document does not matter either where the chat has to be guessed", async () => {
    const path = write(
      "a.zip",
      rawZip([
        { name: "notes.txt", content: chat, crc: 1 },
        { name: "klasse.txt", content: chat },
      ]),
    );
    expect((await openArchive(path)).chatName).toBe("klasse.txt");
  });

  test("behind what opening looks at is met on reading", async () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `03.09.26, 10:15 - Nora: ${i * 7919}\n`).join("");
    const bytes = rawZip([{ name: "_chat.txt", content: long }]);
    bytes.fill(0xff, bytes.length - 400, bytes.length - 300);
    const archive = await openArchive(write("a.zip", bytes));
    for (let i = 0; i < 3; i++)
      expect(await failureOf(archive.sha256())).toMatchObject({ findings: [{ code: "archive.damaged" }] });
  });

  /** Either the chat as it was, or a `Failure`; never another text, never a crash. */
  async function holds(content: Uint8Array, texts: readonly string[] | null): Promise<void> {
    const path = place("fuzz");
    writeFileSync(path, content);
    const outcome = await readWhole(path).catch((error: unknown) => error);
    if (outcome instanceof Failure) return expect(outcome.findings.length).toBeGreaterThan(0);
    if (texts) return expect(texts).toContain(outcome);
    expect(outcome).toBeTypeOf("string");
  }

  test("of any kind to a zip ends in the true chat or in a clear refusal", { timeout: 60_000 }, async () => {
    const small = rawZip([
      { name: "IMG-1.jpg", content: "x", method: 0 },
      { name: "_chat.txt", content: chat },
    ]);
    const change = fc.tuple(fc.nat(small.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const mutated = Buffer.from(small);
        for (const [at, byte] of changes) mutated[at] = byte;
        // A change of the first bytes makes it a text or something unknown; then any text may come out.
        await holds(mutated, mutated.subarray(0, 2).toString() === "PK" ? [chat] : null);
      }),
      { numRuns: 1500 },
    );
  });

  test("every single byte of a zip set to 0, 255 and its complement", { timeout: 60_000 }, async () => {
    const small = rawZip([{ name: "_chat.txt", content: chat }]);
    for (let at = 4; at < small.length; at++)
      for (const value of [0, 255, ~(small[at] as number) & 255]) {
        const mutated = Buffer.from(small);
        mutated[at] = value;
        await holds(mutated, [chat]);
      }
  });

  test("random bytes, alone and after a zip's first mark, never crash", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, marked) => {
        await holds(marked ? Buffer.concat([Buffer.from("PK\x03\x04"), bytes]) : bytes, null);
      }),
      { numRuns: 500 },
    );
  });
});

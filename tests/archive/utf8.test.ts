import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeChat, type Reading } from "../../src/archive/chat-text.ts";
import { defaultLimits } from "../../src/archive/limits.ts";
import { decodeCounting } from "../../src/archive/utf8.ts";

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] as number;
    yield Buffer.from(bytes.subarray(at, at + size));
    at += size;
  }
}

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 5 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(
      Buffer.from("\ufffd"),
      Buffer.from("\ufeff"),
      Buffer.from("\u200e"),
      // a Thai letter and a blank have the bytes of U+200E as halves of theirs
      Buffer.from("\u0e01 \u0e02 \u2020\u200d"),
      Buffer.from([0xf0, 0x9f]),
      Buffer.from([0]),
      Buffer.from([0xed, 0xa0, 0x80]),
    ),
  ),
  { maxLength: 20 },
);
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

test("however the bytes are cut, the text is what the standard's decoder makes of them in one go, but for zeroes", async () => {
  await fc.assert(
    fc.asyncProperty(pieces, sizes, async (parts, cuts) => {
      const bytes = Buffer.concat(parts);
      let reading: Reading | null = null;
      const chunks: string[] = [];
      const names = { path: "x", name: "x" };
      for await (const text of decodeChat(cut(bytes, cuts), names, defaultLimits, (r) => {
        reading = r;
      })) {
        chunks.push(text);
      }
      const standard = new TextDecoder().decode(bytes);
      expect(chunks.join("")).toBe(standard.replaceAll("\0", "\ufffd"));
      for (const chunk of chunks) expect(chunk).not.toMatch(/\p{Cs}/u);
      expect(reading).toMatchObject({ replacedBytes: decodeCounting(bytes).replacedBytes });
    }),
    { numRuns: 500 },
  );
});

test("text that was UTF-8 has no replaced bytes; each foreign byte counts once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, count) => {
      expect(decodeCounting(Buffer.from(text)).replacedBytes).toBe(0);
      const broken = Buffer.concat([Buffer.from(text), Buffer.alloc(count, 0xff), Buffer.from(text)]);
      expect(decodeCounting(broken).replacedBytes).toBe(count);
    }),
  );
});

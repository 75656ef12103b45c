import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeyIndex } from "../../../src/transcript/chat-exporter/key-index.ts";

test("finds the first place of every key, however many there are, and none of others", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 6 }), { maxLength: 3000 }),
      fc.string({ maxLength: 6 }),
      (keys, other) => {
        const index = createKeyIndex();
        const map = new Map<string, number>();
        keys.forEach((key, i) => {
          index.add(key, i + 1);
          if (!map.has(key)) map.set(key, i + 1);
        });
        expect(index.size).toBe(map.size);
        for (const key of [...keys, other]) expect(index.get(key)).toBe(map.get(key) ?? null);
      },
    ),
    { numRuns: 50 },
  );
});

test("keeps apart a hundred thousand keys that differ in a digit", () => {
  const index = createKeyIndex();
  const key = (i: number) => `3EB0${i.toString(16).padStart(16, "0")}`;
  for (let i = 0; i < 100_000; i++) index.add(key(i), i + 1);
  expect(index.size).toBe(100_000);
  const wrong = Array.from({ length: 100_000 }, (_, i) => index.get(key(i))).filter(
    (place, i) => place !== i + 1,
  );
  expect(wrong).toEqual([]);
  expect(index.get(key(100_000))).toBeNull();
});

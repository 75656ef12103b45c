import fc from "fast-check";
import { expect, test } from "vitest";
import { safeNick } from "../../src/people/nick.ts";
import { nickname, prepare } from "../../src/text/index.ts";

test.each([
  ["Nora 🌻", "Nora"],
  ["Weiß", "Weiß"],
  ["GROẞ", "GROSS"],
  ["\u200eNora\u00a0Yilmaz\u202c", "Nora Yilmaz"],
  ["Ludwig Ⅷ", "Ludwig VIII"],
  ["  zu   viele   Blanks ", "zu viele Blanks"],
  ["👨‍👩‍👧", "User 7"],
  ["", "User 7"],
  ["Nora נ", "User 7"],
  ["1️⃣ Eins", "1 Eins"],
  ["❤️ Herz", "Herz"],
])("%j becomes %j", (name, nick) => {
  expect(safeNick(name, 7)).toBe(nick);
});

test("a nickname comes back from a server as it was sent, whatever the name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (name) => {
      const nick = safeNick(name, 3);
      expect(prepare(nick, nickname)).toEqual({ kind: "ok", text: nick });
      expect(nick).toBe(nick.trim());
      expect(safeNick(nick, 3)).toBe(nick);
    }),
    { numRuns: 1500 },
  );
});

test("a very long name is cut to 1,023 bytes without breaking a letter", () => {
  const nick = safeNick("ü".repeat(10_000), 1);
  expect(nick).toBe("ü".repeat(511));
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixedScripts, prepareDomain, prepareJid } from "../../src/people/address/jid.ts";

const accepted: [why: string, written: string, stored: string][] = [
  ["case does not count", "Nora.Yilmaz@Schule.Example", "nora.yilmaz@schule.example"],
  ["blanks and marks around are copying residue", "\u200e nora@schule.example\u00a0 ", "nora@schule.example"],
  ["angle brackets come from mail programs", "<nora@schule.example>", "nora@schule.example"],
  [
    "a leading xmpp: is a link, not part of the address",
    "xmpp:nora@schule.example?message",
    "nora@schule.example",
  ],
  ["links are percent-encoded", "XMPP:j%C3%BCrgen@schule.example", "jürgen@schule.example"],
  ["ß is ss", "weiß@schule.example", "weiss@schule.example"],
  ["İ is i with a dot above", "İpek@schule.example", "i\u0307pek@schule.example"],
  ["ı stays", "ışık@schule.example", "ışık@schule.example"],
  ["the Kelvin sign is a k", "\u212aarl@schule.example", "karl@schule.example"],
  ["a soft hyphen is nothing", "no\u00adra@schule.example", "nora@schule.example"],
  ["a final sigma is a sigma", "ΝΙΚΟΣ@schule.example", "νικοσ@schule.example"],
  ["full-width letters are letters", "ｎｏｒａ@schule.example", "nora@schule.example"],
  ["a decomposed ü is an ü", "ju\u0308rgen@schule.example", "jürgen@schule.example"],
  ["a domain of one label is fine in a house", "nora@localhost", "nora@localhost"],
  ["a final dot means the same domain", "nora@schule.example.", "nora@schule.example"],
  ["international domains keep their letters", "nora@Müller.example", "nora@müller.example"],
  ["the form of DNS is the same domain", "nora@xn--mller-kva.EXAMPLE", "nora@müller.example"],
  ["in any script", "nora@XN--80AKHBYKNJ4F.example", "nora@испытание.example"],
  ["1,023 bytes before the @", `${"a".repeat(1023)}@schule.example`, `${"a".repeat(1023)}@schule.example`],
  ["Hebrew alone", "נורה@schule.example", "נורה@schule.example"],
];

const refused: [why: string, written: string][] = [
  ["empty", "  "],
  ["empty", "xmpp:"],
  ["no-at", "schule.example"],
  ["no-local-part", "@schule.example"],
  ["no-local-part", "\u00ad@schule.example"],
  ["no-domain", "nora@"],
  ["resource", "nora@schule.example/phone"],
  ["resource", "nora@schule.example/"],
  ["character", "no ra@schule.example"],
  ["character", "no/ra@schule.example"],
  ["character", "o'hara@schule.example"],
  ["character", "a&b@schule.example"],
  ["character", "a:b@schule.example"],
  ["character", 'a"b@schule.example'],
  ["character", "nora🌻@schule.example"],
  ["character", "STRAẞE@schule.example"],
  ["character", "nora\u0000@schule.example"],
  ["domain", "nora@peter@schule.example"],
  ["direction", "noraנ@schule.example"],
  ["domain", "nora@schule..example"],
  ["domain", "nora@-schule.example"],
  ["domain", "nora@schule_7b.example"],
  ["domain", `nora@${"a".repeat(64)}.example`],
  ["domain", "nora@xn--.example"],
  ["domain", "nora@xn--999999999.example"],
  ["domain", "nora@xn--Mller-Kva-.example"],
  ["too-long", `nora${"\u200b".repeat(100_000)}@schule.example`],
  ["too-long", `${"a".repeat(1024)}@schule.example`],
  ["too-long", `${"ü".repeat(512)}@schule.example`],
  ["too-long", `nora@${`${"a".repeat(60)}.`.repeat(17)}example`],
];

describe("an address is stored as servers store it", () => {
  test.each(accepted)("%s: %s", (_why, written, stored) => {
    expect(prepareJid(written)).toEqual({ kind: "ok", jid: stored });
  });
});

describe("an address that servers refuse is refused, and the reason named", () => {
  test.each(refused)("%s: %s", (why, written) => {
    expect(prepareJid(written)).toMatchObject({ kind: "bad", why });
  });
});

test("the offending character is named", () => {
  expect(prepareJid("o'hara@schule.example")).toEqual({ kind: "bad", why: "character", detail: "'" });
});

test("preparing twice changes nothing more", () => {
  const text = fc.string({ unit: "binary", maxLength: 12 });
  fc.assert(
    fc.property(text, text, (local, domain) => {
      const once = prepareJid(`${local}@${domain}`);
      if (once.kind === "ok") expect(prepareJid(once.jid)).toEqual(once);
      else expect(once.why).not.toBe("");
    }),
    { numRuns: 1500 },
  );
});

test("a prepared address is one bare address without blanks or controls", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
      const prepared = prepareJid(text);
      if (prepared.kind === "ok") expect(prepared.jid).toMatch(/^[^\s@/\p{Cc}]+@[^\s@/\p{Cc}]+$/u);
      else expect(prepared.why).toBeTruthy();
    }),
  );
});

test("a domain alone is prepared by the same rules", () => {
  expect(prepareDomain("Rooms.Schule.Example")).toEqual({ kind: "ok", jid: "rooms.schule.example" });
  expect(prepareDomain("rooms schule")).toMatchObject({ kind: "bad", why: "character" });
  expect(prepareDomain("")).toMatchObject({ kind: "bad", why: "domain" });
});

test("letters of two scripts in one part are told, letters of two scripts in two parts are not", () => {
  expect(mixedScripts("\u0430nna@schule.example")).toEqual(["Latin", "Cyrillic"]);
  expect(mixedScripts("anna@sch\u03bfle.example")).toEqual(["Latin", "Greek"]);
  expect(mixedScripts("анна@schule.example")).toEqual([]);
  expect(mixedScripts("anna.müller-7@schule.example")).toEqual([]);
});

test("the form of DNS is read back as the runtime's own resolver writes it", () => {
  const label = fc.string({
    unit: fc.constantFrom(..."abzäöüßéñçşğłжщїαωא漢あ한-0"),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(label, (text) => {
      const ours = prepareDomain(`${text}.example`);
      fc.pre(ours.kind === "ok" && URL.canParse(`http://${ours.jid}`));
      const { hostname } = new URL(`http://${(ours as { jid: string }).jid}`);
      expect(prepareDomain(hostname)).toEqual(ours);
    }),
    { numRuns: 1000 },
  );
});

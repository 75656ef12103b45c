import { expect, test } from "vitest";
import { isInternalNumber, isPhone, maskPhone, phoneKey, samePhone } from "../../src/text/index.ts";

test.each([
  "+49 171 3920012",
  "\u202a+49\u00a0171\u00a03920012\u202c",
  "0171/3920012",
  "(030) 23125-000",
  "~ +1-555-0100-123",
])("%j is a number", (text) => {
  expect(isPhone(text)).toBe(true);
});

test.each(["Nora", "Nora 2", "7b", "112", "+49", "+49 171 3920012 Nora", "1234567890123456789"])(
  "%j is none",
  (text) => {
    expect(isPhone(text)).toBe(false);
    expect(phoneKey(text)).toBeNull();
  },
);

test("one number has one key however it is written", () => {
  const keys = [
    "+49 171 3920012",
    "0049 171 3920012",
    "+49 (0) 171/392 00 12",
    "+49\u2011171\u20113920012",
  ].map(phoneKey);
  expect(new Set(keys)).toEqual(new Set(["+491713920012"]));
});

test("a number with and without its country is the same, another subscriber is not", () => {
  expect(samePhone("0171 3920012", "+49 171 3920012")).toBe(true);
  expect(samePhone("+49 171 3920012", "0171 3920012")).toBe(true);
  expect(samePhone("491713920012", "+49 171 3920012")).toBe(true);
  expect(samePhone("0171 3920013", "+49 171 3920012")).toBe(false);
  expect(samePhone("+43 171 3920012", "+49 171 3920012")).toBe(false);
  expect(samePhone("Nora", "Nora")).toBe(false);
});

test.each([
  ["+49 170 1234567", "+49 170 •••••67"],
  ["+491701234567", "+49 ••••••••67"],
  ["0171 3920012", "0171 •••••12"],
  ["\u202a+49\u00a0170\u00a01234567\u202c", "+49 170 •••••67"],
  ["0049 170 1234567", "+49 170 •••••67"],
  ["1234567", "•••••67"],
])("%j is shown as %j", (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

test("WhatsApp's internal numbers of people are longer than phone numbers without + or a zero", () => {
  expect(["203344556677889", "20334455667788"].map(isInternalNumber)).toEqual([true, true]);
  const phones = ["+203344556677889", "004917012345678", "4917012345678", "Nora"];
  expect(phones.map(isInternalNumber)).toEqual([false, false, false, false]);
});

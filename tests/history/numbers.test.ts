import { expect, test } from "vitest";
import { endings, maskNumbers, maskNumbersOf } from "../../src/history/redact/numbers.ts";

const known = endings(["Ute Vogt", "+49 30 23456789", "+49 171 3920042", "05151 482913"]);

test.each([
  ["Ute hat die 23 45 67 89", "Ute hat die •••••89"],
  ["mobil 01 71 39 20 04 2", "mobil •••••42"],
  ["39 20 04 2", "•••••42"],
  ["3 9 2 0 0 4 2", "•••••42"],
  ["0171'392'00'42", "•••••42"],
  ["0171_392_00_42", "•••••42"],
  ["0171:392:0042", "•••••42"],
  ["0️⃣1️⃣7️⃣1️⃣3️⃣9️⃣2️⃣0️⃣0️⃣4️⃣2️⃣!", "•••••42!"],
  ["٠١٧١٣٩٢٠٠٤٢", "•••••42"],
  ["０１７１３９２００４２", "•••••42"],
  ["+४९१७१३९२००४२", "•••••42"],
  ["48 29 13 oder 482.913", "•••••13 oder •••••13"],
  ["Sie wohnt da, (05151) 482913", "Sie wohnt da, •••••13"],
  ["am 3.9. 23 45 67 89", "am 3.9. •••••89"],
  ["(0171 3920042)", "(•••••42)"],
])("a number of somebody in the chat is masked however it is written: %s", (text, expected) => {
  expect(maskNumbers(text, known)).toBe(expected);
  expect(maskNumbersOf(text, known)).toBe(expected);
});

test.each([
  "IBAN DE89 3704 0044 0532 0130 00",
  "auf DE02120300000000202051",
  "Bestellnummer 1234567",
  "Deine Bestell-Nr. ist 302-8745123-9981",
  "Kundennummer: 048213997",
  "ISBN 978-3-16-148410-0",
  "9783161484100",
  "Meeting-ID: 812 3456 7890, Kenncode: 048291",
  "854 1234 5678",
  "Sendungsnummer 00340434161094022115",
  "IMG-20260903",
  "order number 4711-0815-22",
  "52.520008",
  "48 29 14",
])("what is no telephone's stays: %s", (text) => {
  expect(maskNumbers(text, known)).toBe(text);
});

test.each([
  ["2312547", "•••••47"],
  ["Nummer: 030 2312547", "Nummer: •••••47"],
  ["Bestellung bei +49 160 4455667", "Bestellung bei •••••67"],
  ["Tel0160 4455667", "Tel•••••67"],
  ["06 12 34 56 78", "•••••78"],
])("numbers of strangers are masked where they look like a telephone's: %s", (text, expected) => {
  expect(maskNumbers(text, known)).toBe(expected);
});

import { expect, test } from "vitest";
import { linesOf, message, select, someBody } from "./chat.ts";

const nora = someBody(1, "Nora Yilmaz", "yes");
const tim = someBody(2, "Tim Krause", "pseudonym");
const ada = someBody(3, "Ada Berg", "no", ["Ada Berg", "+49 171 3920012"]);
const people = [nora, tim, ada];
const at = "2026-09-03T10:15:00";
const before = [
  message(
    at,
    "Ada Berg",
    "Wir ziehen zum Monatsende nach Hannover\nund suchen noch Helfer für den Umzugstag am Samstag.",
  ),
  message(at, "Ada Berg", "Danke!"),
  message(at, "Ada Berg", "Zeile eins\n\nZoe zieht um"),
  message(at, "Tim Krause", "Ich kann helfen"),
];
const said = (text: string) =>
  linesOf(people, [...before, message(at, "Nora Yilmaz", text)])
    .join("\n")
    .replace("10:15 *Person 2*: Ich kann helfen", "")
    .trim()
    .replace("10:15 *Nora Yilmaz*: ", "");

test.each([
  ["lines copied on a phone", "schaut:\n[3.9., 10:15] Ada Berg: Ich bin dagegen\nwirklich"],
  ["with the year and seconds", "schaut:\n[03.09.26, 10:15:00] Ada Berg: Ich bin dagegen"],
  ["copied on the web", "schaut:\n[10:15, 3.9.2026] Ada Berg: Ich bin dagegen"],
  ["in American style", "schaut:\n[9/3/26, 10:15:00 AM] Ada Berg: Ich bin dagegen"],
  ["out of an export", "schaut:\n03.09.26, 10:15 - Ada Berg: Ich bin dagegen"],
  ["out of one of our own digests", "schaut:\n10:15 *Ada Berg*: Ich bin dagegen"],
  ["out of a digest of an earlier version", "schaut:\n10:15 Ada Berg: Ich bin dagegen"],
  ["under a number", "schaut:\n[3.9., 10:15] +49 171 3920012: Ich bin dagegen"],
  ["of somebody whom no row names", "schaut:\n[3.9., 10:15] Zoe Sommer: Ich bin dagegen"],
  ["as WhatsApp Web quotes", "schaut:\n> _Ada Berg: Ich bin dagegen_\n> _und bleibe es_"],
  ["a quote without a name", "schaut:\n> Danke!"],
  ["in quotation marks", "schaut:\n„Wir ziehen zum Monatsende nach Hannover“"],
  ["a line pasted as it stood", "schaut:\nund suchen noch Helfer für den Umzugstag am Samstag."],
  ["behind an arrow", "schaut:\nAda Berg → Zeile eins\n\nZoe zieht um"],
  ["as a block of code", "schaut:\n```Ada Berg: Zeile eins\n\nZoe zieht um```"],
  ["with more empty lines", "schaut:\n[3.9., 10:15] Ada Berg: Zeile eins\n\n\nZoe zieht um"],
  ["with a weekday", "schaut:\n[Do. 10:14] Ada Berg: Danke!"],
  ["with a month's name", "schaut:\n[3. Sept. 2026 um 10:14] Ada Berg: Danke!"],
  ["as Telegram copies", "schaut:\nAda Berg, [03.09.26 10:14]\nDanke!"],
  ["as mail programs quote", "schaut:\nAm 3.9.2026 um 10:14 schrieb Ada Berg:\nDanke!"],
  ["below a bold name", "schaut:\n*Ada Berg*\nDanke!"],
  ["behind a bar", "schaut:\n| Ada Berg: Danke!"],
  ["behind her name, as she said it", "schaut:\nAda Berg: Danke!"],
  ["with own words behind", "schaut:\nund suchen noch Helfer für den Umzugstag am Samstag. -- na toll"],
  ["over an empty line", "schaut:\n[3.9., 10:15] Ada Berg: Zeile eins\n\nZoe zieht um"],
])("words of somebody left out are taken out: %s", (_what, text) => {
  expect(said(text)).toBe("schaut:");
});

test.each([
  ["words after an empty line are one's own", "[3.9., 10:15] Ada Berg: nein\n\nIch sage ja", "Ich sage ja"],
  ["a copy ends where her message ends", "[3.9., 10:15] Ada Berg: Danke!\nIch sage ja", "Ich sage ja"],
  [
    "those of the next in the row stay",
    "[3.9., 10:15] Ada Berg: nein\n[3.9., 10:16] Nora Yilmaz: ja",
    "[3.9., 10:16] Nora Yilmaz: ja",
  ],
  ["pseudonyms are quoted as such", "[3.9., 10:16] Tim Krause: ja", "[3.9., 10:16] Person 2: ja"],
  [
    "a programme is no copied message",
    "03.09. 10:15 Treffpunkt: Schule\n15:30 Abfahrt: Bus",
    "03.09. 10:15 Treffpunkt: Schule\n  15:30 Abfahrt: Bus",
  ],
  ["short thanks are anybody's", "Danke!", "Danke!"],
  ["addressing somebody is no quote", "Ada: kommst du?", "jemand: kommst du?"],
])("%s", (_what, text, expected) => {
  expect(said(text)).toBe(expected);
});

test("a message of which nothing is left stays behind and the user is told which", () => {
  const records = [...before, message(at, "Nora Yilmaz", "[3.9., 10:15] Ada Berg: Ich bin dagegen")];
  const { included, leftOut, findings } = select(people, records);
  expect([included, leftOut.nothingToShow, leftOut.noConsent]).toEqual([1, 1, 3]);
  expect(findings).toEqual([{ code: "history.quotes-removed", entries: [records.at(-1)?.seq] }]);
});

test("who said something first is what counts: a line that was there before the left-out person said it stays", () => {
  const line = "Das Sommerfest beginnt am Samstag um vierzehn Uhr im Hof";
  const records = [message(at, "Nora Yilmaz", line), message(at, "Ada Berg", line)];
  expect(linesOf(people, records)).toEqual([`10:15 *Nora Yilmaz*: ${line}`]);
});

import { expect, test } from "vitest";
import { leftOutInTitle } from "../../src/history/redact/title.ts";
import { someBody } from "./chat.ts";

const ada = { ...someBody(1, "Ada Berg", "no", ["Neue Mutter Ada"]), role: "skip" as const };
const nora = someBody(2, "Nora Yilmaz", "no", ["Nora"], "nora@schule.example");
const berta = someBody(3, "Berta Berg", "yes", ["Berta"]);

test.each([
  ["Kuchen für Ada", ["Ada"]],
  ["Adas Abschied", ["Adas"]],
  ["Neue Mutter", []],
  ["Familie Berg", []],
  ["7b mit Nora", []],
])("%s names of those who are left out: %j", (title, words) => {
  expect(leftOutInTitle(title, [ada, nora, berta])).toEqual(words);
});

test.each([
  ["Noras Geburtstag", ["Noras"]],
  ["Geburtstag Bo", ["Bo"]],
  ["Bei Müllern", ["Müllern"]],
  ["NoraYilmaz Abi", ["NoraYilmaz"]],
  ["Noramama und Freunde", ["Noramama"]],
  ["Yılmazlar", ["Yılmazlar"]],
  ["Norachens Team", ["Norachens"]],
  ["Schach AG", []],
  ["Eltern 7b", []],
  ["Bertas Klasse", []],
])("%s names of those about whom nobody said anything: %j", (title, words) => {
  const strangers = ["Nora Yilmaz", "Bo Li", "Eltern Müller", "AG Leitung", "Berta"];
  expect(leftOutInTitle(title, [berta], strangers)).toEqual(words);
});

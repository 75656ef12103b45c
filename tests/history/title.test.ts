import { expect, test } from "vitest";
import { leftOutInTitle } from "../../src/history/title.ts";
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

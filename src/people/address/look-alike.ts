/** Addresses that people take for one another. */

/** Letters of other scripts, and figures, under the Latin letter that they look like in most typefaces. */
const twins: Readonly<Record<string, string>> = {
  a: "аαạ",
  b: "ЬƄ",
  c: "сϲ",
  d: "ԁ",
  e: "еҽ",
  g: "ɡ",
  h: "һ",
  i: "іιı",
  j: "ј",
  k: "кκ",
  l: "1ӏ|ǀ",
  m: "м",
  n: "ոп",
  o: "оο0օ",
  p: "рρ",
  q: "ԛ",
  r: "г",
  s: "ѕ",
  t: "тτ",
  u: "υս",
  v: "νѵ",
  w: "ԝωѡ",
  x: "хχ",
  y: "уγ",
};

const latinFor = new Map(
  Object.entries(twins).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
);

/** Two addresses with one skeleton look alike at a glance. */
export function skeleton(jid: string): string {
  // a mark over a letter of another script is a letter of its own: `ӧ`
  const letters = Array.from(jid.normalize("NFD"), (letter) => latinFor.get(letter) ?? letter).join("");
  return letters.replaceAll("rn", "m").replaceAll("vv", "w");
}

/** Names in ASCII letters, as schools put them into addresses. */
import anyAscii from "any-ascii";

type Table = Readonly<Record<string, string>>;

const german: Table = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", ẞ: "ss" };
/** Turkish writes ö and ü as well, and leaves the dots off. */
const turkish: Table = { ı: "i", i̇: "i", ö: "o", ü: "u", ş: "s", ğ: "g", ç: "c", â: "a", î: "i", û: "u" };
const polish: Table = { ą: "a", ć: "c", ę: "e", ł: "l", ń: "n", ó: "o", ś: "s", ź: "z", ż: "z" };
/** As passports have it (ICAO Doc 9303, part 3, section 6 B). */
const cyrillic: Table = {
  ж: "zh",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "ie",
  ь: "",
  ю: "iu",
  я: "ia",
  й: "i",
  ё: "e",
  э: "e",
  ы: "y",
};
const ukrainian: Table = { ...cyrillic, г: "h", ґ: "g", и: "y", і: "i", ї: "i", є: "ie" };

/** The first whose letters occur decides; German is what our users' schools write. */
const spellings: readonly (readonly [letters: RegExp, table: Table])[] = [
  [/[ışğ]|i̇/u, turkish],
  [/[іїєґ]/u, ukrainian],
  [/[а-яё]/u, cyrillic],
  [/[ąćęłńśźż]/u, polish],
  [/(?:)/u, german],
];

/**
 * @param name one person's whole name: `Yıldız Gül` is spelt as Turkish throughout
 * @returns lower-case ASCII letters, digits, blanks and hyphens; for `Müller` first `mueller`, then `muller`
 */
export function latin(name: string): readonly string[] {
  const lower = name.replaceAll("İ", "i").normalize("NFC").toLocaleLowerCase("en").normalize("NFC");
  const table = spellings.find(([letters]) => letters.test(lower))?.[1] ?? german;
  const spelt = Array.from(lower, (letter) => table[letter] ?? letter).join("");
  return [...new Set([ascii(spelt), ascii(lower)])].filter((text) => text !== "");
}

function ascii(text: string): string {
  // Of a symbol any-ascii gives the name (`:sunflower:`), which is no part of a person's.
  const letters = text.replace(/[^\p{L}\p{M}\p{N}\s,-]/gu, "");
  return anyAscii(letters.normalize("NFC"))
    .toLowerCase()
    .replace(/[^a-z0-9\s,-]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

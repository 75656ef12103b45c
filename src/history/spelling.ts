/** One word written in several ways: without its marks, with `ue` for `ü`, in another script. */

/** Most words; what the rest goes through changes nothing in them but their case. */
const isPlain = /^[A-Za-z0-9]+$/;

/** Words come again and again: what was worked out for one is kept, up to so many. */
const most = 20_000;

function kept<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = work(word);
    if (known.size >= most) known.clear();
    known.set(word, found);
    return found;
  };
}

/** Without case (`ß` = `SS`, `İ` = `i`), compatibility forms and invisible marks. */
export function wordKey(word: string): string {
  return isPlain.test(word) ? word.toLowerCase() : keyOf(word);
}

const keyOf = kept((word) =>
  word
    .normalize("NFKC")
    .replace(/[\p{DI}\u0640]/gu, "")
    .replaceAll("İ", "i")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("i\u0307", "i"),
);

/** Letters that are no other letter with a mark (Unicode decomposes them not). */
const plain: Readonly<Record<string, string>> = {
  ...{ ı: "i", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe", þ: "th", ð: "d", ə: "e" },
  // Arabic: forms of one letter that people exchange
  ...{ أ: "ا", إ: "ا", آ: "ا", ى: "ي", ة: "ه" },
};

/** A compared word without its marks: `müller` is `muller`. */
export function bare(key: string): string {
  return isPlain.test(key) ? key : bareOf(key);
}

const bareOf = kept((key) =>
  key
    .replace(/[ıłøđæœþðəأإآىة]/gu, (letter) => plain[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC"),
);

const umlauts: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa", đ: "dj" },
};
const withoutUmlauts = (key: string) => key.replace(/[äöüøåđ]/g, (letter) => umlauts[letter] ?? letter);

/** How others may write a name without its own letters: `müller`, `muller`, `mueller`; and `muller` for `mueller`. */
export function spellings(key: string): readonly string[] {
  const short = key.replace(
    /(?<=^|[bcdfghjklmnpqrstvwxyzß])([aou])e(?=[bcdfghjklmnpqrstvwxyzß](?!$))/gu,
    "$1",
  );
  return [...new Set([key, bare(key), bare(withoutUmlauts(key)), short])];
}

/**
 * The spellings under which a word of a text may stand for a name: as it is, and with `ue` for `ü`. Without marks only where they are no
 * German umlauts: `Sule` may be `Şule`, `Ole` is not `Öle`.
 */
export function readings(key: string): readonly string[] {
  return isPlain.test(key) ? [key] : readingsOf(key);
}

const readingsOf = kept((key): readonly string[] => {
  const german = withoutUmlauts(key);
  const all = [key, bare(german)];
  const isTurkish = /[şçğıİ]/u.test(key);
  if (isTurkish || !/[äöü]/u.test(key)) all.push(bare(key));
  return [...new Set(all)];
});

const cyrillic: Readonly<Record<string, readonly string[]>> = {
  ...{
    а: ["a"],
    б: ["b"],
    в: ["v", "w"],
    г: ["g", "g"],
    ґ: ["g"],
    д: ["d"],
    е: ["e"],
    ё: ["e", "jo"],
    є: ["e", "je"],
  },
  ...{
    ж: ["zh", "sch"],
    з: ["z", "s"],
    и: ["i"],
    і: ["i"],
    ї: ["i", "ji"],
    й: ["i", "j"],
    к: ["k"],
    л: ["l"],
    м: ["m"],
  },
  ...{
    н: ["n"],
    о: ["o"],
    п: ["p"],
    р: ["r"],
    с: ["s"],
    т: ["t"],
    у: ["u"],
    ф: ["f"],
    х: ["kh", "ch"],
    ц: ["ts", "z"],
  },
  ...{
    ч: ["ch", "tsch"],
    ш: ["sh", "sch"],
    щ: ["shch", "schtsch"],
    ъ: [""],
    ы: ["y"],
    ь: [""],
    э: ["e"],
    ю: ["yu", "ju"],
  },
  ...{ я: ["ya", "ja"], ј: ["j"], љ: ["lj"], њ: ["nj"], ћ: ["c"], ђ: ["dj"], џ: ["dz"] },
};

const greek: Readonly<Record<string, string>> = {
  ...{
    α: "a",
    β: "v",
    γ: "g",
    δ: "d",
    ε: "e",
    ζ: "z",
    η: "i",
    θ: "th",
    ι: "i",
    κ: "k",
    λ: "l",
    μ: "m",
    ν: "n",
  },
  ...{ ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o" },
};

/** A word in Cyrillic as English and as German people write it, in Greek as everybody does, else nothing. */
export function romanized(key: string): readonly string[] {
  if (/^\p{Script=Greek}+$/u.test(key))
    return [Array.from(bare(key), (letter) => greek[letter] ?? letter).join("")];
  if (!/^\p{Script=Cyrillic}+$/u.test(key)) return [];
  const as = (style: number) =>
    Array.from(key, (letter) => cyrillic[letter]?.[style] ?? cyrillic[letter]?.[0] ?? "").join("");
  const all = [as(0), as(1)];
  return [
    ...new Set([...all, ...all.map((latin) => latin.replace(/i[ijy]$/u, "i")), as(0).replace(/ii$/u, "y")]),
  ];
}

/** `Noraaaa`: what people draw out when they call, with the letter once and twice; nothing for other words. */
export function drawnOut(key: string): readonly string[] {
  return /(\p{L})\1\1/u.test(key)
    ? [key.replace(/(\p{L})\1{2,}/gu, "$1"), key.replace(/(\p{L})\1{2,}/gu, "$1$1")]
    : [];
}

/** `NoraYilmaz`, `Tom88`, `lea_krause`: the words that somebody set together, as they are written. */
export function pieces(word: string): readonly string[] {
  return word
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu, " ")
    .split(/[\s_]+/u)
    .filter((piece) => piece !== "");
}

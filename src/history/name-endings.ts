/**
 * What languages put behind names, before them, and what people join to them. All without marks (`spelling.ts`, `bare`). A word that is a name and
 * one of these may mean that person: its message waits for a look.
 */

/** German: `Hansens`, `die Yilmazens`, `Müllersche`, `Norachen`; English: `the Joneses`. Behind any name. */
export const anywhere: readonly string[] = [
  ...["ens", "sche", "schen", "scher", "sches", "schem", "chen", "chens", "lein", "leins"],
  // Turkish: plural, family
  ...[
    "lar",
    "ler",
    "lara",
    "lere",
    "lari",
    "leri",
    "larin",
    "lerin",
    "larda",
    "lerde",
    "lardan",
    "lerden",
    "gil",
    "giller",
  ],
  // Hungarian
  ...["nak", "nek", "val", "vel", "nal", "nel", "hoz", "hez", "ban", "ben", "rol", "tol"],
  ...["larla", "lerle", "cigim", "cugum"],
];
/** Behind s, z, x: `Schulzes`, `Maxes`. */
export const afterSibilant: readonly string[] = ["es", "e"];
/** Behind -er and -el: `bei Müllern`. */
export const afterLiquid: readonly string[] = ["n", "ns"];
/** Behind -e: `Schulzens`. */
export const afterE: readonly string[] = ["ns"];
/** Behind a vowel, Turkish: `Noranın`, `Emreye`; Finnish: `Noralle`; Swabian: `Norale`. */
export const afterVowel: readonly string[] = [
  ...[
    "nin",
    "nun",
    "ya",
    "ye",
    "yi",
    "yu",
    "yla",
    "yle",
    "da",
    "de",
    "dan",
    "den",
    "la",
    "le",
    "ca",
    "ce",
    "cim",
    "cum",
    "lla",
    "lle",
    "lta",
    "ssa",
  ],
];
/** Turkish, behind a consonant: only names that are Turkish, as `Martin` is not Mart's. */
export const turkish: readonly string[] = [
  ...[
    "in",
    "un",
    "a",
    "e",
    "i",
    "u",
    "da",
    "de",
    "ta",
    "te",
    "dan",
    "den",
    "tan",
    "ten",
    "la",
    "le",
    "ca",
    "ce",
    "cim",
    "im",
  ],
];
/** The same behind longer names of any language. */
export const turkishBehindLong: readonly string[] = [
  "in",
  "un",
  "da",
  "de",
  "ta",
  "te",
  "dan",
  "den",
  "tan",
  "ten",
];
/** Slavic in Latin letters, by how the name ends; the ending is exchanged. Names that are Slavic only. */
export const slavic: readonly (readonly [end: RegExp, endings: readonly string[]])[] = [
  [
    /ski$|cki$|zki$/u,
    ["skiego", "skiemu", "skim", "skich", "scy", "ska", "skiej", "ckiego", "ckiemu", "ckim", "ckiej"],
  ],
  [/ska$|cka$|zka$/u, ["skiej", "skie", "ckiej", "sku", "skou", "ske", "skoj"]],
  [/a$/u, ["y", "e", "i", "o", "ie", "u", "ou", "om", "oj", "ej", "in", "ina"]],
  [/(?:ek|ec|el)$/u, ["ka", "kowi", "kiem", "ku", "kovi", "kem", "ce", "ca", "cem", "la", "lem", "lovi"]],
  [/o$/u, ["a", "u", "om", "em", "e", "owi", "ovi"]],
  [
    /[^aeiouy]$/u,
    ["a", "u", "owi", "em", "iem", "om", "ie", "y", "i", "ow", "ovi", "ova", "ove", "ovou", "ovej", "ami"],
  ],
];
/** Cyrillic, likewise. */
export const cyrillic: readonly (readonly [end: RegExp, endings: readonly string[]])[] = [
  [/(?:скии|цкии|ська|ськии)$/u, ["ского", "скому", "ским", "ском", "ского", "ського", "ському", "ським"]],
  [/(?:ская|цкая)$/u, ["ской", "скую", "цкой", "цкую"]],
  [/[ая]$/u, ["ы", "и", "е", "у", "ю", "ой", "ою", "ей", "ею", "і", "ї", "о", "ин", "ина"]],
  [/ии$/u, ["ия", "ию", "ием", "ии", "ія", "ію"]],
  [/[иь]$/u, ["я", "ю", "ем", "е", "єм", "і", "єві", "еві"]],
  [/о$/u, ["а", "у", "ом", "е", "ові"]],
  [/[^аеёиоуыэюяйь]$/u, ["а", "у", "ом", "е", "ым", "ой", "і", "ові", "ем", "ы", "ых", "ова"]],
];
export const greek: readonly (readonly [end: RegExp, endings: readonly string[]])[] = [
  [/ος$/u, ["ο", "ου", "ε", "οι"]],
  [/[ηα]ς$/u, ["η", "α"]],
  [/[ηα]$/u, ["ης", "ας"]],
];
/** Scripts in which short words join to names: Arabic, Hebrew, Hangul and others. At most so many letters before and behind. */
export const joining = { before: 3, behind: 3 };

/** What people join to a name, or to which they join one: `Noramama`, `Omanora`. */
export const companions: ReadonlySet<string> = new Set([
  ...[
    "mama",
    "mami",
    "mamma",
    "papa",
    "papi",
    "oma",
    "opa",
    "omi",
    "opi",
    "mutter",
    "mutti",
    "vater",
    "vati",
    "eltern",
  ],
  ...[
    "familie",
    "family",
    "kind",
    "kinder",
    "kids",
    "bruder",
    "schwester",
    "sohn",
    "tochter",
    "tante",
    "onkel",
    "freund",
  ],
  ...[
    "freundin",
    "geburtstag",
    "party",
    "feier",
    "haus",
    "team",
    "gruppe",
    "clan",
    "crew",
    "gang",
    "kuchen",
    "foto",
    "fotos",
  ],
  ...[
    "bild",
    "auto",
    "garten",
    "hund",
    "katze",
    "mum",
    "mom",
    "mommy",
    "mummy",
    "dad",
    "daddy",
    "anne",
    "baba",
    "abla",
  ],
  ...[
    "abi",
    "teyze",
    "amca",
    "hanim",
    "bey",
    "hoca",
    "klein",
    "kleine",
    "baby",
    "mini",
    "super",
    "frau",
    "herr",
    "liebe",
  ],
  ...[
    "lieber",
    "privat",
    "handy",
    "mobil",
    "arbeit",
    "neu",
    "alt",
    "schule",
    "klasse",
    "lehrer",
    "lehrerin",
    "chef",
  ],
]);

/** Words that are a name with an ending by chance, or another name. They begin so. */
export const falseFriends: readonly string[] = [
  ...[
    "rutsche",
    "märchen",
    "marchen",
    "mädchen",
    "kaninchen",
    "liebchen",
    "fräulein",
    "martins",
    "alexanderplatz",
  ],
  ...[
    "tomate",
    "times",
    "marken",
    "linden",
    "jordan",
    "linda",
    "karten",
    "alien",
    "annahme",
    "hansest",
    "hansea",
  ],
];

/**
 * What languages put behind names. All without marks (`spelling.ts`, `bare`). A word that is a name and
 * one of these may mean that person: its message waits for a look.
 */

/** German: `Hansens`, `die Yilmazens`, `Müllersche`, `Norachen`; English: `the Joneses`. Behind any name. */
export const anywhere: readonly string[] = [
  ...["ens", "sche", "schen", "scher", "sches", "schem", "chen", "chens", "lein", "leins", "le", "li"],
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
  ...["larla", "lerle", "cigim", "cugum", "cik", "cuk"],
  ...["ek", "eknal", "eknel", "ne", "kent", "kor"],
];
/** Behind names that are everybody's words as well: few other words end so. */
export const behindEveryday: readonly string[] = ["ens", "sche", "schen", "scher", "sches", "schem"];
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
    [
      ...["skiego", "skiemu", "skim", "skich", "scy", "ska", "skiej", "ckiego", "ckiemu", "ckim", "ckiej"],
      ...["skimi", "skou", "skeho", "skemu"],
    ],
  ],
  [
    /ska$|cka$|zka$/u,
    ["ski", "skiej", "skie", "ckiej", "sku", "skou", "ske", "skoj", "scy", "skich", "skim", "skimi"],
  ],
  // the consonant changes as well: `Małgorzacie`, `Wandzie`, `Barbarze`, `Monice`
  [/ta$/u, ["cie"]],
  [/da$/u, ["dzie"]],
  [/ra$/u, ["rze", "re"]],
  [/ka$/u, ["ce"]],
  [/ga$/u, ["dze", "ze"]],
  [/ova$/u, ["ove", "ovou", "ovi", "ovych", "ovym", "ov", "ovej"]],
  [/i$/u, ["iho", "imu", "im", "ik", "ika", "ikem", "ikovi", "ego", "emu"]],
  [/a$/u, ["y", "e", "i", "o", "ie", "u", "ou", "om", "oj", "ej", "in", "ina", "ka", "ko", "ami", "ovi"]],
  [/(?:ek|ec|el)$/u, ["ka", "kowi", "kiem", "ku", "kovi", "kem", "ce", "ca", "cem", "la", "lem", "lovi"]],
  [/o$/u, ["a", "u", "om", "em", "e", "owi", "ovi"]],
  [
    /[^aeiouy]$/u,
    [
      "a",
      "u",
      "owi",
      "em",
      "iem",
      "om",
      "ie",
      "y",
      "i",
      "ow",
      "ovi",
      "ova",
      "ove",
      "ovou",
      "ovej",
      "ami",
      "ek",
      "ku",
      "ov",
      "ova",
      "owie",
    ],
  ],
];
/** Cyrillic, likewise. */
export const cyrillic: readonly (readonly [end: RegExp, endings: readonly string[]])[] = [
  [
    /(?:скии|цкии|ська|ськии)$/u,
    [
      "ского",
      "скому",
      "ским",
      "ском",
      "ские",
      "ских",
      "ская",
      "ской",
      "скую",
      "ського",
      "ському",
      "ським",
      "ських",
      "ська",
    ],
  ],
  [/(?:ская|цкая)$/u, ["ской", "скую", "цкой", "цкую", "скии", "ские", "ских", "ским"]],
  [
    /(?:ова|ева|ина)$/u,
    ["ов", "ев", "ин", "овы", "овых", "овым", "евы", "евых", "евым", "ины", "иных", "иным"],
  ],
  [
    /[ая]$/u,
    [
      "ы",
      "и",
      "е",
      "у",
      "ю",
      "ой",
      "ою",
      "ей",
      "ею",
      "єю",
      "є",
      "і",
      "ї",
      "о",
      "ин",
      "ина",
      "ка",
      "ко",
      "очка",
      "ушка",
      "енька",
    ],
  ],
  [/ии$/u, ["ия", "ию", "ием", "ии", "ія", "ію"]],
  [/[иь]$/u, ["я", "ю", "ем", "е", "єм", "ем", "і", "єві", "еві", "ек", "ок"]],
  [/о$/u, ["а", "у", "ом", "е", "ові", "и", "ів", "ам"]],
  [
    /[^аеёиоуыэюяйь]$/u,
    [
      "а",
      "у",
      "ом",
      "е",
      "ым",
      "ой",
      "і",
      "ові",
      "ем",
      "ы",
      "ых",
      "ыми",
      "ова",
      "и",
      "ик",
      "чик",
      "ів",
      "ка",
    ],
  ],
];
export const greek: readonly (readonly [end: RegExp, endings: readonly string[]])[] = [
  [/ος$/u, ["ο", "ου", "ε", "οι"]],
  [/[ηα]ς$/u, ["η", "α"]],
  [/[ηα]$/u, ["ης", "ας"]],
];
/** Scripts in which short words join to names: Arabic, Hebrew, Hangul and others. At most so many letters before and behind. */
export const joining = { before: 3, behind: 3 };

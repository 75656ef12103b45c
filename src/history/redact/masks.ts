/** Places and e-mail addresses inside what people wrote, masked where the user says so. All shapes are bounded. */
import type { WordRules } from "../model.ts";

/** Stand for what was masked until a line is written in a language; like `someone`, no text from outside holds them. */
export const [maskedPlace, maskedEmail, maskedLink] = ["\u0004", "\u0005", "\u0006"];

/** What a link goes on with. Brackets and commas are part of it: better a full stop too many than half a place. */
const rest = String.raw`[^\s<>"„“”\u2066-\u2069]`;

const email =
  /(?:mailto:)?[^\s@<>()[\]{},;:"„“”\u0001-\u0006\u2066-\u2069]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Hosts whose links show a place. Google and Bing have other links too. */
const maps = [
  String.raw`maps\.google\.[a-z.]{2,7}`,
  String.raw`(?:www\.)?google\.[a-z.]{2,7}/maps`,
  String.raw`goo\.gl/maps`,
  String.raw`maps\.app\.goo\.gl`,
  String.raw`maps\.apple(?:\.com)?`,
  String.raw`(?:www\.)?openstreetmap\.(?:org|de|fr)`,
  String.raw`osm\.org`,
  String.raw`(?:www\.)?bing\.com/maps`,
  String.raw`(?:share|wego)\.here\.com`,
  String.raw`(?:www\.)?waze\.com`,
  String.raw`(?:www\.)?foursquare\.com/v`,
  String.raw`plus\.codes`,
  String.raw`(?:www\.)?(?:what3words\.com|w3w\.co)`,
  String.raw`(?:www\.)?komoot\.(?:com|de)`,
];

const degrees = String.raw`\p{Nd}{1,3}`;
const half = String.raw`${degrees}\s?°\s?(?:\p{Nd}{1,2}(?:[.,]\p{Nd}{1,8})?\s?['′’]\s?)?(?:\p{Nd}{1,2}(?:[.,]\p{Nd}{1,8})?\s?["″”]\s?)?[NSEWO]`;
/** Shapes of places, with what each of them holds: a text without it is not searched for that shape. */
const places: readonly (readonly [holds: string, shape: RegExp])[] = [
  [
    ".",
    new RegExp(
      String.raw`(?:https?://|(?<![\p{L}\p{N}.@/-]))(?:${maps.join("|")})(?![\p{L}\p{N}-])${rest}{0,2000}`,
      "giu",
    ),
  ],
  [":", new RegExp(String.raw`(?<![\p{L}\p{N}])geo:-?\p{Nd}${rest}{0,200}`, "giu")],
  // 52.520008, 13.404954: four decimals at least, ten metres; three may be thousands
  [
    "",
    new RegExp(
      String.raw`(?<![\p{Nd}.,])[-+−]?${degrees}[.,]\p{Nd}{4,15}(?:\s?[,;/]\s?|\s)[-+−]?${degrees}[.,]\p{Nd}{4,15}(?!\p{Nd})`,
      "gu",
    ),
  ],
  ["°", new RegExp(String.raw`(?<![\p{Nd}.,])${half}[\s,;/]{0,3}${half}(?!\p{L})`, "gu")],
  // 9F4MGC22+22 (a plus code), ///drei.kleine.worte
  ["+", /(?<![\p{L}\p{N}])(?:[23456789CFGHJMPQRVWX]{4}){1,2}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/gu],
  ["///", /\/{3}\p{L}{2,30}\.\p{L}{2,30}\.\p{L}{2,30}/gu],
];

export function maskRest(text: string, mask: WordRules["mask"]): string {
  let masked = text;
  for (const [holds, shape] of mask.includes("locations") ? places : [])
    if (masked.includes(holds)) masked = masked.replace(shape, maskedPlace);
  if (mask.includes("emails") && masked.includes("@")) masked = masked.replace(email, maskedEmail);
  return masked;
}

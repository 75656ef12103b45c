/** A name for others to see, out of what an address book calls somebody: proposed only where it is clearly a name. */
import { isPhone } from "../../text/index.ts";

/**
 * Words by which parents are saved under their children's names, and other words that are nobody's name. Whoever is saved
 * as "Lena Mama" is not called Lena, and Lena's name is not ours to give away (design 4.2).
 */
const roles = new Set(
  `mama mami mutti mutter mum mummy mom mommy mother mami mamma maman maminka mamusia mama's anne annesi mamá madre mãe mère moeder
  matka мама
  papa papi vati vater dad daddy father papà papá babbo padre pai père vader baba babası tata tato ojciec папа тато
  oma opa omi opi großmutter großvater grandma grandpa granny nonna nonno abuela abuelo babcia dziadek бабушка дедушка
  eltern familie family fam parents anneanne tante onkel aunt uncle teyze amca abla abi
  sohn tochter kind son daughter child kids bruder schwester brother sister
  von vom of di del de la
  elternvertreter elternvertreterin elternsprecher elternsprecherin elternbeirat lehrer lehrerin klassenlehrer klassenlehrerin
  teacher schule school klasse class kita hort verein chor nachbar nachbarin neighbour neighbor arbeit work büro office privat
  private mobil mobile handy neu new alt old whatsapp herr frau mr mrs ms dr`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
/** Particles inside a name are fine; "von Lena" at its beginning or end is not. */
const inside = new Set("von vom of di del de la".split(" "));

export type Proposal =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "ask"; readonly because: "number" | "relation" | "unclear" };

/** @param label as the export shows it */
export function proposeName(label: string): Proposal {
  if (isPhone(label)) return { kind: "ask", because: "number" };
  const plain = label
    .replace(/^[\s\p{Cf}]*~/u, "")
    .replace(/[\p{Cf}\p{Cc}\p{So}\p{Sk}\p{Me}\p{DI}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const words = plain.split(" ");
  const bare = words.map((word) => word.toLocaleLowerCase("en").replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));
  const related = bare.some((word, at) => {
    const known = [word, word.replace(/['’]?s$/u, "")].some((one) => roles.has(one));
    return known && !(inside.has(word) && at > 0 && at < bare.length - 1);
  });
  if (related || /['’]s\b/u.test(plain)) return { kind: "ask", because: "relation" };
  const looksLikeOne =
    words.length <= 4 &&
    plain.length <= 60 &&
    words.every((word, at) => isNameWord(word) || (at > 0 && at < words.length - 1 && inside.has(word)));
  return looksLikeOne ? { kind: "name", name: plain } : { kind: "ask", because: "unclear" };
}

/** A capital (where the script has any), then letters; `Anna-Lena`, `O’Hara`, `M.` */
function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*\.?$/u.test(word);
}

/** In which language somebody is written to. */
import type { Lang } from "../messages/index.ts";
import { type Person, type ReadingLanguage, readingLanguages } from "./model.ts";

/** How German speaks to those whose row does not say. */
export type Form = "du" | "sie";

/** What the row says; where it says nothing, or a language that we do not write, `fallback`. */
export function readingLanguage(
  { lang }: Pick<Person, "lang">,
  fallback: Lang,
  form: Form = "du",
): ReadingLanguage {
  const wanted = readingLanguages.find((one) => one === lang) ?? fallback;
  return wanted === "de" && form === "sie" ? "de-sie" : wanted;
}

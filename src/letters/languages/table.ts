import { de } from "./de.ts";
import { deSie } from "./de-sie.ts";
import { en } from "./en.ts";
import type { Language } from "./language.ts";
import { tr } from "./tr.ts";

/** By what stands in a people list's `lang`. */
export const languages: Readonly<Record<string, Language>> = { de, "de-sie": deSie, en, tr };

/** The language asked for; where there is none, English, and `fallback` says so. */
export function languageFor(lang: string): { readonly language: Language; readonly fallback: boolean } {
  const asked = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
  return { language: asked ?? en, fallback: asked === undefined };
}

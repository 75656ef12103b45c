import type { ReadingLanguage } from "../../people/index.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { deSie } from "./de-sie.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { Language } from "./language.ts";
import { pl } from "./pl.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";

/** By what stands in a people list's `lang`. */
export const languages: Readonly<Record<ReadingLanguage, Language>> = {
  de,
  "de-sie": deSie,
  ...{ en, fr, tr, ar, uk, ru, pl, es, it },
};

/** The language asked for; where there is none, English, and `fallback` says so. */
export function languageFor(lang: string): { readonly language: Language; readonly fallback: boolean } {
  const asked = Object.entries(languages).find(([code]) => code === lang)?.[1];
  return { language: asked ?? en, fallback: asked === undefined };
}

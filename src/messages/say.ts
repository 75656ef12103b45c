/** Codes and arguments → sentences, in the user's language. */

import { visible } from "../text/index.ts";
import type { en } from "./en.ts";
import type { Code, Finding } from "./finding.ts";

export const languages = ["en", "de"] as const;
export type Lang = (typeof languages)[number];

const tables: Partial<Record<Lang, typeof en>> = {};

/** Loads the sentences of these languages, which is a third of what the tool takes to start: `say` knows no others. */
export async function speak(...langs: readonly Lang[]): Promise<void> {
  const loaded = {
    en: async () => (await import("./en.ts")).en,
    de: async () => (await import("./de.ts")).de,
  };
  for (const lang of langs) tables[lang] ??= await loaded[lang]();
}

type Entry = string | ((a: never) => string);

/** The sentence for a finding. Every string argument is made harmless for a terminal first. */
export function say(lang: Lang, finding: Finding): string {
  // a plan of a newer version may hold findings that this one has no words for
  const table = tables[lang];
  if (table === undefined) throw new Error(`nobody said that ${lang} would be spoken`);
  const entry: Entry | undefined = table[finding.code as Code];
  if (entry === undefined) return visible(JSON.stringify(finding));
  if (typeof entry === "string") return entry;
  const safe = Object.fromEntries(Object.entries(finding).map(([key, value]) => [key, harmless(value)]));
  return entry(safe as never);
}

function harmless(value: unknown): unknown {
  if (typeof value === "string") return visible(value);
  return Array.isArray(value) ? value.map(harmless) : value;
}

/**
 * Which language to speak: `--lang` first, else the POSIX order LC_ALL, LC_MESSAGES, LANG, else what the runtime
 * reports; anything but German is English.
 */
export function chooseLanguage(env: Readonly<Record<string, string | undefined>>, wanted?: string): Lang {
  // rules for plurals know it as well as any other part of Intl, and load 12 ms sooner than dates
  const locale =
    wanted ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.PluralRules().resolvedOptions().locale);
  return /^de\b|^de_/i.test(locale) ? "de" : "en";
}

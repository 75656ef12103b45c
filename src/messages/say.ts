/** Codes and arguments → sentences, in the user's language. */

import { visible } from "../text/index.ts";
import { help as deHelp } from "./de/cli/help.ts";
import { help as enHelp } from "./en/cli/help.ts";
import type { en } from "./en.ts";
import type { Code, Finding } from "./finding.ts";

export const languages = ["en", "de"] as const;
export type Lang = (typeof languages)[number];

/** Help alone is there from the beginning: a command line needs no more until its command runs. */
const tables: Record<Lang, Partial<typeof en>> = { en: enHelp, de: deHelp };
const whole = new Set<Lang>();

/** Loads all sentences of these languages, which takes 10 ms for each: without it `say` knows only those of help. */
export async function speak(...langs: readonly Lang[]): Promise<void> {
  const loaded = {
    en: async () => (await import("./en.ts")).en,
    de: async () => (await import("./de.ts")).de,
  };
  for (const lang of langs) if (!whole.has(lang)) tables[lang] = await loaded[lang]();
  for (const lang of langs) whole.add(lang);
}

type Entry = string | ((a: never) => string);

/** The sentence for a finding. Every string argument is made harmless for a terminal first. */
export function say(lang: Lang, finding: Finding): string {
  // a plan of a newer version may hold findings that this one has no words for
  const entry: Entry | undefined = tables[lang][finding.code as Code];
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

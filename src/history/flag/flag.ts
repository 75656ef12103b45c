/** Messages that somebody should look at before they leave. */

import { wordsOf } from "../words.ts";
import { type Delicate, delicate, type Topic, topics } from "./delicate.ts";

interface Finder {
  readonly topic: Topic;
  /** On one word. Alternatives of fixed texts at fixed places: linear. */
  readonly word: RegExp | null;
  readonly except: RegExp | null;
  /** On all words, with one blank before, between and after. */
  readonly phrase: RegExp | null;
  readonly beside: RegExp | null;
}

const finders: readonly Finder[] = delicate.map(finder);

function finder({ topic, whole = [], starts, ends, inside, except, unlessBeside }: Delicate): Finder {
  const shapes = [
    ...(starts ?? []).map((stem) => `^${stem}`),
    ...(ends ?? []).map((stem) => `.${stem}(?:e|n|en|s)?$`),
    ...(inside ?? []),
    ...whole.filter((words) => !words.includes(" ")).map((word) => `^${word}$`),
  ];
  return {
    topic,
    word: any(shapes),
    except: any((except ?? []).map((stem) => `^${stem}`)),
    phrase: any(whole.filter((words) => words.includes(" ")).map((words) => ` ${words} `)),
    beside: any((unlessBeside ?? []).map((stem) => ` ${stem}`)),
  };
}

function any(shapes: readonly string[]): RegExp | null {
  return shapes.length === 0 ? null : new RegExp(shapes.join("|"), "u");
}

/** What one word says by itself; chats say the same words over and over. */
interface Told {
  readonly folded: string;
  readonly hits: readonly Finder[];
  readonly beginsPhrase: boolean;
}

const known = new Map<string, Told>();
const mostKnown = 50_000;
const phraseBeginnings = new Set(
  delicate.flatMap(({ whole = [] }) => whole.flatMap((words) => /^(\S+) /u.exec(words)?.[1] ?? [])),
);

function toldBy(key: string): Told {
  const before = known.get(key);
  if (before !== undefined) return before;
  const word = folded(key);
  const told = {
    folded: word,
    hits: finders.filter(
      ({ word: shape, except }) => shape?.test(word) === true && except?.test(word) !== true,
    ),
    beginsPhrase: phraseBeginnings.has(word),
  };
  if (known.size >= mostKnown) known.clear();
  known.set(key, told);
  return told;
}

/** The topics that a text touches, by its words alone; German and English are looked for in any chat. */
export function delicateTopics(text: string): readonly Topic[] {
  const words = wordsOf(text).map(({ key }) => toldBy(key));
  if (!words.some(({ hits, beginsPhrase }) => beginsPhrase || hits.length > 0)) return [];
  const line = ` ${words.map(({ folded: word }) => word).join(" ")} `;
  const hit = new Set(words.flatMap(({ hits }) => hits));
  const touches = (finder: Finder) =>
    (hit.has(finder) || finder.phrase?.test(line) === true) && finder.beside?.test(line) !== true;
  const found = new Set(finders.filter(touches).map(({ topic }) => topic));
  return topics.filter((topic) => found.has(topic));
}

/** As `delicate.ts` writes words: `Ärztin`, `AERZTIN` and `Ärztin` in two marks are one. */
function folded(key: string): string {
  return key
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/** Messages that somebody should look at before they leave. */
import { type Delicate, delicate, type Topic, topics } from "./delicate.ts";
import { wordsOf } from "./words.ts";

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

/** The topics that a text touches, by its words alone; German and English are looked for in any chat. */
export function delicateTopics(text: string): readonly Topic[] {
  const words = wordsOf(text).map(({ key }) => folded(key));
  const line = ` ${words.join(" ")} `;
  const touches = ({ word, except, phrase, beside }: Finder) => {
    const hit = words.some((one) => word?.test(one) === true && except?.test(one) !== true);
    return (hit || phrase?.test(line) === true) && beside?.test(line) !== true;
  };
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

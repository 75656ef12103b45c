/** First and last name out of a whole one, as far as that can be told. */

export interface NameParts {
  readonly first: string;
  /** With `von`, `de la` and the like; empty for a single word. */
  readonly last: string;
}

/** Words that belong to the last name that follows. */
const particles = new Set(
  "von vom van der den de del della di da dos du la le les ter ten zu zum zur auf al el bin ben ibn abu af".split(
    " ",
  ),
);
const titles = /^(?:dr|prof|dipl|med|phil|ing|frau|herr|mr|mrs|ms|hr|fr)\.?$/i;

/** @param name `Nora von der Heide`, or `von der Heide, Nora` as lists sort them */
export function nameParts(name: string): NameParts {
  const [before = "", after = ""] = name.split(",", 2);
  const all = words(before);
  const [first] = words(after);
  if (first !== undefined) return { first, last: all.join(" ") };
  let start = all.length - 1;
  while (start > 1 && particles.has((all[start - 1] ?? "").toLowerCase())) start -= 1;
  return { first: all[0] ?? "", last: start > 0 ? all.slice(start).join(" ") : "" };
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "" && !titles.test(word));
}

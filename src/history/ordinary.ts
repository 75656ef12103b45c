/**
 * Words that everybody needs and that are somebody's name as well. Written small they mean the word ("das weiß jeder"),
 * so only `Weiß` is taken for the person. Nothing rarer belongs here: what is missing is redacted, which harms nobody.
 */
export const ordinary: ReadonlySet<string> = new Set([
  // German, without capitals and with ss for ß, as words are compared
  ...[
    "weiss",
    "lang",
    "klein",
    "gross",
    "kurz",
    "jung",
    "alt",
    "neu",
    "gut",
    "schön",
    "früh",
    "frei",
    "reich",
    "stark",
  ],
  ...["schwarz", "braun", "grün", "will", "kann", "bald", "gern", "ernst", "wolle", "kühn"],
  // English
  ...[
    "may",
    "can",
    "long",
    "young",
    "small",
    "short",
    "black",
    "white",
    "brown",
    "green",
    "rich",
    "strong",
    "good",
    "new",
  ],
  ...["old", "just", "best", "day", "read", "early", "little", "major", "miles"],
]);

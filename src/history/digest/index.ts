export { digestsOf, grouped, joinDays, possibleJoins } from "./join.ts";
export { bytes, type Item, pack } from "./pack.ts";
export { decorated, lines, wordsToShow } from "./render.ts";

export { grouped, joinDays, possibleJoins } from "./join.ts";
export {
  type DayDigest,
  type Digest,
  defaultRules,
  type HistorySelection,
  keepable,
  maskable,
  type WordRules,
} from "./model.ts";
export { endings, maskNumbers } from "./numbers.ts";
export { selectHistory, usualBytes } from "./select.ts";
export { leftOutInTitle } from "./title.ts";

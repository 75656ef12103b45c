export { grouped, joinDays, possibleJoins } from "./digest/index.ts";
export {
  type DayDigest,
  type Digest,
  defaultRules,
  type HistorySelection,
  keepable,
  maskable,
  type WordRules,
} from "./model.ts";
export { endings, leftOutInTitle, maskNumbers } from "./redact/index.ts";
export { selectHistory, usualBytes } from "./select.ts";

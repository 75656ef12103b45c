export type { IgnoredBecause, LooksLike } from "./en/archive.ts";
export type { TextLooksLike } from "./en/transcript.ts";
export { type Code, Failure, type Finding, type Reason } from "./finding.ts";
export { chooseLanguage, type Lang, languages, say, speak } from "./say.ts";

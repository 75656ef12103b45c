export { type Code, Failure, type Finding, type Reason } from "./finding.ts";
export { chooseLanguage, type Lang, languages, say, speak } from "./say.ts";

export { leftLines, proofLines } from "./admit-text.ts";
export { eventLine, notesLine, summaryLine, versionLine } from "./apply-json.ts";
export { expectedSeconds, progressOf, usualRoundTripMs } from "./duration.ts";
export { type Inspected, inspectDocument, recordLine } from "./inspect-json.ts";
export { inspectText } from "./inspect-text.ts";
export { invitesText, revokedText } from "./invites-text.ts";
export { lettersText } from "./letters-text.ts";
export { type Line, plain } from "./line.ts";
export { mailsText } from "./mails.ts";
export { perhapsLost } from "./perhaps-lost.ts";
export { notesText, planText, summary } from "./plan-text.ts";
export {
  endLine,
  isToldOnce,
  resultText,
  rowLine,
  rowOf,
  stepName,
  verdict,
  verifyText,
} from "./result-text.ts";
export { statusDocument, statusText } from "./status-text.ts";
export { type Tally, tally, troubled, unfinished, waitsForKeys } from "./tally.ts";
export { mostNamed, whoLines } from "./who-text.ts";

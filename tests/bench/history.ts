/** What goes along of a chat, alone, for `redaction.mjs`. */
export { selectHistory } from "../../src/history/select.ts";
export { speak } from "../../src/messages/index.ts";
export { matchPeople } from "../../src/people/match/match.ts";

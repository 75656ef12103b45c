export type { Contact } from "./contact.ts";
export { readDirectory } from "./directory.ts";
export { readVcards } from "./vcard.ts";

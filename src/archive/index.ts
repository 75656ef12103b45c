export { titleFromNames } from "./chat-names.ts";
export { baseName } from "./entry-names.ts";
export type { Archive, Entry } from "./model.ts";
export { openArchive } from "./open.ts";
export type { Spooled } from "./spool.ts";

/** The door of reading exports. */
export { type Chat, type OnRecord, type ReadingOptions, standardInput, type Wanted } from "./chat.ts";
export { joinChats } from "./join-chats.ts";
export { readExports, readSources, withRecords } from "./read-exports.ts";
export { cardsOf } from "./sidecars.ts";
export { createSink } from "./sink.ts";

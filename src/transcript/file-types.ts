/** Types of messages that are a file, whether or not it came along; platforms differ in how they tell these apart. */
import type { MessageType } from "./model.ts";

const files: ReadonlySet<unknown> = new Set<MessageType>([
  "media",
  "sticker",
  "voice",
  "document",
  "contact",
  "view-once",
]);

export function isFileType(type: string | undefined): type is MessageType {
  return files.has(type);
}

export { type ExporterChat, exporterEvents } from "./chat-exporter/index.ts";
export { canBeTitle } from "./marks.ts";
export { type Merged, merge } from "./merge/index.ts";
export {
  type Attachment,
  type DateOrder,
  type KnownNumber,
  type Message,
  type MessageType,
  NOBODY,
  type NumberChange,
  type Recognition,
  type Summary,
  type TranscriptRecord,
  type Writer,
} from "./model.ts";
export { createOpening, openingOf } from "./opening.ts";
export { createSummary, type SummaryBuilder } from "./summary/index.ts";
export { readWebMarkdown, type WebMarkdown } from "./web-markdown.ts";
export { detectShape, mayReadLikeNotice, recordBatches, withGroupName } from "./whatsapp-text/index.ts";

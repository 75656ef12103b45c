/** Records of invented exports, with no more than a test needs. */
import type { Message, Notice, TranscriptRecord } from "../../../src/transcript/model.ts";

export const message = (
  minute: number,
  author: string,
  text: string,
  more: Partial<Message> = {},
): Message => ({
  seq: 0,
  kind: "message",
  at: new Date(Date.UTC(2026, 8, 3, 8, minute)).toISOString().slice(0, 19),
  author,
  text,
  type: "text",
  edited: false,
  attachment: null,
  ...more,
});

export const notice = (minute: number, text: string, more: Partial<Notice> = {}): Notice => ({
  seq: 0,
  kind: "notice",
  at: new Date(Date.UTC(2026, 8, 3, 8, minute)).toISOString().slice(0, 19),
  text,
  code: "other",
  actor: null,
  targets: [],
  you: false,
  title: null,
  ...more,
});

export const numbered = <R extends TranscriptRecord>(records: readonly R[]): R[] =>
  records.map((record, index) => ({ ...record, seq: index + 1 }));

export const said = (records: readonly TranscriptRecord[]) =>
  records.map((record) => (record.kind === "message" ? `${record.author}: ${record.text}` : record.text));

export const talk = [
  message(0, "Nora", "Wer bringt am Freitag Kuchen mit?"),
  message(1, "Emil", "Ich backe einen Apfelkuchen"),
  message(1, "Nora", "Ok"),
  message(2, "Frau Sommer", "Die Turnhalle ist ab drei Uhr offen"),
  message(4, "Emil", "Dann komme ich um halb vier"),
  message(5, "Nora", "Ok"),
];

const book = new Map([
  ["Nora", "Nora Weiß 7b"],
  ["Emil", "Mama"],
  ["Frau Sommer", "Lehrerin"],
]);
export const called = (record: Message): Message => ({
  ...record,
  author: book.get(record.author) ?? record.author,
});

/** What the exports show about somebody: how much they wrote, when, and two messages to recognise them by. */
import { endings, maskNumbers } from "../../history/numbers.ts";
import { labelKey, titleKey, writtenLabelKey } from "../../people/label.ts";
import type { TableRow } from "../../people/people-table.ts";
import { samePhone } from "../../text/index.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "./chat.ts";
import { withRecords } from "./exports.ts";
import type { ReadingWish } from "./options.ts";

export interface Evidence {
  readonly messages: number;
  /** Wall-clock times; null where they cannot be read. */
  readonly first: string | null;
  readonly last: string | null;
  /** Does the export show that this is who exported it? */
  readonly isExporter: boolean;
}

export function evidenceOf(row: TableRow, chats: readonly Chat[]): Evidence {
  const found = chats.flatMap((chat) =>
    chat.summary.writers
      .filter(
        ({ name, also = [] }) =>
          isFor(row, chat) && [name, ...also].some((one) => calls(row, one, chat.summary)),
      )
      .map((writer) => ({ ...writer, isExporter: writer.name === chat.summary.exporter })),
  );
  const times = (of: "first" | "last") => found.flatMap((writer) => writer[of] ?? []).sort();
  return {
    messages: found.reduce((sum, { messages }) => sum + messages, 0),
    first: times("first")[0] ?? null,
    last: times("last").at(-1) ?? null,
    isExporter: found.some(({ isExporter }) => isExporter),
  };
}

export function isFor(row: TableRow, { title }: Pick<Chat, "title">): boolean {
  const chats = row.list("chat");
  return chats.length === 0 || chats.some((one) => titleKey(one) === titleKey(title));
}

/** Shorter ones recognise nobody. */
const shortest = 20;
const longest = 160;

/** Two of their messages, the first that say something, with numbers masked; read again where they were not kept. */
export async function samplesOf(
  cli: Pick<Cli, "io">,
  row: TableRow,
  chats: readonly Chat[],
  wish: ReadingWish,
): Promise<readonly string[]> {
  const found: { readonly text: string; readonly isTelling: boolean }[] = [];
  for (const chat of chats) {
    if (!isFor(row, chat)) continue;
    const { records, summary } = await withRecords(cli, chat, wish);
    const known = endings([...summary.writers.map(({ name }) => name), ...summary.mentioned]);
    for (const record of records) {
      if (record.kind !== "message" || record.type !== "text" || !calls(row, record.author, summary))
        continue;
      const text = maskNumbers(record.text.replace(/\s+/gu, " ").trim(), known);
      if (text === "") continue;
      const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
      found.push({ text: short, isTelling: text.length >= shortest });
    }
  }
  const telling = found.filter(({ isTelling }) => isTelling);
  return [...telling, ...found.filter((one) => !telling.includes(one))].slice(0, 2).map(({ text }) => text);
}

function calls(row: TableRow, name: string, { writers }: Chat["summary"]): boolean {
  const isAlone = writers.filter((one) => writtenLabelKey(one.name) === writtenLabelKey(name)).length === 1;
  const keyOf = isAlone ? writtenLabelKey : labelKey;
  return row.list("whatsapp").some((label) => keyOf(label) === keyOf(name) || samePhone(label, name));
}

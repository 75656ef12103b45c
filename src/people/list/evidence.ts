/** What the exports show about somebody: how much they wrote, and when. */
import { samePhone } from "../../text/index.ts";
import type { Summary } from "../../transcript/index.ts";
import { labelKey, titleKey, writtenLabelKey } from "../label.ts";
import type { TableRow } from "./people-table.ts";

interface Chat {
  readonly summary: Summary;
  readonly title: string;
}

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

/** Is this writer of a chat the one whom the row means? */
export function calls(row: TableRow, name: string, { writers }: Chat["summary"]): boolean {
  const isAlone = writers.filter((one) => writtenLabelKey(one.name) === writtenLabelKey(name)).length === 1;
  const keyOf = isAlone ? writtenLabelKey : labelKey;
  return row.list("whatsapp").some((label) => keyOf(label) === keyOf(name) || samePhone(label, name));
}

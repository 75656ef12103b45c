/** Messages to recognise somebody by. */
import { endings, maskNumbers } from "../../history/index.ts";
import { calls, isFor, type TableRow } from "../../people/index.ts";
import type { Reading } from "../ports.ts";
import { type Chat, type ReadingOptions, withRecords } from "../read-exports/index.ts";

/** Shorter ones recognise nobody. */
const shortest = 20;
const longest = 160;

/** Two of their messages, the first that say something, with numbers masked; read again where they were not kept. */
export async function samplesOf(
  ports: Reading,
  row: TableRow,
  chats: readonly Chat[],
  options: ReadingOptions,
): Promise<readonly string[]> {
  const found: { readonly text: string; readonly isTelling: boolean }[] = [];
  for (const chat of chats) {
    if (!isFor(row, chat)) continue;
    const { records, summary } = await withRecords(ports, chat, options);
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

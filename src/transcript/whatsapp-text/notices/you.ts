import { noticeTables } from "./tables.ts";

/** Is this how a language speaks to the exporter? WhatsApp Web writes it in place of their name. */
export function isYou(name: string): boolean {
  return noticeTables.some((table) => table.you.includes(name));
}

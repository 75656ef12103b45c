/** Who may be asked about: those who wrote. Notices alone make nobody a participant (design 4.1). */

import { isInternalNumber, isPhone } from "../../text/index.ts";
import type { Summary } from "../../transcript/index.ts";
import { labelKey } from "../label.ts";
import { isBot } from "./bots.ts";

export interface Candidate {
  /** As the export shows them: evidence for the user, never shown to others. */
  readonly label: string;
  /** The label, where it is a number. */
  readonly phone: string | null;
  /** Title of the chat, null where it is unknown or the row shall count for every chat. */
  readonly chat: string | null;
  readonly messages: number;
}

/** Writers but programs, in the summary's order (most messages first), spellings of one number taken together. */
export function participants(summary: Pick<Summary, "writers">, chatTitle: string | null): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { name, messages } of summary.writers) {
    const key = labelKey(name);
    if (key === "" || isBot(name)) continue;
    const before = found.get(key);
    const label = before?.label ?? name;
    const phone = isPhone(label) && !isInternalNumber(label) ? label : null;
    found.set(key, { label, phone, chat: chatTitle, messages: messages + (before?.messages ?? 0) });
  }
  return [...found.values()];
}

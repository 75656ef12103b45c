/** The group's name in an iPhone's export, which is the sender field of notices that nobody did or that speak of the exporter. */
import { canBeTitle } from "../marks.ts";
import type { Summary } from "../model.ts";
import type { NoticeMeaning } from "./notices/match.ts";

export interface GroupNames {
  /** A notice behind WhatsApp's mark, and its sender field as a name. */
  notice(sender: string, meaning: NoticeMeaning): void;
  /** The most frequent of those who never write. */
  name(writers: ReadonlySet<string>): string | null;
}

export function createGroupNames(): GroupNames {
  const names = new Map<string, number>();
  return {
    notice(sender, { code, actor, targets, you }) {
      const isOfGroup = you || (code === "encryption" && targets.length === 0);
      if (isOfGroup && sender !== actor && canBeTitle(sender))
        names.set(sender, (names.get(sender) ?? 0) + 1);
    },
    name(writers) {
      const found = [...names].filter(([name]) => !writers.has(name)).sort(([, a], [, b]) => b - a);
      return found[0]?.[0] ?? null;
    },
  };
}

/** The summary with that name for a title, where nothing else tells one. In chats of two it is the other's name. */
export function withGroupName(summary: Summary, name: string | null): Summary {
  if (name === null || summary.title !== null || summary.chatKind !== "group") return summary;
  return { ...summary, title: name, reasons: { ...summary.reasons, title: "notice-sender" } };
}

/** Who made the export: the one of whom the file speaks as "you". */
import type { Message, Notice, Platform, Summary } from "../model.ts";
import { isYou } from "../whatsapp-text/index.ts";

export interface Exporter {
  message(message: Message): void;
  notice(notice: Notice): void;
  /**
   * @param writers names of all writers
   * @param partner in a chat of two, the one after whom it is named; else null
   */
  who(writers: readonly string[], partner: string | null): Found;
}

interface Found {
  readonly name: string | null;
  readonly reason: Summary["reasons"]["exporter"];
}

const NOT_FOUND: Found = { name: null, reason: null };

export function createExporter(platform: Platform): Exporter {
  /** Authors of messages whose wording, or whose source, says "you". */
  const known = new Set<string>();
  let wrote = false;
  /** Whom notices speak of in the third person: not the exporter. */
  const named = new Set<string>();
  let created = false;

  return {
    message(message) {
      if (!message.you) return;
      known.add(message.author);
      if (message.type !== "deleted") wrote = true;
    },
    notice({ code, actor, targets, you }) {
      if (actor !== null) named.add(actor);
      for (const name of targets) named.add(name);
      if (code === "created" && you && actor === null) created = true;
    },
    who(writers, partner) {
      const [only] = known;
      if (known.size === 1 && only !== undefined)
        return { name: only, reason: wrote ? "writes-as-you" : "deleted-as-you" };
      if (known.size > 1) return NOT_FOUND;
      const [self, ...selves] = platform === "web" ? writers.filter(isYou) : [];
      if (self !== undefined && selves.length === 0) return { name: self, reason: "writes-as-you" };
      if (partner !== null && writers.length === 2) {
        return { name: writers.find((name) => name !== partner) ?? null, reason: "other-of-two" };
      }
      // Who created the group saw everybody come: the one writer of whom no notice speaks is the creator.
      const unnamed = writers.filter((name) => !named.has(name));
      const [creator] = unnamed;
      if (created && writers.length > 2 && unnamed.length === 1 && creator !== undefined) {
        return { name: creator, reason: "creator-never-named" };
      }
      return NOT_FOUND;
    },
  };
}

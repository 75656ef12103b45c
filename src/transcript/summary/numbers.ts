/** Phone numbers that the file shows, each with the name that goes with it. */
import { isNumber } from "../marks.ts";
import type { KnownNumber, Message, Notice, NumberChange } from "../model.ts";

export interface Numbers {
  message(message: Message): void;
  notice(notice: Notice): void;
  card(name: string | null, number: string): void;
  all(): readonly KnownNumber[];
  changes(): readonly NumberChange[];
}

/** `@4917012345678`: digits only. Longer ones are WhatsApp's internal numbers, which nobody can call. */
const MENTION = /(?<![\w@.])@(\d{8,13})(?!\d)/g;
/** A hostile text could name millions; a class has dozens. */
const MOST = 10_000;

export function createNumbers(): Numbers {
  const all = new Map<string, KnownNumber>();
  const changes: NumberChange[] = [];

  function add(number: string, name: string | null, reason: KnownNumber["reason"]): void {
    const key = `${number.replace(/[^\d]/g, "")}\n${name ?? ""}`;
    if (all.size < MOST && !all.has(key)) all.set(key, { number, name, reason });
  }

  function message({ author, text }: Message): void {
    if (isNumber(author)) add(author, null, "sender");
    if (!text.includes("@")) return;
    for (const [, digits] of text.matchAll(MENTION)) add(`+${digits}`, null, "mention");
  }

  function notice({ code, actor, targets }: Notice): void {
    const changed = code === "number-changed";
    const [to, ...others] = targets;
    if (changed && actor !== null && to !== undefined && others.length === 0 && changes.length < MOST)
      changes.push({ from: actor, to });
    for (const name of actor === null ? targets : [actor, ...targets]) {
      if (!isNumber(name)) continue;
      // Of "Emil changed to +49 …" the number is Emil's.
      const owner = changed && actor !== null && name !== actor && !isNumber(actor) ? actor : null;
      add(name, owner, changed ? "number-changed" : "notice");
    }
  }

  return {
    message,
    notice,
    card: (name, number) => add(number, name, "card"),
    all: () => [...all.values()],
    changes: () => [...changes],
  };
}

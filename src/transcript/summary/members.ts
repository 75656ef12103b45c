/** Who is in the group now: writers, and those added or joined, without those who left or were removed. */

import { type FormerMember, type Member, NOBODY, type Notice, type Summary } from "../model.ts";

export interface Members {
  wrote(name: string): void;
  notice(notice: Notice): void;
  now(): readonly Member[];
  former(): readonly FormerMember[];
  /** Is the exporter out of the group? Null where the file does not say. */
  youAreOut(): Summary["you"]["out"];
}

/** File order decides, as clocks may not; names are as shown, and evidence only. */
export function createMembers(): Members {
  const now = new Map<string, Member["reason"]>();
  const former = new Map<string, FormerMember["reason"]>();
  let out: boolean | null = null;

  function enter(name: string, reason: Member["reason"]): void {
    if (now.has(name)) return;
    former.delete(name);
    now.set(name, reason);
  }

  function leave(name: string, reason: FormerMember["reason"]): void {
    now.delete(name);
    former.set(name, reason);
  }

  function notice({ code, actor, targets, you }: Notice): void {
    // Whoever does something is there, but for those who leave and those who only have a new number.
    const mine = you && targets.length === 0;
    switch (code) {
      case "created":
        if (actor !== null) enter(actor, "created");
        break;
      case "added":
        if (actor !== null) enter(actor, "acted");
        for (const name of targets) enter(name, "added");
        if (mine && actor !== null) out = false;
        break;
      case "joined":
        for (const name of actor === null ? targets : [actor]) enter(name, "joined");
        if (mine && actor === null) out = false;
        break;
      case "left":
        for (const name of actor === null ? targets : [actor]) leave(name, "left");
        if (mine && actor === null) out = true;
        break;
      case "removed":
        if (actor !== null) enter(actor, "acted");
        for (const name of targets) leave(name, "removed");
        if (mine) out = true;
        break;
      case "number-changed":
        // Said of people in the chat only: whoever was not there before is not made a member by it.
        if (actor !== null && targets.length === 1 && now.has(actor)) {
          leave(actor, "new-number");
          enter(targets[0] as string, "new-number");
        }
        break;
      case "subject":
      case "icon":
      case "description":
      case "admin":
      case "settings":
      case "pinned":
        if (actor !== null) enter(actor, "acted");
        break;
      default:
    }
  }

  return {
    wrote: (name) => {
      if (name !== NOBODY) enter(name, "wrote");
    },
    notice,
    now: () => [...now].map(([name, reason]) => ({ name, reason })),
    former: () => [...former].map(([name, reason]) => ({ name, reason })),
    youAreOut: () => out,
  };
}

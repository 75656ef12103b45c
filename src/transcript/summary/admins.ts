/** Who runs the group, as far as notices show it: named as admin, or seen doing what by default only admins do. */
import type { Admin, Notice, Summary } from "../model.ts";

export interface Admins {
  notice(notice: Notice): void;
  all(): readonly Admin[];
  youAre(): Summary["you"]["admin"];
}

const acts: Partial<Record<Notice["code"], Admin["reason"]>> = {
  created: "created",
  removed: "removed-somebody",
  settings: "changed-settings",
};

export function createAdmins(): Admins {
  const all = new Map<string, Admin["reason"]>();
  let you: boolean | null = null;

  function notice({ code, actor, targets, you: mine, sign }: Notice): void {
    if (code === "admin") {
      if (mine && targets.length === 0) you = sign !== "no-admin";
      for (const name of targets) {
        if (sign === "no-admin") all.delete(name);
        else all.set(name, "named");
      }
      return;
    }
    if (code === "left") {
      for (const name of actor === null ? targets : [actor]) all.delete(name);
      return;
    }
    if (code === "removed") for (const name of targets) all.delete(name);
    const reason = acts[code];
    if (reason === undefined) return;
    if (actor !== null && !all.has(actor)) all.set(actor, reason);
    // "You removed Emil": you did it. In "Nora removed you" there is an actor, in "Emil was removed" no you.
    if (actor === null && mine && (targets.length > 0 || code !== "removed")) you ??= true;
  }

  return {
    notice,
    all: () => [...all].map(([name, reason]) => ({ name, reason })),
    youAre: () => you,
  };
}

/** The room once more, right before phones ring: what an owner changed while the plan was done counts as much as before. */
import type { Finding } from "../messages/index.ts";
import { differingSettings, essentialSettings } from "../plan/index.ts";
import type { Work } from "./work.ts";

/** Who gets in or sees what otherwise than planned, and whose rights are others; null where all is as this run left it. */
export async function changedMeanwhile({ server, room, known, journalState }: Work): Promise<Finding | null> {
  const then = known.server;
  if (then.kind !== "owned") return null;
  const now = await server.observe(room);
  if (now.kind !== "owned") return { code: "plan.stale-room-lost", room };
  const settings = differingSettings(then.settings, now.settings, known.otherwise).filter((name) =>
    essentialSettings.has(name),
  );
  const { byServer } = journalState();
  const people = [...new Set([...Object.keys(then.affiliations), ...Object.keys(now.affiliations)])]
    .map((jid) => ({ jid, before: then.affiliations[jid] ?? "none", after: now.affiliations[jid] ?? "none" }))
    .filter(({ jid, before, after }) => before !== after && !byServer.has(jid));
  if (settings.length === 0 && people.length === 0) return null;
  const values = Object.fromEntries(settings.map((name) => [name, now.settings[name]]));
  return { code: "apply.changed-meanwhile", room, settings, now: values, people };
}

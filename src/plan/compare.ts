/** Two states of one room, compared: the room, its settings, who belongs to it. */
import type { Finding } from "../messages/finding.ts";
import { differingSettings } from "./diff.ts";
import type { KnownRoom } from "./model.ts";

/** Every difference between what was expected and what is, as findings. */
export function differences(expected: KnownRoom, now: KnownRoom, room: string): Finding[] {
  const was = expected.server;
  const is = now.server;
  if (was.kind !== is.kind) {
    const code = is.kind === "absent" ? "plan.stale-room-gone" : "plan.stale-room-appeared";
    return [{ code, room }];
  }
  if (was.kind !== "owned" || is.kind !== "owned") return [];
  const found: Finding[] = [];
  for (const setting of differingSettings(was.settings, is.settings))
    found.push({ code: "plan.stale-setting", room, setting });
  for (const jid of new Set([...Object.keys(was.affiliations), ...Object.keys(is.affiliations)])) {
    const before = was.affiliations[jid] ?? "none";
    const after = is.affiliations[jid] ?? "none";
    if (before !== after) found.push({ code: "plan.stale-member", room, jid, before, after });
  }
  return found;
}

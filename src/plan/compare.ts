/** Two states of one room, compared: the room, its settings, who belongs to it. */
import type { Finding } from "../messages/finding.ts";
import type { KnownRoom, ObservedRoom, RoomSettings, SettingName } from "./model.ts";

/** Every difference between what was expected and what is, as findings. */
export function differences(expected: KnownRoom, now: KnownRoom, room: string): Finding[] {
  const was = expected.server;
  const is = now.server;
  if (kindOf(was) !== kindOf(is)) {
    if (kindOf(is) === "absent") return [{ code: "plan.stale-room-gone", room }];
    return [{ code: was.kind === "owned" ? "plan.stale-room-lost" : "plan.stale-room-appeared", room }];
  }
  if (was.kind !== "owned" || is.kind !== "owned") return [];
  const found: Finding[] = [];
  if (expected.picture && now.picture !== expected.picture && is.offers?.includes("picture"))
    found.push({ code: "plan.stale-picture", room });
  for (const setting of differingSettings(was.settings, is.settings))
    found.push({ code: "plan.stale-setting", room, setting, ...nowOf(is.settings[setting]) });
  for (const jid of new Set([...Object.keys(was.affiliations), ...Object.keys(is.affiliations)])) {
    const before = was.affiliations[jid] ?? "none";
    const after = is.affiliations[jid] ?? "none";
    if (before !== after) found.push({ code: "plan.stale-member", room, jid, before, after });
  }
  return found;
}

/** Whether its address stays closed for a while or not: a room that was destroyed is not there. */
function kindOf({ kind }: ObservedRoom): ObservedRoom["kind"] {
  return kind === "closed" ? "absent" : kind;
}

/** Words about the room that its owners may rewrite, and that depend on the language a plan was made in: set once. */
const setOnce: ReadonlySet<SettingName> = new Set(["description", "lang"]);

/** Settings that the server's form offers and that differ. What it does not offer cannot be mended and is no difference. */
export function differingSettings(want: Partial<RoomSettings>, have: Partial<RoomSettings>): SettingName[] {
  return (Object.keys(want) as SettingName[]).filter(
    (name) => !setOnce.has(name) && have[name] !== undefined && have[name] !== want[name],
  );
}

function nowOf(now: string | boolean | undefined): { readonly now?: string | boolean } {
  return now === undefined ? {} : { now };
}

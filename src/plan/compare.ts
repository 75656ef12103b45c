/** Two states of one room, compared: the room, its settings, who belongs to it. */
import type { Finding } from "../messages/index.ts";
import type {
  KnownRoom,
  ObservedRoom,
  RoomSettings,
  SettingKeptOtherwise,
  SettingName,
} from "./known-room.ts";

type Value = RoomSettings[SettingName];

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
  for (const setting of differingSettings(was.settings, is.settings, now.otherwise))
    found.push({ code: "plan.stale-setting", room, setting, ...nowOf(is.settings[setting]) });
  for (const jid of new Set([...Object.keys(was.affiliations), ...Object.keys(is.affiliations)])) {
    const before = was.affiliations[jid] ?? "none";
    const after = is.affiliations[jid] ?? "none";
    if (before === after || (after === "none" && now.byServer?.includes(jid))) continue;
    found.push({ code: "plan.stale-member", room, jid, before, after });
  }
  return found;
}

/** Whether its address stays closed for a while or not: a room that was destroyed is not there. */
function kindOf({ kind }: ObservedRoom): ObservedRoom["kind"] {
  return kind === "closed" ? "absent" : kind;
}

/** Words about the room that its owners may rewrite, and that depend on the language a plan was made in: set once. */
const setOnce: ReadonlySet<SettingName> = new Set(["description", "lang"]);

/** Settings that decide who gets in and who sees what: without them nobody is let in (design 4.15). An archive is needed for history only. */
export const essentialSettings: ReadonlySet<SettingName> = new Set([
  "membersOnly",
  "whois",
  "moderated",
  "hidden",
  "persistent",
]);

/**
 * Settings that the server's form offers and that differ. What it does not offer cannot be mended and is no difference;
 * nor is what the server was asked for before and keeps its own way.
 */
export function differingSettings(
  want: Partial<RoomSettings>,
  have: Partial<RoomSettings>,
  otherwise: readonly SettingKeptOtherwise[] = [],
): SettingName[] {
  const kept = (name: SettingName) =>
    otherwise.some(({ setting, asked, is }) => setting === name && asked === want[name] && is === have[name]);
  return (Object.keys(want) as SettingName[]).filter(
    (name) =>
      !setOnce.has(name) && have[name] !== undefined && !isEnough(want[name], have[name]) && !kept(name),
  );
}

/** Of what is counted there may be more. */
function isEnough(want: Value, have: Value): boolean {
  return typeof want === "number" && typeof have === "number" ? have >= want : have === want;
}

/** Of what the server does its own way: what it still does so, as a finding's arguments; null where there is nothing. */
export function keptOtherwise({ server, otherwise = [] }: KnownRoom) {
  if (server.kind !== "owned") return null;
  const still = otherwise.filter(({ setting, is }) => server.settings[setting] === is);
  if (still.length === 0) return null;
  return {
    settings: still.map(({ setting }) => setting),
    now: Object.fromEntries(still.map(({ setting, is }) => [setting, is])),
  };
}

function nowOf(now: Value): { readonly now?: string | boolean | number } {
  return now === undefined ? {} : { now };
}

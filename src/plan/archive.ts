/** Rooms' archives, as far as they can be known before there is a room: is there one, and for how long does it keep messages? */
import type { Finding } from "../messages/index.ts";
import { freshDigests } from "./days.ts";
import type { DesiredRoom } from "./desired.ts";
import type { KnownRoom, RoomService } from "./known-room.ts";

/** What those who run the server say of it: days, or for good; null where nobody said. */
export type ArchiveDays = number | "never" | null;

/**
 * By the name that the software has for itself: after how many days it deletes messages of rooms where its configuration says
 * nothing of it. Prosody 0.12 to 13.0 (`muc_log_expires_after`), ejabberd 23.01 to 26.07 (mod_mam, which deletes when told to).
 */
const defaults: ReadonlyMap<string, number | "never"> = new Map<string, number | "never">([
  ["Prosody", 7],
  ["ejabberd", "never"],
]);

/**
 * How long imported messages stay. It cannot be asked for over a session: so it is what those who run the server say, else
 * what their software does by itself, told as that.
 */
export function retention(service: RoomService | null, days: ArchiveDays): Finding {
  if (days !== null)
    return days === "never" ? { code: "plan.archive-for-good" } : { code: "plan.archive-days", days };
  const { name, version } = service?.software ?? { name: "", version: "" };
  const usual = defaults.get(name);
  if (usual === undefined) return { code: "plan.archive-unknown" };
  return usual === "never"
    ? { code: "plan.archive-default-for-good", name, version }
    : { code: "plan.archive-default-days", name, version, days: usual };
}

/** Why no history can go into this room; null where it can, where it is all there, or where nobody knows yet. */
export function withoutArchive(
  want: DesiredRoom,
  known: KnownRoom,
  service: RoomService | null,
): Finding | null {
  if (freshDigests(want, known).length === 0) return null;
  const { server } = known;
  if (server.kind === "owned")
    return server.settings.archive === undefined ? { code: "apply.no-archive", room: want.room } : null;
  return service?.archivesRooms === "no" ? { code: "plan.no-room-archive", domain: service.domain } : null;
}

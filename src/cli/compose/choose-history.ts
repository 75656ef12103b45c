/** Does history go along? Asked when the server is known, for what becomes of it there belongs to the answer. */
import { type ArchiveDays, retention } from "../../plan/archive.ts";
import type { RoomService } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "./chat.ts";
import { type ChatWish, type Given, text } from "./options.ts";
import type { PeopleFile } from "./people-file.ts";
import type { Place } from "./planning.ts";

/** Says what becomes of messages in that service's rooms; false where they would be lost at once. */
export function tellArchive(cli: Cli, service: RoomService | null, muc: string, days: ArchiveDays): boolean {
  const isKept = service?.archivesRooms !== "no";
  const told = isKept ? retention(service, days) : { code: "cli.no-room-archive" as const, domain: muc };
  cli.term.note([{ mark: "~", text: cli.say(told) }]);
  return isKept;
}

/** What the flag says, else a question where somebody agreed to it and rooms are archived; no unless said otherwise. */
export async function chooseHistory(
  cli: Cli,
  chats: readonly Chat[],
  { people }: PeopleFile,
  given: Given,
  place: Place,
  days: ArchiveDays,
): Promise<ChatWish["history"]> {
  if (text(given.history) !== undefined) return given.history === "digest" ? "digest" : "none";
  const agreed = people.filter(({ history }) => history !== "no").length;
  if (!cli.interactive || agreed === 0 || chats.length === 0) return "none";
  if (!tellArchive(cli, await place.service(), place.muc, days)) return "none";
  const { askYesNo } = await import("../prompts/yes-no.ts");
  return (await askYesNo(cli, cli.say({ code: "cli.ask-history", count: agreed }), false))
    ? "digest"
    : "none";
}

/** Does history go along? Asked when the server is known, for what becomes of it there belongs to the answer. */
import { type ArchiveDays, retention } from "../../plan/archive.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "./chat.ts";
import { type ChatWish, type Given, text } from "./options.ts";
import type { PeopleFile } from "./people-file.ts";
import type { Place } from "./planning.ts";

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
  const service = await place.service();
  const hopeless = service?.archivesRooms === "no";
  const told = hopeless
    ? { code: "cli.no-room-archive" as const, domain: place.muc }
    : retention(service, days);
  cli.term.note([{ mark: "~", text: cli.say(told) }]);
  if (hopeless) return "none";
  const { askYesNo } = await import("../ask/yes-no.ts");
  return (await askYesNo(cli, cli.say({ code: "cli.ask-history", count: agreed }), false))
    ? "digest"
    : "none";
}

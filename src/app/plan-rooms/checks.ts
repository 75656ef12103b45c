/** Whether options mean something, of which nobody asked yet: where they do not come from the command line. */
import { Failure, type Finding } from "../../messages/finding.ts";
import { isDay } from "../../people/day.ts";
import { prepareJid } from "../../people/jid.ts";
import { roomNameFault } from "../../plan/room-address.ts";
import { policyOf, type RoomOptions } from "./options.ts";

/** Throws `Failure` "undecided" without a policy, "usage" with all that is wrong. */
export function checkRoomOptions(options: RoomOptions): void {
  policyOf(options);
  const { since, room } = options;
  const wrong: Finding[] = [];
  if (since !== undefined && !isDay(since)) wrong.push({ code: "cli.since-wrong", value: since });
  const fault = room === undefined ? null : roomNameFault(room, (text) => prepareJid(text).kind === "ok");
  if (fault !== null) wrong.push(fault);
  if (wrong.length > 0) throw new Failure("usage", wrong);
}

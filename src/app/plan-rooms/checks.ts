/** Whether options mean something, of which nobody asked yet: where they do not come from the command line. */
import { Failure, type Finding } from "../../messages/index.ts";
import { isDay, prepareJid } from "../../people/index.ts";
import { roomNameFault } from "../../plan/index.ts";
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

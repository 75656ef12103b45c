/** Whether options mean something, of which nobody asked yet: where they do not come from the command line. */
import { Failure, type Finding } from "../../messages/finding.ts";
import { isDay } from "../../people/day.ts";
import { prepareJid } from "../../people/jid.ts";
import { placeholders, unknownPlaceholder } from "../../plan/room-address.ts";
import { policyOf, type RoomOptions } from "./options.ts";

/** Throws `Failure` "undecided" without a policy, "usage" with all that is wrong. */
export function checkRoomOptions(options: RoomOptions): void {
  policyOf(options);
  const { since, room } = options;
  const wrong: Finding[] = [];
  if (since !== undefined && !isDay(since)) wrong.push({ code: "cli.since-wrong", value: since });
  if (room !== undefined) wrong.push(...roomNameFaults(room));
  if (wrong.length > 0) throw new Failure("usage", wrong);
}

/** What stands before the `@` of a room's address, and may hold placeholders. */
export function roomNameFaults(name: string): readonly Finding[] {
  const unknown = unknownPlaceholder(name);
  const known = placeholders.map((one) => `{${one}}`);
  if (unknown !== null) return [{ code: "cli.room-placeholder", value: unknown, known }];
  const prepared = prepareJid(`${name.replace(/[{}]/g, "")}@x.example`);
  return prepared.kind === "ok" ? [] : [{ code: "cli.room-wrong", value: name }];
}

/** How the people of a plan's rooms stand, for `status` and for reminders. */
import type { RoomStatus } from "../../apply/model.ts";
import { restarts } from "../../apply/restarts.ts";
import type { Server } from "../../apply/server.ts";
import { lookAtEach } from "../../apply/side-by-side.ts";
import { statusOf } from "../../apply/status.ts";
import type { Person } from "../../people/model.ts";
import type { Plan } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { withNames } from "./plan-people.ts";
import type { RoomNow } from "./rooms-of.ts";

/** @param listed the people of the plan's own file (`planPeople`) */
export async function statusesOf(
  cli: Cli,
  plan: Plan,
  rooms: ReadonlyMap<string, RoomNow>,
  server: Server,
  listed: readonly Person[],
): Promise<RoomStatus[]> {
  const restartAfter = restarts(server, cli.io.now);
  return lookAtEach(rooms, async ([room, { known, memory }]) =>
    withNames(await statusOf(plan, room, known.server, memory, server, restartAfter), listed),
  );
}

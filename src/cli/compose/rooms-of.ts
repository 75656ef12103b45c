/** The rooms of a saved plan as they are now, for commands that end something in them. */
import type { Memory } from "../../apply/memory.ts";
import { observeRoom } from "../../apply/observe.ts";
import type { Server } from "../../apply/server.ts";
import { lookAtEach } from "../../apply/side-by-side.ts";
import type { KnownRoom, Plan } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { sha256 } from "./files.ts";
import { memoryOf } from "./journals.ts";
import { account, type Given, text } from "./options.ts";
import { signIn } from "./sign-in.ts";

export interface RoomNow {
  readonly known: KnownRoom;
  readonly memory: Memory;
}

/** Signs in for as long as `look` takes; changes nothing. */
export async function lookAtRooms<T>(
  cli: Cli,
  plan: Plan,
  given: Given,
  look: (rooms: ReadonlyMap<string, RoomNow>, server: Server) => Promise<T>,
): Promise<T> {
  const server = await signIn(cli, signerOf(plan, given), given);
  try {
    const rooms = await lookAtEach(Object.keys(plan.observed.rooms), async (room) => {
      const memory = await memoryOf(cli, plan.target.as, room);
      return [room, { memory, known: await observeRoom(server, memory, room, [], sha256) }] as const;
    });
    return await look(new Map(rooms), server);
  } finally {
    await server.close();
  }
}

/** `--as` where another owner looks, else the account that the plan is of. */
export function signerOf(plan: Plan, given: Given): string {
  return text(given.as) ? account(given) : plan.target.as;
}

export function knownOf(rooms: ReadonlyMap<string, RoomNow>): Record<string, KnownRoom> {
  return Object.fromEntries([...rooms].map(([room, { known }]) => [room, known]));
}

/** `status`: who of a plan's rooms was invited, who came, who was never seen. Looks only. */

import { mapConcurrent, type RoomStatus, restarts, type Server, statusOf } from "../apply/index.ts";
import type { Person } from "../people/index.ts";
import type { Plan } from "../plan/index.ts";
import type { Ports } from "./ports.ts";
import { lookAtRooms, type RoomNow } from "./rooms-now.ts";

export interface StatusOptions {
  /** The account that looks. */
  readonly as: string;
  /** The people of the plan's own list: they have the names. */
  readonly listed: readonly Person[];
}

export function roomStatuses(ports: Ports, plan: Plan, { as, listed }: StatusOptions): Promise<RoomStatus[]> {
  return lookAtRooms(ports, plan, as, (rooms, server) => statusesOf(ports, plan, rooms, server, listed));
}

/** The same of rooms that were looked at already. */
export async function statusesOf(
  { clock }: Ports,
  plan: Plan,
  rooms: ReadonlyMap<string, RoomNow>,
  server: Server,
  listed: readonly Person[],
): Promise<RoomStatus[]> {
  const restartAfter = restarts(server, clock.now);
  return mapConcurrent(rooms, async ([room, { known, journalState }]) =>
    withNames(await statusOf(plan, room, known.server, journalState, server, restartAfter), listed),
  );
}

/** The same, with the names and languages that the plan's own invitations do not tell. */
export function withNames(status: RoomStatus, listed: readonly Person[]): RoomStatus {
  const people = status.people.map((one) => {
    const person = listed.find(({ jid }) => jid === one.jid);
    if (person === undefined) return one;
    const lang = person.lang === "de" || person.lang === "en" ? person.lang : null;
    return { ...one, name: one.name ?? (person.name || null), lang: one.lang ?? lang };
  });
  return { ...status, people };
}

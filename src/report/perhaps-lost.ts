/** Of which people a server may have forgotten the invitation, one finding for each start of a server. */
import type { RoomStatus } from "../apply/index.ts";
import type { Finding } from "../messages/index.ts";
import { minuteOf } from "./zoned.ts";

/** @param command what the user types to ask them again */
export function perhapsLost(rooms: readonly RoomStatus[], zone: string, command: string): Finding[] {
  const starts = new Map<string, { server: string; at: string; people: string[] }>();
  for (const { name, jid, perhapsLost: lost } of rooms.flatMap(({ people }) => people)) {
    if (lost === null) continue;
    const { server } = lost;
    const start = starts.get(server) ?? { server, at: minuteOf(lost.startedAt, zone), people: [] };
    start.people.push(name ?? jid);
    starts.set(server, start);
  }
  return [...starts.values()].map(({ server, at, people }) => ({
    code: "report.perhaps-lost",
    server,
    at,
    invitations: people.length,
    people: [...new Set(people)],
    command,
  }));
}

/** Nobody is forgotten: whom the people list wants in the rooms, but has no address for that is known to be theirs. */
import {
  isForChat,
  lacksAddress,
  openCode,
  openInvitation,
  type Person,
  type WayIn,
  wayOf,
} from "../people/index.ts";
import { type Plan, titleOf } from "../plan/index.ts";
import type { Ports } from "./ports.ts";
import { readWaysIn } from "./ways-in.ts";

interface MissingPerson {
  readonly room: string;
  /** Empty where the list has none yet. */
  readonly name: string;
  /** Row of the people list. */
  readonly row: number;
  /** What was made for them: a code, an invitation to make an account, an account; `nothing`: a letter is still to be written. */
  readonly has: "code" | "invitation" | "account" | "nothing";
  /** Until when it works, ISO 8601 UTC; null = for good, or there is nothing. */
  readonly until: string | null;
}

/** Asks no server. Throws `Failure` "not-understood" where the file of their ways in is damaged. */
export async function missingPeople(
  ports: Pick<Ports, "files" | "stateFolder" | "clock">,
  plan: Plan,
  listed: readonly Person[],
): Promise<readonly MissingPerson[]> {
  const rooms = Object.keys(plan.observed.rooms);
  const now = ports.clock.now().toISOString();
  const missing: MissingPerson[] = [];
  for (const room of rooms) {
    const ways = await readWaysIn(ports, plan.target.as, room);
    const title = titleOf(plan, room);
    for (const person of listed)
      if (lacksAddress(person) && (rooms.length === 1 || isForChat(person, title)))
        missing.push({ room, name: person.name, row: person.row, ...whatIsThere(wayOf(ways, person), now) });
  }
  return missing;
}

function whatIsThere(way: WayIn, now: string): Pick<MissingPerson, "has" | "until"> {
  if (way.account !== null) return { has: "account", until: null };
  const invitation = openInvitation(way, now);
  if (invitation !== null) return { has: "invitation", until: invitation.expires };
  const code = openCode(way, now);
  return code === undefined ? { has: "nothing", until: null } : { has: "code", until: code.expiresAt };
}

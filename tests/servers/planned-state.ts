/** Is a room as it was planned? Asked as its owner with our own session, and as everybody in it with another client. */
import { expect } from "vitest";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { parents, stateOf } from "./class.ts";
import type { School } from "./school.ts";
import { type Sight, witness, witnessInstalled } from "./witness.ts";

/** What each of the class finds when it comes online for the first time. */
async function sights(school: School, rooms: readonly string[]): Promise<Readonly<Record<string, Sight>>> {
  if (witnessInstalled) return witness(school.server, parents, rooms);
  const seen: Record<string, Sight> = {};
  for (const user of parents) {
    const invitations: Record<string, number> = {};
    for (const { room } of await waitingInvitations(await school.session(user)))
      invitations[room] = (invitations[room] ?? 0) + 1;
    seen[user] = { invitations, rooms: {} };
  }
  return seen;
}

/** Every room is as the one that nothing happened to, for its owner and for everybody in it. */
export async function expectPlanned(
  school: School,
  whole: string,
  names: readonly string[],
): Promise<Readonly<Record<string, Sight>>> {
  const expected = await stateOf(school, whole);
  if (expected.observed.kind !== "owned") throw new Error(`${whole} is gone`);
  const bodies = (messages: readonly string[]) =>
    messages.map((message) => message.slice(message.indexOf(" ") + 1));
  for (const name of names) {
    const state = await stateOf(school, name);
    if (state.observed.kind !== "owned") throw new Error(`${name} is gone`);
    expect(state.observed.affiliations, name).toEqual(expected.observed.affiliations);
    const { title: _, description: __, ...settings } = state.observed.settings;
    expect(expected.observed.settings, name).toMatchObject(settings);
    expect(bodies(state.messages), name).toEqual(bodies(expected.messages));
    expect(state.bookmarked, name).toBe("yes");
  }
  const seen = await sights(
    school,
    names.map((name) => school.room(name)),
  );
  for (const user of parents) {
    for (const [room, visit] of Object.entries(seen[user]?.rooms ?? {})) {
      const name = `${user} in ${room}`;
      expect(visit.entered, name).toBe(user !== "ida");
      if (user === "ida") continue;
      expect(visit.bodies, name).toEqual(bodies(expected.messages));
      expect(new Set(visit.ids).size, name).toBe(visit.ids.length);
    }
  }
  return seen;
}

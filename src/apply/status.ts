/** Who was invited, who came, who was never seen: our journal joined with what the room shows. Changes nothing. */
import type { ReadingLanguage } from "../people/index.ts";
import { type Affiliation, type ObservedRoom, type Plan, type Policy, waitingFor } from "../plan/index.ts";
import type { JournalState } from "./journal-state.ts";
import { recollect, withRecollected } from "./recollect.ts";
import { type BounceCause, causeOf } from "./refusal.ts";
import type { Restart, RestartAfter } from "./restarts.ts";
import type { Server } from "./server.ts";

/**
 * `sent`: nothing came back, and the room does not tell whether the person came. `never-seen`: it does tell, and they were
 * not there when we looked. Neither says that the person read it. `removed`: we took them out of the room.
 */
export type PersonState = "joined" | "never-seen" | "sent" | "waiting" | "bounced" | "unknown" | "removed";

export interface PersonStatus {
  readonly jid: string;
  /** As the plan calls them; null where it does not know them. */
  readonly name: string | null;
  readonly lang: ReadingLanguage | null;
  readonly state: PersonState;
  readonly affiliation: Affiliation;
  /** Of whoever waits for it alone: can keys of an app of theirs be read by now? */
  readonly keys: "readable" | "not-readable" | null;
  /** When the person was asked to sign in with an app that encrypts, ISO 8601 UTC. */
  readonly askedAt: string | null;
  /** In the room now, or wrote something there of which the server tells the author. */
  readonly seen: "here" | "wrote" | null;
  /** When the latest invitation and reminder were sent, ISO 8601 UTC. */
  readonly invitedAt: string | null;
  readonly remindedAt: string | null;
  readonly bounce: { readonly condition: string; readonly cause: BounceCause } | null;
  /** Their server was started anew so soon after that it may have forgotten what was sent last, and they were never seen. */
  readonly perhapsLost: Restart | null;
}

export interface RoomStatus {
  readonly room: string;
  readonly title: string | null;
  readonly is: ObservedRoom["kind"];
  /** This tool made the room with this account. */
  readonly ours: boolean;
  /** This computer's journal of the room: does it tell all that was done? */
  readonly journal: JournalState["journal"];
  /** When this tool ended it, ISO 8601 UTC. */
  readonly endedAt: string | null;
  readonly people: readonly PersonStatus[];
}

/**
 * @param server the room's owner; it enters for a moment, for some servers tell who is there only to those inside
 * @param restartAfter of the same session
 */
export async function statusOf(
  plan: Plan,
  room: string,
  now: ObservedRoom,
  journaled: JournalState,
  server: Server,
  restartAfter: RestartAfter,
): Promise<RoomStatus> {
  const invited = plan.steps.flatMap((step) =>
    step.kind === "invite.send" && step.room === room ? [step] : [],
  );
  const planned = new Map(invited.map((step) => [step.jid, step]));
  const before = plan.observed.rooms[room]?.invited ?? [];
  const recollected = await recollect(server, journaled, room, now, [...planned.keys(), ...before]);
  const journalState = withRecollected(journaled, recollected);
  const jids = new Set([...planned.keys(), ...journalState.invitations.keys()]);
  const seen = now.kind === "owned" ? await sighted(server, room, plan.target.nick, now) : null;
  const forKeys = waitingFor(plan.steps.filter((step) => step.room === room));
  const person = async (jid: string): Promise<PersonStatus> => {
    const invitation = journalState.invitations.get(jid);
    const sight = seen?.how.get(jid) ?? null;
    const listed = (now.kind === "owned" && now.affiliations[jid]) || "none";
    // whom the server itself gives a right stands on no list, and shows it when they are there
    const unlisted = journalState.byServer.has(jid) ? "owner" : (seen?.rights.get(jid) ?? "none");
    const affiliation = listed === "none" ? unlisted : listed;
    const removed = journalState.removed.has(jid) && affiliation === "none" && sight !== "here";
    const state = removed ? "removed" : stateOf(invitation?.state ?? null, sight, seen !== null);
    const doubtful = state === "never-seen" && mayEnter(affiliation, plan.target.policy);
    return {
      jid,
      name: planned.get(jid)?.name ?? null,
      lang: planned.get(jid)?.lang ?? null,
      state,
      affiliation,
      keys:
        state === "waiting" && affiliation === "none" && forKeys.has(jid)
          ? (await server.keysReadable(jid))
            ? "readable"
            : "not-readable"
          : null,
      askedAt: journalState.asked.get(jid)?.at ?? null,
      seen: sight,
      invitedAt: invitation?.at || null,
      remindedAt: journalState.reminded.get(jid) ?? null,
      bounce:
        invitation?.state === "bounced"
          ? { condition: invitation.condition ?? "", cause: causeOf(invitation.condition ?? "") }
          : null,
      perhapsLost: doubtful ? await perhapsLost(journalState, jid, restartAfter) : null,
    };
  };
  const people = await Promise.all([...jids].sort().map(person));
  const title = (now.kind === "owned" && now.settings.title) || null;
  const { ours, journal, endedAt } = journalState;
  return { room, title, is: now.kind, ours, journal, endedAt, people };
}

/** A right that was taken away since is nobody's wish to see the person come. */
export function mayEnter(affiliation: Affiliation, policy: Policy): boolean {
  return affiliation !== "outcast" && (affiliation !== "none" || policy === "announce");
}

/** Is there anything sent that a server may have forgotten, whether the people came or not? */
export async function anyPerhapsLost(
  journalState: JournalState,
  restartAfter: RestartAfter,
): Promise<boolean> {
  const jids = [...journalState.invitations.keys()];
  const lost = await Promise.all(jids.map((jid) => perhapsLost(journalState, jid, restartAfter)));
  return lost.some((restart) => restart !== null);
}

async function perhapsLost(
  journalState: JournalState,
  jid: string,
  restartAfter: RestartAfter,
): Promise<Restart | null> {
  const invitation = journalState.invitations.get(jid);
  if (invitation?.state !== "sent") return null;
  return restartAfter(jid, lastWritten(invitation.at, journalState.reminded.get(jid) ?? null));
}

/** When the latest of both was sent, ISO 8601 UTC: whoever is invited anew was perhaps reminded before. */
export function lastWritten(invitedAt: string, remindedAt: string | null): string {
  return remindedAt !== null && remindedAt > invitedAt ? remindedAt : invitedAt;
}

function stateOf(
  invitation: "sent" | "bounced" | "begun" | "unknown" | null,
  sight: PersonStatus["seen"],
  looked: boolean,
): PersonState {
  // whoever is there came, whatever became of the invitation
  if (sight !== null) return "joined";
  if (invitation === null) return "waiting";
  if (invitation === "sent") return looked ? "never-seen" : "sent";
  return invitation === "bounced" ? "bounced" : "unknown";
}

interface Sight {
  /** Address → how we know that the person was there. */
  readonly how: ReadonlyMap<string, "here" | "wrote">;
  /** Address → the right of those who are there now. */
  readonly rights: ReadonlyMap<string, Affiliation>;
}

/** null where the room does not let us in. */
async function sighted(
  server: Server,
  room: string,
  nick: string,
  { names = {} }: ObservedRoom & { kind: "owned" },
): Promise<Sight | null> {
  const entered = await server.enter(room, nick);
  if (entered.kind === "refused") return null;
  try {
    const how = new Map<string, "here" | "wrote">();
    const rights = new Map<string, Affiliation>();
    // a name that the room keeps for somebody is used by nobody else
    const keptFor = new Map(Object.entries(names).map(([jid, name]) => [name, jid]));
    for await (const { author, from } of server.archive(room)) {
      const jid = author ?? keptFor.get(from);
      if (jid !== undefined) how.set(jid, "wrote");
    }
    for (const { jid, affiliation } of await server.occupants(room)) {
      if (jid === null) continue;
      how.set(jid, "here");
      rights.set(jid, affiliation);
    }
    return { how, rights };
  } finally {
    await server.leave(room);
  }
}

/** Steps that let people in whose address was proven after the plan was made. Made from the plan, not from a list of wishes. */

import type { Lang } from "../messages/index.ts";
import type { Form, Person } from "../people/index.ts";
import { desired } from "./desired.ts";
import { type Draft, guestSteps } from "./diff.ts";
import type { KnownRoom } from "./known-room.ts";
import type { Plan } from "./model.ts";
import { titleOf } from "./title.ts";

export interface LettingIn {
  readonly of: Plan;
  readonly room: string;
  /** Whose addresses were proven. */
  readonly people: readonly Person[];
  /** Name by address, such as servers take. */
  readonly names: ReadonlyMap<string, string>;
  /** Of texts to those whose row names none. */
  readonly lang: Lang;
  readonly form: Form;
}

/** As the plan did it for the others: same right, same way of inviting, names kept where it keeps theirs. */
export function lettingIn({ of, room, people, names, lang, form }: LettingIn, known: KnownRoom): Draft[] {
  const steps = of.steps.filter((step) => step.room === room);
  const invited = steps.find((step) => step.kind === "invite.send");
  const keepsNames = steps.some(({ kind }) => kind === "member.name");
  const { way, hours } = invited?.kind === "invite.send" ? invited : {};
  const want = desired({
    ...{ room, title: titleOf(of, room), description: "", policy: of.target.policy, lang, form },
    ...{ as: of.target.as, people, owners: [], history: null },
    ...(way !== undefined && { invite: way }),
    ...(hours !== undefined && { hours }),
    more: keepsNames ? { names } : {},
  });
  return guestSteps(want, known);
}

/** Whom this plan does not know, of those who proved an address. */
export function guestsOf(
  { steps, observed }: Plan,
  room: string,
  proven: Iterable<string>,
): ReadonlySet<string> {
  const own = new Set(steps.flatMap((step) => (step.room === room && "jid" in step ? [step.jid] : [])));
  const then = observed.rooms[room]?.server;
  const there = then?.kind === "owned" ? then.affiliations : {};
  return new Set([...proven].filter((jid) => !own.has(jid) && there[jid] === undefined));
}

/** The room as it was before these people were let in, but for what the plan itself gives them: so nobody proven makes it stale. */
export function withoutGuests(known: KnownRoom, jids: ReadonlySet<string>): KnownRoom {
  if (jids.size === 0 || known.server.kind !== "owned") return known;
  const { affiliations, names } = known.server;
  const others = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([jid]) => !jids.has(jid)));
  return {
    ...known,
    server: { ...known.server, affiliations: others(affiliations), ...(names && { names: others(names) }) },
    invited: known.invited.filter((jid) => !jids.has(jid)),
    ...(known.asked && { asked: known.asked.filter((jid) => !jids.has(jid)) }),
  };
}

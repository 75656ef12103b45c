/** `remove`: takes a person out of a plan's rooms and says what stays of them. */
import { Failure, type Finding } from "../messages/index.ts";
import { type Person, prepareJid } from "../people/index.ts";
import { type KnownRoom, makeEnding, notOurs, type Plan, removal, waitingFor } from "../plan/index.ts";
import { troubled } from "../report/index.ts";
import type { Applied } from "./apply-plan/index.ts";
import type { Ports } from "./ports.ts";
import type { EndReason } from "./reason.ts";
import { knownOf, lookAtRooms } from "./rooms-now.ts";

/**
 * An address as it is, or whom the people list and the plan's invitations call so. Throws `Failure` "undecided" where that is
 * nobody or several, "unsafe" where it is ourselves.
 */
export function addressOf(person: string, plan: Plan, listed: readonly Person[]): string {
  const [jid, ...more] = addressesOf(person, plan, listed);
  const room = Object.keys(plan.observed.rooms).join(", ");
  if (jid === undefined) throw new Failure("undecided", { code: "cli.person-unknown", person, room });
  if (more.length > 0)
    throw new Failure("undecided", { code: "cli.person-ambiguous", person, jids: [jid, ...more] });
  if (jid === plan.target.as) throw new Failure("unsafe", { code: "cli.person-is-us", jid });
  return jid;
}

/** None for somebody who only got a letter so far. */
export function addressesOf(person: string, plan: Plan, listed: readonly Person[]): readonly string[] {
  const prepared = prepareJid(person);
  if (person.includes("@") && prepared.kind === "ok") return [prepared.jid];
  const invited = plan.steps.flatMap((step) => (step.kind === "invite.send" ? [step] : []));
  const wanted = person.trim().toLowerCase();
  const called = [...listed, ...invited].filter(({ name }) => name.trim().toLowerCase() === wanted);
  return [...new Set(called.flatMap(({ jid }) => jid ?? []))];
}

export interface RemovalPlan {
  readonly plan: Plan;
  /** Rooms in which nobody can tell whether the person is gone. */
  readonly strange: readonly Finding[];
}

export interface RemoveOptions {
  /** The account that looks. */
  readonly as: string;
  /** Who is taken out. */
  readonly jid: string;
}

/** Throws `Failure` "unsafe" where the person could be taken out of no room, and that is no proof that they are gone. */
export function removalPlan(ports: Ports, of: Plan, { as, jid }: RemoveOptions): Promise<RemovalPlan> {
  return lookAtRooms(ports, of, as, async (rooms) => {
    const strange = [...rooms].flatMap(
      ([room, { known }]) => notOurs(room, known) ?? letInByServer(known, jid),
    );
    const plan = makeEnding({
      of,
      ...ports.planStamp(),
      rooms: knownOf(rooms),
      drafts: (room, known) => {
        const steps = of.steps.filter((step) => step.room === room);
        return removal(known, jid, waitingFor(steps).has(jid));
      },
      sha256: ports.sha256,
    });
    if (plan.steps.length === 0 && strange.length > 0) throw new Failure("unsafe", strange);
    return { plan, strange };
  });
}

/** No room can keep out whom its server lets into all. */
function letInByServer({ byServer = [] }: KnownRoom, jid: string): Finding[] {
  return byServer.includes(jid) ? [{ code: "plan.server-gives-more", jids: [jid] }] : [];
}

/** What stays of the person once the plan was applied; `isWanted`: the next run would take a row of the list for a wish. */
export function afterRemoval(
  jid: string,
  { strange }: RemovalPlan,
  applied: Applied,
  listed: readonly Person[],
): { readonly isOut: boolean; readonly isWanted: boolean; readonly reason: EndReason } {
  const isWanted = listed.some((one) => one.jid === jid && one.again);
  const isOut = applied.declined === null && !troubled(applied);
  return { isOut, isWanted, reason: strange.length > 0 || isWanted ? "some-failed" : applied.reason };
}

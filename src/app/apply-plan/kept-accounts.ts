/** Invitations and first passwords go to the file of a room's ways in, by the rows of the people list. */
import type { AccountInvitation, Work } from "../../apply/index.ts";
import {
  makePassword,
  openInvitation,
  type Person,
  personKey,
  type WayIn,
  wayOf,
  withWay,
} from "../../people/index.ts";
import { hashOf, type Plan } from "../../plan/index.ts";
import { planPeople } from "../people-file.ts";
import type { Ports } from "../ports.ts";
import { changeWaysIn, readWaysIn } from "../ways-in.ts";

/** Where the server does not say how long an invitation holds: as long as Prosody's do. */
const usualMs = 7 * 86_400_000;

export function keptAccounts(ports: Ports, plan: Plan, room: string): Work["accounts"] {
  const { as } = plan.target;
  let read: Promise<ReadonlyMap<string, Person>> | null = null;
  const people = () => {
    read ??= planPeople(ports, plan).then(
      (all) => new Map(all.map((person) => [hashOf(personKey(person), ports.sha256), person])),
    );
    return read;
  };
  const change = async (step: { readonly person: string }, to: (way: WayIn) => WayIn) => {
    const person = (await people()).get(step.person);
    if (person)
      await changeWaysIn(ports, as, room, (ways) =>
        withWay(ways, to({ ...wayOf(ways, person), name: person.name })),
      );
  };
  const making = new Map(
    plan.steps.flatMap((step) =>
      step.kind === "account.create" && step.room === room ? [[step.jid, step] as const] : [],
    ),
  );
  return {
    making: (jid) => making.get(jid) ?? null,
    async look(step) {
      const person = (await people()).get(step.person);
      if (!person) return "gone";
      const way = wayOf(await readWaysIn(ports, as, room), person);
      const isOpen = way.account !== null || openInvitation(way, ports.clock.now().toISOString()) !== null;
      return isOpen ? "open" : "nothing";
    },
    async keepInvitations(kept) {
      const now = ports.clock.now();
      const all = await people();
      await changeWaysIn(ports, as, room, (ways) =>
        kept.reduce((sum, [step, invitation]) => {
          const person = all.get(step.person);
          return person
            ? withWay(sum, { ...wayOf(sum, person), name: person.name, invitation: asKept(invitation, now) })
            : sum;
        }, ways),
      );
    },
    async firstPassword(step) {
      const person = (await people()).get(step.person);
      const known = person && wayOf(await readWaysIn(ports, as, room), person).account;
      if (known?.address === step.jid) return known.password;
      const password = makePassword(ports.randomBytes(16));
      await change(step, (way) => ({ ...way, account: { address: step.jid, password } }));
      return password;
    },
    forgetAccount: (step) => change(step, (way) => ({ ...way, account: null })),
  };
}

function asKept({ uri, domain, expires }: AccountInvitation, now: Date): NonNullable<WayIn["invitation"]> {
  return {
    uri,
    domain,
    expires: expires ?? new Date(now.getTime() + usualMs).toISOString(),
    fetchedAt: now.toISOString(),
  };
}

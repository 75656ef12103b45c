/** `admit`: lets in who proved with a code from their letter which address is theirs. */
import type { ArchiveKeeps, Server } from "../../apply/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import {
  type Doubt,
  type Form,
  isForChat,
  type Known,
  openCode,
  type Person,
  type Proof,
  personKey,
  provenIn,
  safeNick,
  type WaysIn,
  withProven,
} from "../../people/index.ts";
import { lettingIn, makeEnding, type Plan, titleOf } from "../../plan/index.ts";
import type { Applied } from "../apply-plan/index.ts";
import { readPeople } from "../people-file.ts";
import type { Ports } from "../ports.ts";
import type { EndReason } from "../reason.ts";
import { knownOf, roomsNow } from "../rooms-now.ts";
import { allWaysIn, changeWaysIn, readWaysIn } from "../ways-in.ts";
import { type Looked, lookFor } from "./look.ts";
import { writeProven } from "./proven-list.ts";

export interface AdmitOptions {
  /** The people list. */
  readonly people: string;
  readonly form: Form;
  /** Go on looking until nobody is open any more, or the user stops. */
  readonly watch: boolean;
  /** Are these the people? */
  readonly confirm: (proofs: readonly Proof[]) => Promise<boolean>;
  /** Which of these requests shall be declined, so that their senders can ask anew? */
  readonly decline: (doubts: readonly Doubt[]) => Promise<readonly Doubt[]>;
  /** May so many messages that wait for the teacher's own app come here instead? */
  readonly mayTake: (waiting: number) => Promise<boolean>;
  /** May the account's archive keep messages of strangers while codes are open? */
  readonly mayKeep: (keeps: Exclude<ArchiveKeeps, "everybody">) => Promise<boolean>;
  /** So many people are waited for. */
  readonly watching: (count: number) => void;
  /** Lets in, and shows it. `of`: the plan that the rooms were made with. */
  readonly apply: (plan: Plan, of: Plan) => Promise<Applied>;
}

export interface Admitted {
  /** Who was let in, or was to be. */
  readonly proofs: readonly Proof[];
  readonly doubts: readonly Doubt[];
  /** Codes of rooms whose plan was not given. */
  readonly elsewhere: readonly Proof[];
  /** Addresses whose messages or requests are about something else. */
  readonly others: readonly string[];
  /** People with an open code of whom nothing came yet. */
  readonly open: readonly { readonly name: string; readonly room: string }[];
  readonly findings: readonly Finding[];
  readonly reason: EndReason;
}

/** Between two looks, in milliseconds. */
const watchMs = 1000;

/** Throws `Failure` "usage" for plans of several accounts. */
export async function admit(ports: Ports, plans: readonly Plan[], options: AdmitOptions): Promise<Admitted> {
  const [as = "", ...more] = new Set(plans.map(({ target }) => target.as));
  if (more.length > 0)
    throw new Failure("usage", { code: "admit.several-accounts", accounts: [as, ...more] });
  const server = await ports.connect(as);
  try {
    const rooms = plans.flatMap((plan) => Object.keys(plan.observed.rooms).map((room) => ({ plan, room })));
    const run: Run = { ports, server, as, rooms, options, look: lookFor(ports, server, options.mayTake) };
    await keepWhileOpen(run);
    const told = new Set<string>();
    let last = await once(run, told, true);
    if (options.watch && last.open.length > 0) options.watching(last.open.length);
    while (options.watch && last.open.length > 0 && !ports.stop.aborted) {
      await ports.clock.sleep(watchMs);
      const next = await once(run, told, false);
      last = { ...next, proofs: [...last.proofs, ...next.proofs], reason: worse(last.reason, next.reason) };
    }
    await keepAsBefore(run);
    return { ...last, reason: worse(last.reason, last.doubts.length > 0 ? "undecided" : "done") };
  } finally {
    await server.close();
  }
}

interface Run {
  readonly ports: Ports;
  readonly server: Server;
  readonly as: string;
  readonly rooms: readonly { readonly plan: Plan; readonly room: string }[];
  readonly options: AdmitOptions;
  readonly look: ReturnType<typeof lookFor>;
}

/**
 * One look, and what follows from it.
 * @param told who was asked about before, and what
 * @param isFirst whoever proved an address in a run that was cut off is let in now
 */
async function once(run: Run, told: Set<string>, isFirst: boolean): Promise<Admitted> {
  const { ports, server, as, rooms, options } = run;
  const isNew = (what: string) => !told.has(what) && told.add(what) !== undefined;
  const list = await readPeople(ports, options.people);
  const found = await run.look(await allWaysIn(ports, as), listedIn(list.people));
  await noteTries(run, found);
  const ofRooms = found.proofs.filter(({ room }) => rooms.some((one) => one.room === room));
  const rowsOf = ({ person }: Proof) => list.people.filter((one) => personKey(one) === person).length;
  const here = ofRooms.filter((proof) => rowsOf(proof) === 1);
  const doubts = [...found.doubts, ...ofRooms.flatMap((proof) => rowDoubt(proof, rowsOf(proof)))];
  const fresh = here.filter(({ room, person, address }) => isNew(`${room} ${person} ${address}`));
  const isYes = fresh.length > 0 && (await options.confirm(fresh));
  if (isYes)
    for (const proof of fresh) await changeWaysIn(ports, as, proof.room, (now) => withProven(now, proof));
  const reason = isYes || isFirst ? await letIn(run, list.people) : "done";
  for (const address of answeredBy(found, isYes ? fresh : [])) await server.answerRequest(address, true);
  const unsettled = doubts.filter(({ why, address }) => isNew(`${why} ${address}`));
  const pending = unsettled.filter(({ asRequest, why }) => asRequest && why !== "no-code");
  for (const { address } of pending.length > 0 ? await options.decline(pending) : [])
    await server.answerRequest(address, false);
  return {
    proofs: isYes ? fresh : [],
    doubts,
    elsewhere: found.proofs.filter((proof) => !ofRooms.includes(proof)),
    others: found.others,
    open: await openIn(run),
    findings: found.findings,
    reason,
  };
}

/** Since the letters were written the row has gone, or another was added that cannot be told from it. */
function rowDoubt({ address, name, asRequest }: Proof, rows: number): readonly Doubt[] {
  if (rows === 1) return [];
  return [{ address, why: rows === 0 ? "removed" : "several-people", names: [name], asRequest }];
}

function listedIn(people: readonly Person[]): Known["listed"] {
  return new Map(
    people.flatMap((person) =>
      person.jid && person.source !== "guessed"
        ? [[person.jid, { person: personKey(person), name: person.name }] as const]
        : [],
    ),
  );
}

/** Requests of those who are in: what was proven just now, and by a run that was cut off. */
function answeredBy({ settled }: Looked, proofs: readonly Proof[]): ReadonlySet<string> {
  const now = proofs.flatMap(({ asRequest, address }) => (asRequest ? [address] : []));
  return new Set([...settled, ...now]);
}

/** Writes the list, then lets in whoever proved an address and is not in yet: also who did so in a run that was cut off. */
async function letIn(run: Run, people: readonly Person[]): Promise<EndReason> {
  const { ports, as, rooms, options } = run;
  const ways = await Promise.all(rooms.map(({ room }) => readWaysIn(ports, as, room)));
  const proven = new Map(ways.flatMap((one) => [...provenIn(one)]));
  if (proven.size === 0) return "done";
  await writeProven(ports, options.people, people, proven, ways);
  const list = await readPeople(ports, options.people);
  let reason: EndReason = "done";
  for (const of of new Set(rooms.map(({ plan }) => plan))) {
    const made = await admissionPlan(run, of, list.people, ways);
    if (made.steps.length === 0) continue;
    const applied = await options.apply(made, of);
    reason = worse(reason, applied.reason);
  }
  return reason;
}

async function admissionPlan(
  { ports, server, options }: Run,
  of: Plan,
  people: readonly Person[],
  ways: readonly WaysIn[],
): Promise<Plan> {
  const { form } = options;
  const rooms = Object.keys(of.observed.rooms);
  return makeEnding({
    of,
    ...ports.planStamp(),
    rooms: knownOf(await roomsNow(ports, of, server)),
    drafts: (room, known) => {
      const here = ways.find((one) => one.room === room);
      const proven = here ? provenIn(here) : new Map<string, string>();
      const isIn = known.server.kind === "owned" ? known.server.affiliations : {};
      const wanted = people.filter(
        (person) =>
          person.jid !== null &&
          proven.get(personKey(person)) === person.jid &&
          (rooms.length === 1 || isForChat(person, titleOf(of, room))) &&
          !known.removed?.includes(person.jid) &&
          isIn[person.jid] !== "outcast",
      );
      const names = new Map(
        wanted.flatMap(({ jid, name, row }) => (jid ? [[jid, safeNick(name, row)]] : [])),
      );
      return wanted.length === 0
        ? []
        : lettingIn({ of, room, people: wanted, names, lang: ports.lang, form }, known);
    },
    sha256: ports.sha256,
  });
}

async function openIn({ ports, as, rooms }: Run): Promise<Admitted["open"]> {
  const now = ports.clock.now().toISOString();
  const open = rooms.map(async ({ room }) =>
    (await readWaysIn(ports, as, room)).people
      .filter((way) => openCode(way, now))
      .map(({ name }) => ({ name, room })),
  );
  return (await Promise.all(open)).flat();
}

async function noteTries({ ports, as, rooms }: Run, { wrong }: Looked): Promise<void> {
  if (wrong.size === 0) return;
  for (const { room } of rooms)
    await changeWaysIn(ports, as, room, (now) => {
      const more = [...wrong].filter(([address, codes]) => (now.wrong[address] ?? []).length < codes.length);
      return more.length === 0
        ? now
        : {
            ...now,
            wrong: { ...now.wrong, ...Object.fromEntries(more.map(([key, codes]) => [key, [...codes]])) },
          };
    });
}

/** A message of somebody who is no contact is kept nowhere else once the teacher's app has shown it. */
async function keepWhileOpen(run: Run): Promise<void> {
  const { ports, server, as, rooms, options } = run;
  const keeps = await server.archiveKeeps();
  const [first] = rooms;
  if (keeps === null || keeps === "everybody" || !first) return;
  if ((await openIn(run)).length === 0 || !(await options.mayKeep(keeps))) return;
  // noted first: whoever is cut off here must still find what it was
  const keptBefore = keeps === "contacts" ? "roster" : "never";
  await changeWaysIn(ports, as, first.room, (now) => ({ ...now, keptBefore }));
  const answer = await server.keepFrom("everybody");
  if (answer.kind === "refused")
    ports.tell({ code: "admit.archive-stays", condition: answer.condition }, "!");
}

async function keepAsBefore({ ports, server, as }: Run): Promise<void> {
  const files = await allWaysIn(ports, as);
  const now = ports.clock.now().toISOString();
  if (files.some(({ people }) => people.some((way) => openCode(way, now)))) return;
  for (const { room, keptBefore } of files) {
    if (keptBefore === null) continue;
    const answer = await server.keepFrom(keptBefore === "roster" ? "contacts" : "nobody");
    if (answer.kind === "ok") await changeWaysIn(ports, as, room, (old) => ({ ...old, keptBefore: null }));
  }
}

/** What the user has to know most. */
function worse(one: EndReason, other: EndReason): EndReason {
  if (one === "done" || other === "done") return one === "done" ? other : one;
  return one === "undecided" ? other : one;
}

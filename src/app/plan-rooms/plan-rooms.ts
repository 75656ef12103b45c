/** Drafts and what is known of the server → a plan. */

import { isTalkedIn, mapConcurrent, observeRoom, withKeys } from "../../apply/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import { maskFinding, type Person, safeNick } from "../../people/index.ts";
import {
  desired,
  isEmpty,
  type KnownRoom,
  makePlan,
  type Plan,
  type PlannedPicture,
  peopleOf,
  type RoomWish,
  soughtDigests,
  unknownRoom,
} from "../../plan/index.ts";
import { domainOf } from "../../text/index.ts";
import { memoryOf } from "../journals.ts";
import type { PeopleFile } from "../people-file.ts";
import type { Ports } from "../ports.ts";
import { type Accounts, accountsFor } from "./account-wish.ts";
import { type Draft, wishAt } from "./drafts.ts";
import { withMoreWishes } from "./more-wishes.ts";
import { type HistoryWay, policyOf, type RoomOptions } from "./options.ts";
import type { Place } from "./place.ts";

export interface Target extends Place {
  readonly as: string;
  readonly history: HistoryWay;
  readonly picture: PlannedPicture | null;
}

/** Throws `Failure` "unsafe" with all that speaks against the rooms, and what looking at them throws. */
export async function planRooms(
  ports: Ports,
  drafts: readonly Draft[],
  file: PeopleFile,
  options: RoomOptions,
  { as, muc, history: way, server, service, picture }: Target,
): Promise<Plan> {
  const policy = policyOf(options);
  const placed = drafts.map((draft) => wishAt(ports, draft, `${draft.localpart}@${muc}`, options, way));
  const accounts = await mapConcurrent(placed, ({ wish: { room, people } }) =>
    accountsFor(ports, server, as, room, people, options.accounts),
  );
  const wishes = placed.map(({ wish }, at) => {
    const { people, wish: wanted } = accounts[at] as Accounts;
    return withMoreWishes({ ...wish, people, ...(wanted && { accounts: wanted }) }, options, picture);
  });
  refuseRooms(wishes, muc);
  const nick = nickFor(file.people, as);
  const rooms = await mapConcurrent(wishes, async (wish): Promise<[string, KnownRoom]> => {
    const { room, history, people } = wish;
    if (!server) return [room, unknownRoom];
    const journalState = await memoryOf(ports, as, room);
    const digests = history ? soughtDigests(history, [...journalState.imported.values()]) : [];
    const invitees = people.flatMap(({ jid, invite }) => (jid !== null && jid !== as && invite ? [jid] : []));
    const known = await observeRoom(
      server,
      journalState,
      room,
      digests,
      ports.sha256,
      picture !== null,
      invitees,
    );
    // who came into an open room has no right there, and was not invited by us
    const alone = known.server.kind === "owned" && isEmpty(as, known);
    const talkedIn = alone && (await isTalkedIn(server, room, nick, journalState, known.imported));
    const observed = { ...known, ...(talkedIn && { talkedIn }) };
    if (policy !== "class-e2ee") return [room, observed];
    return [room, { ...observed, keys: await withKeys(server, peopleOf(desired(wish), known)) }];
  });
  const { adopt = false, archiveDays = null, maxInvitations, maxRemovals } = options;
  const findings = [...file.findings, ...[...drafts, ...placed, ...accounts].flatMap((one) => one.findings)];
  return makePlan({
    ...ports.planStamp(),
    sources: drafts.flatMap(({ sources }) => sources),
    people: { path: file.path, sha256: file.sha256 },
    target: { as, nick, domain: domainOf(as), muc, policy },
    wishes,
    observed: { asked: server !== null, rooms: Object.fromEntries(rooms) },
    adopt,
    service: way === "none" ? null : await service(),
    archiveDays,
    limits: {
      ...(maxInvitations !== undefined && { invitations: maxInvitations }),
      ...(maxRemovals !== undefined && { removals: maxRemovals }),
    },
    findings: findings.map(maskFinding),
    sha256: ports.sha256,
  });
}

/** An address at the service for rooms is a room's. Throws `Failure` "not-understood" with all that stand for people. */
function refuseRooms(wishes: readonly RoomWish[], muc: string): void {
  const wrong = wishes.flatMap(({ people, owners }): Finding[] => [
    ...people.flatMap(({ jid, name, row, role }): Finding[] =>
      jid !== null && role !== "skip" && domainOf(jid) === muc
        ? [{ code: "people.address-of-room", row, name, address: jid }]
        : [],
    ),
    ...owners
      .filter((jid) => domainOf(jid) === muc)
      .map((address): Finding => ({ code: "people.owner-is-room", address })),
  ]);
  if (wrong.length > 0) throw new Failure("not-understood", wrong);
}

/** The name that the account that signs in has in the rooms. */
function nickFor(people: readonly Person[], as: string): string {
  const person = people.find(({ jid }) => jid === as);
  return safeNick(person?.name ?? as.slice(0, as.indexOf("@")), 1);
}

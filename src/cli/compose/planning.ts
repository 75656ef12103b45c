/** Drafts and what is known of the server → a plan. */

import { memoryOf } from "../../app/index.ts";
import { withKeys } from "../../apply/keys.ts";
import { observeRoom } from "../../apply/observe.ts";
import type { Server } from "../../apply/server.ts";
import { lookAtEach } from "../../apply/side-by-side.ts";
import { isTalkedIn } from "../../apply/written.ts";
import { stateFolder } from "../../config/paths.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { prepareDomain } from "../../people/jid.ts";
import { isEmpty, soughtDigests } from "../../plan/days.ts";
import { desired, type RoomWish } from "../../plan/desired.ts";
import { makePlan, unknownRoom } from "../../plan/make.ts";
import type { KnownRoom, Plan, Policy, RoomService } from "../../plan/model.ts";
import { peopleOf } from "../../plan/waiting.ts";
import { domainOf } from "../../text/index.ts";
import type { Cli } from "../cli.ts";
import { keepHeapSmall } from "../heap.ts";
import { toolVersion } from "../version.ts";
import { type Besides, withBesides } from "./besides.ts";
import { planTime } from "./clock.ts";
import { sha256 } from "./files.ts";
import { masked } from "./mask.ts";
import { type ChatWish, type Given, text } from "./options.ts";
import type { PeopleFile } from "./people-file.ts";
import { type Draft, nickFor } from "./rooms.ts";
import { roomService, signIn } from "./sign-in.ts";

/** Where rooms shall be. */
export interface Place {
  readonly muc: string;
  /** null = `--offline`: an empty server is assumed, no socket is opened. */
  readonly server: Server | null;
  /** What is known of the rooms' service, asked once; null as above. */
  readonly service: () => Promise<RoomService | null>;
}

/** Signs in, unless `--offline`, for as long as `use` takes. */
export async function atPlace<T>(
  cli: Cli,
  as: string,
  given: Given,
  use: (place: Place) => Promise<T>,
): Promise<T> {
  if (given.offline) return use({ muc: offlineDomain(given), server: null, service: async () => null });
  const server = await signIn(cli, as, given);
  try {
    const muc = await roomService(server, given);
    let asked: Promise<RoomService> | null = null;
    const service = () => {
      asked ??= server.roomService(muc);
      return asked;
    };
    return await use({ muc, server, service });
  } finally {
    await server.close();
  }
}

/** Without a server to ask, the rooms' domain has to be named: throws `Failure` "undecided" or "usage". */
export function offlineDomain(given: Given): string {
  const muc = text(given.muc);
  if (!muc) throw new Failure("undecided", { code: "cli.muc-missing" });
  const prepared = prepareDomain(muc);
  if (prepared.kind === "bad") throw new Failure("usage", { code: "cli.muc-wrong", value: muc });
  return prepared.jid;
}

export interface Target extends Place {
  readonly as: string;
  readonly policy: Policy;
  readonly adopt: boolean;
  readonly history: ChatWish["history"];
  readonly besides: Besides;
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

export async function planRooms(
  cli: Cli,
  drafts: readonly Draft[],
  file: PeopleFile,
  target: Target,
): Promise<Plan> {
  keepHeapSmall();
  const { as, muc, policy, adopt, history: way, server, service, besides } = target;
  const placed = drafts.map((draft) => draft.at(`${draft.localpart}@${muc}`, way));
  const wishes = placed.map(({ wish }) => withBesides(cli, wish, besides));
  refuseRooms(wishes, muc);
  const nick = nickFor(file.people, as);
  const rooms = await lookAtEach(wishes, async (wish): Promise<[string, KnownRoom]> => {
    const { room, history, people } = wish;
    if (!server) return [room, unknownRoom];
    const memory = await memoryOf({ stateFolder: stateFolder(cli.io.env, cli.io.platform) }, as, room);
    const digests = history ? soughtDigests(history, [...memory.imported.values()]) : [];
    const invitees = people.flatMap(({ jid, invite }) => (jid !== null && jid !== as && invite ? [jid] : []));
    const pictured = besides.picture !== null;
    const known = await observeRoom(server, memory, room, digests, sha256, pictured, invitees);
    // who came into an open room has no right there, and was not invited by us
    const alone = known.server.kind === "owned" && isEmpty(as, known);
    const talkedIn = alone && (await isTalkedIn(server, room, nick, memory, known.imported));
    const observed = { ...known, ...(talkedIn && { talkedIn }) };
    if (policy !== "class-e2ee") return [room, observed];
    return [room, { ...observed, keys: await withKeys(server, peopleOf(desired(wish), known)) }];
  });
  return makePlan({
    tool: `migrate-class ${toolVersion}`,
    createdAt: planTime(cli).toISOString(),
    sources: drafts.flatMap(({ sources }) => sources),
    people: { path: file.path, sha256: file.sha256 },
    target: { as, nick, domain: domainOf(as), muc, policy },
    wishes,
    observed: { asked: server !== null, rooms: Object.fromEntries(rooms) },
    adopt,
    service: way === "none" ? null : await service(),
    archiveDays: besides.archiveDays,
    limits: besides.limits,
    findings: [...file.findings, ...[...drafts, ...placed].flatMap(({ findings }) => findings)].map(masked),
    sha256,
  });
}

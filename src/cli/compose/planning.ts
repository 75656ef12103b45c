/** Drafts and what is known of the server → a plan. */
import { observeRoom } from "../../apply/observe.ts";
import type { Server } from "../../apply/server.ts";
import { makePlan, unknownRoom } from "../../plan/make.ts";
import type { KnownRoom, Plan, Policy } from "../../plan/model.ts";
import type { Cli } from "../cli.ts";
import { toolVersion } from "../version.ts";
import { sha256 } from "./files.ts";
import { memoryOf } from "./journals.ts";
import { masked } from "./mask.ts";
import { domainOf } from "./options.ts";
import type { PeopleFile } from "./people-file.ts";
import { type Draft, nickFor } from "./rooms.ts";

export interface Target {
  readonly as: string;
  readonly muc: string;
  readonly policy: Policy;
  readonly adopt: boolean;
  /** null = `--offline`: an empty server is assumed, no socket is opened. */
  readonly server: Server | null;
}

export async function planRooms(
  cli: Cli,
  drafts: readonly Draft[],
  file: PeopleFile,
  target: Target,
): Promise<Plan> {
  const { as, muc, policy, adopt, server } = target;
  const placed = drafts.map((draft) => draft.at(`${draft.localpart}@${muc}`));
  const wishes = placed.map(({ wish }) => wish);
  const rooms: Record<string, KnownRoom> = {};
  for (const { room, history } of wishes) {
    const digests = history?.digests ?? [];
    rooms[room] = server
      ? await observeRoom(server, await memoryOf(cli, as, room), room, digests, sha256)
      : unknownRoom;
  }
  return makePlan({
    tool: `migrate-class ${toolVersion}`,
    createdAt: createdAt(cli),
    sources: drafts.flatMap(({ sources }) => sources),
    people: { path: file.path, sha256: file.sha256 },
    target: { as, nick: nickFor(file.people, as), domain: domainOf(as), muc, policy },
    wishes,
    observed: { asked: server !== null, rooms },
    adopt,
    findings: [...file.findings, ...[...drafts, ...placed].flatMap(({ findings }) => findings)].map(masked),
    sha256,
  });
}

/** Reproducible output: SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) wins over the clock. */
function createdAt({ io }: Cli): string {
  const epoch = Number(io.env.SOURCE_DATE_EPOCH);
  const fixed = io.env.SOURCE_DATE_EPOCH !== undefined && Number.isSafeInteger(epoch);
  return (fixed ? new Date(epoch * 1000) : io.now()).toISOString();
}

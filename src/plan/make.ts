/** Wishes and what is known → a sealed plan. Pure: equal input, equal bytes. */
import { Failure, type Finding } from "../messages/index.ts";
import type { ArchiveDays } from "./archive.ts";
import { type Sha256, seal } from "./codec.ts";
import { desired, type RoomWish } from "./desired.ts";
import { countChanges, diff } from "./diff.ts";
import { namesHeldBack, notes, refusals } from "./guard.ts";
import { heldBack, withoutHeldBack } from "./held-back.ts";
import type { KnownRoom, Observed, RoomService } from "./known-room.ts";
import type { Plan } from "./model.ts";

export interface PlanInput {
  readonly tool: string;
  readonly createdAt: string;
  readonly sources: Plan["sources"];
  readonly people: Plan["people"];
  readonly target: Plan["target"];
  readonly wishes: readonly RoomWish[];
  readonly observed: Observed;
  readonly adopt: boolean;
  /** The service that keeps the rooms; null where no server was asked. */
  readonly service?: RoomService | null;
  /** For how long rooms keep messages, as those who run the server say. */
  readonly archiveDays?: ArchiveDays;
  readonly limits?: Limits;
  /** What reading and matching already found out. */
  readonly findings: readonly Finding[];
  readonly sha256: Sha256;
}

/** What is more than this is more likely a mistake than a wish; a missing one is the usual. */
export interface Limits {
  readonly invitations?: number;
  /** People whom pruning takes out of one room; usually a third of them. */
  readonly removals?: number;
}

/** Three classes with both parents of everybody. */
const usualInvitations = 150;

/** A room of which nothing is known: what `--offline` assumes. */
export const unknownRoom: KnownRoom = {
  server: { kind: "absent" },
  ours: false,
  invited: [],
  imported: [],
  subject: null,
  bookmarked: "no",
};

/** Throws `Failure` "unsafe" with every refusal at once. */
export function makePlan(input: PlanInput): Plan {
  const rooms = input.wishes.map((wish) => {
    const known = input.observed.rooms[wish.room] ?? unknownRoom;
    const listed = desired(wish);
    const { people, policy } = wish;
    return { want: withoutHeldBack(listed, known), held: heldBack(listed, known), people, policy, known };
  });
  const twice = rooms.map(({ want }) => want.room).filter((room, index, all) => all.indexOf(room) !== index);
  const { service = null, archiveDays: days = null } = input;
  const { invitations = usualInvitations, removals = null } = input.limits ?? {};
  const refused: Finding[] = [
    ...[...new Set(twice)].map((room) => ({ code: "plan.room-twice" as const, room })),
    ...rooms.flatMap(({ want, known }) => refusals(want, known, { adopt: input.adopt, removals, service })),
  ];
  const steps = rooms.flatMap(({ want, known }) => diff(want, known, input.sha256));
  const count = steps.filter(({ kind }) => kind === "invite.send").length;
  if (count > invitations) refused.push({ code: "plan.too-many-invitations", count, most: invitations });
  // what holds for the service is the same for each of its rooms
  const told = new Map(refused.map((finding) => [JSON.stringify(finding), finding]));
  if (told.size > 0) throw new Failure("unsafe", [...told.values()]);
  const { tool, createdAt, sources, people, target, observed, sha256 } = input;
  return seal(
    {
      format: "migrate-class/plan",
      version: 1,
      tool,
      createdAt,
      sources,
      people,
      target,
      observed,
      changes: countChanges(steps),
      steps,
      findings: [
        ...input.findings,
        ...rooms.flatMap(({ want, held, people }) => namesHeldBack(want.room, held, people)),
        ...rooms.flatMap(({ want, known, people, policy }) =>
          notes(want, known, people, policy, { service, days }),
        ),
      ],
    },
    sha256,
  );
}

/** Plans that end something: a person's place in rooms, or the rooms. Made from what is there, not from a list of people. */
import { type Sha256, seal } from "./codec.ts";
import { countChanges, type Draft, stepsOf } from "./diff.ts";
import type { KnownRoom } from "./known-room.ts";
import type { Plan } from "./model.ts";
import type { Step } from "./steps/index.ts";

export interface EndingInput {
  /** The plan that the rooms were made with. */
  readonly of: Plan;
  readonly tool: string;
  readonly createdAt: string;
  readonly rooms: Readonly<Record<string, KnownRoom>>;
  readonly drafts: (room: string, known: KnownRoom) => readonly Draft[];
  /** Steps that were done before and leave no trace to be observed. */
  readonly isDone?: (step: Step) => boolean;
  readonly sha256: Sha256;
}

export function makeEnding(input: EndingInput): Plan {
  const { of, tool, createdAt, rooms, drafts, isDone = () => false, sha256 } = input;
  const steps = Object.entries(rooms)
    .flatMap(([room, known]) => stepsOf(room, drafts(room, known), sha256))
    .filter((step) => !isDone(step));
  const { format, version, target } = of;
  const observed = { asked: true, rooms };
  const changes = countChanges(steps);
  const rest = { format, version, tool, createdAt, sources: [], people: null, target };
  return seal({ ...rest, observed, changes, steps, findings: [] }, sha256);
}

/**
 * A membership is taken away, or the wait for one (`waiting`) ends. A room that is open to all lets a person without any right in as well, so there only a ban
 * keeps them out.
 */
export function removal({ server, invited }: KnownRoom, jid: string, waiting = false): Draft[] {
  if (server.kind !== "owned") return [];
  const was = server.affiliations[jid] ?? "none";
  const open = server.settings.membersOnly === false;
  if (was === "outcast" || (was === "none" && !waiting && !(open && invited.includes(jid)))) return [];
  return [{ kind: "member.revoke", jid, was, to: open ? "outcast" : "none", holds: true }];
}

/** What the last message says, and what those who are there are told when the room ends. */
export interface LastWords {
  readonly farewell: string;
  readonly reason: string;
}

/** `noted`: our journal knows that the room has ended; a run that was cut off may have ended it without noting so. */
export function closing({ server, bookmarked }: KnownRoom, words: LastWords, noted: boolean): Draft[] {
  const drafts: Draft[] = [];
  if (server.kind === "owned") drafts.push({ kind: "room.farewell", body: words.farewell });
  if (server.kind === "owned" || !noted) drafts.push({ kind: "room.close", reason: words.reason });
  if (bookmarked === "yes") drafts.push({ kind: "bookmark.remove" });
  return drafts;
}

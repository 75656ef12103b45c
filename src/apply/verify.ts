/** Does the server hold what the plan says? Looks only (design section 2, `verify`). */
import { Failure, type Finding } from "../messages/index.ts";
import {
  differences,
  effect,
  isConditional,
  type KnownRoom,
  keptOtherwise,
  type Plan,
  type Step,
  spanOf,
  withoutGuests,
} from "../plan/index.ts";
import { mapConcurrent } from "./concurrent.ts";
import { differingDigests } from "./differing-digests.ts";
import type { JournalState } from "./journal-state.ts";
import type { Verification } from "./model.ts";
import { observeRoom } from "./observe.ts";
import type { Server } from "./server.ts";

/**
 * Reads every room of the plan back: the room, its settings, who belongs to it, its history, who was invited, our bookmark.
 * `guestsIn`: who was let in since, as they should be.
 */
export async function verify(
  plan: Plan,
  server: Server,
  memoryOf: (room: string) => Promise<JournalState>,
  sha256: (content: string | Uint8Array) => string,
  guestsIn: (room: string) => Promise<ReadonlySet<string>> = async () => new Set(),
): Promise<Verification[]> {
  return mapConcurrent(Object.entries(plan.observed.rooms), async ([room, then]): Promise<Verification> => {
    const steps = plan.steps.filter((step) => step.room === room);
    const journalState = await memoryOf(room);
    const invitees = [
      ...then.invited,
      ...steps.flatMap((step) => (step.kind === "invite.send" ? [step.jid] : [])),
    ];
    const now = await observeRoom(server, journalState, room, [], sha256, false, invitees);
    const waiting = whoWaits(steps, now);
    const due = steps.filter((step) => !(isConditional(step) && "jid" in step && waiting.includes(step.jid)));
    const planned = due.reduce((known, step) => effect(known, step, plan.target.as), then);
    const expected = withoutRemoved(planned, journalState, now);
    const found = differences(expected, withoutGuests(now, await guestsIn(room)), room);
    const handedOver = now.server.kind === "handed-over";
    const wrong =
      now.server.kind === "owned" || handedOver
        ? await readable(differingDigests(server, room, expected.imported, sha256, plan.target.as))
        : null;
    const digests = wrong === null ? [] : expected.imported;
    if (wrong !== null && wrong.length > 0)
      found.push({ code: "apply.history-differs", room, days: wrong.map(spanOf) });
    if (now.server.kind === "owned") {
      const invited = new Set(now.invited);
      const perhaps = new Set(now.perhapsInvited);
      for (const jid of expected.invited)
        if (perhaps.has(jid)) found.push({ code: "apply.invitation-doubtful", jid });
        else if (!invited.has(jid)) found.push({ code: "apply.not-invited", room, jid });
    }
    const names = namesKept(expected, now, room);
    found.push(...names.missing);
    const added = steps.some(({ kind }) => kind === "bookmark.add") && expected.bookmarked === "yes";
    if (added && now.bookmarked === "no" && server.jid === plan.target.as)
      found.push({ code: "apply.not-bookmarked", room });
    const rights = now.server.kind === "owned" ? now.server.affiliations : {};
    const members = Object.keys(rights).length;
    const people = new Set([...Object.keys(rights), ...now.invited]);
    const others = [...people].filter((jid) => jid !== server.jid && rights[jid] !== "outcast").length;
    const unseen: Finding | null = handedOver
      ? { code: wrong === null ? "apply.unseen-all" : "apply.unseen-settings", room }
      : null;
    const kept = keptOtherwise(now);
    const settings: Finding | null = kept && { code: "plan.settings-otherwise", room, ...kept };
    const above = (now.byServer ?? []).filter((jid) =>
      steps.some((step) => "jid" in step && step.jid === jid),
    );
    const more: Finding = { code: "plan.server-gives-more", jids: above };
    const otherwise = [settings ?? [], names.otherwise, above.length > 0 ? more : []].flat();
    return { room, members, others, digests: digests.length, differences: found, otherwise, unseen, waiting };
  });
}

/** Who was taken out since the plan was made was asked for last, so nobody misses them. */
function withoutRemoved(
  planned: KnownRoom,
  { removed }: JournalState,
  { server: now }: KnownRoom,
): KnownRoom {
  const { server } = planned;
  if (server.kind !== "owned" || now.kind !== "owned") return planned;
  const isOut = (jid: string) =>
    removed.has(jid) && ["none", "outcast"].includes(now.affiliations[jid] ?? "none");
  const stays = Object.entries(server.affiliations).filter(([jid]) => !isOut(jid));
  const banned = Object.entries(now.affiliations).filter(([jid]) => isOut(jid));
  return {
    ...planned,
    server: { ...server, affiliations: Object.fromEntries([...stays, ...banned]) },
    invited: planned.invited.filter((jid) => !isOut(jid)),
  };
}

/** Whose name the room does not keep. Other names than ours are theirs; a room without any keeps none for anybody. */
function namesKept(expected: KnownRoom, now: KnownRoom, room: string) {
  const wanted = (expected.server.kind === "owned" && expected.server.names) || {};
  const { affiliations = {}, names = {} } = now.server.kind === "owned" ? now.server : {};
  const unkept = Object.entries(wanted).filter(([jid]) => affiliations[jid] && names[jid] === undefined);
  const none: Finding = { code: "plan.no-kept-names", room };
  if (Object.keys(names).length === 0) return { missing: [], otherwise: unkept.length > 0 ? [none] : [] };
  const missing = unkept.map(([jid, nick]): Finding => ({ code: "apply.name-not-kept", room, jid, nick }));
  return { missing, otherwise: [] };
}

/** Whoever was not let in waits still, whatever the reason. */
function whoWaits(steps: readonly Step[], { server, byServer = [] }: KnownRoom): readonly string[] {
  if (server.kind !== "owned") return [];
  const rights = server.affiliations;
  return steps.flatMap((step) =>
    step.kind === "member.grant" &&
    isConditional(step) &&
    !byServer.includes(step.jid) &&
    (rights[step.jid] ?? "none") === "none"
      ? [step.jid]
      : [],
  );
}

/** null where the archive is not for us any more. */
async function readable<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: unknown) => {
    if (error instanceof Failure && error.reason === "forbidden") return null;
    throw error;
  });
}

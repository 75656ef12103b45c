/** What of a chat goes along: records, consent and wording wired together; made for the plan, and again when it is applied. */
import {
  type DayDigest,
  type Digest,
  defaultRules,
  grouped,
  type HistorySelection,
  joinDays,
  possibleJoins,
  selectHistory,
  usualBytes,
  type WordRules,
} from "../history/index.ts";
import { Failure, type Lang } from "../messages/index.ts";
import { elsewhere, type Match, matchPeople } from "../people/index.ts";
import type { HistoryWish, Plan, PlannedDigest, Step } from "../plan/index.ts";
import { readPeople } from "./people-file.ts";
import type { Reading } from "./ports.ts";
import { type Chat, readSources } from "./read-exports/index.ts";

interface Selecting {
  /** Missing or null: from the beginning. */
  readonly since?: string | null | undefined;
  readonly rules?: WordRules | null;
  /** Row of the one person whose messages are wanted. */
  readonly only?: number | null;
  readonly lang: Lang;
}

/** The history of a chat for a room; the room's address is part of every identity. */
export function selectFor(
  { sha256 }: Pick<Reading, "sha256">,
  chat: Chat,
  match: Match,
  room: string,
  { since, rules, only, lang }: Selecting,
): HistorySelection {
  const { people, person } = match;
  const others = elsewhere(match);
  return selectHistory({
    records: chat.records,
    // who is known by a label that does not occur here is of another class
    people: people.filter((one) => one.role !== "member" || !others.has(one)),
    person,
    room,
    since: since ?? null,
    rules: rules ?? defaultRules,
    only: only ?? null,
    lang,
    hash: sha256,
  });
}

/** Makes the digests of a plan's import steps again from the files that the plan names. */
export function digestMaker(
  ports: Reading,
  plan: Plan,
): (step: Step & { kind: "history.import" }) => Promise<readonly Digest[]> {
  return async (step) => {
    const sources = plan.sources.filter(({ id, sha256: hash }) => (id ?? hash) === step.source);
    if (sources.length === 0 || !plan.people) throw new Failure("unsafe", { code: "plan.stale-history" });
    const chat = await readSources(ports, sources, step.dateOrder ?? undefined);
    const { people } = await readPeople(ports, plan.people.path);
    const match = matchPeople(people, chat.summary, chat.title);
    const { days } = selectFor(ports, chat, match, step.room, step);
    return step.digests.flatMap((planned) => digestAmong(days, planned, ports.sha256));
  };
}

/** The digest that a plan means, made again; none where the export does not hold it any more. */
function digestAmong(
  days: readonly DayDigest[],
  { id, day, lastDay }: PlannedDigest,
  hash: Reading["sha256"],
): readonly Digest[] {
  if (lastDay === undefined) return days.filter((one) => one.id === id);
  const run = days.filter((one) => day <= one.day && one.day <= lastDay);
  return run.length === 0 ? [] : [joinDays(run, hash)];
}

/** A selection as a plan wishes for it: without any text. */
export function plannedDigests(
  hash: Reading["sha256"],
  { digests, days }: HistorySelection,
): Pick<HistoryWish, "digests" | "days" | "join" | "joins"> {
  const joining = { hash, maxBytes: usualBytes };
  const texts = new Map(days.map((day) => [day.id, day]));
  const withText = (run: readonly PlannedDigest[]) => run.flatMap(({ id }) => texts.get(id) ?? []);
  return {
    digests: digests.map(withoutText),
    days: days.map(withoutText),
    join: (runs, most) =>
      grouped(runs.map(withText), most, usualBytes).map((group) => withoutText(joinDays(group, hash))),
    joins: (run) => possibleJoins(withText(run), joining).map((join) => ({ ...join, sha256: "" })),
  };
}

function withoutText({ id, day, lastDay, messages, sha256 }: Digest): PlannedDigest {
  return { id, day, ...(lastDay !== undefined && { lastDay }), messages, sha256 };
}

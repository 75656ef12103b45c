/** What of a chat goes along: records, consent and wording wired together; made for the plan, and again when it is applied. */
import { type Digest, defaultRules, type HistorySelection, type WordRules } from "../../history/model.ts";
import { selectHistory } from "../../history/select.ts";
import { Failure } from "../../messages/finding.ts";
import type { Lang } from "../../messages/index.ts";
import { type Match, matchPeople } from "../../people/match.ts";
import type { Plan, Step } from "../../plan/model.ts";
import type { Chat } from "./chat.ts";
import { readSources } from "./exports.ts";
import { sha256 } from "./files.ts";
import { readPeople } from "./people-file.ts";

interface HistoryWish {
  readonly since: string | null;
  readonly rules?: WordRules | null;
  /** Row of the one person whose messages are wanted. */
  readonly only?: number | null;
  readonly lang: Lang;
}

/** The history of a chat for a room; the room's address is part of every identity. */
export function selectFor(
  chat: Chat,
  { people, person }: Match,
  room: string,
  { since, rules, only, lang }: HistoryWish,
): HistorySelection {
  return selectHistory({
    records: chat.records,
    people,
    person,
    room,
    since,
    rules: rules ?? defaultRules,
    only: only ?? null,
    lang,
    hash: sha256,
  });
}

/** Makes the digests of a plan's import steps again from the files that the plan names. */
export function digestMaker(
  plan: Plan,
): (step: Step & { kind: "history.import" }) => Promise<readonly Digest[]> {
  return async (step) => {
    const sources = plan.sources.filter(({ id, sha256: hash }) => (id ?? hash) === step.source);
    if (sources.length === 0 || !plan.people) throw new Failure("unsafe", { code: "plan.stale-history" });
    const chat = await readSources(sources, step.dateOrder ?? undefined);
    const { people } = await readPeople(plan.people.path);
    const match = matchPeople(people, chat.summary, chat.title);
    return selectFor(chat, match, step.room, step).digests;
  };
}

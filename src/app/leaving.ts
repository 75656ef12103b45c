/** `inspect --leaving`: what of exports would leave this computer. Touches no server. */
import type { Digest } from "../history/index.ts";
import { Failure, type Finding } from "../messages/index.ts";
import { fitsTwice, matchPeople, type Person, personFinder } from "../people/index.ts";
import { selectFor } from "./history.ts";
import { type InspectOptions, readEvery } from "./inspect.ts";
import { labelsOf, readPeople } from "./people-file.ts";
import { peoplePathOf, type RoomOptions, wordRules } from "./plan-rooms/index.ts";
import type { Ports } from "./ports.ts";

type Words = "history" | "since" | "mask" | "keep" | "keepFlagged" | "keepUncertain";

export interface LeavingOptions extends InspectOptions, Pick<RoomOptions, Words> {
  /** Only what this person wrote: a name, a label or a row of the list. */
  readonly person?: string | undefined;
}

/** What of a chat would be sent. */
export interface Leaving {
  /** Whose words alone are meant; null = everybody's. */
  readonly person: Person | null;
  readonly digests: readonly Digest[];
  readonly findings: readonly Finding[];
}

/** Chat by chat. Throws `Failure` "undecided" without a people list, and where nobody can say whom a label means. */
export async function* leavingHistory(
  ports: Ports,
  paths: readonly string[],
  options: LeavingOptions,
): AsyncGenerator<Leaving> {
  const file = await readPeople(ports, peoplePathOf(options));
  const { person: wanted, since, history } = options;
  const find = wanted === undefined ? null : personFinder(wanted, file.people);
  if (history === "none") return;
  const rules = wordRules(options);
  for (const chat of await readEvery(ports, paths, options, { keepRecords: true, writers: labelsOf(file) })) {
    const match = matchPeople(file.people, chat.summary, chat.title);
    const twice = fitsTwice(match);
    if (twice.length > 0) throw new Failure("undecided", twice);
    const person = find?.(match.people) ?? null;
    if (find && !person) continue;
    const wish = { since, rules, only: person?.row ?? null, lang: ports.lang };
    const { digests, findings } = selectFor(ports, chat, match, chat.title, wish);
    yield { person, digests, findings };
  }
}

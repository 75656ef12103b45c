/** `inspect`: what is in exports, and what of them would leave this computer. Touches no server. */
import type { Digest } from "../history/index.ts";
import { Failure, type Finding } from "../messages/index.ts";
import type { Person } from "../people/index.ts";
import { fitsTwice, matchPeople, personFinder } from "../people/index.ts";
import { selectFor } from "./history.ts";
import { labelsOf, readPeople } from "./people-file.ts";
import { peoplePathOf, type RoomOptions, wordRules } from "./plan-rooms/index.ts";
import type { Ports } from "./ports.ts";
import {
  type Chat,
  createSink,
  joinChats,
  type OnRecord,
  type ReadingOptions,
  readExports,
  type Wanted,
} from "./read-exports/index.ts";

export interface InspectOptions extends ReadingOptions {
  /** Path of the people list. */
  readonly people?: string | undefined;
  /** Exports of one chat are shown as one. */
  readonly merged?: boolean | undefined;
}

type Words = "history" | "since" | "mask" | "keep" | "keepFlagged" | "keepUncertain";

export interface LeavingOptions extends InspectOptions, Pick<RoomOptions, Words> {
  /** Only what this person wrote: a name, a label or a row of the list. */
  readonly person?: string | undefined;
}

/** @param onRecord is told every record of what is given */
export async function inspectExports(
  ports: Ports,
  paths: readonly string[],
  options: InspectOptions,
  onRecord?: OnRecord,
): Promise<readonly Chat[]> {
  const { people } = options;
  const writers = people === undefined ? [] : labelsOf(await readPeople(ports, people));
  return read(ports, paths, options, { writers, onRecord });
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
  for (const chat of await read(ports, paths, options, { keepRecords: true, writers: labelsOf(file) })) {
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

/** One after the other, every chat of a file; exports of one chat as one only where the user wants to see that. */
async function read(
  ports: Ports,
  paths: readonly string[],
  options: InspectOptions,
  wanted: Wanted,
): Promise<readonly Chat[]> {
  const { merged, sameChat = false, timeZone } = options;
  if (!merged && !sameChat) return readExports(ports, paths, options, { ...wanted, everyChat: true });
  if (paths.length < 2) return readExports(ports, paths, options, wanted);
  // only the whole tells which records there are
  const exports = await readExports(ports, paths, options, {
    ...wanted,
    keepRecords: true,
    onRecord: undefined,
  });
  const chats = joinChats(ports, exports, sameChat);
  for (const { precision, records } of chats) {
    const sink = await createSink(null, precision, wanted, timeZone);
    sink.take(records);
    sink.end();
  }
  return chats;
}

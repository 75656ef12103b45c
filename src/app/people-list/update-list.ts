/** The people CSV brought up to date with what was read, and what is suggested about its rows. */
import type { Finding } from "../../messages/index.ts";
import {
  acceptExact,
  acceptGuesses,
  addMembers,
  addNewcomers,
  type Contact,
  type Guessed,
  isBot,
  type Numbers,
  numbersOf,
  openTable,
  type PeopleTable,
  type Proposal,
  type Suggestion,
  type Taken,
} from "../../people/index.ts";
import { readCsv } from "../csv-file.ts";
import type { Ports } from "../ports.ts";
import type { Chat } from "../read-exports/index.ts";
import type { ListOptions } from "./options.ts";
import { peopleOf } from "./people-of.ts";
import { ruleGuesses, type Suggested, suggest } from "./suggestions.ts";

export interface PeopleList {
  readonly path: string;
  readonly table: PeopleTable;
  readonly isNew: boolean;
  /** Labels of those whom no row named. */
  readonly added: readonly string[];
  /** Rows that got an address by `--accept`. */
  readonly filled: readonly number[];
  /** What was filled in out of which contact. */
  readonly taken: readonly Taken[];
  /** For rows without an address, or without an e-mail address that is certain. */
  readonly suggestions: readonly Suggestion[];
  /** By `--jid-template`, of those that were not filled in. */
  readonly guessed: readonly Guessed[];
  readonly proposals: readonly Proposal[];
  readonly contacts: readonly Contact[];
  readonly findings: readonly Finding[];
}

/** Creates or updates `path`, as the options say. Filled cells stay as they are. */
export async function updateList(
  ports: Ports,
  chats: readonly Chat[],
  path: string,
  options: ListOptions,
): Promise<PeopleList> {
  const existing = ports.files.exists(path) ? (await readCsv(ports, path)).content : null;
  const table = openTable(existing);
  const numbers = await numbersOf(options.region ?? ports.region);
  const found = await peopleOf(ports, chats, numbers, options);
  const added = addNewcomers(table, found.newcomers, numbers);
  const suggested = await suggest(ports, table, numbers, options, [
    ...new Set(chats.map((chat) => chat.path)),
  ]);
  const findings: Finding[] = [...botsIn(chats), ...suggested.findings];
  const filled: number[] = [];
  const accepted: Taken[] = [];
  const { accept } = options;
  if (accept !== undefined) {
    const taken = acceptExact(table, suggested.suggestions);
    findings.push(...taken.findings);
    filled.push(...taken.filled);
    accepted.push(...taken.taken);
  }
  findings.push(...join(table, suggested.members, path, options, numbers));
  const guessed = ruleGuesses(table, options);
  if (accept === "guessed") filled.push(...acceptGuesses(table, guessed).filled);
  await ports.files.write(path, table.print());
  return {
    path,
    table,
    isNew: existing === null,
    added,
    filled,
    taken: accepted,
    suggestions: suggested.suggestions.filter(({ row }) => table.rows()[row - 1]?.cell("jid") === ""),
    guessed: guessed.filter(({ row }) => !filled.includes(row)),
    proposals: [...found.proposals, ...suggested.proposals],
    contacts: suggested.contacts,
    findings,
  };
}

/** Programs get no row; that they wrote is told. */
function botsIn(chats: readonly Chat[]): Finding[] {
  const names = new Set(
    chats.flatMap(({ summary }) => summary.writers.map(({ name }) => name)).filter(isBot),
  );
  return names.size === 0 ? [] : [{ code: "people.bots", names: [...names] }];
}

/** The class's people who are not in the list; pupils only on the user's word. */
function join(
  table: PeopleTable,
  members: Suggested["members"],
  path: string,
  { class: name, allowPupils }: ListOptions,
  numbers: Numbers,
): Finding[] {
  if (name === undefined || members.length === 0) return [];
  const pupils = allowPupils ? [] : members.filter(({ kind }) => kind === "pupil");
  const wanted = members.filter((member) => !pupils.includes(member));
  const { names, findings } = addMembers(table, wanted, numbers);
  const found: Finding[] = [...findings];
  if (names.length > 0) found.push({ code: "people.members-added", path, class: name, count: names.length });
  if (pupils.length > 0) found.push({ code: "people.pupils-left-aside", class: name, count: pupils.length });
  return found;
}

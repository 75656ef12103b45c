/**
 * `people <archive…>`: writes the people CSV, or adds newcomers to the one that is there; contacts, a school's list and a
 * rule for addresses make suggestions, which are filled in only on the user's word.
 */
import { existsSync } from "node:fs";
import { Failure, type Finding } from "../../messages/finding.ts";
import { acceptExact, acceptGuesses, addMembers, type Guessed } from "../../people/accept.ts";
import { decodeCsv } from "../../people/csv-text.ts";
import type { Proposal } from "../../people/identity.ts";
import { numbersOf, regionOf } from "../../people/numbers.ts";
import { openTable, type PeopleTable } from "../../people/people-table.ts";
import { isPhone, maskPhone } from "../../people/phone.ts";
import { proposeName } from "../../people/propose-name.ts";
import type { Suggestion } from "../../people/suggest.ts";
import { addNewcomers } from "../../people/update-csv.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "../compose/chat.ts";
import { readExports } from "../compose/exports.ts";
import { readUserFile, writeUserFile } from "../compose/files.ts";
import { type Given, readingWish, text } from "../compose/options.ts";
import { peopleOf } from "../compose/people-of.ts";
import { ruleGuesses, suggest } from "../compose/suggestions.ts";

export async function command(cli: Cli, paths: readonly string[], given: Given): Promise<void> {
  const csv = text(given.output) ?? "people.csv";
  if (text(given.class) && !text(given.directory))
    throw new Failure("usage", { code: "people.class-without-directory" });
  if (paths.length === 0 && !text(given.class) && !existsSync(csv))
    throw new Failure("usage", { code: "people.no-source" });
  await updatePeople(cli, await readExports(cli, paths, readingWish(given)), csv, given);
}

/** Creates or updates `csv` from what was read, says what it did. Filled cells stay as they are. */
export async function updatePeople(
  cli: Cli,
  chats: readonly Chat[],
  csv: string,
  given: Given,
): Promise<void> {
  const existing = existsSync(csv) ? decodeCsv(await readUserFile(csv)) : null;
  const table = openTable(existing);
  const numbers = await numbersOf(text(given.region) ?? ownRegion(cli));
  const found = await peopleOf(cli, chats, numbers, readingWish(given));
  const added = addNewcomers(table, found.newcomers, numbers);
  const { suggestions, members, ...more } = await suggest(table, numbers, given);
  const findings: Finding[] = [...more.findings];
  const filled: number[] = [];
  const accept = text(given.accept);
  if (accept !== undefined) {
    const taken = acceptExact(table, suggestions);
    findings.push(...taken.findings);
    filled.push(...taken.filled);
  }
  findings.push(...join(table, members, csv, given, numbers));
  const guessed = ruleGuesses(table, given);
  if (accept === "guessed") filled.push(...acceptGuesses(table, guessed).filled);
  await writeUserFile(csv, table.print());

  const shown = suggestions.filter(({ row }) => table.rows()[row - 1]?.cell("jid") === "");
  const left = guessed.filter(({ row }) => !filled.includes(row));
  const proposals = [...found.proposals, ...more.proposals];
  if (given.json) {
    cli.term.json({
      format: "migrate-class/people",
      version: 1,
      path: csv,
      added: added.map(masked),
      filled,
      suggestions: shown,
      guesses: left,
      proposals: proposals.map((one) => ({ ...one, one: masked(one.one), other: masked(one.other) })),
      findings,
    });
    return;
  }
  if (existing === null)
    cli.term.note(cli.say({ code: "cli.people-written", path: csv, count: added.length }));
  else cli.term.note(cli.say({ code: "cli.people-updated", path: csv, added: added.map(masked) }));
  const accepted = filled.filter((row) => table.rows()[row - 1]?.cell("source") === "guessed").length;
  if (filled.length > 0)
    findings.push({ code: "people.accepted", path: csv, count: filled.length, guessed: accepted });
  const lines = [...findings, ...proposals.map(told), ...list(table, shown, left), ...names(table)];
  for (const finding of lines) cli.term.note(cli.say(finding));
}

/** The class's people who are not in the list; pupils only on the user's word. */
function join(
  table: PeopleTable,
  members: Awaited<ReturnType<typeof suggest>>["members"],
  path: string,
  given: Given,
  numbers: Awaited<ReturnType<typeof numbersOf>>,
): Finding[] {
  const name = text(given.class);
  if (name === undefined || members.length === 0) return [];
  const pupils = given.allowPupils ? [] : members.filter(({ kind }) => kind === "pupil");
  const wanted = members.filter((member) => !pupils.includes(member));
  const found: Finding[] = [
    { code: "people.members-added", path, class: name, count: addMembers(table, wanted, numbers).length },
  ];
  if (pupils.length > 0) found.push({ code: "people.pupils-left-aside", class: name, count: pupils.length });
  return found;
}

/** More lines would be read by nobody; `--json` has all. */
const mostShown = 60;

function list(
  table: PeopleTable,
  suggestions: readonly Suggestion[],
  guessed: readonly Guessed[],
): Finding[] {
  const best = suggestions.filter(({ row }, at) => suggestions.findIndex((one) => one.row === row) > at - 3);
  const lines: Finding[] = [
    ...best.map((one): Finding => {
      const { row, because, exact, called, source } = one;
      const { file, at } = one.contact;
      const email = one.emails[0] ?? null;
      const who = whoIs(table, row);
      return {
        code: "people.suggestion",
        row,
        who,
        address: one.jid,
        email,
        source,
        because,
        called,
        file,
        at,
        exact,
      };
    }),
    ...guessed.map(({ row, name, jid, number, others }): Finding => {
      return { code: "people.guess", row, who: name, address: jid, number, others };
    }),
  ];
  if (lines.length === 0) return [];
  const more = lines.length - mostShown;
  const exact = suggestions.filter(
    (one) => one.exact && one.kind !== "pupil" && (one.jid !== null || one.emails.length > 0),
  ).length;
  return [
    ...lines.slice(0, mostShown),
    ...(more > 0 ? [{ code: "people.more-suggestions" as const, more }] : []),
    { code: "people.suggestions-hint", count: lines.length, exact, guessed: guessed.length },
  ];
}

function names(table: PeopleTable): Finding[] {
  const proposed: string[] = [];
  const ask: string[] = [];
  for (const row of table.rows()) {
    const [label] = row.list("whatsapp");
    if (row.cell("name") !== "" || label === undefined || row.cell("role").toLowerCase() === "skip") continue;
    const proposal = proposeName(label);
    if (proposal.kind === "name") proposed.push(proposal.name);
    else ask.push(masked(label));
  }
  if (proposed.length + ask.length === 0) return [];
  const short = (all: readonly string[]) => [...all.slice(0, 30), ...(all.length > 30 ? ["…"] : [])];
  return [{ code: "people.names-to-confirm", proposed: short(proposed), ask: short(ask) }];
}

function told({ because, one, other, chats, count }: Proposal): Finding {
  const [a, b] = [masked(one), masked(other)];
  switch (because) {
    case "number-changed":
      return { code: "people.one-person-number-changed", one: a, other: b };
    case "same-messages":
      return { code: "people.one-person-same-messages", one: a, other: b, count };
    case "same-card":
      return { code: "people.one-person-same-card", one: a, other: b };
    case "same-name":
      return { code: "people.one-person-same-name", one: a, chats };
    case "two-exporters":
      return { code: "people.two-exporters", one: a, chats };
  }
}

function whoIs(table: PeopleTable, row: number): string {
  const found = table.rows()[row - 1];
  return found?.cell("name") || masked(found?.list("whatsapp")[0] ?? "");
}

function masked(label: string): string {
  return isPhone(label) ? maskPhone(label) : label;
}

/** Whose numbers are written without their country: the language's, as the computer is set up. */
function ownRegion({ io: { env }, lang }: Cli): string | null {
  return regionOf(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ?? (lang === "de" ? "DE" : null);
}

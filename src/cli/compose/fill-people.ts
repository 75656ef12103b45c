/** The people CSV of the guided way: filled in by questions here, or by the user in a spreadsheet, until it is right. */
import { existsSync } from "node:fs";
import { Failure, type Finding } from "../../messages/finding.ts";
import { matchPeople } from "../../people/match.ts";
import { openTable } from "../../people/people-table.ts";
import type { Suggestion } from "../../people/suggest.ts";
import { readTemplate } from "../../people/template.ts";
import type { Cli } from "../cli.ts";
import { tellList } from "../commands/people.ts";
import { stoppedAsking } from "../prompts/stopped.ts";
import { askWay, type Way } from "../prompts/way.ts";
import { askYesNo } from "../prompts/yes-no.ts";
import { confirmGuessed } from "./ask-guessed.ts";
import { addMissing } from "./ask-missing.ts";
import { askPeople, openPeople } from "./ask-people.ts";
import type { Asking } from "./ask-person.ts";
import type { Chat } from "./chat.ts";
import { readCsv } from "./csv-file.ts";
import { writeUserFile } from "./files.ts";
import { keepTable } from "./kept-table.ts";
import { listFaults } from "./labels.ts";
import { type Given, readingWish, text } from "./options.ts";
import { readPeople } from "./people-file.ts";
import { type PeopleList, updateList } from "./people-list.ts";

const path = "people.csv";

/**
 * Gives the flags that the answers stand for: `people`, and where it was asked `history`, behind what `mayTakeHistory` says of
 * the server; where it says no, nothing is asked. Throws `Failure` "undecided" where
 * the user wants to fill the list in later, "interrupted" at Ctrl-C.
 */
export async function fillPeople(
  cli: Cli,
  chats: readonly Chat[],
  given: Given,
  mayTakeHistory: () => boolean,
): Promise<Given> {
  // Rows are added to a right list only: beside a mistyped label the true one would come as a second row.
  if (existsSync(path)) {
    for (let wrong = await faults(chats, true); wrong.length > 0; wrong = await faults(chats, true)) {
      tell(cli, wrong);
      await ready(cli);
    }
  }
  const members = { asked: false };
  let answers: Given = { people: path };
  const list = await updateList(cli, chats, path, given);
  const isSettled = openPeople(askingAbout(cli, list, chats, given)).length === 0;
  let way: Way = isSettled ? "on" : await askWay(cli, cli.say({ code: "ask.way", path }), ["here", "sheet"]);
  if (way === "sheet") tellList(cli, list, given);
  for (;;) {
    if (way === "here")
      answers = { ...answers, ...(await askHere(cli, chats, { ...given, ...answers }, mayTakeHistory)) };
    if (way === "sheet") await ready(cli);
    const wrong = await faults(chats);
    tell(cli, wrong);
    if (wrong.length > 0) {
      way = way === "sheet" ? way : await wayOn(cli, "ask.way", ["here", "sheet", "stop"]);
      continue;
    }
    if (!(await anyAddress())) {
      tell(cli, [{ code: "cli.nobody-has-address", path }]);
      if (way === "sheet") continue;
      way = await wayOn(cli, "ask.nobody", ["room", "here", "sheet", "stop"]);
      if (way === "room") return answers;
      if (way === "here") await askAgain();
      continue;
    }
    const fewer = members.asked ? null : await countMembers(cli, chats);
    members.asked = true;
    if (fewer === null) return settled(cli, chats, answers);
    if (way === "sheet") {
      cli.term.note(cli.say({ code: "cli.people-fewer", path, ...fewer }));
      continue;
    }
    way = await askWay(cli, cli.say({ code: "ask.missing", ...fewer }), ["here", "sheet", "on"]);
    if (way === "here")
      await here(cli, chats, { ...given, ...answers }, (asking) => addMissing(asking, fewer.named, fewer.of));
    if (way !== "sheet") return settled(cli, chats, answers);
  }
}

/** What to do with a list that is not right yet. Throws `Failure` "undecided" where the user stops. */
async function wayOn<W extends Way>(
  cli: Cli,
  question: "ask.way" | "ask.nobody",
  ways: readonly [W, ...W[]],
): Promise<W> {
  const way = await askWay(cli, cli.say({ code: question, path }), ways);
  if (way === "stop") throw new Failure("undecided", { code: "cli.people-later", path });
  return way;
}

/** Whoever had no address before is asked for it once more. */
async function askAgain(): Promise<void> {
  const table = openTable((await readCsv(path)).content);
  for (const row of table.rows())
    if (row.cell("jid") === "" && row.cell("invite").toLowerCase() === "yes")
      table.set(row.row, "invite", "", true);
  await writeUserFile(path, table.print());
}

/** The last question about the list: addresses that would only wait. The list is taken as it is, nobody is added. */
async function settled(cli: Cli, chats: readonly Chat[], answers: Given): Promise<Given> {
  const table = openTable((await readCsv(path)).content);
  if (!table.rows().some((row) => row.cell("source").toLowerCase() === "guessed")) return answers;
  // a spreadsheet may have saved it in another form of CSV
  await writeUserFile(path, table.print());
  try {
    await confirmGuessed(cli, keepTable(path, table), chats);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    throw new Failure("interrupted", { code: "ask.stopped", path, open: 0 }, error);
  }
  return answers;
}

function tell(cli: Cli, wrong: readonly Finding[]): void {
  for (const finding of wrong) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
}

async function ready(cli: Cli): Promise<void> {
  if (!(await askYesNo(cli, cli.say({ code: "cli.ask-people-ready", path }), true)))
    throw new Failure("undecided", { code: "cli.people-later", path });
}

/**
 * Everything that is wrong with the list for these chats.
 * @param isAsked names are asked for here, so one that lacks is no fault yet: `--accept` fills in addresses without
 */
async function faults(chats: readonly Chat[], isAsked = false): Promise<Finding[]> {
  try {
    const { people } = await readPeople(path);
    return listFaults(people, chats);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.findings.filter(({ code }) => !isAsked || code !== "people.name-missing");
  }
}

async function anyAddress(): Promise<boolean> {
  const { people } = await readPeople(path);
  return people.some(({ jid, role }) => jid !== null && role !== "skip");
}

/** The questions about everybody; whether messages go along is asked before them, for it decides what is asked of each. */
async function askHere(
  cli: Cli,
  chats: readonly Chat[],
  given: Given,
  mayTakeHistory: () => boolean,
): Promise<Given> {
  const isAsked = text(given.history) === undefined && chats.length > 0;
  const history = !isAsked ? text(given.history) : mayTakeHistory() ? await askHistory(cli) : "none";
  await here(cli, chats, { ...given, history }, askPeople);
  return history === undefined ? {} : { history };
}

async function askHistory(cli: Cli): Promise<string> {
  const rows = existsSync(path) ? openTable((await readCsv(path)).content).rows() : [];
  const agreed = rows.some((row) => !["", "no"].includes(row.cell("history").toLowerCase()));
  return (await askYesNo(cli, cli.say({ code: "ask.history" }), agreed)) ? "digest" : "none";
}

/** Lets `ask` work on the list. What it changes is kept at once, so Ctrl-C loses nothing, and says so. */
async function here(
  cli: Cli,
  chats: readonly Chat[],
  given: Given,
  ask: (asking: Asking) => Promise<void>,
): Promise<void> {
  const list = await updateList(cli, chats, path, given);
  for (const finding of list.findings) cli.term.note(cli.say(finding));
  const asking = askingAbout(cli, list, chats, given);
  try {
    await ask(asking);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    const open = openPeople(asking).length;
    throw new Failure("interrupted", { code: "ask.stopped", path, open }, error);
  }
}

function askingAbout(cli: Cli, list: PeopleList, chats: readonly Chat[], given: Given): Asking {
  const template = text(given.jidTemplate);
  const sameness = new Set(["number-changed", "same-messages", "same-card"]);
  return {
    cli,
    kept: keepTable(path, list.table),
    chats,
    wish: readingWish(given),
    suggestions: byRow(list.suggestions),
    contacts: list.contacts,
    pairs: list.proposals.filter(({ because }) => sameness.has(because)),
    template: template === undefined ? null : readTemplate(template),
    as: text(given.as) ?? null,
    history: text(given.history) === "digest",
    kinds: given.allowPupils === true,
  };
}

function byRow(suggestions: readonly Suggestion[]): ReadonlyMap<number, readonly Suggestion[]> {
  const found = new Map<number, Suggestion[]>();
  for (const one of suggestions) found.set(one.row, [...(found.get(one.row) ?? []), one]);
  return found;
}

/** Of how many the list lacks some. `named` counts whoever stands in it. */
interface Fewer {
  readonly named: number;
  readonly of: number;
  readonly missing: number;
}

/**
 * The export does not know who never wrote, so WhatsApp's own count is asked (design 4.1). Null where nobody is missing, or
 * the user does not say, or there is not one chat to ask about.
 */
async function countMembers(cli: Cli, chats: readonly Chat[]): Promise<Fewer | null> {
  const [chat, ...others] = chats;
  if (chat === undefined || others.length > 0) return null;
  const { askCount } = await import("../prompts/count.ts");
  const shown = await askCount(cli, cli.say({ code: "cli.ask-members", title: chat.title }));
  const { people } = await readPeople(path);
  const named = matchPeople(people, chat.summary, chat.title).people.length;
  return shown === null || shown <= named ? null : { named, of: shown, missing: shown - named };
}

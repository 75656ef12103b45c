/** The people CSV of the guided way: filled in by questions here, or by the user in a spreadsheet, until it is right. */
import {
  type Chat,
  keepTable,
  listFindings,
  type PeopleList,
  type Ports,
  readCsv,
  readPeople,
  updateList,
} from "../../app/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import {
  listFaults,
  matchPeople,
  openTable,
  readTemplate,
  type Suggestion,
  type TableRow,
} from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";
import { stoppedAsking } from "../prompts/stopped.ts";
import { askWay, type Way } from "../prompts/way.ts";
import { askYesNo } from "../prompts/yes-no.ts";
import { confirmGuessed } from "./ask-guessed.ts";
import { addMissing } from "./ask-missing.ts";
import { askPeople, openPeople } from "./ask-people.ts";
import type { Asking } from "./asking.ts";

type Options = OptionsOf<"migrate">;
type Answers = { readonly people: string } & Pick<Options, "history">;

const path = "people.csv";

/**
 * Gives the options that the answers stand for: `people`, and where it was asked `history`, behind what `mayTakeHistory` says of
 * the server; where it says no, nothing is asked. Throws `Failure` "undecided" where
 * the user wants to fill the list in later, "interrupted" at Ctrl-C.
 */
export async function fillPeople(
  cli: Cli,
  ports: Ports,
  chats: readonly Chat[],
  typed: Options,
  mayTakeHistory: () => boolean,
): Promise<Answers> {
  // Rows are added to a right list only: beside a mistyped label the true one would come as a second row.
  if (ports.files.exists(path)) {
    for (
      let wrong = await faults(ports, chats, true);
      wrong.length > 0;
      wrong = await faults(ports, chats, true)
    ) {
      tell(cli, wrong);
      await ready(cli);
    }
  }
  const members = { asked: false };
  let answers: Answers = { people: path };
  const list = await updateList(ports, chats, path, typed);
  const isSettled = openPeople(askingAbout(cli, ports, list, chats, typed)).length === 0;
  let way: Way = isSettled ? "on" : await askWay(cli, cli.say({ code: "ask.way", path }), ["here", "sheet"]);
  if (isSettled && (await wantsToAskAgain(cli, ports))) way = "here";
  if (way === "sheet")
    for (const finding of listFindings(list, typed.accept !== undefined)) cli.term.note(cli.say(finding));
  for (;;) {
    if (way === "here")
      answers = {
        ...answers,
        ...(await askHere(cli, ports, chats, { ...typed, ...answers }, mayTakeHistory)),
      };
    if (way === "sheet") await ready(cli);
    const wrong = await faults(ports, chats);
    tell(cli, wrong);
    if (wrong.length > 0) {
      way = way === "sheet" ? way : await wayOn(cli, "ask.way", ["here", "sheet", "stop"]);
      continue;
    }
    if (!(await anyAddress(ports))) {
      tell(cli, [{ code: "cli.nobody-has-address", path }]);
      if (way === "sheet") continue;
      way = await wayOn(cli, "ask.nobody", ["room", "here", "sheet", "stop"]);
      if (way === "room") return answers;
      if (way === "here") await askAgain(ports);
      continue;
    }
    const fewer = members.asked ? null : await countMembers(cli, ports, chats);
    members.asked = true;
    if (fewer === null) return settled(cli, ports, chats, answers);
    if (way === "sheet") {
      cli.term.note(cli.say({ code: "cli.people-fewer", path, ...fewer }));
      continue;
    }
    way = await askWay(cli, cli.say({ code: "ask.missing", ...fewer }), ["here", "sheet", "on"]);
    if (way === "here")
      await here(cli, ports, chats, { ...typed, ...answers }, (asking) =>
        addMissing(asking, fewer.named, fewer.of),
      );
    if (way !== "sheet") return settled(cli, ports, chats, answers);
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

/** Of a list that is settled: addresses that were missing may be there by now. */
async function wantsToAskAgain(cli: Cli, ports: Ports): Promise<boolean> {
  const names = openTable((await readCsv(ports, path)).content)
    .rows()
    .filter(hadNoAddress)
    .map((row) => row.cell("name"));
  if (names.length === 0 || !(await askYesNo(cli, cli.say({ code: "ask.still-missing", names }), false)))
    return false;
  await askAgain(ports);
  return true;
}

/** Whoever had no address before is asked for it once more. */
async function askAgain(ports: Ports): Promise<void> {
  const table = openTable((await readCsv(ports, path)).content);
  for (const row of table.rows().filter(hadNoAddress)) table.set(row.row, "invite", "", true);
  await ports.files.write(path, table.print());
}

/** What "no address" is written down as. */
function hadNoAddress(row: TableRow): boolean {
  return row.cell("jid") === "" && row.cell("invite").toLowerCase() === "yes";
}

/** The last question about the list: addresses that would only wait. The list is taken as it is, nobody is added. */
async function settled(cli: Cli, ports: Ports, chats: readonly Chat[], answers: Answers): Promise<Answers> {
  const table = openTable((await readCsv(ports, path)).content);
  if (!table.rows().some((row) => row.cell("source").toLowerCase() === "guessed")) return answers;
  // a spreadsheet may have saved it in another form of CSV
  await ports.files.write(path, table.print());
  try {
    await confirmGuessed(cli, keepTable(ports, path, table), chats);
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
async function faults(ports: Ports, chats: readonly Chat[], isAsked = false): Promise<Finding[]> {
  try {
    const { people } = await readPeople(ports, path);
    return listFaults(people, chats);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.findings.filter(({ code }) => !isAsked || code !== "people.name-missing");
  }
}

async function anyAddress(ports: Ports): Promise<boolean> {
  const { people } = await readPeople(ports, path);
  return people.some(({ jid, role }) => jid !== null && role !== "skip");
}

/** The questions about everybody; whether messages go along is asked before them, for it decides what is asked of each. */
async function askHere(
  cli: Cli,
  ports: Ports,
  chats: readonly Chat[],
  typed: Options,
  mayTakeHistory: () => boolean,
): Promise<Pick<Options, "history">> {
  const isAsked = typed.history === undefined && chats.length > 0;
  const history = !isAsked ? typed.history : mayTakeHistory() ? await askHistory(cli, ports) : "none";
  await here(cli, ports, chats, { ...typed, history }, askPeople);
  return history === undefined ? {} : { history };
}

async function askHistory(cli: Cli, ports: Ports): Promise<"none" | "digest"> {
  const rows = ports.files.exists(path) ? openTable((await readCsv(ports, path)).content).rows() : [];
  const agreed = rows.some((row) => !["", "no"].includes(row.cell("history").toLowerCase()));
  return (await askYesNo(cli, cli.say({ code: "ask.history" }), agreed)) ? "digest" : "none";
}

/** Lets `ask` work on the list. What it changes is kept at once, so Ctrl-C loses nothing, and says so. */
async function here(
  cli: Cli,
  ports: Ports,
  chats: readonly Chat[],
  typed: Options,
  ask: (asking: Asking) => Promise<void>,
): Promise<void> {
  const list = await updateList(ports, chats, path, typed);
  for (const finding of list.findings) cli.term.note(cli.say(finding));
  const asking = askingAbout(cli, ports, list, chats, typed);
  try {
    await ask(asking);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    const open = openPeople(asking).length;
    throw new Failure("interrupted", { code: "ask.stopped", path, open }, error);
  }
}

function askingAbout(
  cli: Cli,
  ports: Ports,
  list: PeopleList,
  chats: readonly Chat[],
  typed: Options,
): Asking {
  const { jidTemplate, as = null, history, allowPupils = false } = typed;
  const sameness = new Set(["number-changed", "same-messages", "same-card"]);
  return {
    cli,
    ports,
    kept: keepTable(ports, path, list.table),
    chats,
    reading: typed,
    suggestions: byRow(list.suggestions),
    contacts: list.contacts,
    pairs: list.proposals.filter(({ because }) => sameness.has(because)),
    template: jidTemplate === undefined ? null : readTemplate(jidTemplate),
    as,
    history: history === "digest",
    kinds: allowPupils,
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
async function countMembers(cli: Cli, ports: Ports, chats: readonly Chat[]): Promise<Fewer | null> {
  const [chat, ...others] = chats;
  if (chat === undefined || others.length > 0) return null;
  const { askCount } = await import("../prompts/count.ts");
  const shown = await askCount(cli, cli.say({ code: "cli.ask-members", title: chat.title }));
  const { people } = await readPeople(ports, path);
  const named = matchPeople(people, chat.summary, chat.title).people.length;
  return shown === null || shown <= named ? null : { named, of: shown, missing: shown - named };
}

/** `[migrate] <archive…>`: the guided way. Asks what is missing, shows the plan, asks before it acts, checks afterwards. */
import { verifyOn } from "../../app/index.ts";
import type { Server } from "../../apply/server.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { isBot } from "../../people/bots.ts";
import { planParts } from "../../plan/codec.ts";
import type { Plan } from "../../plan/model.ts";
import { versionLine } from "../../report/apply-json.ts";
import { inspectText } from "../../report/inspect-text.ts";
import { planText } from "../../report/plan-text.ts";
import { troubled, unfinished } from "../../report/tally.ts";
import { maskForName } from "../../text/index.ts";
import { confirmAndApply } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { commandLine, sameAgain } from "../command-line.ts";
import { completeAnswers, missingFlags } from "../compose/answers.ts";
import { besides } from "../compose/besides.ts";
import type { Chat } from "../compose/chat.ts";
import { chooseHistory } from "../compose/choose-history.ts";
import { readExports } from "../compose/exports.ts";
import { account, type ChatWish, chatWish, type Given, readingWish, text } from "../compose/options.ts";
import { mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { labelsIn, readPeople } from "../compose/people-file.ts";
import { atPlace, planRooms } from "../compose/planning.ts";
import { type Draft, draftRooms, needsRecords } from "../compose/rooms.ts";
import { commandNames } from "../options.ts";
import { portsOf } from "../ports.ts";
import { laterCommands, refuseMistyped } from "../terminal/mistyped.ts";
import { reportVerified } from "./verify.ts";

export async function command(cli: Cli, paths: readonly string[], typed: Given): Promise<void> {
  refuseMistyped(paths, { before: [], commands: commandNames, later: laterCommands });
  if (paths.length === 0 && !text(typed.people) && !(text(typed.directory) && text(typed.class)))
    throw new Failure("usage", { code: "cli.nothing-given" });
  await mayWriteOver(text(typed.output), "plan");
  const chats = await readAll(cli, paths, typed);
  for (const chat of chats) cli.term.note(inspectText(chat, cli.lang, maskForName, isBot));
  const given = await completeAnswers(cli, chats, typed);
  const as = account(given);
  const wish = chatWish(given);
  needsRecords(paths, wish);
  if (given.offline && !given.dryRun) throw new Failure("usage", { code: "cli.offline-needs-dry-run" });
  const more = await besides(given);
  const file = await readPeople(text(given.people) ?? "");
  const { drafts, title } = await orTitle(cli, wish, (titled) => draftRooms(cli, chats, file, titled, as));
  await atPlace(cli, as, given, async (place) => {
    const history = await chooseHistory(cli, chats, file, given, place, more.archiveDays);
    const target = { as, policy: wish.policy, history, besides: more, ...place };
    const { plan, adopt } = await orAdopt(cli, given, (adopt) =>
      planRooms(cli, drafts, file, { ...target, adopt }),
    );
    if (given.dryRun || !place.server) return show(cli, plan, given);
    await act(cli, plan, place.server, { ...given, title, history, adopt }, paths);
  });
}

/** Throws `Failure` "undecided" with all that nobody can be asked for, whether a flag lacks or an export leaves a choice. */
async function readAll(cli: Cli, paths: readonly string[], typed: Given): Promise<readonly Chat[]> {
  const missing = missingFlags(cli, paths, typed);
  // read once: history is asked about later, and WhatsApp exports 40,000 messages at most
  const keepRecords = typed.history !== "none" || paths.length > 1;
  try {
    const writers = await labelsIn(text(typed.people) ?? "people.csv");
    const chats = await readExports(cli, paths, readingWish(typed), { keepRecords, writers });
    if (missing.length > 0) throw new Failure("undecided", missing);
    return chats;
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== "undecided" || missing.length === 0) throw error;
    throw new Failure("undecided", [...new Set([...missing, ...error.findings])], error);
  }
}

/** A title that names somebody who is left out is asked for anew. */
async function orTitle(
  cli: Cli,
  wish: ChatWish,
  draft: (wish: ChatWish) => readonly Draft[],
): Promise<{ readonly drafts: readonly Draft[]; readonly title: string | undefined }> {
  try {
    return { drafts: draft(wish), title: wish.title };
  } catch (error) {
    const [only, ...others] = error instanceof Failure ? error.findings : [];
    if (!cli.interactive || only?.code !== "plan.title-names-left-out" || others.length > 0) throw error;
    cli.term.note([{ mark: "!", text: cli.say(only) }]);
    const { askTitle } = await import("../prompts/title.ts");
    const title = await askTitle(cli);
    return { drafts: draft({ ...wish, title }), title };
  }
}

/** A room that the account owns and no journal knows is the right one only by the user's word, which is no by default. */
async function orAdopt(
  cli: Cli,
  given: Given,
  plan: (adopt: boolean) => Promise<Plan>,
): Promise<{ readonly plan: Plan; readonly adopt: boolean }> {
  const adopt = given.adopt === true;
  try {
    return { plan: await plan(adopt), adopt };
  } catch (error) {
    if (!cli.interactive || !(error instanceof Failure)) throw error;
    const told = error.findings.filter(({ code }) => code.startsWith("plan.journal-"));
    const questions = error.findings.flatMap(whetherMeant);
    if (questions.length + told.length !== error.findings.length) throw error;
    const { askYesNo } = await import("../prompts/yes-no.ts");
    cli.term.note(told.map((finding) => ({ mark: "!", text: cli.say(finding) })));
    for (const question of questions) if (!(await askYesNo(cli, cli.say(question), false))) throw error;
    return { plan: await plan(true), adopt: true };
  }
}

/** What the user's word can settle. */
function whetherMeant(finding: Finding): Finding[] {
  if (finding.code === "plan.room-not-made-here") return [{ code: "ask.adopt", room: finding.room }];
  return finding.code === "plan.room-of-others" ? [{ ...finding, code: "ask.same-class" }] : [];
}

async function act(
  cli: Cli,
  plan: Plan,
  server: Server,
  given: Given,
  paths: readonly string[],
): Promise<void> {
  const planPath = text(given.output) ?? `${firstRoom(plan)}.plan.json`;
  await writeOwnFile(planPath, "plan", planParts(plan));
  tellPlan(cli, plan, given);
  cli.term.note(cli.say({ code: "cli.plan-kept", path: planPath }));
  const result = await confirmAndApply(cli, plan, given, planPath, ["apply", planPath], true);
  if (result.declined !== "prepare")
    cli.term.note(cli.say({ code: "cli.repeat", command: repeat(cli, paths, given) }));
  // last, so that the closing line says whether all is well
  if (unfinished(result) === 0 && !troubled(result))
    reportVerified(cli, await verifyOn(server, portsOf(cli, given), plan), given);
}

function tellPlan(cli: Cli, plan: Plan, given: Given): void {
  if (given.json) {
    cli.term.json(versionLine("migrate"));
    cli.term.json({ type: "plan", plan });
  } else cli.term.result(planText(plan, cli.lang));
}

/** A plan that this command does not go on to apply. */
async function show(cli: Cli, plan: Plan, given: Given): Promise<void> {
  const path = text(given.output);
  if (path) await writeOwnFile(path, "plan", planParts(plan));
  tellPlan(cli, plan, given);
  const command = commandLine(cli, ["apply", path ?? ""], given);
  cli.term.note(cli.say(path ? { code: "cli.plan-saved", path, command } : { code: "plan.nothing-sent" }));
}

function firstRoom(plan: Plan): string {
  const room = Object.keys(plan.observed.rooms)[0] ?? "room@";
  return room.slice(0, room.indexOf("@"));
}

/** The command line that does the same without a question. */
function repeat(cli: Cli, paths: readonly string[], given: Given): string {
  const line = sameAgain(cli, paths, given, ["output"]);
  const named = text(given.passwordFile) !== undefined || (cli.io.env.MIGRATE_CLASS_PASSWORD ?? "") !== "";
  return `${line}${named ? "" : ` --password-file ${cli.say({ code: "cli.word-file" })}`} --yes`;
}

/** `[migrate] <archive…>`: the guided way. Asks what is missing, shows the plan, asks before it acts, checks afterwards. */
import type { Server } from "../../apply/server.ts";
import { Failure } from "../../messages/finding.ts";
import { isPhone, maskPhone } from "../../people/phone.ts";
import { printPlan } from "../../plan/codec.ts";
import type { Plan } from "../../plan/model.ts";
import { inspectText } from "../../report/inspect-text.ts";
import { planText } from "../../report/plan-text.ts";
import { troubled } from "../../report/tally.ts";
import type { DateOrder } from "../../transcript/model.ts";
import type { Cli } from "../cli.ts";
import { completeAnswers } from "../compose/answers.ts";
import { type Chat, readChat } from "../compose/chat.ts";
import { commandLine, signingIn } from "../compose/command-line.ts";
import { writeUserFile } from "../compose/files.ts";
import { laterCommands, refuseMistyped } from "../compose/mistyped.ts";
import { account, chatWish, type Given, text } from "../compose/options.ts";
import { readPeople } from "../compose/people-file.ts";
import { planRooms } from "../compose/planning.ts";
import { draftRoom } from "../compose/rooms.ts";
import { chatsFor } from "../compose/same-chat.ts";
import { roomService, signIn } from "../compose/sign-in.ts";
import { commandNames } from "../program.ts";
import { confirmAndApply } from "./apply.ts";
import { offlineDomain } from "./plan.ts";
import { verifyAndReport } from "./verify.ts";

export async function command(cli: Cli, paths: readonly string[], typed: Given): Promise<void> {
  refuseMistyped(paths, { before: [], commands: commandNames, later: laterCommands });
  if (paths.length === 0 && !text(typed.people)) throw new Failure("usage", { code: "cli.nothing-given" });
  const chats: Chat[] = [];
  const dateOrder = text(typed.dateOrder) as DateOrder | undefined;
  for (const path of paths) {
    const mask = (name: string) => (isPhone(name) ? maskPhone(name) : null);
    const chat = await readChat(path, { dateOrder, chat: text(typed.chat), stdin: cli.io.stdin });
    cli.term.note(inspectText(chat, cli.lang, mask));
    chats.push(chat);
  }
  const given = await completeAnswers(cli, paths, chats, typed);
  const as = account(given);
  const wish = chatWish(given);
  const file = await readPeople(text(given.people) ?? "");
  const drafts = [];
  for (const chat of await chatsFor(cli, paths, wish))
    drafts.push(await draftRoom(cli, chat, file, wish, as));
  if (drafts.length > 1 && (wish.room || wish.title))
    throw new Failure("usage", { code: "cli.one-name-many-chats" });
  const target = { as, policy: wish.policy, adopt: given.adopt === true };
  if (given.offline) {
    if (!given.dryRun) throw new Failure("usage", { code: "cli.offline-needs-dry-run" });
    const plan = await planRooms(cli, drafts, file, { ...target, muc: offlineDomain(given), server: null });
    return show(cli, plan, given);
  }
  const server = await signIn(cli, as, given);
  try {
    const plan = await planRooms(cli, drafts, file, {
      ...target,
      muc: await roomService(server, given),
      server,
    });
    if (given.dryRun) return await show(cli, plan, given);
    await act(cli, plan, server, given, paths);
  } finally {
    await server.close();
  }
}

async function act(
  cli: Cli,
  plan: Plan,
  server: Server,
  given: Given,
  paths: readonly string[],
): Promise<void> {
  const planPath = text(given.output) ?? `${firstRoom(plan)}.plan.json`;
  await writeUserFile(planPath, printPlan(plan));
  cli.term.result(planText(plan, cli.lang));
  cli.term.note(cli.say({ code: "cli.plan-kept", path: planPath }));
  const result = await confirmAndApply(cli, plan, given, planPath);
  if (result.declined !== "prepare")
    cli.term.note(cli.say({ code: "cli.repeat", command: repeat(cli, paths, given) }));
  // last, so that the closing line says whether all is well
  if (result.counts.waiting === 0 && !troubled(result)) await verifyAndReport(cli, plan, server);
}

/** A plan that this command does not go on to apply. */
async function show(cli: Cli, plan: Plan, given: Given): Promise<void> {
  const path = text(given.output);
  if (path) await writeUserFile(path, printPlan(plan));
  cli.term.result(planText(plan, cli.lang));
  const command = commandLine(cli, ["apply", path ?? ""], given);
  cli.term.note(cli.say(path ? { code: "cli.plan-saved", path, command } : { code: "plan.nothing-sent" }));
}

function firstRoom(plan: Plan): string {
  const room = Object.keys(plan.observed.rooms)[0] ?? "room@";
  return room.slice(0, room.indexOf("@"));
}

/** Whatever the answers were given by: what a run without questions needs. */
const answers = [
  "people",
  "policy",
  "room",
  "title",
  "chat",
  "sameChat",
  "history",
  "since",
  "dateOrder",
  "timeZone",
  "allowPupils",
  "adopt",
  "as",
  "muc",
  "output",
] as const;

/** The command line that does the same without a question. */
function repeat(cli: Cli, paths: readonly string[], given: Given): string {
  const line = commandLine(cli, paths, given, [...answers, ...signingIn]);
  const named = text(given.passwordFile) !== undefined || (cli.io.env.MIGRATE_CLASS_PASSWORD ?? "") !== "";
  return `${line}${named ? "" : ` --password-file ${cli.say({ code: "cli.word-file" })}`} --yes`;
}

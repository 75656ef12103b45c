/** `[migrate] <archive…>`: the guided way. Asks what is missing, shows the plan, asks before it acts, checks afterwards. */
import { existsSync } from "node:fs";
import type { Server } from "../../apply/server.ts";
import { Failure } from "../../messages/finding.ts";
import { closest } from "../../people/closest.ts";
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
import { writeUserFile } from "../compose/files.ts";
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
  refuseMistyped(paths);
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
    return show(cli, plan, text(given.output));
  }
  const server = await signIn(cli, as, given);
  try {
    const plan = await planRooms(cli, drafts, file, {
      ...target,
      muc: await roomService(server, given),
      server,
    });
    if (given.dryRun) return await show(cli, plan, text(given.output));
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
  await show(cli, plan, planPath);
  const result = await confirmAndApply(cli, plan, server, { ...given, planPath });
  const complete = result.counts.waiting === 0 && !troubled(result);
  if (complete) await verifyAndReport(cli, plan, server);
  cli.term.note(cli.say({ code: "cli.repeat", command: repeat(paths, given) }));
}

async function show(cli: Cli, plan: Plan, path: string | undefined): Promise<void> {
  if (path) await writeUserFile(path, printPlan(plan));
  cli.term.result(planText(plan, cli.lang));
  cli.term.note(cli.say(path ? { code: "plan.saved", path } : { code: "plan.nothing-sent" }));
}

function firstRoom(plan: Plan): string {
  const room = Object.keys(plan.observed.rooms)[0] ?? "room@";
  return room.slice(0, room.indexOf("@"));
}

/** A first word that is no file but nearly a command was meant as one. */
function refuseMistyped([word, ...rest]: readonly string[]): void {
  if (word === undefined || existsSync(word)) return;
  const suggestion = /[./\\]/.test(word) ? null : closest(word.toLowerCase(), commandNames);
  if (suggestion) {
    const line = ["migrate-class", suggestion, ...rest].join(" ");
    throw new Failure("usage", { code: "cli.mistyped", word, suggestion: line });
  }
}

/** The command line that does the same without a question. */
function repeat(paths: readonly string[], given: Given): string {
  const quoted = (word: string) =>
    /^[\w@.,:/+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  const flags: readonly (readonly [string, keyof Given & string])[] = [
    ["--people", "people"],
    ["--policy", "policy"],
    ["--room", "room"],
    ["--title", "title"],
    ["--history", "history"],
    ["--since", "since"],
    ["--time-zone", "timeZone"],
    ["--chat", "chat"],
    ["--as", "as"],
    ["--muc", "muc"],
    ["--service", "service"],
    ["--ca-file", "caFile"],
  ];
  const words = flags.flatMap(([flag, name]) => {
    const value = text(given[name]);
    return value === undefined ? [] : [flag, quoted(value)];
  });
  return ["migrate-class", ...paths.map(quoted), ...words, "--password-file", "FILE", "--yes"].join(" ");
}

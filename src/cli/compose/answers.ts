/** What the guided way still has to know: asked one by one on a terminal, named all at once where nobody can be asked. */
import { Failure, type Finding } from "../../messages/finding.ts";
import { undecidedPupils } from "../../people/pupils.ts";
import type { Cli } from "../cli.ts";
import { archiveDaysIn } from "./besides.ts";
import type { Chat } from "./chat.ts";
import { tellArchive } from "./choose-history.ts";
import { listFaults } from "./labels.ts";
import { account, type Given, text } from "./options.ts";
import { type PeopleFile, readPeople } from "./people-file.ts";
import { isNumberInstead } from "./rooms.ts";
import { roomService, signIn } from "./sign-in.ts";

/** Every flag that a run without questions still needs; what is wrong with the exports themselves is not known yet. */
export function missingFlags({ interactive, io }: Cli, paths: readonly string[], given: Given): Finding[] {
  if (interactive) return [];
  const needed: readonly (readonly [Finding, boolean])[] = [
    [{ code: "cli.people-missing" }, !text(given.people)],
    [{ code: "cli.policy-missing" }, !text(given.policy)],
    [{ code: "cli.title-missing" }, paths.length === 0 && !text(given.title)],
    [{ code: "cli.as-missing" }, !text(given.as)],
    [{ code: "cli.muc-missing" }, given.offline === true && !text(given.muc)],
    [{ code: "cli.yes-missing" }, !given.yes && !given.dryRun],
    [
      { code: "cli.password-missing" },
      !given.offline && !text(given.passwordFile) && !io.env.MIGRATE_CLASS_PASSWORD,
    ],
  ];
  return needed.flatMap(([finding, isMissing]) => (isMissing ? [finding] : []));
}

/** Asks for whatever no flag says, but for history, of which the server knows something. Throws `Failure` of the people file, and where the user stops. */
export async function completeAnswers(cli: Cli, chats: readonly Chat[], given: Given): Promise<Given> {
  if (!cli.interactive) return given;
  if (text(given.people)) await checkLabels(chats, text(given.people) ?? "");
  const title = text(given.title) ?? (needsTitle(chats) ? await ask.title(cli) : undefined);
  const as = text(given.as) ?? (await ask.account(cli));
  // many questions follow: whether they are worth answering is known at once
  const mayTakeHistory =
    !text(given.people) && !given.offline ? await tryAccount(cli, as, given) : () => true;
  const known: Given = { ...given, title, as };
  if (given.policy === "class-e2ee") await ask.ownKeys(cli, known);
  const filled = text(given.people) ? {} : await ask.people(cli, chats, known, mayTakeHistory);
  const answers: Given = { ...known, ...filled };
  const file = await checkLabels(chats, text(answers.people) ?? "");
  const allowPupils = given.allowPupils === true || (await ask.pupils(cli, file));
  const policy = text(given.policy) ?? (await ask.policy(cli));
  const e2ee = policy === "class-e2ee";
  if (e2ee && !given.policy) await ask.ownKeys(cli, known);
  const withoutKeys = text(given.withoutKeys) ?? (e2ee ? await ask.withoutKeys(cli) : undefined);
  return {
    ...answers,
    allowPupils,
    policy,
    ...(withoutKeys !== undefined && { withoutKeys }),
  };
}

/**
 * Signs in and looks for rooms, changes nothing. Throws `Failure` as that does. What it gives says, when it is called, what becomes of
 * messages there, and whether they may go along at all.
 */
async function tryAccount(cli: Cli, as: string, given: Given): Promise<() => boolean> {
  const days = archiveDaysIn(text(given.archiveDays));
  const server = await signIn(cli, account({ as }), given);
  try {
    const muc = await roomService(server, given);
    const service = await server.roomService(muc);
    return () => tellArchive(cli, service, muc, days === "wrong" ? null : days);
  } finally {
    await server.close();
  }
}

function needsTitle([chat, ...others]: readonly Chat[]): boolean {
  return chat === undefined || (others.length === 0 && isNumberInstead(chat.title));
}

async function checkLabels(chats: readonly Chat[], people: string): Promise<PeopleFile> {
  const file = await readPeople(people);
  const wrong = listFaults(file.people, chats);
  if (wrong.length > 0) throw new Failure("undecided", wrong);
  return file;
}

/** Loaded only where they are asked. */
const ask = {
  title: async (cli: Cli) => (await import("../prompts/title.ts")).askTitle(cli),
  account: async (cli: Cli) => (await import("../prompts/account.ts")).askAccount(cli),
  policy: async (cli: Cli) => (await import("../prompts/policy.ts")).askPolicy(cli),
  ownKeys: async (cli: Cli, given: Given) => (await import("./own-keys.ts")).tellOwnKeys(cli, given),
  withoutKeys: async (cli: Cli) => (await import("../prompts/without-keys.ts")).askWithoutKeys(cli),
  people: async (cli: Cli, chats: readonly Chat[], given: Given, mayTakeHistory: () => boolean) =>
    (await import("./fill-people.ts")).fillPeople(cli, chats, given, mayTakeHistory),

  /** Whoever says no is told by the plan what to write into the list. */
  async pupils(cli: Cli, { people }: PeopleFile): Promise<boolean> {
    const [found] = undecidedPupils(people, false);
    if (found?.code !== "people.pupils-not-allowed") return false;
    const { askYesNo } = await import("../prompts/yes-no.ts");
    return askYesNo(cli, cli.say({ code: "ask.pupils", names: found.names }), false);
  },
};

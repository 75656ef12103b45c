/** What the guided way asks on a terminal; where nobody can be asked, all that lacks is named at once. */
import {
  atPlace,
  type Chat,
  isNumberInstead,
  type Ports,
  type Questions,
  readPeople,
} from "../../app/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import { listFaults, type Person, undecidedPupils } from "../../people/index.ts";
import { type ArchiveDays, type RoomService, retention } from "../../plan/index.ts";
import type { Cli } from "../cli.ts";
import type { OptionsOf } from "../options.ts";

type Options = OptionsOf<"migrate">;

/** All but applying itself. */
export function questionsOf(
  cli: Cli,
  ports: Ports,
  paths: readonly string[],
  typed: Options,
): Omit<Questions<Options>, "apply"> {
  return {
    missing: missingOptions(cli, paths, typed),
    complete: (chats) => complete(cli, ports, chats, typed),
    async title(fault) {
      if (!cli.interactive) return null;
      cli.term.note([{ mark: "!", text: cli.say(fault) }]);
      return ask.title(cli);
    },
    async history(chats, { people }, { service, muc }, { archiveDays = null }) {
      const agreed = people.filter(({ history }) => history !== "no").length;
      if (!cli.interactive || agreed === 0 || chats.length === 0) return "none";
      if (!tellArchive(cli, await service(), muc, archiveDays)) return "none";
      const question = cli.say({ code: "cli.ask-history", count: agreed });
      return (await ask.yesNo(cli, question, false)) ? "digest" : "none";
    },
    async adopt(findings) {
      if (!cli.interactive) return false;
      const told = findings.filter(({ code }) => code.startsWith("plan.journal-"));
      cli.term.note(told.map((finding) => ({ mark: "!", text: cli.say(finding) })));
      for (const question of findings.flatMap(whetherMeant))
        if (!(await ask.yesNo(cli, cli.say(question), false))) return false;
      return true;
    },
  };
}

/** Every flag that a run without questions still needs; what is wrong with the exports themselves is not known yet. */
function missingOptions({ interactive, io }: Cli, paths: readonly string[], typed: Options): Finding[] {
  if (interactive) return [];
  const needed: readonly (readonly [Finding, boolean])[] = [
    [{ code: "cli.people-missing" }, !typed.people],
    [{ code: "cli.policy-missing" }, !typed.policy],
    [{ code: "cli.title-missing" }, paths.length === 0 && !typed.title],
    [{ code: "cli.as-missing" }, !typed.as],
    [{ code: "cli.muc-missing" }, typed.offline === true && !typed.muc],
    [{ code: "cli.yes-missing" }, !typed.yes && !typed.dryRun],
    [
      { code: "cli.password-missing" },
      !typed.offline && !typed.passwordFile && !io.env.MIGRATE_CLASS_PASSWORD,
    ],
  ];
  return needed.flatMap(([finding, isMissing]) => (isMissing ? [finding] : []));
}

/** Asks for whatever no flag says. Throws `Failure` of the people list, and where the user stops. */
async function complete(cli: Cli, ports: Ports, chats: readonly Chat[], typed: Options): Promise<Options> {
  if (!cli.interactive) return typed;
  const { people: path, offline } = typed;
  if (path !== undefined) await checkLabels(ports, chats, path);
  const title = typed.title ?? (needsTitle(chats) ? await ask.title(cli) : undefined);
  const as = typed.as ?? (await ask.account(cli));
  // many questions follow: whether they are worth answering is known at once
  const mayTakeHistory =
    path === undefined && !offline ? await tryAccount(cli, ports, as, typed) : () => true;
  const known: Options = { ...typed, title, as };
  const tellKeys = () => tellOwnKeys(cli, ports, as, typed);
  if (typed.policy === "class-e2ee") await tellKeys();
  const filled =
    path === undefined ? await ask.people(cli, ports, chats, known, mayTakeHistory) : { people: path };
  const people = await checkLabels(ports, chats, filled.people);
  const allowPupils = typed.allowPupils === true || (await mayTakePupils(cli, people));
  const policy = typed.policy ?? (await ask.policy(cli));
  const e2ee = policy === "class-e2ee";
  if (e2ee && !typed.policy) await tellKeys();
  const withoutKeys = typed.withoutKeys ?? (e2ee ? await ask.withoutKeys(cli) : undefined);
  return { ...known, ...filled, allowPupils, policy, withoutKeys };
}

/**
 * Signs in and looks for rooms, changes nothing. Throws `Failure` as that does. What it gives says, when it is called, what becomes of
 * messages there, and whether they may go along at all.
 */
function tryAccount(
  cli: Cli,
  ports: Ports,
  as: string,
  { muc: wanted, archiveDays }: Options,
): Promise<() => boolean> {
  return atPlace(ports, as, { muc: wanted }, async ({ muc, service }) => {
    const known = await service();
    return () => tellArchive(cli, known, muc, archiveDays ?? null);
  });
}

/** Says what becomes of messages in that service's rooms; false where they would be lost at once. */
function tellArchive(cli: Cli, service: RoomService | null, muc: string, days: ArchiveDays): boolean {
  const isKept = service?.archivesRooms !== "no";
  const told = isKept ? retention(service, days) : { code: "cli.no-room-archive" as const, domain: muc };
  cli.term.note([{ mark: "~", text: cli.say(told) }]);
  return isKept;
}

/**
 * Whoever runs a room that is to be encrypted needs keys first of all: told before anything else is asked. Signs in for a
 * moment, but not offline.
 */
async function tellOwnKeys(cli: Cli, ports: Ports, jid: string, { offline }: Options): Promise<void> {
  if (offline) return;
  const server = await ports.connect(jid);
  try {
    if (!(await server.keysReadable(jid)))
      cli.term.note([{ mark: "~", text: cli.say({ code: "plan.own-keys-missing", jid }) }]);
  } finally {
    await server.close();
  }
}

function needsTitle([chat, ...others]: readonly Chat[]): boolean {
  return chat === undefined || (others.length === 0 && isNumberInstead(chat.title));
}

async function checkLabels(ports: Ports, chats: readonly Chat[], path: string): Promise<readonly Person[]> {
  const { people } = await readPeople(ports, path);
  const wrong = listFaults(people, chats);
  if (wrong.length > 0) throw new Failure("undecided", wrong);
  return people;
}

/** Whoever says no is told by the plan what to write into the list. */
async function mayTakePupils(cli: Cli, people: readonly Person[]): Promise<boolean> {
  const [found] = undecidedPupils(people, false);
  if (found?.code !== "people.pupils-not-allowed") return false;
  return ask.yesNo(cli, cli.say({ code: "ask.pupils", names: found.names }), false);
}

/** What the user's word can settle. */
function whetherMeant(finding: Finding): Finding[] {
  if (finding.code === "plan.room-not-made-here") return [{ code: "ask.adopt", room: finding.room }];
  return finding.code === "plan.room-of-others" ? [{ ...finding, code: "ask.same-class" }] : [];
}

/** Loaded only where they are asked. */
const ask = {
  title: async (cli: Cli) => (await import("../prompts/title.ts")).askTitle(cli),
  account: async (cli: Cli) => (await import("../prompts/account.ts")).askAccount(cli),
  policy: async (cli: Cli) => (await import("../prompts/policy.ts")).askPolicy(cli),
  withoutKeys: async (cli: Cli) => (await import("../prompts/without-keys.ts")).askWithoutKeys(cli),
  people: async (...given: Parameters<typeof import("./fill-people.ts").fillPeople>) =>
    (await import("./fill-people.ts")).fillPeople(...given),
  yesNo: async (cli: Cli, message: string, preset: boolean) =>
    (await import("../prompts/yes-no.ts")).askYesNo(cli, message, preset),
};

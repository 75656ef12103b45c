/** What the guided way still has to know: asked one by one on a terminal, named all at once where nobody can be asked. */
import { Failure, type Finding } from "../../messages/finding.ts";
import { prepareJid } from "../../people/jid.ts";
import { matchPeople } from "../../people/match.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "./chat.ts";
import { fillPeople } from "./fill-people.ts";
import { knownLabels } from "./labels.ts";
import { type Given, text } from "./options.ts";
import { type PeopleFile, readPeople } from "./people-file.ts";

/** Throws `Failure` "undecided" naming every missing flag. */
export async function completeAnswers(cli: Cli, chats: readonly Chat[], given: Given): Promise<Given> {
  if (!cli.interactive) {
    const missing: Finding[] = [];
    if (!text(given.people)) missing.push({ code: "cli.people-missing" });
    if (!text(given.policy)) missing.push({ code: "cli.policy-missing" });
    if (!text(given.as)) missing.push({ code: "cli.as-missing" });
    if (!given.yes && !given.dryRun) missing.push({ code: "cli.yes-missing" });
    if (!given.offline && !text(given.passwordFile) && !cli.io.env.MIGRATE_CLASS_PASSWORD)
      missing.push({ code: "cli.password-missing" });
    if (missing.length > 0) throw new Failure("undecided", missing);
    return given;
  }
  const people = text(given.people) ?? (await fillPeople(cli, chats, given));
  const file = await readPeople(people);
  for (const chat of chats) knownLabels(matchPeople(file.people, chat.summary, chat.title));
  const policy = text(given.policy) ?? (await (await import("../ask/policy.ts")).askPolicy(cli));
  const as = text(given.as) ?? (await askAccount(cli));
  const history = text(given.history) ?? (await askHistory(cli, chats, file));
  return { ...given, people, policy, as, history };
}

async function askAccount(cli: Cli): Promise<string> {
  const { askLine } = await import("../ask/line.ts");
  return askLine(cli, cli.say({ code: "cli.ask-as" }), (value) =>
    prepareJid(value).kind === "ok" ? true : cli.say({ code: "cli.as-wrong", value }),
  );
}

/** Only worth a question where somebody agreed. The answer is no unless said otherwise. */
async function askHistory(cli: Cli, chats: readonly Chat[], { people }: PeopleFile): Promise<string> {
  const agreed = people.filter(({ history }) => history !== "no").length;
  if (agreed === 0 || chats.length === 0) return "none";
  const { askYesNo } = await import("../ask/yes-no.ts");
  return (await askYesNo(cli, cli.say({ code: "cli.ask-history", count: agreed }), false))
    ? "digest"
    : "none";
}

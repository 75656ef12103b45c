/** `letters <plan.json>`: a page for everybody who has no address yet, with a way in that only they have. Asks no server. */
import { type Letters, writeLandingPages, writeLetters } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Cli } from "../cli.ts";
import { checkMailOptions, type Mails, mailLetters, sentTest } from "../letter-mails.ts";
import { tellLetters } from "../letters-told.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

export async function command(
  cli: Cli,
  [path]: readonly string[],
  options: OptionsOf<"letters">,
): Promise<void> {
  const ports = portsOf(cli);
  const {
    web,
    webUrl,
    people,
    output = "letters",
    all = false,
    remind = false,
    form = "du",
    by = null,
    bundle = null,
  } = options;
  checkMailOptions(options, cli);
  if (web !== undefined) await writePages(cli, web, webUrl);
  if (path === undefined) {
    if (web === undefined) throw new Failure("usage", { code: "cli.letters-of-what" });
    return;
  }
  const plan = await readSavedPlan(ports, path);
  const list = people ?? plan.people?.path;
  if (list === undefined) throw new Failure("undecided", { code: "cli.letters-people-missing" });
  if (await sentTest(cli, plan, options)) return;
  const { contact, hours, otherChannel, controller, operator, retention } = options;
  const facts = { contact, hours, otherChannel, controller, operator, retention };
  const written = await writeLetters(ports, plan, {
    people: list,
    ...{ output, all, remind, form, by, bundle, facts },
  });
  const mails = await mailLetters(cli, plan, written, options);
  const { reason } = mails.sent ?? { reason: "done" };
  if (reason !== "done" || mails.lacksKeys) cli.finish(reason === "done" ? "some-failed" : reason);
  if (options.json) return cli.term.json(document(written, mails), 2);
  tellLetters(cli, written, path, options);
}

/** What was written, without anything that is in it. */
function document({ folder, files, letters, findings }: Letters, mails: Mails): unknown {
  return {
    format: "migrate-class/letters",
    version: 1,
    folder,
    files: [...files, ...mails.files],
    letters: letters.map(({ name, lang, room, way }) => ({ name, lang, room: room.address, way: way.kind })),
    ...(mails.sent && {
      mails: mails.sent.mails.map(({ name, outcome }) => ({ name, outcome })),
    }),
    findings: [...findings, ...(mails.sent?.findings ?? [])],
  };
}

async function writePages(cli: Cli, folder: string, url: string | undefined): Promise<void> {
  if (url === undefined) throw new Failure("undecided", { code: "cli.web-url-missing" });
  const files = await writeLandingPages(portsOf(cli), folder, url);
  cli.term.note(cli.say({ code: "letters.pages-written", folder, count: files.length, url }));
}

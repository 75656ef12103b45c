/** Letters by e-mail, as the flags of `letters` say. */
import { type Letters, writeMails } from "../app/index.ts";
import { Failure } from "../messages/index.ts";
import type { Cli } from "./cli.ts";
import type { OptionsOf } from "./options.ts";
import { portsOf } from "./ports.ts";

/** Before anything is written. Throws `Failure` "undecided" where the flags do not say who the mails come from. */
export function checkMailOptions({ eml, mailFrom }: OptionsOf<"letters">): void {
  if (eml && mailFrom === undefined) throw new Failure("undecided", { code: "mail.from-missing" });
}

/** Gives the files that were written. */
export async function mailLetters(
  cli: Cli,
  { mailable, folder }: Letters,
  { eml, mailFrom: from }: OptionsOf<"letters">,
): Promise<readonly string[]> {
  if (!eml || from === undefined) return [];
  const { compose } = await import("../mail/message.ts");
  const files = await writeMails(portsOf(cli), mailable, { mailer: { compose }, from });
  cli.term.note(cli.say({ code: "mail.files", count: files.length, folder }));
  const names = mailable.flatMap(({ letter, email }) => (email === null ? letter.name : []));
  if (names.length > 0) cli.term.note([{ mark: "~", text: cli.say({ code: "mail.no-address", names }) }]);
  return files;
}

/** Letters by e-mail, as the flags of `letters` say. */
import {
  keysFor,
  knownMails,
  type Letters,
  type MailsSent,
  sendMails,
  sendTestMail,
  writeMails,
} from "../app/index.ts";
import type { Mailer } from "../apply/index.ts";
import { findPassword } from "../config/index.ts";
import { Failure } from "../messages/index.ts";
import type { Plan } from "../plan/index.ts";
import { mailsText } from "../report/index.ts";
import type { Cli } from "./cli.ts";
import { readUserFile } from "./files.ts";
import type { OptionsOf } from "./options.ts";
import { portsOf } from "./ports.ts";

type Options = OptionsOf<"letters">;

/** What the mails came to: files, and who was written to; null where nothing was to be sent. */
export interface Mails {
  readonly files: readonly string[];
  readonly sent: MailsSent | null;
  /** Somebody has no key that a mail could be encrypted to. */
  readonly lacksKeys: boolean;
}

/** Before anything is written. Throws `Failure` "undecided" where the flags do not say who the mails come from. */
export function checkMailOptions({ eml, smtp, mailTest, mailFrom, mailRate, yes }: Options, cli: Cli): void {
  if (mailTest && smtp === undefined) throw new Failure("usage", { code: "mail.test-without-server" });
  if (mailRate === 0) throw new Failure("usage", { code: "mail.rate-wrong" });
  if ((eml || smtp !== undefined) && mailFrom === undefined)
    throw new Failure("undecided", { code: "mail.from-missing" });
  if (smtp !== undefined && !mailTest && !yes && !cli.interactive)
    throw new Failure("undecided", { code: "cli.yes-missing" });
}

/** True where this was all that was asked for. */
export async function sentTest(cli: Cli, plan: Plan, options: Options): Promise<boolean> {
  const { mailTest, mailFrom: from } = options;
  if (!mailTest || from === undefined) return false;
  await sendTestMail(portsOf(cli), plan, cli.lang, { mailer: await mailerOf(cli, options), from });
  cli.term.result(cli.say({ code: "mail.test-sent", address: from }));
  return true;
}

export async function mailLetters(
  cli: Cli,
  plan: Plan,
  { mailable: all, folder }: Letters,
  options: Options,
): Promise<Mails> {
  const { eml, smtp, mailFrom: from } = options;
  if (from === undefined || !(eml || smtp)) return { files: [], sent: null, lacksKeys: false };
  const plain = await mailerOf(cli, options);
  const { mailer, mailable } = options.openpgp
    ? await encrypting(cli, all, from, plain)
    : { mailer: plain, mailable: all };
  const files = eml ? await writeMails(portsOf(cli), mailable, { mailer, from }) : [];
  if (eml) cli.term.note(cli.say({ code: "mail.files", count: files.length, folder }));
  const names = mailable.flatMap(({ letter, email }) => (email === null ? letter.name : []));
  if (names.length > 0) cli.term.note([{ mark: "~", text: cli.say({ code: "mail.no-address", names }) }]);
  const sent = smtp === undefined ? null : await send(cli, plan, mailable, from, mailer, options);
  return { files, sent, lacksKeys: mailable.length < all.length };
}

/** Who can be written to encrypted, and a mailer that does it; the others are named. */
async function encrypting(
  cli: Cli,
  letters: Letters["mailable"],
  from: string,
  { open }: Mailer,
): Promise<{ readonly mailer: Mailer; readonly mailable: Letters["mailable"] }> {
  const { encrypt, findKey } = await import("../mail/gpg.ts");
  const { composeEncrypted } = await import("../mail/message.ts");
  const found = await keysFor(findKey, letters, from);
  for (const finding of found.findings) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
  const compose: Mailer["compose"] = (mail) =>
    composeEncrypted(mail, (content) =>
      encrypt(content, found.keys.get(mail.to.address) ?? "", found.signer),
    );
  return { mailer: { compose, open }, mailable: found.letters };
}

async function send(
  cli: Cli,
  plan: Plan,
  mailable: Letters["mailable"],
  from: string,
  mailer: Mailer,
  { yes, resendUnknown = false, mailRate: rate = 60 }: Options,
): Promise<MailsSent | null> {
  const ports = portsOf(cli);
  const known = await knownMails(ports, plan, mailable);
  const next = known.filter(({ state }) => state === "to-send" || (resendUnknown && state === "unknown"));
  for (const { letter, email: address } of next)
    cli.term.note([{ mark: "+", text: cli.say({ code: "mail.to-send", name: letter.name, address }) }]);
  if (next.length === 0) cli.term.note(cli.say({ code: "mail.none-to-send" }));
  else if (!yes) {
    const { askYesNo } = await import("./prompts/yes-no.ts");
    const question = cli.say({ code: "mail.ask", count: next.length, from });
    if (!(await askYesNo(cli, question, false))) return null;
  }
  const sent = await sendMails(ports, plan, mailable, { mailer, from, resendUnknown, rate });
  cli.term.note(mailsText(sent.mails, cli.lang));
  for (const finding of sent.findings) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
  return sent;
}

async function mailerOf(
  cli: Cli,
  { smtp, smtpUser, smtpPasswordFile: file, mailFrom = "", caFile }: Options,
): Promise<Mailer> {
  const { compose } = await import("../mail/message.ts");
  const open: Mailer["open"] = async () => {
    const user = smtpUser ?? mailFrom;
    const password = await passwordFor(cli, user, file);
    const ca = caFile === undefined ? null : (await readUserFile(caFile)).toString("utf8");
    const { openSmtp } = await import("../mail/smtp.ts");
    return openSmtp({ server: smtp ?? "", user, password, ca });
  };
  return { compose, open };
}

async function passwordFor(cli: Cli, user: string, file: string | undefined): Promise<string> {
  const { MIGRATE_CLASS_SMTP_PASSWORD = "" } = cli.io.env;
  const env = { MIGRATE_CLASS_PASSWORD: MIGRATE_CLASS_SMTP_PASSWORD };
  const found = await findPassword({ file, env, stdin: cli.io.stdin });
  if (found !== null) return found;
  if (!cli.interactive) throw new Failure("undecided", { code: "mail.password-missing" });
  const { askPassword } = await import("./prompts/password.ts");
  return askPassword(cli, user);
}

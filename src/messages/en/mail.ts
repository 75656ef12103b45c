import { count } from "../count.ts";

const keyFaults = {
  none: "gpg has no key for the address",
  "another-address": "the key in gpg is for another address",
  expired: "the key is out of date",
  revoked: "the key was revoked",
  disabled: "the key is switched off in gpg",
  weak: "the key is too weak: below 2,048 bits",
  unable: "the key is made for other things",
  several: "more than one key fits",
};

export const mail = {
  "mail.address-wrong": (a: { option: string; value: string }) =>
    `${a.option}: “${a.value}” is no e-mail address. Write one address, like office@school.example.`,
  "mail.from-missing": "Who do the mails come from? Say it with --mail-from and your e-mail address.",
  "mail.files": (a: { count: number; folder: string }) =>
    `${count(a.count, "mail", "mails")} in ${a.folder}. Open each .eml file with your mail program and send it; it holds that person's secret.`,
  "mail.no-address": (a: { names: readonly string[] }) =>
    `No mail for ${a.names.join(", ")}: the people list has no e-mail address for them. Hand over the printed letter.`,
  "mail.server-wrong": (a: { value: string }) =>
    `--smtp: “${a.value}” names no mail server. Write smtps://mail.school.example or smtp://mail.school.example:587; user name and password have flags of their own.`,
  "mail.test-without-server": "--mail-test needs --smtp: over which mail server shall it go?",
  "mail.rate-wrong": "--mail-rate: at least one mail a minute.",
  "mail.password-missing":
    "The mail server's password is needed and nobody can be asked: give --smtp-password-file FILE (or - for standard input).",
  "mail.unreachable": (a: { host: string; port: number; answer: string }) =>
    `${a.host}, port ${a.port}: no mail server answered (${a.answer}). Nothing was sent. Check host and port, or try again later.`,
  "mail.not-safe": (a: { host: string; port: number; answer: string }) =>
    `${a.host}, port ${a.port} is not proven to be your mail server over an encrypted connection (${a.answer}). Nothing was sent, and no password. Check the host name, try smtps://, or name the authority of a school's own certificate with --ca-file.`,
  "mail.login-refused": (a: { host: string; user: string; answer: string }) =>
    `${a.host} does not let ${a.user} in (${a.answer}). Nothing was sent. Check user name and password; many providers want an app password.`,
  "mail.stopped": "Stopped. Run the same command again: it sends the rest, and nothing twice.",
  "mail.broken-off": (a: { answer: string }) =>
    `The connection to the mail server broke (${a.answer}). Run the same command again: it sends the rest, and nothing twice.`,
  "mail.test-failed": (a: { answer: string }) => `The sample letter did not go out: ${a.answer}`,
  "mail.test-sent": (a: { address: string }) =>
    `A sample letter is on its way to ${a.address}. Look at it, then leave out --mail-test.`,
  "mail.to-send": (a: { name: string; address: string }) => `${a.name} <${a.address}>`,
  "mail.ask": (a: { count: number; from: string }) =>
    `Send ${a.count === 1 ? "this letter" : `these ${a.count} letters`} from ${a.from}?`,
  "mail.none-to-send": "Every letter with an e-mail address was sent before.",
  "mail.sent": (a: { names: readonly string[] }) => `Sent: ${a.names.join(", ")}`,
  "mail.sent-before": (a: { names: readonly string[] }) => `Sent before, not again: ${a.names.join(", ")}`,
  "mail.refused": (a: { name: string; address: string; answer: string }) =>
    `${a.name}: the mail server did not take the mail to ${a.address} (${a.answer}). Correct the address in the people list, or hand over the printed letter.`,
  "mail.failed": (a: { name: string; address: string; answer: string }) =>
    `${a.name}: the mail to ${a.address} did not go out (${a.answer}). The next run sends it.`,
  "mail.unknown": (a: { name: string; address: string }) =>
    `${a.name}: nobody knows whether the mail to ${a.address} went out. It is not sent again by itself: ask, hand over the printed letter, or say --resend-unknown.`,
  "mail.gpg-missing":
    "--openpgp needs the program gpg, and it is not on this computer. It comes with Gpg4win (Windows), GPG Suite (macOS) or the package gnupg (Linux). Or leave out --openpgp.",
  "mail.gpg-failed": (a: { answer: string }) =>
    `gpg did not encrypt a mail (${a.answer}). Nothing of it was sent in the clear. Try gpg by itself with this key, or hand over the printed letter.`,
  "mail.no-key": (a: { name: string; address: string; why: keyof typeof keyFaults }) =>
    `${a.name} gets no mail: ${keyFaults[a.why]} (${a.address}). Import a key of theirs into gpg after you have checked whose it is, or hand over the printed letter.`,
  "mail.unsigned": (a: { address: string; why: keyof typeof keyFaults }) =>
    `Mails are encrypted but not signed: ${keyFaults[a.why]} (${a.address}).`,
  "mail.bounces":
    "Mails that cannot be delivered come back into your mailbox, some only after hours. Those people need the printed letter.",
};

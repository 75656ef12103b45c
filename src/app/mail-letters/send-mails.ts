/**
 * Letters by e-mail. Nobody can ask what became of a mail, so its intent is on the disk before it goes: of whose end is
 * not known, none is sent again unasked (design 4.5).
 */
import {
  type Journal,
  type JournalEntry,
  type MailSession,
  mailsPath,
  openJournal,
  readJournal,
} from "../../apply/index.ts";
import { Failure, type Finding } from "../../messages/index.ts";
import type { Plan } from "../../plan/index.ts";
import type { Ports } from "../ports.ts";
import type { EndReason } from "../reason.ts";
import { mailOf } from "./mail.ts";
import type { MailableLetter, MailOptions } from "./model.ts";

export type MailState = "to-send" | "sent-before" | "unknown";

export interface KnownMail extends MailableLetter {
  readonly email: string;
  readonly state: MailState;
}

export interface SentMail {
  readonly name: string;
  readonly email: string;
  readonly outcome: "done" | "already" | "refused" | "failed" | "unknown";
  /** What the server said of it. */
  readonly answer?: string;
}

export interface SendOptions extends MailOptions {
  /** Also those of which nobody knows whether they went out. */
  readonly resendUnknown: boolean;
  /** At most so many mails a minute. */
  readonly rate: number;
}

export interface MailsSent {
  readonly mails: readonly SentMail[];
  /** Why it stopped before the last one. */
  readonly findings: readonly Finding[];
  readonly reason: EndReason;
}

/** Those that have an e-mail address, with what earlier runs did for them. */
export async function knownMails(
  { stateFolder }: Ports,
  { target }: Plan,
  letters: readonly MailableLetter[],
): Promise<readonly KnownMail[]> {
  const rooms = [...new Set(letters.map(({ letter }) => letter.room.address))];
  const journals = new Map<string, readonly JournalEntry[]>();
  for (const room of rooms) journals.set(room, await readJournal(mailsPath(stateFolder, target.as, room)));
  return letters.flatMap((one) => {
    const { email, id, letter } = one;
    if (email === null) return [];
    return { ...one, email, state: stateIn(journals.get(letter.room.address) ?? [], id) };
  });
}

function stateIn(lines: readonly JournalEntry[], id: string): MailState {
  let state: MailState = "to-send";
  for (const line of lines) {
    // what stood there is lost: any mail may have gone out
    if (line.type === "cut") state = state === "to-send" ? "unknown" : state;
    else if (line.step !== id) continue;
    else if (line.type === "intent" || line.outcome === "unknown") state = "unknown";
    else state = line.outcome === "done" ? "sent-before" : "to-send";
  }
  return state;
}

/** Sends what is to be sent, in its order. Throws `Failure` where not even the first connection could be made. */
export async function sendMails(
  ports: Ports,
  plan: Plan,
  letters: readonly MailableLetter[],
  options: SendOptions,
): Promise<MailsSent> {
  const sent: SentMail[] = [];
  const rooms = new Set(letters.map(({ letter }) => letter.room.address));
  // a server that does not let us in is told before anything is noted
  const session = await options.mailer.open();
  try {
    for (const room of rooms) {
      const path = mailsPath(ports.stateFolder, plan.target.as, room);
      const journal = await openJournal(path, plan.target.as, room, plan.checksum, () => ports.clock.now());
      try {
        const known = await knownMails(
          ports,
          plan,
          letters.filter(({ letter }) => letter.room.address === room),
        );
        for (const mail of known) {
          const outcome = earlier(mail, options.resendUnknown);
          if (outcome !== null) {
            sent.push({ name: mail.letter.name, email: mail.email, outcome });
            continue;
          }
          if (ports.stop.aborted) throw new Failure("interrupted", { code: "mail.stopped" });
          const end = await sendOne(ports, journal, session, mail, options);
          sent.push(end);
          if (end.outcome === "unknown" || end.outcome === "failed")
            throw new Failure("unavailable", { code: "mail.broken-off", answer: end.answer ?? "" });
          await ports.clock.sleep(60_000 / options.rate);
        }
      } finally {
        await journal.close();
      }
    }
  } catch (error) {
    if (!(error instanceof Failure) || sent.length === 0) throw error;
    return { mails: sent, findings: error.findings, reason: error.reason };
  } finally {
    session.close();
  }
  const isFine = sent.every(({ outcome }) => outcome === "done" || outcome === "already");
  return { mails: sent, findings: [], reason: isFine ? "done" : "some-failed" };
}

function earlier({ state }: KnownMail, resendUnknown: boolean): "already" | "unknown" | null {
  if (state === "sent-before") return "already";
  return state === "unknown" && !resendUnknown ? "unknown" : null;
}

async function sendOne(
  ports: Ports,
  journal: Journal,
  session: MailSession,
  { letter, email, id }: KnownMail,
  { mailer, from }: SendOptions,
): Promise<SentMail> {
  const mail = mailOf(ports, letter, from, email);
  const message = await mailer.compose(mail);
  const line = { step: id, kind: "mail.send", item: mail.id } as const;
  await journal.append({ type: "intent", ...line });
  const end = await session.send(mail, message);
  const outcome = outcomes[end.kind];
  await journal.append({ type: "end", ...line, outcome });
  return { name: letter.name, email, outcome, ...("answer" in end && { answer: end.answer }) };
}

const outcomes = { sent: "done", refused: "refused", lost: "failed", unknown: "unknown" } as const;

/** What the word behind a flag may be, and what it becomes. What checks addresses is loaded only where one is given. */
import { Failure } from "../messages/index.ts";
import { isDay } from "../people/index.ts";
import { type ArchiveDays, roomNameFault } from "../plan/index.ts";

/** One kind of value. `parse` gives undefined for a word that says nothing, and throws `Failure` "usage" for a wrong one. */
export interface Value<T> {
  readonly choices?: readonly string[];
  parse(typed: string, flag: string): T | undefined | Promise<T | undefined>;
}

const usage = (finding: Failure["findings"][number]) => new Failure("usage", finding);

/** A value that `--flag ""` leaves out. */
function value<T>(parse: Value<T>["parse"]): Value<T> {
  return { parse: (typed, flag) => (typed === "" ? undefined : parse(typed, flag)) };
}

export const text: Value<string> = value((typed) => typed);

/** One of these words. */
export function oneOf<const T extends string>(choices: readonly T[]): Value<T> {
  return {
    choices,
    parse(typed, flag) {
      const found = choices.find((choice) => choice === typed);
      if (found !== undefined) return found;
      throw usage({ code: "cli.choice-unknown", option: flag, value: typed, allowed: choices });
    },
  };
}

/** Some of these words with commas between, in the order of the choices. */
export function someOf<const T extends string>(choices: readonly T[]): Value<readonly T[]> {
  return value((typed, flag) => {
    const words = typed.split(",").map((word) => word.trim().toLowerCase());
    const wrong = words.filter((word) => !choices.some((choice) => choice === word));
    if (wrong.length === 0) return choices.filter((choice) => words.includes(choice));
    throw new Failure(
      "usage",
      wrong.map((word) => ({ code: "cli.choice-unknown", option: flag, value: word, allowed: choices })),
    );
  });
}

/** A calendar day, `2026-09-01`. */
export const day: Value<string> = value((typed) => {
  if (isDay(typed)) return typed;
  throw usage({ code: "cli.since-wrong", value: typed });
});

/** Where pages stand on the web: https, and nothing secret in it. */
export const webAddress: Value<string> = value((typed) => {
  const url = URL.parse(typed);
  if (url?.protocol === "https:" && url.hash === "" && url.username === "") return url.href;
  throw usage({ code: "cli.web-url-wrong", value: typed });
});

/** WhatsApp exists since 2009. */
export const year: Value<number> = value((typed) => {
  if (/^20\d\d$/.test(typed) && Number(typed) >= 2009) return Number(typed);
  throw usage({ code: "cli.year-wrong", value: typed });
});

export const count: Value<number> = value((typed, flag) => {
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  throw usage({ code: "cli.number-wrong", option: flag, value: typed });
});

/** How many days a server keeps messages, or `never` for one that never removes any. */
export const archiveDays: Value<NonNullable<ArchiveDays>> = value((typed) => {
  if (typed === "never") return typed;
  if (/^[1-9]\d{0,4}$/.test(typed)) return Number(typed);
  throw usage({ code: "cli.archive-days-wrong", value: typed });
});

/** Longer ones are no hours, and clients show a description in a few lines. */
const maxHours = 100;

/** When messages are read and answered, in the user's words. */
export const hours = value<string>(async (typed) => {
  const { quotableLine } = await import("../text/index.ts");
  const line = quotableLine(typed).trim();
  if (line.length > maxHours) throw usage({ code: "cli.hours-too-long", most: maxHours });
  return line || undefined;
});

/** A bare address, prepared as RFC 7622 says. */
export const address: Value<string> = value(async (typed) => {
  const { prepareJid } = await import("../people/address/jid.ts");
  const prepared = prepareJid(typed);
  if (prepared.kind === "ok") return prepared.jid;
  throw usage({ code: "cli.as-wrong", value: typed });
});

/** An e-mail address. */
export const emailAddress: Value<string> = value(async (typed, flag) => {
  const { prepareEmail } = await import("../people/address/email.ts");
  const prepared = prepareEmail(typed);
  if (prepared !== null) return prepared;
  throw usage({ code: "mail.address-wrong", option: flag, value: typed });
});

/** Where mails are handed over, `smtps://…` or `smtp://…`. */
export const mailServer: Value<string> = value(async (typed) => {
  const { parseSmtp } = await import("../mail/target.ts");
  parseSmtp(typed);
  return typed;
});

/** What stands before the `@` of a room's address; may hold placeholders. */
export const roomName: Value<string> = value(async (typed) => {
  const { prepareJid } = await import("../people/address/jid.ts");
  const fault = roomNameFault(typed, (text) => prepareJid(text).kind === "ok");
  if (fault !== null) throw usage(fault);
  return typed;
});

/** Where to connect. Refused before it stands in any line that this program prints. */
export const service: Value<string> = {
  async parse(typed) {
    const { parseService } = await import("../xmpp/target.ts");
    parseService(typed);
    return typed;
  },
};

/** `--mail-test`: one letter to oneself, with a code that opens nothing, to see what the others will see. */
import type { Letter } from "../../letters/index.ts";
import { Failure } from "../../messages/index.ts";
import { type Plan, titleOf } from "../../plan/index.ts";
import type { Ports } from "../ports.ts";
import { mailOf } from "./mail.ts";
import type { MailOptions } from "./model.ts";

/** Opens nothing. */
const code = "xxxx-xxxx-xxxx";

/** Throws `Failure` as connecting does, and "unavailable" where the mail did not surely go out. */
export async function sendTestMail(
  ports: Ports,
  plan: Plan,
  lang: string,
  { mailer, from }: MailOptions,
): Promise<void> {
  const { as, nick } = plan.target;
  const [address = ""] = Object.keys(plan.observed.rooms);
  const letter: Letter = {
    name: nick,
    lang,
    room: { title: titleOf(plan, address), address },
    teacher: { name: nick, address: as },
    by: null,
    way: {
      kind: "own-address",
      code,
      subscribe: `xmpp:${as}?roster;preauth=${code}`,
      message: `xmpp:${as}?message;body=${code}`,
    },
    facts: {},
  };
  const mail = mailOf(ports, letter, from, from);
  const message = await mailer.compose(mail);
  const session = await mailer.open();
  const end = await session.send(mail, message);
  session.close();
  if (end.kind !== "sent") throw new Failure("unavailable", { code: "mail.test-failed", answer: end.answer });
}

/** A new account at a server, made with an invitation before signing in with it (XEP-0445, XEP-0077). */

import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Reply } from "./reply.ts";

export interface NewAccount {
  readonly local: string;
  readonly password: string;
  /** Of the invitation; it is used up when the account is there, not before. */
  readonly token: string;
}

/** The server made no account. */
export class RegistrationRefused extends Error {
  /** At what: the invitation, or the account itself. */
  readonly of: "invitation" | "account";
  readonly condition: string;

  constructor(of: "invitation" | "account", { condition, text }: Reply & { kind: "refused" }) {
    super(text === "" ? condition : text);
    this.name = "RegistrationRefused";
    this.of = of;
    this.condition = WRAPPED.exec(text)?.[1] ?? condition;
  }
}

/** ejabberd 26.07 calls everything an error of its own and has the condition in Erlang's words in the text. */
const WRAPPED = /\{stanza_error,[a-z]+,undefined,\s*'?([a-z-]+)/;

/** @param set one request to the server, and its answer. @throws RegistrationRefused */
export async function register(set: (child: Element) => Promise<Reply>, account: NewAccount): Promise<void> {
  const shown = await set(xml("preauth", { xmlns: NS.preauth, token: account.token }));
  if (shown.kind === "refused") throw new RegistrationRefused("invitation", shown);
  const username = xml("username", {}, account.local);
  const password = xml("password", {}, account.password);
  const made = await set(xml("query", { xmlns: NS.register }, username, password));
  if (made.kind === "refused") throw new RegistrationRefused("account", made);
}

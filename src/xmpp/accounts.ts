/** Bringing people in who have no address: invitations to make an account (XEP-0401), and accounts that admins make (XEP-0133). */
import type { AccountInvitation, AccountWays, Answer, Server } from "../apply/index.ts";
import { domainOf, sameAddress } from "../text/index.ts";
import { commandsOf, runCommand } from "./ad-hoc.ts";
import type { Form } from "./data-form.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

const INVITE = `${NS.invite}#invite`;
/** For those who run the server, or whom they let. */
const CREATE_INVITATION = `${NS.invite}#create-account`;
const ADD_USER = `${NS.admin}#add-user`;
/** ejabberd since 26.07, for those who run it. */
const DELETE_INVITATION = "api-commands/delete_invite_by_token";

export function accounts(session: Session) {
  let listed: ReturnType<typeof commandsOf> | null = null;
  const commands = () => {
    listed ??= commandsOf(session);
    return listed;
  };

  async function ways(): Promise<AccountWays> {
    const offered = await commands();
    const asked = offered.has(INVITE) ? "perhaps" : "no";
    const invitations = offered.has(CREATE_INVITATION) ? "yes" : asked;
    return { invitations, accounts: offered.has(ADD_USER) };
  }

  /** First the one that also makes us contacts, because apps of contacts can read each other's keys. */
  async function invite(): ReturnType<Server["inviteToAccount"]> {
    const offered = await commands();
    for (const node of [INVITE, CREATE_INVITATION].filter((one) => offered.has(one))) {
      const result = await runCommand(session, node, { "roster-subscription": ["1"] });
      if (result.kind === "refused") return result;
      if (result.error !== null) return refusedWith(result.error);
      const invitation = invitationIn(result.form, session.domain);
      // Without `ibr=y` it only makes contacts, and that needs an account; it is forgotten here.
      if (invitation) return { kind: "ok", invitation };
    }
    return { kind: "none" };
  }

  async function revoke(uri: string): ReturnType<Server["revokeAccountInvitation"]> {
    const parts = partsOf(uri);
    if (!parts || !(await commands()).has(DELETE_INVITATION)) return { kind: "not-offered" };
    const values = { host: [session.domain], token: [parts.token] };
    const result = await runCommand(session, DELETE_INVITATION, values);
    if (result.kind === "refused") return result;
    return result.error === null ? { kind: "ok" } : refusedWith(result.error);
  }

  async function create(jid: string, password: string): ReturnType<Server["createAccount"]> {
    // Another server would not take it, and the password would have been shown to it.
    if (!sameAddress(domainOf(jid), session.domain))
      return { kind: "refused", condition: "item-not-found", text: "" };
    const values = { accountjid: [jid], password: [password], "password-verify": [password] };
    const result = await runCommand(session, ADD_USER, values);
    if (result.kind === "refused") return result.condition === "conflict" ? { kind: "exists" } : result;
    if (result.error === null) return { kind: "ok" };
    return result.error === EXISTS ? { kind: "exists" } : refusedWith(result.error);
  }

  return { ways, invite, revoke, create };
}

/** The note in which Prosody (0.12 to 13.0) says so. */
const EXISTS = "Account already exists";

function refusedWith(text: string): Answer & { kind: "refused" } {
  return { kind: "refused", condition: "undefined-condition", text };
}

/** XEP-0401 3.1 and XEP-0379 3.1. Nothing that could end a link or a line gets through. */
const INVITATION =
  /^xmpp:(?:[^@/?#;\s"'<>]{1,1023}@)?([^@/?#;\s"'<>]{1,1023})\?(roster|register);([^#\s"'<>]{1,1000})$/;

function partsOf(uri: string): { domain: string; token: string; makesAccount: boolean } | null {
  const [, domain = "", action, rest = ""] = INVITATION.exec(uri) ?? [];
  const params = new Map(rest.split(";").map((param) => param.split("=", 2) as [string, string]));
  const token = params.get("preauth");
  if (!token) return null;
  return { domain, token, makesAccount: action === "register" || params.get("ibr") === "y" };
}

function invitationIn(form: Form | null, domain: string): AccountInvitation | null {
  const uri = form?.get("uri")?.values[0] ?? "";
  const parts = partsOf(uri);
  if (!parts?.makesAccount || !sameAddress(parts.domain, domain)) return null;
  const expires = Date.parse(form?.get("expire")?.values[0] ?? "");
  return { uri, domain, expires: Number.isNaN(expires) ? null : new Date(expires).toISOString() };
}

/** Commands that a server offers besides the protocol, most of them with a form to fill in (XEP-0050). */
import { type Form, filledForm, readForm } from "./data-form.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Refusal } from "./reply.ts";
import type { Session } from "./session.ts";

export interface CommandResult {
  readonly kind: "ok";
  /** What came of it; null where the server gives nothing back. */
  readonly form: Form | null;
  /** It was carried out, and yet it went wrong: Prosody says so in a note, not by an error. */
  readonly error: string | null;
}

/** Node names of the commands that our server offers to us; none where it has no commands. */
export async function commandsOf(session: Session): Promise<ReadonlySet<string>> {
  const query = xml("query", { xmlns: NS.discoItems, node: NS.commands });
  const reply = await ask(session, "get", session.domain, query);
  const listed =
    reply.kind === "ok" ? reply.stanza.getChild("query", NS.discoItems)?.getChildren("item") : [];
  return new Set(listed?.flatMap(({ attrs }) => attrs.node ?? []));
}

/** Forms after which a command that still is not finished is given up; those that we know have one at most. */
const MOST_FORMS = 3;

/**
 * Runs a command of our server to its end. Of `values` (name of the field → its values) each form gets those fields that it has,
 * and the rest of it stays empty.
 */
export async function runCommand(
  session: Session,
  node: string,
  values: Readonly<Record<string, readonly string[]>> = {},
): Promise<CommandResult | Refusal> {
  let attrs: Record<string, string> = { action: "execute" };
  let filled: Element | null = null;
  for (let forms = 0; forms <= MOST_FORMS; forms += 1) {
    const command = xml("command", { xmlns: NS.commands, node, ...attrs }, filled);
    const reply = await ask(session, "set", session.domain, command);
    if (reply.kind === "refused") return reply;
    const answer = reply.stanza.getChild("command", NS.commands);
    const form = readForm(answer);
    const { status, sessionid } = answer?.attrs ?? {};
    if (status !== "executing") return { kind: "ok", form, error: errorIn(answer) };
    const wanted = Object.entries(values).filter(([name]) => form?.has(name));
    filled = filledForm(form?.get("FORM_TYPE")?.values[0] ?? null, Object.fromEntries(wanted));
    attrs = { action: "complete", ...(sessionid === undefined ? {} : { sessionid }) };
  }
  return { kind: "refused", condition: "undefined-condition", text: "" };
}

function errorIn(command: Element | undefined): string | null {
  const notes = command?.getChildren("note") ?? [];
  return notes.find(({ attrs }) => attrs.type === "error")?.text() ?? null;
}

/** Message archives (XEP-0313): of a room, and our own, page by page (XEP-0059). */
import type { ArchivedMessage } from "../apply/server.ts";
import { Failure } from "../messages/finding.ts";
import { bareOf, resourceOf, sameBare } from "./address.ts";
import { filledForm } from "./data-form.ts";
import { ask, type Refusal, type Reply } from "./iq.ts";
import { NS } from "./ns.ts";
import { type Element, newId, type Session, xml } from "./session.ts";

const PAGE = 100;

interface Query {
  /** Whose archive: a room, or null = our own. */
  readonly of: string | null;
  /** Only what was exchanged with this address. */
  readonly with?: string;
  readonly order: "oldest-first" | "newest-first";
}

interface Page {
  readonly kind: "ok";
  /** The archived messages, oldest first within the page. */
  readonly messages: readonly Element[];
  /** When the archive got each. */
  readonly stamps: ReadonlyMap<Element, string | null>;
}

/** Pages until the archive is complete, or one refusal. */
async function* pages(session: Session, query: Query): AsyncIterable<Page | Refusal> {
  let from: string | null = null;
  for (;;) {
    const queryid = newId();
    const messages: Element[] = [];
    const stamps = new Map<Element, string | null>();
    const stop = session.listen((stanza) => {
      const result = stanza.name === "message" ? stanza.getChild("result", NS.archive) : undefined;
      const sender = stanza.attrs.from ?? session.jid;
      if (!result || result.attrs.queryid !== queryid || !sameBare(sender, query.of ?? session.jid)) return;
      const forwarded = result.getChild("forwarded", NS.forward);
      const message = forwarded?.getChild("message");
      if (!message) return;
      messages.push(message);
      stamps.set(message, forwarded?.getChild("delay", NS.delay)?.attrs.stamp ?? null);
    });
    const reply: Reply = await ask(session, "set", query.of, request(query, queryid, from)).finally(stop);
    if (reply.kind === "refused") {
      yield reply;
      return;
    }
    yield { kind: "ok", messages, stamps };
    const fin = reply.stanza.getChild("fin", NS.archive);
    const set: Element | undefined = fin?.getChild("set", NS.resultSet);
    const next: string | null = set?.getChildText(query.order === "oldest-first" ? "last" : "first") ?? null;
    if (fin?.attrs.complete === "true" || next === null || next === from || messages.length === 0) return;
    from = next;
  }
}

function request({ with: other, order }: Query, queryid: string, from: string | null): Element {
  const place =
    order === "oldest-first"
      ? from === null
        ? null
        : xml("after", {}, from)
      : xml("before", {}, from ?? "");
  return xml(
    "query",
    { xmlns: NS.archive, queryid },
    filledForm(NS.archive, other === undefined ? {} : { with: [other] }),
    xml("set", { xmlns: NS.resultSet }, xml("max", {}, String(PAGE)), place),
  );
}

/** The id we gave a message: the origin id (XEP-0359), else the stanza's. */
function idOf(message: Element): string {
  return message.getChild("origin-id", NS.stanzaId)?.attrs.id ?? message.attrs.id ?? "";
}

/** Who wrote it, where the room adds the address (XEP-0313, XEP-0045 7.5). */
function authorOf(message: Element): string | null {
  const jid = message.getChild("x", NS.mucUser)?.getChild("item")?.attrs.jid;
  return jid ? bareOf(jid) : null;
}

/** Conditions with which a room says that it keeps no archive. */
const NO_ARCHIVE = ["feature-not-implemented", "service-unavailable", "item-not-found"];

/** A room's messages that have a text, oldest first. Throws Failure "forbidden" where we may not read them. */
export async function* roomArchive(session: Session, room: string): AsyncIterable<ArchivedMessage> {
  for await (const page of pages(session, { of: room, order: "oldest-first" })) {
    if (page.kind === "refused") {
      if (NO_ARCHIVE.includes(page.condition)) return;
      const { condition, text } = page;
      throw new Failure("forbidden", { code: "xmpp.request-refused", address: room, condition, text });
    }
    for (const message of page.messages) {
      const body = message.getChildText("body");
      const from = message.attrs.from ?? "";
      const at = page.stamps.get(message) ?? null;
      if (body !== null)
        yield { id: idOf(message), body, from: resourceOf(from) || from, author: authorOf(message), at };
    }
  }
}

/**
 * Did we send this message? `sent` is certain. `not-sent` only where the server promises to archive everything that
 * we exchange with this address, or where an older message of ours to it shows that it does.
 */
export async function wasSent(
  session: Session,
  jid: string,
  id: string,
): Promise<"sent" | "not-sent" | "undecidable"> {
  let othersSent = false;
  for await (const page of pages(session, { of: null, with: jid, order: "newest-first" })) {
    if (page.kind === "refused") return "undecidable";
    const ours = page.messages.filter((message) => sameBare(message.attrs.from ?? session.jid, session.jid));
    if (ours.some((message) => idOf(message) === id || message.attrs.id === id)) return "sent";
    othersSent ||= ours.length > 0;
  }
  return othersSent || (await archivesAll(session, jid)) ? "not-sent" : "undecidable";
}

/** Do the archiving preferences cover whatever we send to this address (XEP-0313 7)? */
async function archivesAll(session: Session, jid: string): Promise<boolean> {
  const reply = await ask(session, "get", null, xml("prefs", { xmlns: NS.archive }));
  if (reply.kind === "refused") return false;
  const prefs = reply.stanza.getChild("prefs", NS.archive);
  const listed = (name: string) =>
    (prefs?.getChild(name)?.getChildren("jid") ?? []).some((entry) => sameBare(entry.text(), jid));
  if (listed("never")) return false;
  return prefs?.attrs.default === "always" || listed("always");
}

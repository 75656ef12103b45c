/** Message archives (XEP-0313): of a room, and our own, page by page (XEP-0059). */
import { setTimeout as sleep } from "node:timers/promises";
import type { ArchivedMessage, Fate } from "../apply/index.ts";
import { Failure } from "../messages/index.ts";
import { bareOf, resourceOf, sameBare } from "../text/index.ts";
import { filledForm } from "./data-form.ts";
import { newId } from "./id.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Refusal, Reply } from "./reply.ts";
import type { Session } from "./session.ts";

/** ejabberd gives at most 250 at a time, Prosody 50. */
const PAGE = 250;

interface Query {
  /** Whose archive: a room, or null = our own. */
  readonly of: string | null;
  /** Only what was exchanged with this address. */
  readonly with?: string;
  /** Only what came at this time or later. */
  readonly since?: Date;
  readonly order: "oldest-first" | "newest-first";
}

interface Page {
  readonly kind: "ok";
  /** Oldest first within the page. */
  readonly entries: readonly Entry[];
}

interface Entry {
  /** The archive's own id of it, `uid` in XEP-0313. */
  readonly uid: string;
  readonly message: Element;
  /** When the archive got it, ISO 8601; null where it does not say. */
  readonly at: string | null;
}

/**
 * Readings of one archive at most: what people write meanwhile is new each time.
 *
 * Why one may not be enough: ejabberd with Mnesia looks through a file for each page, and what is written meanwhile moves
 * things about in it. A reading may then lack messages, all of them too, or bring some twice (23.01: 1 of 1000 readings
 * while 20 messages a second were written, 1 of 20 at 60).
 */
const READINGS = 6;

/** How often our own archive has to lack a message before that counts, and how long to wait in between, in milliseconds. */
const LOOKS = { times: 4, apartMs: 100 };

/** One going through, page by page until the archive says that it is complete, or one refusal. */
async function* pages(session: Session, query: Query): AsyncIterable<Page | Refusal> {
  let from: string | null = null;
  for (;;) {
    const queryid = newId();
    const entries: Entry[] = [];
    const stop = session.listen((stanza) => {
      const result = stanza.name === "message" ? stanza.getChild("result", NS.archive) : undefined;
      const sender = stanza.attrs.from ?? session.jid;
      if (!result || result.attrs.queryid !== queryid || !sameBare(sender, query.of ?? session.jid)) return;
      const forwarded = result.getChild("forwarded", NS.forward);
      const message = forwarded?.getChild("message");
      if (!message) return;
      const at = forwarded?.getChild("delay", NS.delay)?.attrs.stamp ?? null;
      entries.push({ uid: result.attrs.id ?? idOf(message), message, at });
    });
    const reply: Reply = await ask(session, "set", query.of, request(query, queryid, from)).finally(stop);
    if (reply.kind === "refused") {
      yield reply;
      return;
    }
    yield { kind: "ok", entries };
    const { fin, set } = endOf(reply.stanza);
    const next: string | null = set?.getChildText(query.order === "oldest-first" ? "last" : "first") ?? null;
    if (fin?.attrs.complete === "true" || next === null || next === from || entries.length === 0) return;
    from = next;
  }
}

function endOf(reply: Element): { readonly fin: Element | undefined; readonly set: Element | undefined } {
  const fin = reply.getChild("fin", NS.archive);
  return { fin, set: fin?.getChild("set", NS.resultSet) };
}

/** How many messages an archive says that it holds (XEP-0059 2.7); null where it does not say. */
async function countOf(session: Session, of: string): Promise<number | null> {
  const question = request({ of, order: "oldest-first" }, newId(), null, 0);
  const reply = await ask(session, "set", of, question);
  const count = reply.kind === "ok" ? endOf(reply.stanza).set?.getChildText("count") : null;
  return count && /^\d{1,10}$/.test(count) ? Number(count) : null;
}

function request(
  { with: other, since, order }: Query,
  queryid: string,
  from: string | null,
  most = PAGE,
): Element {
  const place =
    order === "oldest-first"
      ? from === null
        ? null
        : xml("after", {}, from)
      : xml("before", {}, from ?? "");
  return xml(
    "query",
    { xmlns: NS.archive, queryid },
    filledForm(NS.archive, {
      ...(other !== undefined && { with: [other] }),
      ...(since !== undefined && { start: [since.toISOString()] }),
    }),
    xml("set", { xmlns: NS.resultSet }, xml("max", {}, String(most)), place),
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

/**
 * A room's messages that have a text, oldest first, each once. The archive is read until there are as many as it says
 * that it holds, or a reading brings nothing new.
 * Throws Failure "forbidden" where we may not read them.
 */
export async function* roomArchive(session: Session, room: string): AsyncIterable<ArchivedMessage> {
  const found = new Map<string, ArchivedMessage | null>();
  let late = false;
  let more = true;
  for (let reading = 1; more && reading <= READINGS; reading++) {
    const before = found.size;
    for await (const page of pages(session, { of: room, order: "oldest-first" })) {
      if (page.kind === "refused") {
        if (NO_ARCHIVE.includes(page.condition)) return;
        const { condition, text } = page;
        throw new Failure("forbidden", { code: "xmpp.request-refused", address: room, condition, text });
      }
      for (const entry of page.entries) if (!found.has(entry.uid)) found.set(entry.uid, archived(entry));
    }
    late ||= reading > 1 && found.size > before;
    more = (reading === 1 || found.size > before) && (await countOf(session, room)) !== found.size;
  }
  const messages = [...found.values()].filter((message) => message !== null);
  if (late) messages.sort((a, b) => compare(a.at ?? "", b.at ?? ""));
  yield* messages;
}

/** null for what has no text. */
function archived({ message, at }: Entry): ArchivedMessage | null {
  const body = message.getChildText("body");
  const from = message.attrs.from ?? "";
  if (body === null) return null;
  return { id: idOf(message), body, from: resourceOf(from) || from, author: authorOf(message), at };
}

/** Times of one archive are written alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Did we send this message? `sent` is certain. `not-sent` only where the server promises to archive everything that
 * we exchange with this address, or where an older message of ours to it shows that it does.
 */
export async function wasSent(session: Session, jid: string, id: string): Promise<Fate> {
  let othersSent = false;
  for (let look = 1; look <= LOOKS.times; look++) {
    if (look > 1) await sleep(LOOKS.apartMs);
    for await (const page of pages(session, { of: null, with: jid, order: "newest-first" })) {
      if (page.kind === "refused") return "undecidable";
      const messages = page.entries.map(({ message }) => message);
      const ours = messages.filter((message) => sameBare(message.attrs.from ?? session.jid, session.jid));
      if (ours.some((message) => idOf(message) === id || message.attrs.id === id)) return "sent";
      othersSent ||= ours.length > 0;
    }
  }
  return othersSent || (await archivesAll(session, jid)) ? "not-sent" : "undecidable";
}

/** Our own archive since then, page by page; null, and no more, where it cannot be read. */
export async function* ownMessages(session: Session, since: Date): AsyncIterable<readonly Element[] | null> {
  for await (const page of pages(session, { of: null, since, order: "oldest-first" })) {
    if (page.kind === "refused") yield null;
    else yield page.entries.map(({ message }) => message);
  }
}

/** The latest message of ours in our own archive that invites this person into the room, directly or by way of it. */
export async function lastInvitation(
  session: Session,
  room: string,
  jid: string,
): Promise<{ readonly id: string; readonly at: string | null } | null> {
  for (let look = 1; look <= LOOKS.times; look++) {
    if (look > 1) await sleep(LOOKS.apartMs);
    for (const other of [jid, room]) {
      for await (const page of pages(session, { of: null, with: other, order: "newest-first" })) {
        if (page.kind === "refused") return null;
        const found = page.entries.findLast(
          ({ message }) =>
            sameBare(message.attrs.from ?? session.jid, session.jid) && invites(message, room, jid),
        );
        if (found) return { id: idOf(found.message), at: found.at };
      }
    }
  }
  return null;
}

/** XEP-0249, and XEP-0045 7.8.2. */
function invites(message: Element, room: string, jid: string): boolean {
  const to = message.attrs.to ?? "";
  const direct = message.getChild("x", NS.invitation)?.attrs.jid;
  if (direct !== undefined) return sameBare(direct, room) && sameBare(to, jid);
  const mediated = message.getChild("x", NS.mucUser)?.getChild("invite")?.attrs.to;
  return mediated !== undefined && sameBare(to, room) && sameBare(mediated, jid);
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

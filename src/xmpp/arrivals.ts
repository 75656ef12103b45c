/** What people send to our account: requests to be a contact (RFC 6121 3.1, with a token: XEP-0379), and messages in our own archive. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Arrival } from "../people/index.ts";
import { bareOf, sameBare } from "../text/index.ts";
import { ownMessages } from "./archive.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

/** How long ejabberd may take to bring requests after it answered, in milliseconds. */
const BRINGING_MS = 200;

export function arrivals(session: Session) {
  const waiting = new Map<string, Arrival>();
  let came: Arrival[] = [];
  let isQuiet = false;
  let isListening = false;
  const listen = () => {
    if (isListening) return;
    isListening = true;
    session.listen((stanza) => {
      const request = requestIn(stanza);
      if (request) waiting.set(request.from, request);
      const message = messageIn(stanza, session);
      if (message) came.push(message);
    });
  };

  /**
   * Priority −1 (RFC 6121 4.7.2.3) leaves what waits for our other apps where it is. Prosody brings requests then, too, and those that
   * come later by themselves; ejabberd (23.01 to 26.07) only to who is there, so openly for a moment, and quiet again at once. What
   * comes along then goes to no other app, so it is given, too.
   */
  async function requests(how: "quietly" | "openly"): Promise<readonly Arrival[]> {
    listen();
    const quiet = async () => {
      if (!isQuiet) await session.send(xml("presence", {}, xml("priority", {}, "-1")));
      isQuiet = true;
    };
    // ejabberd brings them only with the first presence of a session, or the first after it went away
    if (how === "openly") {
      isQuiet = false;
      for (const presence of [xml("presence", { type: "unavailable" }), xml("presence")])
        await session.send(presence);
    } else await quiet();
    await ask(session, "get", session.domain, xml("ping", { xmlns: NS.ping }));
    await sleep(BRINGING_MS);
    if (how === "openly") {
      await quiet();
      await ask(session, "get", session.domain, xml("ping", { xmlns: NS.ping }));
    }
    const along = came;
    came = [];
    return [...waiting.values(), ...along];
  }

  async function answer(jid: string, yes: boolean): Promise<void> {
    waiting.delete(jid);
    await session.send(xml("presence", { to: jid, type: yes ? "subscribed" : "unsubscribed" }));
    await ask(session, "get", session.domain, xml("ping", { xmlns: NS.ping }));
  }

  return { requests, answer };
}

/** How many messages wait for an app that is there (XEP-0013 2.2); null where the server does not tell. */
export async function waitingMessages(session: Session): Promise<number | null> {
  const reply = await ask(
    session,
    "get",
    session.jid,
    xml("query", { xmlns: NS.discoInfo, node: NS.offline }),
  );
  if (reply.kind === "refused") return null;
  const form = reply.stanza.getChild("query", NS.discoInfo)?.getChild("x", NS.dataForm);
  const fields = form?.getChildren("field") ?? [];
  const count = fields.find(({ attrs }) => attrs.var === "number_of_messages")?.getChildText("value");
  return count && /^\d{1,9}$/.test(count) ? Number(count) : null;
}

/** Bare addresses of our contacts, whichever of us knows of the other (RFC 6121 2.1). */
export async function contacts(session: Session): Promise<ReadonlySet<string>> {
  const reply = await ask(session, "get", null, xml("query", { xmlns: NS.roster }));
  if (reply.kind === "refused") return new Set();
  const items = reply.stanza.getChild("query", NS.roster)?.getChildren("item") ?? [];
  const known = items.filter(({ attrs }) => ["to", "from", "both"].includes(attrs.subscription ?? ""));
  return new Set(known.flatMap(({ attrs }) => (attrs.jid ? [bareOf(attrs.jid)] : [])));
}

/** What others wrote to us since then, by our own archive; null where it cannot be read. */
export async function messagesSince(session: Session, since: Date): Promise<readonly Arrival[] | null> {
  const found: Arrival[] = [];
  for await (const page of ownMessages(session, since)) {
    if (page === null) return null;
    found.push(...page.flatMap((message) => messageIn(message, session) ?? []));
  }
  return found;
}

/** A message that somebody else wrote to us alone; null for anything else, such as what comes by way of a room. */
function messageIn(stanza: Element, session: Session): Arrival | null {
  const { from = session.jid, type } = stanza.attrs;
  const body = stanza.getChildText("body");
  const isOurs = stanza.name !== "message" || sameBare(from, session.jid) || body === null;
  if (isOurs || type === "groupchat" || type === "error" || stanza.getChild("x", NS.mucUser)) return null;
  return { from: bareOf(from), way: "message", texts: [body], isEncrypted: isEncrypted(stanza) };
}

/** Of XEP-0384 (both versions), XEP-0373, XEP-0027, and what XEP-0380 marks. */
const encrypting = ["encrypted", "openpgp", "encryption"];

function isEncrypted(message: Element): boolean {
  return message.getChildElements().some(({ name, attrs }) => {
    return encrypting.includes(name) || (name === "x" && attrs.xmlns === NS.encryptedByPgp);
  });
}

function requestIn(stanza: Element): Arrival | null {
  const { type, from } = stanza.attrs;
  if (stanza.name !== "presence" || type !== "subscribe" || !from) return null;
  const token = stanza.getChild("preauth", NS.preauth)?.attrs.token ?? "";
  const texts = [token, stanza.getChildText("status") ?? ""].filter((text) => text.trim() !== "");
  return { from: bareOf(from), way: "request", texts, isEncrypted: false };
}

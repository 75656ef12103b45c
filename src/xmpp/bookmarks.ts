/** Our bookmarks: the current way (XEP-0402), with fewer wishes where a server refuses some, else the old one (XEP-0048). */
import type { Answer } from "../apply/server.ts";
import { sameAddress } from "./address.ts";
import { filledForm, readForm } from "./data-form.ts";
import { info } from "./disco.ts";
import { gathering } from "./gathering.ts";
import { answerOf, ask, type Reply } from "./iq.ts";
import { NS } from "./ns.ts";
import { type Element, type Session, xml } from "./session.ts";

/** Nobody but us may read them; that wish is never dropped. */
const NEEDED = { "pubsub#persist_items": ["true"], "pubsub#access_model": ["whitelist"] };
const ROOMY = { ...NEEDED, "pubsub#max_items": ["max"] };
const WISHED = { ...ROOMY, "pubsub#send_last_published_item": ["never"] };

type Kept = "yes" | "no" | "unsupported";

/** Is the room among our bookmarks? `unsupported` where the server keeps none in either way. */
export async function bookmarked(session: Session, room: string): Promise<Kept> {
  const together = lookingUp.get(session) ?? gathering((rooms) => lookUp(session, rooms));
  lookingUp.set(session, together);
  return (await together(room))(room);
}

const lookingUp = new WeakMap<Session, (room: string) => Promise<(room: string) => Kept>>();

async function lookUp(session: Session, rooms: readonly string[]): Promise<(room: string) => Kept> {
  const current = await askNode(session, rooms);
  const listed = itemsIn(current);
  const among = (room: string) => listed.some(({ attrs }) => sameAddress(attrs.id ?? "", room));
  const usable = current.kind === "ok" || current.condition === "item-not-found";
  if (rooms.every(among) || (usable && (await keepsOneList(session))))
    return (room) => (among(room) ? "yes" : "no");
  const old = await legacy(session);
  const inOld = old?.getChildren("conference") ?? [];
  return (room) => {
    if (among(room) || inOld.some(({ attrs }) => sameAddress(attrs.jid ?? "", room))) return "yes";
    return usable || old !== null ? "no" : "unsupported";
  };
}

function itemsIn(reply: Reply): readonly Element[] {
  if (reply.kind === "refused") return [];
  return reply.stanza.getChild("pubsub", NS.pubsub)?.getChild("items")?.getChildren("item") ?? [];
}

/** Is it among those of the current way, whatever stands in the old list? */
async function inNode(session: Session, room: string): Promise<Kept> {
  const reply = await askNode(session, [room]);
  if (reply.kind === "refused") return reply.condition === "item-not-found" ? "no" : "unsupported";
  return itemsIn(reply).some(({ attrs }) => sameAddress(attrs.id ?? "", room)) ? "yes" : "no";
}

/** Asks for the bookmarks of these rooms, or for all. */
function askNode(session: Session, rooms: readonly string[]): Promise<Reply> {
  const wanted = [...new Set(rooms)].map((id) => xml("item", { id }));
  const items = xml("items", { node: NS.bookmarks }, ...wanted);
  return ask(session, "get", null, xml("pubsub", { xmlns: NS.pubsub }, items));
}

const oneList = new WeakMap<Session, Promise<boolean>>();

/** Does the server show the same bookmarks in the old way (XEP-0402, `#compat`)? Then that one need not be looked at. */
function keepsOneList(session: Session): Promise<boolean> {
  const known = oneList.get(session);
  if (known) return known;
  const asked = info(session, session.jid).then(
    (found) => found.kind === "ok" && found.features.has(`${NS.bookmarks}#compat`),
  );
  oneList.set(session, asked);
  return asked;
}

/** Adds the room, entered by itself on each sign-in. Gives the last refusal when no way worked. */
export async function bookmark(session: Session, room: string, title: string, nick: string): Promise<Answer> {
  const entry = () =>
    xml("conference", { xmlns: NS.bookmarks, name: title, autojoin: "true" }, xml("nick", {}, nick));
  const wanted = roomyNode.has(session) ? NEEDED : WISHED;
  if ((await publish(session, room, entry(), wanted)).kind === "ok") return { kind: "ok" };
  // ejabberd 23.01 refuses these wishes, and the node that it makes without them keeps one item: the latest bookmark
  // would push out all others. A node with other settings is refused too (XEP-0060 7.1.5), perhaps it is open to all.
  return inTurn(session, async () => {
    if (roomyNode.has(session) || (await isRoomy(session))) {
      if ((await publish(session, room, entry(), NEEDED)).kind === "ok") return { kind: "ok" };
    }
    return addLegacy(session, room, title, nick);
  });
}

const turns = new WeakMap<Session, Promise<unknown>>();

/** The old list is read and written back as a whole: two at a time would undo each other. */
function inTurn<T>(session: Session, act: () => Promise<T>): Promise<T> {
  const mine = (turns.get(session) ?? Promise.resolve()).then(act);
  turns.set(
    session,
    mine.catch(() => {}),
  );
  return mine;
}

/** Takes the room out of both lists. What is not there counts as taken out; a list that cannot be read is left alone. */
export function unbookmark(session: Session, room: string): Promise<Answer> {
  return inTurn(session, () => takeOut(session, room));
}

async function takeOut(session: Session, room: string): Promise<Answer> {
  const item = xml("retract", { node: NS.bookmarks, notify: "true" }, xml("item", { id: room }));
  const current = await ask(session, "set", null, xml("pubsub", { xmlns: NS.pubsub }, item));
  const list = await legacy(session);
  const listed =
    list?.getChildren("conference").filter(({ attrs }) => sameAddress(attrs.jid ?? "", room)) ?? [];
  if (list && listed.length > 0) {
    list.children = list.children.filter((child) => typeof child === "string" || !listed.includes(child));
    return answerOf(await ask(session, "set", null, xml("query", { xmlns: NS.private }, list)));
  }
  if (current.kind === "refused" && current.condition === "item-not-found") await silence(session, room);
  const absent =
    current.kind === "refused" && ["item-not-found", "feature-not-implemented"].includes(current.condition);
  return absent ? { kind: "ok" } : answerOf(current);
}

/**
 * ejabberd (23.01, in Mnesia) to which two sessions of an account add bookmarks in the same moment shows both, and finds one of
 * them never again when it is to go. Then apps shall not enter by it at least: that would make a destroyed room anew.
 */
async function silence(session: Session, room: string): Promise<void> {
  if ((await inNode(session, room)) !== "yes") return;
  const entry = xml("conference", { xmlns: NS.bookmarks, autojoin: "false" });
  await publish(session, room, entry, NEEDED);
}

/** Sessions in which the node was seen to have no limit, so that it is not asked about for each room. */
const roomyNode = new WeakSet<Session>();

/** Sees to it that the node is there, ours alone, and has room for one more; false where it cannot be had. */
async function isRoomy(session: Session): Promise<boolean> {
  if ((await maxItems(session)) === "no-node") await createNode(session);
  // Whether it was there before, made now or made by another session at the same time: now it is as we need it.
  else await configureNode(session);
  const most = await maxItems(session);
  if (most === "max") roomyNode.add(session);
  return most === "max" || (typeof most === "number" && (await count(session)) < most);
}

/** How many items the node keeps. */
async function maxItems(session: Session): Promise<number | "max" | "no-node" | "not-told"> {
  const pubsub = xml("pubsub", { xmlns: NS.pubsubOwner }, xml("configure", { node: NS.bookmarks }));
  const reply = await ask(session, "get", null, pubsub);
  if (reply.kind === "refused") return reply.condition === "item-not-found" ? "no-node" : "not-told";
  const form = readForm(reply.stanza.getChild("pubsub", NS.pubsubOwner)?.getChild("configure"));
  const value = form?.get("pubsub#max_items")?.values[0] ?? "";
  if (value === "max") return value;
  return /^\d{1,9}$/.test(value) ? Number(value) : "not-told";
}

async function count(session: Session): Promise<number> {
  const reply = await askNode(session, []);
  if (reply.kind === "refused" && reply.condition !== "item-not-found") return Number.POSITIVE_INFINITY;
  return itemsIn(reply).length;
}

function createNode(session: Session): Promise<Reply> {
  const form = xml("configure", {}, filledForm(NS.nodeConfig, ROOMY));
  return ask(
    session,
    "set",
    null,
    xml("pubsub", { xmlns: NS.pubsub }, xml("create", { node: NS.bookmarks }), form),
  );
}

function configureNode(session: Session): Promise<Reply> {
  const form = filledForm(NS.nodeConfig, ROOMY);
  const pubsub = xml("pubsub", { xmlns: NS.pubsubOwner }, xml("configure", { node: NS.bookmarks }, form));
  return ask(session, "set", null, pubsub);
}

function publish(
  session: Session,
  room: string,
  entry: Element,
  options: Readonly<Record<string, readonly string[]>>,
): Promise<Reply> {
  return ask(
    session,
    "set",
    null,
    xml(
      "pubsub",
      { xmlns: NS.pubsub },
      xml("publish", { node: NS.bookmarks }, xml("item", { id: room }, entry)),
      xml("publish-options", {}, filledForm(NS.publishOptions, options)),
    ),
  );
}

/** The old list as the server keeps it, null where it keeps none. */
async function legacy(session: Session): Promise<Element | null> {
  return listIn(await askLegacy(session));
}

function askLegacy(session: Session): Promise<Reply> {
  const storage = xml("storage", { xmlns: NS.legacyBookmarks });
  return ask(session, "get", null, xml("query", { xmlns: NS.private }, storage));
}

function listIn(reply: Reply): Element | null {
  if (reply.kind === "refused") return null;
  return reply.stanza.getChild("query", NS.private)?.getChild("storage", NS.legacyBookmarks) ?? null;
}

/** The old list is one document: what stands in it is read first, and stays. */
async function addLegacy(session: Session, room: string, title: string, nick: string): Promise<Answer> {
  const reply = await askLegacy(session);
  // a list that cannot be read now may hold other rooms: writing would lose them
  if (reply.kind === "refused" && reply.condition !== "item-not-found") return reply;
  const list = listIn(reply) ?? xml("storage", { xmlns: NS.legacyBookmarks });
  const others = list.children.filter(
    (child) =>
      typeof child === "string" || child.name !== "conference" || !sameAddress(child.attrs.jid ?? "", room),
  );
  const entry = xml("conference", { jid: room, name: title, autojoin: "true" }, xml("nick", {}, nick));
  list.children = [...others, entry];
  return answerOf(await ask(session, "set", null, xml("query", { xmlns: NS.private }, list)));
}

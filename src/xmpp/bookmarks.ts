/**
 * Our bookmarks: the current way (XEP-0402), with fewer wishes where a server refuses some; and the old lists (XEP-0048) besides where
 * the server does not show the same bookmarks in both, for apps go by the old ones there.
 */
import type { Answer } from "../apply/index.ts";
import { sameAddress } from "../text/index.ts";
import { batchRequests } from "./batch-requests.ts";
import { filledForm, readForm } from "./data-form.ts";
import { info } from "./disco.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import { addToOldLists, inTurn, isIn, OURS_ALONE, oldLists, takeOutOfOldLists } from "./old-bookmarks.ts";
import { answerOf, type Reply } from "./reply.ts";
import type { Session } from "./session.ts";

const ROOMY = { ...OURS_ALONE, "pubsub#max_items": ["max"] };
const WISHED = { ...ROOMY, "pubsub#send_last_published_item": ["never"] };

type Kept = "yes" | "no" | "unsupported";

/** Is the room among our bookmarks, where apps look? `unsupported` where the server keeps none in either way. */
export async function bookmarked(session: Session, room: string): Promise<Kept> {
  const together = lookingUp.get(session) ?? batchRequests((rooms) => lookUp(session, rooms));
  lookingUp.set(session, together);
  return (await together(room))(room);
}

const lookingUp = new WeakMap<Session, (room: string) => Promise<(room: string) => Kept>>();

async function lookUp(session: Session, rooms: readonly string[]): Promise<(room: string) => Kept> {
  const { oneList, oldKeptEqual } = await waysOf(session);
  const current = await askNode(session, rooms);
  const usable = current.kind === "ok" || current.condition === "item-not-found";
  const listed = itemsIn(current);
  const among = (room: string) => listed.some(({ attrs }) => sameAddress(attrs.id ?? "", room));
  if (usable && oneList) return (room) => (among(room) ? "yes" : "no");
  const lists = await oldLists(session, oldKeptEqual);
  return (room) => {
    const there = lists.length > 0 ? lists.every((list) => isIn(list, room)) : among(room);
    return there ? "yes" : usable || lists.length > 0 ? "no" : "unsupported";
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

interface Ways {
  /** The old lists show the bookmarks of the current way (XEP-0402 `#compat`, `#compat-pep`), so that one need not be looked at. */
  readonly oneList: boolean;
  /** The old lists in private storage and in a node of ours are kept equal (XEP-0411). */
  readonly oldKeptEqual: boolean;
}

const ways = new WeakMap<Session, Promise<Ways>>();

/** How our server keeps bookmarks, by what our account says that it can; asked once. */
function waysOf(session: Session): Promise<Ways> {
  const known = ways.get(session);
  if (known) return known;
  const asked = info(session, session.jid).then((found): Ways => {
    const has = (feature: string) => found.kind === "ok" && found.features.has(feature);
    const oneList = has(`${NS.bookmarks}#compat`) || has(`${NS.bookmarks}#compat-pep`);
    return { oneList, oldKeptEqual: has(NS.bookmarksConversion) };
  });
  ways.set(session, asked);
  return asked;
}

/**
 * Adds the room, entered by itself on each sign-in. Gives the last refusal when no way worked. Where apps go by the old lists, those
 * come first, so that what a cut leaves half done is what is looked for.
 */
export async function bookmark(session: Session, room: string, title: string, nick: string): Promise<Answer> {
  const { oneList, oldKeptEqual } = await waysOf(session);
  const addOld = () => addToOldLists(session, oldKeptEqual, { room, title, nick });
  const old = oneList ? null : await addOld();
  const current = await addCurrent(session, room, title, nick);
  if (old === null) return current.kind === "ok" ? current : addOld();
  // where there are no old lists, apps have to go by the current way
  return old.kind === "refused" && old.condition === "feature-not-implemented" ? current : old;
}

async function addCurrent(session: Session, room: string, title: string, nick: string): Promise<Answer> {
  const entry = () =>
    xml("conference", { xmlns: NS.bookmarks, name: title, autojoin: "true" }, xml("nick", {}, nick));
  const wanted = roomyNode.has(session) ? OURS_ALONE : WISHED;
  const first = await publish(session, room, entry(), wanted);
  if (first.kind === "ok") return { kind: "ok" };
  // ejabberd 23.01 refuses these wishes, and the node that it makes without them keeps one item: the latest bookmark
  // would push out all others. A node with other settings is refused too (XEP-0060 7.1.5), perhaps it is open to all.
  return inTurn(session, async () => {
    if (!roomyNode.has(session) && !(await isRoomy(session))) return first;
    return answerOf(await publish(session, room, entry(), OURS_ALONE));
  });
}

/** Takes the room out of all lists. What is not there counts as taken out; a list that cannot be read is left alone. */
export async function unbookmark(session: Session, room: string): Promise<Answer> {
  const { oldKeptEqual } = await waysOf(session);
  const item = xml("retract", { node: NS.bookmarks, notify: "true" }, xml("item", { id: room }));
  const current = await ask(session, "set", null, xml("pubsub", { xmlns: NS.pubsub }, item));
  const old = await takeOutOfOldLists(session, oldKeptEqual, room);
  if (old?.kind === "refused") return old;
  if (current.kind === "refused" && current.condition === "item-not-found") await silence(session, room);
  const absent =
    current.kind === "refused" && ["item-not-found", "feature-not-implemented"].includes(current.condition);
  return absent || old ? { kind: "ok" } : answerOf(current);
}

/**
 * ejabberd (23.01, in Mnesia) to which two sessions of an account add bookmarks in the same moment shows both, and finds one of
 * them never again when it is to go. Then apps shall not enter by it at least: that would make a destroyed room anew.
 */
async function silence(session: Session, room: string): Promise<void> {
  if ((await inNode(session, room)) !== "yes") return;
  const entry = xml("conference", { xmlns: NS.bookmarks, autojoin: "false" });
  await publish(session, room, entry, OURS_ALONE);
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

/**
 * The old lists of bookmarks (XEP-0048): all rooms in one document, in private storage (XEP-0049), in a node of ours (XEP-0223),
 * or in both, for some apps read the one and some the other. A document is read first, and what else stands in it stays.
 */
import type { Answer } from "../apply/index.ts";
import { sameAddress } from "../text/index.ts";
import { batchRequests } from "./batch-requests.ts";
import { filledForm } from "./data-form.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import { answerOf, type Reply } from "./reply.ts";
import type { Session } from "./session.ts";

export interface Bookmark {
  readonly room: string;
  readonly title: string;
  readonly nick: string;
}

export interface OldList {
  readonly place: "private" | "node";
  /** The whole document. */
  readonly storage: Element;
}

/**
 * The lists that the server keeps for us, whether anything stands in them or not. A node is one of them where it exists, or where
 * there is no private storage; and not where the server keeps it equal to private storage by itself (XEP-0411).
 */
export async function oldLists(session: Session, keptEqual: boolean): Promise<readonly OldList[]> {
  const stored = await ask(session, "get", null, inPrivate(emptyList()));
  const listed = listOf(stored, () => content(stored)?.getChild("storage", NS.legacyBookmarks));
  if (listed && keptEqual) return [{ place: "private", storage: listed }];
  const items = xml("items", { node: NS.legacyBookmarks });
  const found = await ask(session, "get", null, xml("pubsub", { xmlns: NS.pubsub }, items));
  const inNode = listOf(found, () =>
    content(found)?.getChild("items")?.getChild("item")?.getChild("storage", NS.legacyBookmarks),
  );
  const counts = inNode && (found.kind === "ok" || !listed);
  return [
    ...(listed ? [{ place: "private" as const, storage: listed }] : []),
    ...(counts ? [{ place: "node" as const, storage: inNode }] : []),
  ];
}

/** null for a list that cannot be read: it may hold other rooms, and writing would lose them. */
function listOf(reply: Reply, found: () => Element | undefined): Element | null {
  if (reply.kind === "refused") return reply.condition === "item-not-found" ? emptyList() : null;
  return found() ?? emptyList();
}

const emptyList = () => xml("storage", { xmlns: NS.legacyBookmarks });
const inPrivate = (storage: Element) => xml("query", { xmlns: NS.private }, storage);

function content(reply: Reply): Element | undefined {
  return reply.kind === "ok" ? reply.stanza.getChildElements()[0] : undefined;
}

export function isIn({ storage }: OldList, room: string): boolean {
  return storage.getChildren("conference").some(({ attrs }) => sameAddress(attrs.jid ?? "", room));
}

/** Puts a room into all old lists, together with those that others ask for meanwhile. */
export function addToOldLists(session: Session, keptEqual: boolean, one: Bookmark): Promise<Answer> {
  const together =
    adding.get(session) ?? batchRequests((all) => inTurn(session, () => addAll(session, keptEqual, all)));
  adding.set(session, together);
  return together(one);
}

const adding = new WeakMap<Session, (one: Bookmark) => Promise<Answer>>();

async function addAll(session: Session, keptEqual: boolean, all: readonly Bookmark[]): Promise<Answer> {
  const lists = await oldLists(session, keptEqual);
  const entry = ({ room, title, nick }: Bookmark) =>
    xml("conference", { jid: room, name: title, autojoin: "true" }, xml("nick", {}, nick));
  const rooms = all.map(({ room }) => room);
  const answers = lists.map((list) => write(session, list, [...without(list, rooms), ...all.map(entry)]));
  return firstRefusal(await Promise.all(answers)) ?? (lists.length > 0 ? { kind: "ok" } : notKept);
}

const notKept: Answer = { kind: "refused", condition: "feature-not-implemented", text: "" };

/** Takes the room out of every old list; null where it stands in none. */
export function takeOutOfOldLists(
  session: Session,
  keptEqual: boolean,
  room: string,
): Promise<Answer | null> {
  return inTurn(session, async () => {
    const lists = (await oldLists(session, keptEqual)).filter((list) => isIn(list, room));
    const answers = await Promise.all(lists.map((list) => write(session, list, without(list, [room]))));
    return firstRefusal(answers) ?? answers[0] ?? null;
  });
}

function firstRefusal(answers: readonly Answer[]): Answer | null {
  return answers.find(({ kind }) => kind === "refused") ?? null;
}

function without({ storage }: OldList, rooms: readonly string[]): readonly (Element | string)[] {
  return storage.children.filter(
    (child) =>
      typeof child === "string" ||
      child.name !== "conference" ||
      !rooms.some((room) => sameAddress(child.attrs.jid ?? "", room)),
  );
}

async function write(
  session: Session,
  { place, storage }: OldList,
  children: readonly (Element | string)[],
): Promise<Answer> {
  storage.children = [...children];
  if (place === "private") return answerOf(await ask(session, "set", null, inPrivate(storage)));
  const publish = () => {
    const item = xml("publish", { node: NS.legacyBookmarks }, xml("item", { id: "current" }, storage));
    const options = xml("publish-options", {}, filledForm(NS.publishOptions, OURS_ALONE));
    return ask(session, "set", null, xml("pubsub", { xmlns: NS.pubsub }, item, options));
  };
  const first = await publish();
  if (first.kind === "ok" || first.condition !== "conflict") return answerOf(first);
  // an app of ours left the node open to others (XEP-0060 7.1.5)
  const form = filledForm(NS.nodeConfig, OURS_ALONE);
  const configure = xml("configure", { node: NS.legacyBookmarks }, form);
  await ask(session, "set", null, xml("pubsub", { xmlns: NS.pubsubOwner }, configure));
  return answerOf(await publish());
}

/** Nobody but us may read bookmarks; that wish is never dropped. */
export const OURS_ALONE = { "pubsub#persist_items": ["true"], "pubsub#access_model": ["whitelist"] };

const turns = new WeakMap<Session, Promise<unknown>>();

/** A document is read and written back as a whole: two at a time would undo each other. */
export function inTurn<T>(session: Session, act: () => Promise<T>): Promise<T> {
  const mine = (turns.get(session) ?? Promise.resolve()).then(act);
  turns.set(
    session,
    mine.catch(() => {}),
  );
  return mine;
}

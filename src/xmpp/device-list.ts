/**
 * The list of devices with keys that a person's apps publish (XEP-0384, version 0.3). Its node is the one that counts: Dino
 * 0.4 and Gajim 1.7 know no other, so keys that stand in the node of later versions alone (`urn:xmpp:omemo:2:devices`) leave
 * those apps as silent as none. Converse.js 14 publishes both.
 */
import { domainOf, sameAddress } from "../text/index.ts";
import { ask, nothingCame } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

/** Servers look for one another for as long as this before they give up: milliseconds. */
const FAR_MS = 35_000;

/** Servers of others that did not answer in this session: their other people are not waited for as well. */
const silent = new WeakMap<Session, Set<string>>();

/**
 * Can anybody read there that a device has keys? False is no proof that there are none: whoever has no account, hides the list
 * (Prosody: `forbidden`), never published one (ejabberd: `item-not-found`) or is not to be reached looks the same.
 */
export async function keysReadable(session: Session, jid: string): Promise<boolean> {
  const domain = domainOf(jid).toLowerCase();
  const far = !sameAddress(domain, session.domain);
  const unanswering = silent.get(session) ?? new Set();
  silent.set(session, unanswering);
  if (far && unanswering.has(domain)) return false;
  const items = xml("items", { node: NS.deviceList });
  const pubsub = xml("pubsub", { xmlns: NS.pubsub }, items);
  const reply = await ask(session, "get", jid, pubsub, far ? FAR_MS : undefined).catch(nothingCame);
  if (reply === null || (reply.kind === "refused" && reply.condition.startsWith("remote-server-")))
    unanswering.add(domain);
  if (reply?.kind !== "ok") return false;
  const listed = reply.stanza.getChild("pubsub", NS.pubsub)?.getChild("items")?.getChildren("item") ?? [];
  return listed.some((item) => item.getChild("list", NS.devices)?.getChild("device") !== undefined);
}

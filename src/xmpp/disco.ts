/** What an address is and can do, and what it lists (XEP-0030). */
import { ask } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Refusal } from "./reply.ts";
import type { Session } from "./session.ts";

export interface Info {
  readonly kind: "ok";
  /** `category/type`, such as `conference/text`. */
  readonly identities: readonly string[];
  readonly features: ReadonlySet<string>;
}

export async function info(session: Session, address: string): Promise<Info | Refusal> {
  const reply = await ask(session, "get", address, xml("query", { xmlns: NS.discoInfo }));
  if (reply.kind === "refused") return reply;
  const query = reply.stanza.getChild("query", NS.discoInfo);
  const identities = query?.getChildren("identity") ?? [];
  const features = query?.getChildren("feature") ?? [];
  return {
    kind: "ok",
    identities: identities.map(({ attrs }) => `${attrs.category}/${attrs.type}`),
    features: new Set(features.flatMap(({ attrs }) => attrs.var ?? [])),
  };
}

/** A server lists a handful of services; whoever lists thousands is not asked about all of them. */
const MOST_ITEMS = 50;

/** The addresses that a domain lists, at most 50; none where it refuses to. */
export async function items(session: Session, address: string): Promise<readonly string[]> {
  const reply = await ask(session, "get", address, xml("query", { xmlns: NS.discoItems }));
  if (reply.kind === "refused") return [];
  const listed = reply.stanza.getChild("query", NS.discoItems)?.getChildren("item") ?? [];
  return listed.flatMap(({ attrs }) => attrs.jid ?? []).slice(0, MOST_ITEMS);
}

/** Does this domain keep rooms (XEP-0045 6.1)? Gateways to other chat systems are not meant. */
export async function isRoomService(session: Session, domain: string): Promise<boolean> {
  const found = await info(session, domain);
  return found.kind === "ok" && found.identities.includes("conference/text") && found.features.has(NS.muc);
}

/** The first service with rooms that our domain lists, null where there is none. */
export async function findRoomService(session: Session): Promise<string | null> {
  const candidates = await items(session, session.domain);
  const answers = await Promise.all(candidates.map((address) => isRoomService(session, address)));
  return candidates.find((_, at) => answers[at]) ?? null;
}

/** Who belongs to a room and as what (XEP-0045 9 and 10). */
import type { Answer, Listed } from "../apply/index.ts";
import { Failure } from "../messages/index.ts";
import type { Affiliation } from "../plan/index.ts";
import { bareOf } from "../text/index.ts";
import { ask } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import { answerOf } from "./reply.ts";
import type { Session } from "./session.ts";

/**
 * By rank, lowest first. Some servers list people of a higher rank in the lower lists too (Openfire does), so of several
 * the highest counts. A ban counts most: nobody is let in on the word of a server that contradicts itself.
 */
const LISTS: readonly Affiliation[] = ["member", "admin", "owner", "outcast"];

/** Reads these lists, or all four; names stand in them on Prosody. Throws Failure "forbidden" where one is not shown to us. */
export async function listed(
  session: Session,
  room: string,
  lists: readonly Affiliation[] = LISTS,
): Promise<Listed> {
  const wanted = LISTS.filter((affiliation) => lists.includes(affiliation));
  // of entries with the same key the last one stays
  const items = (await Promise.all(wanted.map((affiliation) => list(session, room, affiliation)))).flat();
  return {
    affiliations: Object.fromEntries(items.map(({ jid, affiliation }) => [jid, affiliation])),
    names: Object.fromEntries(items.flatMap(({ jid, nick }) => (nick ? [[jid, nick]] : []))),
  };
}

interface Item {
  readonly jid: string;
  readonly affiliation: Affiliation;
  readonly nick: string | undefined;
}

async function list(session: Session, room: string, affiliation: Affiliation): Promise<Item[]> {
  const query = xml("query", { xmlns: NS.mucAdmin }, xml("item", { affiliation }));
  const reply = await ask(session, "get", room, query);
  if (reply.kind === "refused") {
    const { condition, text } = reply;
    throw new Failure("forbidden", { code: "xmpp.request-refused", address: room, condition, text });
  }
  const items = reply.stanza.getChild("query", NS.mucAdmin)?.getChildren("item") ?? [];
  return items.flatMap(({ attrs }): Item[] =>
    attrs.jid ? [{ jid: bareOf(attrs.jid), affiliation, nick: attrs.nick }] : [],
  );
}

/** One item per request: Prosody 0.12 answers `result` to many and stores the first. */
export async function setAffiliation(
  session: Session,
  room: string,
  jid: string,
  affiliation: Affiliation,
  nick?: string,
): Promise<Answer> {
  const item = { affiliation, jid: bareOf(jid), ...(nick !== undefined && { nick }) };
  const query = xml("query", { xmlns: NS.mucAdmin }, xml("item", item));
  return answerOf(await ask(session, "set", room, query));
}

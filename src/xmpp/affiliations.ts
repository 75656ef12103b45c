/** Who belongs to a room and as what (XEP-0045 9 and 10). */
import type { Answer } from "../apply/server.ts";
import { Failure } from "../messages/finding.ts";
import type { Affiliation } from "../plan/model.ts";
import { bareOf } from "./address.ts";
import { answerOf, ask } from "./iq.ts";
import { NS } from "./ns.ts";
import { type Session, xml } from "./session.ts";

const LISTS = ["owner", "admin", "member", "outcast"] as const;

/** Bare address → affiliation, all four lists. Throws Failure "forbidden" where a list is not shown to us. */
export async function affiliations(
  session: Session,
  room: string,
): Promise<Readonly<Record<string, Affiliation>>> {
  const lists = await Promise.all(LISTS.map((affiliation) => list(session, room, affiliation)));
  return Object.fromEntries(lists.flat());
}

async function list(
  session: Session,
  room: string,
  affiliation: Affiliation,
): Promise<[string, Affiliation][]> {
  const query = xml("query", { xmlns: NS.mucAdmin }, xml("item", { affiliation }));
  const reply = await ask(session, "get", room, query);
  if (reply.kind === "refused") {
    const { condition, text } = reply;
    throw new Failure("forbidden", { code: "xmpp.request-refused", address: room, condition, text });
  }
  const listed = reply.stanza.getChild("query", NS.mucAdmin)?.getChildren("item") ?? [];
  return listed.flatMap(({ attrs }): [string, Affiliation][] =>
    attrs.jid ? [[bareOf(attrs.jid), affiliation]] : [],
  );
}

/** One item per request: Prosody 0.12 answers `result` to many and stores the first. */
export async function setAffiliation(
  session: Session,
  room: string,
  jid: string,
  affiliation: Affiliation,
): Promise<Answer> {
  const query = xml("query", { xmlns: NS.mucAdmin }, xml("item", { affiliation, jid: bareOf(jid) }));
  return answerOf(await ask(session, "set", room, query));
}

/** What a real room can, asked of itself: what tests expect follows from it, not from the name of the server. */
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import type { School } from "./school.ts";

export interface Offered {
  /** Names of the fields of the form that its owner gets (XEP-0045 10.2). */
  readonly fields: ReadonlySet<string>;
  /** XEP-0030. */
  readonly features: ReadonlySet<string>;
}

/** @param owner user who owns the room */
export async function offeredBy(school: School, owner: string, room: string): Promise<Offered> {
  const session = await school.session(owner);
  const reading = async (xmlns: string) => {
    const reply = await ask(session, "get", room, xml("query", { xmlns }));
    if (reply.kind === "refused") throw new Error(`${room}: ${reply.condition}`);
    return reply.stanza.getChild("query", xmlns);
  };
  const form = (await reading("http://jabber.org/protocol/muc#owner"))?.getChild("x", "jabber:x:data");
  const features = (await reading("http://jabber.org/protocol/disco#info"))?.getChildren("feature") ?? [];
  return {
    fields: new Set((form?.getChildren("field") ?? []).flatMap(({ attrs }) => attrs.var ?? [])),
    features: new Set(features.flatMap(({ attrs }) => attrs.var ?? [])),
  };
}

/** Does the room keep a name that its owner gives somebody (XEP-0045 9.5)? Some list the feature and keep none. */
export async function keepsNames(
  school: School,
  owner: string,
  room: string,
  user: string,
): Promise<boolean> {
  const session = await school.session(owner);
  const xmlns = "http://jabber.org/protocol/muc#admin";
  const jid = school.address(user);
  await ask(
    session,
    "set",
    room,
    xml("query", { xmlns }, xml("item", { affiliation: "member", jid, nick: "Test" })),
  );
  const reply = await ask(
    session,
    "get",
    room,
    xml("query", { xmlns }, xml("item", { affiliation: "member" })),
  );
  if (reply.kind === "refused") throw new Error(`${room}: ${reply.condition}`);
  const items = reply.stanza.getChild("query", xmlns)?.getChildren("item") ?? [];
  return items.some(({ attrs }) => attrs.jid === jid && attrs.nick === "Test");
}

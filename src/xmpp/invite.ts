/**
 * Invitations with a text for programs that know none: a message to the person (XEP-0249), one that the room passes on
 * (XEP-0045 7.8.2), or both under one id. Seen on both servers: a mediated one makes the person a member of a members-only
 * room, ejabberd 23.01 replaces its text by its own, and nobody is told when it does not arrive.
 */
import type { Bounce, InvitationText } from "../apply/index.ts";
import type { InvitationWay } from "../plan/index.ts";
import { domainOf, sameAddress, sameBare } from "../text/index.ts";
import { batchRequests } from "./batch-requests.ts";
import { newId } from "./id.ts";
import { invitationIn } from "./inbox.ts";
import { ask, nothingCame } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import { refusalOf } from "./reply.ts";
import type { Session } from "./session.ts";

export interface Invitations {
  /** Resolves when our server has processed it. Sent once, whatever happens. */
  send(room: string, jid: string, text: InvitationText, id: string, way?: InvitationWay): Promise<void>;
  /** A plain message under this id, sent once; resolves when our server has processed it. */
  write(jid: string, text: Pick<InvitationText, "body" | "lang">, id: string): Promise<void>;
  /** Sends the same to this very session. Did it arrive, in each of the ways? */
  toOurselves(room: string, text: InvitationText, way?: InvitationWay): Promise<boolean>;
  /**
   * What came back, in the order of arrival. A server handles what another sends it in order (RFC 6120 10.1), so each one
   * that something was sent to is asked for a sign of life, and its answer, or that there is none, comes afterwards.
   */
  bounces(): Promise<readonly Bounce[]>;
}

/** Servers look for one another for as long as this before they give up. */
const FAR_MS = 35_000;

const ping = () => xml("ping", { xmlns: NS.ping });

/** How long an invitation to ourselves may take; it stays within our own server. */
const OWN_MS = 15_000;

export function invitations(session: Session): Invitations {
  const sent = new Map<string, { readonly jid: string; readonly room: string }>();
  /** Domains that something was sent to since they were last asked. */
  const far = new Set<string>();
  const bounced: Bounce[] = [];
  // A server handles what one client sends in order (RFC 6120 10.1), so its answer to this comes after all that went out before.
  const processed = batchRequests(() => ask(session, "get", session.domain, ping()));

  session.listen((stanza) => {
    const { id, from, type } = stanza.attrs;
    const about = sent.get(id ?? "");
    if (stanza.name !== "message" || type !== "error" || id === undefined || about === undefined) return;
    const { jid, room } = about;
    // Only the address itself, the room, or one of their servers or our own can give an invitation back.
    const sender = from ?? session.domain;
    const possible =
      [jid, room].some((by) => sameBare(sender, by)) ||
      [domainOf(jid), domainOf(room), session.domain].some((by) => sameAddress(sender, by));
    if (possible) bounced.push({ id, jid, condition: refusalOf(stanza).condition });
  });

  const noteDomain = (jid: string) => {
    if (!sameAddress(domainOf(jid), session.domain)) far.add(domainOf(jid).toLowerCase());
  };

  return {
    async write(jid, { body, lang }, id) {
      sent.set(id, { jid, room: jid });
      noteDomain(jid);
      const attrs = { to: jid, id, type: "chat", ...(lang && { "xml:lang": lang }) };
      const origin = xml("origin-id", { xmlns: NS.stanzaId, id });
      await session.send(xml("message", attrs, xml("body", {}, body), origin));
      await processed(id);
    },
    async toOurselves(room, text, way = "direct") {
      // to this session's own address: it gets nothing that is for the account, and takes nothing from our other apps
      for (const message of messages(room, session.fullJid, text, newId(), way)) {
        const arrived = (stanza: Element) => (isOwnInvitation(stanza, room, session) ? true : undefined);
        if (!(await session.exchange(message, arrived, OWN_MS).catch(nothingCame))) return false;
      }
      return true;
    },
    async send(room, jid, text, id, way = "direct") {
      sent.set(id, { jid, room });
      noteDomain(jid);
      await Promise.all(messages(room, jid, text, id, way).map((message) => session.send(message)));
      await processed(id);
    },
    async bounces() {
      const asked = [...far].map((domain) => ask(session, "get", domain, ping(), FAR_MS));
      far.clear();
      await Promise.allSettled(asked);
      return [...bounced];
    },
  };
}

/** The stanzas of one invitation. */
function messages(
  room: string,
  jid: string,
  { body, reason, lang }: InvitationText,
  id: string,
  way: InvitationWay,
): readonly Element[] {
  const message = (to: string, x: Element) =>
    xml(
      "message",
      { to, id, ...(lang && { "xml:lang": lang }) },
      xml("body", {}, body),
      x,
      xml("origin-id", { xmlns: NS.stanzaId, id }),
    );
  // one person each: Prosody 0.12 takes only the first of several
  const invite = xml("invite", { to: jid }, xml("reason", {}, reason));
  return [
    ...(way === "mediated" ? [] : [message(jid, xml("x", { xmlns: NS.invitation, jid: room, reason }))]),
    ...(way === "direct" ? [] : [message(room, xml("x", { xmlns: NS.mucUser }, invite))]),
  ];
}

/** An invitation into the room that ourselves or the room sent. */
function isOwnInvitation(stanza: Element, room: string, session: Session): boolean {
  const invitation = invitationIn(stanza);
  if (!invitation || !sameBare(invitation.room, room)) return false;
  return [session.jid, room].some((from) => sameBare(invitation.from, from));
}

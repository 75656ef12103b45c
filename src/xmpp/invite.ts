/** Direct invitations (XEP-0249): one message to one person, with a text for programs that know no invitations. */
import type { Bounce, InvitationText } from "../apply/server.ts";
import { domainOf, sameAddress, sameBare } from "./address.ts";
import { ask, refusalOf } from "./iq.ts";
import { NS } from "./ns.ts";
import { type Session, xml } from "./session.ts";

export interface Invitations {
  /** Resolves when our server has processed it. Sent once, whatever happens. */
  send(room: string, jid: string, text: InvitationText, id: string): Promise<void>;
  /** What came back so far, in the order of arrival. */
  bounces(): readonly Bounce[];
}

export function invitations(session: Session): Invitations {
  const sent = new Map<string, string>();
  const bounced: Bounce[] = [];

  session.listen((stanza) => {
    const { id, from, type } = stanza.attrs;
    const jid = sent.get(id ?? "");
    if (stanza.name !== "message" || type !== "error" || id === undefined || jid === undefined) return;
    // Only the address itself, its server or our own can give an invitation back.
    const sender = from ?? session.domain;
    const possible =
      sameBare(sender, jid) || [domainOf(jid), session.domain].some((by) => sameAddress(sender, by));
    if (possible) bounced.push({ id, jid, condition: refusalOf(stanza).condition });
  });

  return {
    async send(room, jid, { body, reason }, id) {
      sent.set(id, jid);
      await session.send(
        xml(
          "message",
          { to: jid, id },
          xml("body", {}, body),
          xml("x", { xmlns: NS.invitation, jid: room, reason }),
          xml("origin-id", { xmlns: NS.stanzaId, id }),
        ),
      );
      // A server handles what one client sends in order (RFC 6120 10.1), so its answer to this comes afterwards.
      await ask(session, "get", session.domain, xml("ping", { xmlns: NS.ping }));
    },
    bounces: () => [...bounced],
  };
}

/** Direct invitations (XEP-0249): one message to one person, with a text for programs that know no invitations. */
import type { Bounce, InvitationText } from "../apply/server.ts";
import { domainOf, sameAddress, sameBare } from "./address.ts";
import { ask, refusalOf } from "./iq.ts";
import { NS } from "./ns.ts";
import { type Session, xml } from "./session.ts";

export interface Invitations {
  /** Resolves when our server has processed it. Sent once, whatever happens. */
  send(room: string, jid: string, text: InvitationText, id: string): Promise<void>;
  /**
   * What came back, in the order of arrival. A server handles what another sends it in order (RFC 6120 10.1), so each one
   * that something was sent to is asked for a sign of life, and its answer, or that there is none, comes afterwards.
   */
  bounces(): Promise<readonly Bounce[]>;
}

/** Servers look for one another for as long as this before they give up. */
const FAR_MS = 35_000;

const ping = () => xml("ping", { xmlns: NS.ping });

export function invitations(session: Session): Invitations {
  const sent = new Map<string, string>();
  /** Domains that something was sent to since they were last asked. */
  const far = new Set<string>();
  const bounced: Bounce[] = [];
  let written = 0;
  /** The latest sign of life that our server was asked for, and how many invitations went out before it. */
  let proof: { readonly covers: number; readonly answer: Promise<unknown> } = {
    covers: 0,
    answer: Promise.resolve(),
  };

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
      if (!sameAddress(domainOf(jid), session.domain)) far.add(domainOf(jid).toLowerCase());
      const sending = session.send(
        xml(
          "message",
          { to: jid, id },
          xml("body", {}, body),
          xml("x", { xmlns: NS.invitation, jid: room, reason }),
          xml("origin-id", { xmlns: NS.stanzaId, id }),
        ),
      );
      written += 1;
      const mine = written;
      await sending;
      // A server handles what one client sends in order (RFC 6120 10.1), so its answer to this comes afterwards, and one
      // serves all that were on their way when it was asked.
      if (proof.covers < mine)
        proof = { covers: written, answer: ask(session, "get", session.domain, ping()) };
      await proof.answer;
    },
    async bounces() {
      const asked = [...far].map((domain) => ask(session, "get", domain, ping(), FAR_MS));
      far.clear();
      await Promise.allSettled(asked);
      return [...bounced];
    },
  };
}

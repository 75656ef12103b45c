/** What an invited person's own client sees: the invitations that arrive when it comes online (XEP-0249). */
import { bareOf } from "../text/index.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

export interface ReceivedInvitation {
  readonly id: string;
  /** Who sent it, bare. */
  readonly from: string;
  readonly room: string;
  readonly reason: string;
  readonly body: string;
}

/** Comes online and gives the invitations that were waiting, in the order of arrival. */
export async function waitingInvitations(session: Session): Promise<readonly ReceivedInvitation[]> {
  const arrived: ReceivedInvitation[] = [];
  const stop = session.listen((stanza) => {
    const invitation = invitationIn(stanza);
    if (invitation) arrived.push(invitation);
  });
  await session.send(xml("presence"));
  // Servers deliver what was waiting before they answer what was asked later.
  await ask(session, "get", session.domain, xml("ping", { xmlns: NS.ping })).finally(stop);
  return arrived;
}

/** The direct invitation that a message carries, null where it carries none. */
export function invitationIn(stanza: Element): ReceivedInvitation | null {
  const x = stanza.name === "message" ? stanza.getChild("x", NS.invitation) : undefined;
  const room = x?.attrs.jid;
  if (!x || !room || stanza.attrs.type === "error") return null;
  const { id = "", from = "" } = stanza.attrs;
  return {
    id,
    from: bareOf(from),
    room,
    reason: x.attrs.reason ?? "",
    body: stanza.getChildText("body") ?? "",
  };
}

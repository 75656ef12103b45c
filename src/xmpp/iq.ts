/** Requests and their answers (RFC 6120 8.2.3). An answer counts only when it comes from where the request went. */
import { Failure } from "../messages/index.ts";
import { sameAddress, sameBare } from "../text/index.ts";
import { newId } from "./id.ts";
import { type Element, xml } from "./library.ts";
import { type Reply, refusalOf } from "./reply.ts";
import type { Session } from "./session.ts";

/**
 * Sends one request and gives its answer. `to` null = our own account.
 * Throws Failure "unavailable" when no answer comes.
 */
export function ask(
  session: Session,
  type: "get" | "set",
  to: string | null,
  child: Element,
  answerMs?: number,
): Promise<Reply> {
  const id = newId();
  const asked = performance.now();
  const request = xml("iq", { type, id, ...(to === null ? {} : { to }) }, child);
  return session.exchange(
    request,
    (stanza) => {
      if (stanza.name !== "iq" || stanza.attrs.id !== id) return undefined;
      const kind = stanza.attrs.type;
      if ((kind !== "result" && kind !== "error") || !answers(session, to, stanza.attrs.from))
        return undefined;
      quickest.set(session, Math.min(performance.now() - asked, roundTripMs(session) ?? Infinity));
      return kind === "result" ? { kind: "ok", stanza } : refusalOf(stanza);
    },
    answerMs,
  );
}

const quickest = new WeakMap<Session, number>();

/** What the quickest answer of this session took; null before the first. */
export function roundTripMs(session: Session): number | null {
  return quickest.get(session) ?? null;
}

/** Who may answer (RFC 6120 8.1.2.1): the one who was asked; our server may leave its own and our address out. */
function answers(session: Session, to: string | null, from: string | undefined): boolean {
  const own = to === null || sameAddress(to, session.jid);
  if (from === undefined) return own || sameAddress(to, session.domain);
  if (own) return sameBare(from, session.jid) || (to === null && sameAddress(from, session.domain));
  return sameAddress(from, to);
}

/** For `catch`: that nothing came in time is an answer; a connection that ended is not. */
export function nothingCame(error: unknown): null {
  if (error instanceof Failure && error.findings.some(({ code }) => code === "xmpp.answer-missing"))
    return null;
  throw error;
}

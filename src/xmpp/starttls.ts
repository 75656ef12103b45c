/**
 * Asks for encryption on an open plain connection (RFC 6120 5.4), before any library sees it. Nothing secret is sent
 * here, and nothing read here is believed: only the TLS handshake that follows proves anything.
 */
import type { Socket } from "node:net";
import { legalAttribute } from "../text/index.ts";

/** No honest server needs more to say which features it has. */
const MOST_BYTES = 16 * 1024;

export type StarttlsProblem =
  | "not-offered"
  | "refused"
  | "not-xmpp"
  | "domain-not-served"
  | "plaintext-after-proceed"
  | "closed";

/** Encryption could not be agreed on. */
export class StarttlsError extends Error {
  readonly problem: StarttlsProblem;

  constructor(problem: StarttlsProblem) {
    super(problem);
    this.name = "StarttlsError";
    this.problem = problem;
  }
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "'": "&apos;",
  '"': "&quot;",
};

function header(domain: string): string {
  const to = legalAttribute(domain).text.replace(/[&<>'"]/g, (c) => escapes[c] ?? c);
  return (
    `<?xml version='1.0'?><stream:stream to='${to}' version='1.0' xml:lang='en' ` +
    "xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
  );
}

/** Gives "offered" once the features are complete; null = read on. */
function features(text: string): "offered" | null {
  const error = /<(?:[\w.-]{1,40}:)?error[\s>]/.exec(text);
  if (error) {
    const gone = /<(?:host-unknown|host-gone|improper-addressing)[\s/>]/.test(text);
    if (!gone && !/<\/(?:[\w.-]{1,40}:)?error\s*>/.test(text)) return null;
    throw new StarttlsError(gone ? "domain-not-served" : "refused");
  }
  if (!/<\/(?:[\w.-]{1,40}:)?features\s*>|<(?:[\w.-]{1,40}:)?features\s*\/>/.test(text)) return null;
  if (/<(?:[\w.-]{1,40}:)?starttls[\s/>]/.test(text)) return "offered";
  throw new StarttlsError("not-offered");
}

/** Gives "proceed" once the server said so; null = read on. Bytes behind it were not protected by anything. */
function goAhead(text: string): "proceed" | null {
  const answer = /^\s*<(?:[\w.-]{1,40}:)?([\w-]{1,40})(?:\s[^<>]{0,200})?(?:\/>|>\s*<\/[^<>]{1,80}>)/.exec(
    text,
  );
  if (!answer) {
    if (/^\s*<(?:[\w.-]{1,40}:)?(?:failure|error)[\s/>]/.test(text)) throw new StarttlsError("refused");
    return null;
  }
  if (answer[1] !== "proceed") throw new StarttlsError("refused");
  if (text.slice(answer[0].length).trim() !== "") throw new StarttlsError("plaintext-after-proceed");
  return "proceed";
}

/**
 * Takes a connected plain socket and the domain, leaves it ready for the TLS handshake, with no listener of ours.
 * Throws StarttlsError, or the socket's own error; the deadline is the caller's, who destroys the socket.
 */
export async function negotiateStarttls(socket: Socket, domain: string): Promise<void> {
  socket.write(header(domain));
  await read(socket, features);
  socket.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
  await read(socket, goAhead);
}

/** Reads until `decide` gives something or throws; reads no byte more than it has to wait for. */
function read<T>(socket: Socket, decide: (text: string) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    let text = "";
    const settle = (act: () => void) => {
      socket.pause();
      socket.off("data", onData).off("error", onError).off("close", onClose);
      act();
    };
    const onError = (error: Error) => settle(() => reject(error));
    const onClose = () => settle(() => reject(new StarttlsError("closed")));
    const onData = (bytes: Buffer) => {
      text += bytes.toString("latin1");
      try {
        if (!/^\s*(?:<|$)/.test(text)) throw new StarttlsError("not-xmpp");
        const decided = decide(text);
        if (decided !== null) settle(() => resolve(decided));
        else if (text.length > MOST_BYTES) throw new StarttlsError("not-xmpp");
      } catch (error) {
        settle(() => reject(error));
      }
    };
    socket.on("data", onData).on("error", onError).on("close", onClose);
    socket.resume();
  });
}

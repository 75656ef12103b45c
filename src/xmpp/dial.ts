/**
 * Opens the one thing that everything else may use: a TLS connection whose certificate was checked against the
 * DOMAIN of the address that signs in, not against the machine that was called. No credential exists in here.
 */
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from "node:net";
import { checkServerIdentity, connect as connectTls, rootCertificates, type TLSSocket } from "node:tls";
import { domainToASCII } from "node:url";
import type WebSocket from "ws";
import { negotiateStarttls } from "./starttls.ts";
import type { Target } from "./target.ts";
import { changeOver } from "./websocket.ts";

export interface DialOptions {
  readonly domain: string;
  /** Further certificate authorities to trust, PEM text, besides those that Node knows. */
  readonly ca: string | null;
  /** Turns names of machines into numbers; left out: as this computer does. */
  readonly lookup?: LookupFunction | undefined;
  /** Aborted when time is up; everything in flight is torn down and its reason is thrown. */
  readonly signal: AbortSignal;
}

/** A verified connection on which nothing was said yet. */
export interface Line {
  readonly socket: TLSSocket;
  /** The frames over that socket; null = a stream of bytes. */
  readonly web: WebSocket | null;
}

/**
 * Takes a target, gives a TLS connection that is authorized and unread.
 * Throws the socket's error (with its Node or OpenSSL code), StarttlsError, WebSocketRefused, or the signal's reason.
 */
export async function dial(target: Target, options: DialOptions): Promise<Line> {
  options.signal.throwIfAborted();
  const { host, port } = target;
  const socket = connectTcp({ host, port, ...(options.lookup && { lookup: options.lookup }) });
  socket.setNoDelay(true);
  // People think about a plan for a while, and home routers forget silent connections.
  socket.setKeepAlive(true, 30_000);
  // A late error of a socket that was given up must not end the process.
  socket.on("error", () => {});
  try {
    return await unlessAborted(options.signal, reach(socket, target, options));
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** What the TLS connection is for (RFC 7301, XEP-0368); STARTTLS has said so already. */
const ALPN = {
  direct: { ALPNProtocols: ["xmpp-client"] },
  starttls: {},
  websocket: { ALPNProtocols: ["http/1.1"] },
} as const;

async function reach(socket: Socket, target: Target, options: DialOptions): Promise<Line> {
  await happens(socket, "connect");
  if (target.tls === "starttls") await negotiateStarttls(socket, options.domain);
  const domain = domainToASCII(options.domain) || options.domain;
  const secured = connectTls({
    socket,
    // TLS knows server names for names only (RFC 6066 3).
    ...(isIP(domain) ? {} : { servername: domain }),
    ...(options.ca === null ? {} : { ca: [...rootCertificates, options.ca] }),
    ...ALPN[target.tls],
    minVersion: "TLSv1.2",
    rejectUnauthorized: true,
    checkServerIdentity: (_host, certificate) => checkServerIdentity(domain, certificate),
  });
  secured.on("error", () => {});
  await happens(secured, "secureConnect");
  if (!secured.authorized) throw secured.authorizationError ?? new Error("not authorized");
  if (target.url === undefined) return { socket: secured, web: null };
  return { socket: secured, web: await changeOver(secured, target.url) };
}

function happens(socket: Socket, event: "connect" | "secureConnect"): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" }));
    socket.once("error", reject).once("close", closed);
    socket.once(event, () => {
      socket.off("error", reject).off("close", closed);
      resolve();
    });
  });
}

function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

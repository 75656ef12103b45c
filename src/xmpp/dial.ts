/**
 * Opens the one thing that everything else may use: a TLS connection whose certificate was checked against the
 * DOMAIN of the address that signs in, not against the machine that was called. No credential exists in here.
 */
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { checkServerIdentity, connect as connectTls, rootCertificates, type TLSSocket } from "node:tls";
import { domainToASCII } from "node:url";
import { negotiateStarttls } from "./starttls.ts";
import type { Target } from "./target.ts";

export interface DialOptions {
  readonly domain: string;
  /** Further certificate authorities to trust, PEM text, besides those that Node knows. */
  readonly ca: string | null;
  /** Aborted when time is up; everything in flight is torn down and its reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * Takes a target, gives a TLS socket that is connected, authorized and unread.
 * Throws the socket's error (with its Node or OpenSSL code), StarttlsError, or the signal's reason.
 */
export async function dial(target: Target, options: DialOptions): Promise<TLSSocket> {
  options.signal.throwIfAborted();
  const socket = connectTcp({ host: target.host, port: target.port });
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

async function reach(socket: Socket, target: Target, options: DialOptions): Promise<TLSSocket> {
  await happens(socket, "connect");
  if (target.tls === "starttls") await negotiateStarttls(socket, options.domain);
  const domain = domainToASCII(options.domain) || options.domain;
  const secured = connectTls({
    socket,
    // TLS knows server names for names only (RFC 6066 3).
    ...(isIP(domain) ? {} : { servername: domain }),
    ...(options.ca === null ? {} : { ca: [...rootCertificates, options.ca] }),
    ...(target.tls === "direct" ? { ALPNProtocols: ["xmpp-client"] } : {}),
    minVersion: "TLSv1.2",
    rejectUnauthorized: true,
    checkServerIdentity: (_host, certificate) => checkServerIdentity(domain, certificate),
  });
  secured.on("error", () => {});
  await happens(secured, "secureConnect");
  if (!secured.authorized) throw secured.authorizationError ?? new Error("not authorized");
  return secured;
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

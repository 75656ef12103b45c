/**
 * Is it our own server that answers on a port? Prosody runs on silently when its port is taken, and then somebody else
 * answers. Our certificate was signed by an authority that exists for this run only, so a handshake trusting nothing
 * but that authority is the proof.
 */
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

export interface Endpoint {
  readonly port: number;
  readonly domain: string;
  /** PEM of the run's authority. */
  readonly ca: string;
}

const PATIENCE = 5000;

/** Direct TLS (XEP-0368). @throws Error where nobody answers or somebody else does. */
export async function proveDirectTls(endpoint: Endpoint): Promise<void> {
  const socket = await open(endpoint.port);
  await handshake(socket, endpoint);
}

/** STARTTLS (RFC 6120, section 5). @throws Error where nobody answers, TLS is not offered or somebody else answers. */
export async function proveStartTls(endpoint: Endpoint): Promise<void> {
  const socket = await open(endpoint.port);
  const heard = listen(socket);
  socket.write(
    `<stream:stream xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams" to="${endpoint.domain}" version="1.0">`,
  );
  await heard("<starttls");
  socket.write('<starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"/>');
  await heard("<proceed");
  await handshake(socket, endpoint);
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: "127.0.0.1", port });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`port ${port} is silent`)));
    socket.once("error", reject);
    socket.once("connect", () => resolve(socket));
  });
}

/** Waits until a piece of text has arrived. */
function listen(socket: Socket): (piece: string) => Promise<void> {
  let text = "";
  return (piece) =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        socket.off("data", read).off("close", gone);
        settle();
      };
      const gone = () => end(() => reject(new Error(`the connection ended before ${piece}: ${text}`)));
      const read = (chunk: Buffer) => {
        text += chunk.toString("latin1");
        if (text.includes(piece)) end(resolve);
      };
      socket.on("data", read).once("close", gone);
    });
}

/** The name in the certificate is not looked at here: some runs have a wrong one on purpose. */
function handshake(socket: Socket, { ca, domain }: Endpoint): Promise<void> {
  return new Promise((resolve, reject) => {
    const tls = connectTls({ socket, ca, servername: domain, checkServerIdentity: () => undefined });
    tls.once("error", reject);
    tls.once("close", () => reject(new Error("the connection ended within the handshake")));
    tls.once("secureConnect", () => {
      resolve();
      tls.destroy();
    });
  });
}

/**
 * A WebSocket for XMPP (RFC 7395) over a TLS connection that is verified already: `ws` neither resolves names nor
 * encrypts here, it only asks the web server to change over, and frames what is sent.
 */
import type { TLSSocket } from "node:tls";
import type WebSocket from "ws";
import { MOST_CHARACTERS } from "./inbound-limits.ts";

/** The web server does not let us change over; `status` is its answer, null where there was none that counts. */
export class WebSocketRefused extends Error {
  readonly status: number | null;

  constructor(status: number | null, message: string) {
    super(message);
    this.name = "WebSocketRefused";
    this.status = status;
  }
}

/**
 * Asks for the change on a verified connection. No redirection is followed, for nobody vouched for where it leads.
 * Throws WebSocketRefused; the deadline is the caller's, who destroys the socket.
 */
export async function changeOver(socket: TLSSocket, url: string): Promise<WebSocket> {
  // Few need it, and it takes time to load.
  const { default: Client } = await import("ws");
  return new Promise((resolve, reject) => {
    const web = new Client(url, ["xmpp"], {
      createConnection: () => socket,
      followRedirects: false,
      perMessageDeflate: false,
      maxPayload: MOST_CHARACTERS,
    });
    web.once("unexpected-response", (_, { statusCode = 0 }) => {
      reject(new WebSocketRefused(statusCode, `HTTP ${statusCode}`));
      socket.destroy();
    });
    // Also later: an error of a connection that was given up must not end the process.
    web.on("error", (error) => reject(new WebSocketRefused(null, error.message)));
    web.once("open", () => resolve(web));
  });
}

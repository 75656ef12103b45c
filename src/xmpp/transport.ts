/**
 * The one way to a server that the library is left with: a connection that is verified already, used once. What comes
 * over it is limited before and inside the library's parser.
 */
import type { TLSSocket } from "node:tls";
import type { Line } from "./dial.ts";
import { inboundLimits, Unreadable } from "./inbound-limits.ts";
import type { Client, Element, Transport } from "./library.ts";

/** Stand for our own connection; the library only looks at the scheme. */
export const SERVICE = { bytes: "xmpps://verified.invalid", frames: "wss://verified.invalid" } as const;

export interface Watch {
  /** Is the session open? Before, less may be said. */
  readonly online: () => boolean;
  /** Something arrived, whatever it is. */
  readonly heard: () => void;
}

/** Gives the service to connect to; every other way is gone. */
export function useOnly(connection: Client, line: Line, watch: Watch): string {
  const service = line.web === null ? SERVICE.bytes : SERVICE.frames;
  const Given = connection.transports.find(({ prototype }) => speaks(prototype, service));
  if (!Given) throw new Error(`@xmpp/client has no transport for ${service}`);
  const limits = inboundLimits(watch.online);

  let used = false;
  class VerifiedSocket extends Given.prototype.Socket {
    connect(): void {
      if (used || line.socket.destroyed || !line.socket.authorized)
        throw new Error("this session's connection is used up");
      used = true;
      this._attachSocket(line.web ?? line.socket);
      this.secure = true;
      queueMicrotask(() => this.emit("connect"));
    }
  }

  class ShallowParser extends Given.prototype.Parser {
    #depth = 0;

    override onStartElement(name: string, attrs: Readonly<Record<string, string>>): void {
      this.#depth += 1;
      limits.opened(this.#depth);
      super.onStartElement(name, attrs);
    }

    override onEndElement(name: string): void {
      this.#depth -= 1;
      super.onEndElement(name);
    }
  }

  class VerifiedTransport extends (Given as unknown as new () => object) {}
  Object.assign(VerifiedTransport.prototype, { Socket: VerifiedSocket, Parser: ShallowParser });
  connection.transports.splice(0, Infinity, VerifiedTransport as unknown as Transport);
  connection.on("element", (_: Element) => limits.whole());
  connection._onData = (arrived) => {
    watch.heard();
    try {
      connection.parser?.write(limits.take(arrived));
    } catch (error) {
      giveUp(connection, line.socket, error);
    }
  };
  return service;
}

/** The library's parser also throws out of a socket event where XML is broken. */
function giveUp(connection: Client, socket: TLSSocket, error: unknown): void {
  connection.emit("error", error instanceof Unreadable ? error : new Error("broken XML", { cause: error }));
  socket.destroy();
}

function speaks(transport: Transport["prototype"], service: string): boolean {
  try {
    return transport.socketParameters(service) !== undefined;
  } catch {
    return false;
  }
}

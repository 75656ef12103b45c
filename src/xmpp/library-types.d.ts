/** What we use of @xmpp/client 0.14, which brings no types. Its inner parts are named where we replace them. */
declare module "@xmpp/client" {
  import type { EventEmitter } from "node:events";
  import type { TLSSocket } from "node:tls";
  import type WebSocket from "ws";

  export type Child = Element | string | null | undefined;

  export interface Element {
    readonly name: string;
    attrs: Record<string, string | undefined>;
    children: (Element | string)[];
    is(name: string, xmlns?: string): boolean;
    getNS(): string | undefined;
    getChild(name: string, xmlns?: string): Element | undefined;
    getChildren(name: string, xmlns?: string): Element[];
    getChildElements(): Element[];
    getChildText(name: string, xmlns?: string): string | null;
    text(): string;
    toString(): string;
  }

  export function xml(
    name: string,
    attrs?: Readonly<Record<string, string | undefined>>,
    ...children: (Child | readonly Child[])[]
  ): Element;

  /** One connection attempt's socket, as the library sees it. */
  export interface Socket extends EventEmitter {
    secure: boolean;
    _attachSocket(socket: TLSSocket | WebSocket): void;
  }

  /** Reads one stream, or the frames of one. */
  export interface Parser {
    onStartElement(name: string, attrs: Readonly<Record<string, string>>): void;
    onEndElement(name: string): void;
    write(text: string): void;
  }

  export interface Transport {
    prototype: {
      Socket: new () => Socket;
      Parser: new () => Parser;
      socketParameters(service: string): unknown;
    };
  }

  export interface Client extends EventEmitter {
    readonly status: string;
    readonly transports: Transport[];
    readonly parser: Parser | null;
    readonly jid: { toString(): string } | null;
    readonly reconnect: { stop(): void };
    readonly saslFactory: { _mechs: { readonly name: string }[] };
    connect(service: string): Promise<void>;
    open(options: { readonly domain: string }): Promise<void>;
    send(element: Element): Promise<void>;
    stop(): Promise<unknown>;
    _onData(data: Uint8Array | string): void;
    _onSeeOtherHost(error: Error): unknown;
  }

  export function client(options: {
    resource?: string;
    readonly service: string;
    readonly domain: string;
    readonly timeout: number;
    readonly credentials: () => Promise<void>;
  }): Client;
}

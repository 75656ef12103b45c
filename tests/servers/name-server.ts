/** A name server on loopback (RFC 1035, UDP) that knows what a test tells it, and nothing else. */
import { createSocket } from "node:dgram";
import { Resolver } from "node:dns";
import { type AddressInfo, isIPv4, type LookupFunction } from "node:net";
import { type Answer, decode, encode, type Question } from "dns-packet";
import type { Resolution } from "../../src/xmpp/connect.ts";

export interface Srv {
  readonly priority?: number;
  readonly weight?: number;
  readonly port: number;
  readonly target: string;
}

export interface NameServer {
  readonly port: number;
  /** `_xmpp-client._tcp.school.example` and where it leads. */
  srv(name: string, ...records: readonly Srv[]): void;
  /** The address (IPv4) of a machine. */
  machine(name: string, address: string): void;
  /** Never answers questions about this name. */
  silent(name: string): void;
  /** What was asked for, in order, without repetitions. */
  asked(): readonly string[];
  /** For our own connections. */
  readonly names: Resolution;
  close(): void;
}

/** Authoritative, and it would ask others for us (RFC 1035 4.1.1); without the latter Erlang believes nothing. */
const FLAGS = 0x0400 | 0x0080;
const RECURSION_DESIRED = 0x0100;
const NO_SUCH_NAME = 3;

export async function nameServer(): Promise<NameServer> {
  const zone = new Map<string, Answer[]>();
  const mute = new Set<string>();
  const asked = new Set<string>();
  const key = (name: string) => name.toLowerCase().replace(/\.$/, "");
  const add = (name: string, answers: readonly Answer[]) =>
    void zone.set(key(name), [...(zone.get(key(name)) ?? []), ...answers]);

  const socket = createSocket("udp4");
  socket.on("message", (message, from) => {
    const { id = 0, flags: asking = 0, questions = [] } = decode(message);
    const [question] = questions as Question[];
    if (!question || mute.has(key(question.name))) return;
    asked.add(`${question.type} ${key(question.name)}`);
    const known = zone.get(key(question.name));
    const answers = (known ?? []).filter(({ type }) => type === question.type);
    const flags = FLAGS | (asking & RECURSION_DESIRED) | (known ? 0 : NO_SUCH_NAME);
    socket.send(
      encode({ type: "response", id, flags, questions: [question], answers }),
      from.port,
      from.address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const { port } = socket.address() as AddressInfo;

  const resolver = new Resolver({ timeout: 1000, tries: 2 });
  resolver.setServers([`127.0.0.1:${port}`]);
  const address: LookupFunction = (name, { all }, give) =>
    resolver.resolve4(name, (error, found = []) => {
      if (error) give(error, "", 4);
      else if (all)
        give(
          null,
          found.map((one) => ({ address: one, family: 4 })),
        );
      else give(null, found[0] ?? "", 4);
    });

  return {
    port,
    srv: (name, ...records) =>
      add(
        name,
        records.map(({ priority = 0, weight = 0, port: at, target }) => ({
          name,
          type: "SRV",
          ttl: 60,
          data: { priority, weight, port: at, target },
        })),
      ),
    machine(name, at) {
      if (!isIPv4(at)) throw new Error(`not an IPv4 address: ${at}`);
      add(name, [{ name, type: "A", ttl: 60, data: at }]);
    },
    silent: (name) => void mute.add(key(name)),
    asked: () => [...asked],
    names: {
      address,
      srv: (name) =>
        new Promise((resolve, reject) => {
          resolver.resolveSrv(name, (error, found) => (error ? reject(error) : resolve(found)));
        }),
    },
    close() {
      resolver.cancel();
      socket.close();
    },
  };
}

/** Tells other servers where this one, on this machine, is. ejabberd looks machines up as the system does, which knows one name. */
export function announce(
  others: NameServer | undefined,
  { domain, muc }: { readonly domain: string; readonly muc: string },
  port: number,
): void {
  others?.machine("localhost", "127.0.0.1");
  for (const name of [domain, muc]) others?.srv(`_xmpp-server._tcp.${name}`, { port, target: "localhost" });
}

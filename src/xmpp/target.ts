/** Which machine and port to call: what the user says, else what DNS says of the domain (RFC 6120 3.2, XEP-0368). */
import { domainToASCII } from "node:url";
import { Failure } from "../messages/index.ts";

export interface Target {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, negotiated on the open connection, or under a WebSocket (RFC 7395). */
  readonly tls: "direct" | "starttls" | "websocket";
  /** Of a WebSocket: what to ask the web server for. */
  readonly url?: string;
}

export interface SrvRecord {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** Gives the SRV records of a name; rejects where there are none. */
export type SrvLookup = (name: string) => Promise<readonly SrvRecord[]>;

const SCHEMES = {
  "xmpp:": { tls: "starttls", port: 5222 },
  "xmpps:": { tls: "direct", port: 5223 },
  "wss:": { tls: "websocket", port: 443 },
} as const;

/**
 * Reads `--service`: `xmpp://host:port` (STARTTLS), `xmpps://host:port` (TLS at once) or `wss://host:port/path`.
 * Throws Failure "usage" for anything else.
 */
export function parseService(service: string): Target {
  // whatever stands before an @ may be a password: it is told to nobody
  const shown = service.replace(/^([a-z]*:\/\/|).*@/is, "$1…@");
  if (/^ws:/i.test(service))
    throw new Failure("usage", { code: "xmpp.websocket-unprotected", service: shown });
  const url = URL.canParse(service) ? new URL(service) : null;
  const scheme = url && SCHEMES[url.protocol as keyof typeof SCHEMES];
  if (!url || !scheme || !url.hostname || extraOf(url, scheme.tls)) {
    throw new Failure("usage", { code: "xmpp.service-not-understood", service: shown });
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = url.port === "" ? scheme.port : Number(url.port);
  return { host, port, tls: scheme.tls, ...(scheme.tls === "websocket" && { url: url.href }) };
}

/** What has no place in such an address; only a web server is asked for a path. */
function extraOf(url: URL, tls: Target["tls"]): string {
  const path = tls === "websocket" ? "" : url.pathname.replace(/^\/$/, "") + url.search;
  return url.username + url.password + url.hash + path;
}

/**
 * Targets of a domain in the order to try them: both kinds of record merged by priority, ties drawn by weight. A domain
 * without records is called itself, on port 5222. Throws Failure "unavailable" where DNS says that there is no service.
 */
export async function findTargets(
  domain: string,
  lookup: SrvLookup,
  random: () => number,
): Promise<readonly Target[]> {
  const name = domainToASCII(domain) || domain;
  const ask = async (service: string, tls: Target["tls"]) => {
    const records = await lookup(`${service}._tcp.${name}`).catch(() => []);
    return records.map((record) => ({ ...record, tls }));
  };
  const records = (
    await Promise.all([ask("_xmpps-client", "direct"), ask("_xmpp-client", "starttls")])
  ).flat();
  if (records.length === 0) return [{ host: name, port: 5222, tls: "starttls" }];
  const open = records.filter((record) => record.name !== "" && record.name !== ".");
  if (open.length === 0) throw new Failure("unavailable", { code: "xmpp.no-service", domain });
  return inOrder(open, random).map(({ name: host, port, tls }) => ({ host, port, tls }));
}

/** RFC 2782: lowest priority first; among equals, drawn with a chance in proportion to the weight. */
export function inOrder<R extends SrvRecord>(records: readonly R[], random: () => number): readonly R[] {
  const left = [...records].sort((a, b) => a.priority - b.priority || a.weight - b.weight);
  const ordered: R[] = [];
  while (left[0]) {
    const priority = left[0].priority;
    const equals = left.filter((record) => record.priority === priority);
    let draw = random() * equals.reduce((sum, record) => sum + record.weight, 0);
    const chosen =
      equals.find((record) => {
        draw -= record.weight;
        return draw < 0;
      }) ?? left[0];
    ordered.push(chosen);
    left.splice(left.indexOf(chosen), 1);
  }
  return ordered;
}

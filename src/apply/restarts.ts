/**
 * A server that is killed may forget what it took and nobody fetched yet, and our archive says all the same that it was sent.
 * Other people's waiting messages are not for us to see; but how long a server has been running it tells.
 */
import { domainOf } from "../text/index.ts";
import type { Server } from "./server.ts";

/** A start of a server so soon after something was sent to it that it may have forgotten it. */
export interface Restart {
  readonly server: string;
  /** By the clock of this computer, ISO 8601 UTC. */
  readonly startedAt: string;
}

/** The start, if there was one, that what was sent to an address at a time (ISO 8601) may have been lost in. */
export type RestartAfter = (jid: string, sentAt: string) => Promise<Restart | null>;

/** Longer ago is no “just now”: servers are started anew in peace too, and a day later `--remind` writes to everybody again. */
const shortlyMs = 10 * 60 * 1000;

/** Servers tell whole seconds, and their answer takes a moment. */
const inaccuracyMs = 2000;

/** May a server that started then have forgotten what was sent to it at that time? Both in milliseconds. */
export function mayForget(sentAt: number, startedAt: number): boolean {
  return sentAt >= startedAt - shortlyMs - inaccuracyMs && sentAt <= startedAt + inaccuracyMs;
}

/** For as long as one session lives; each server is asked once, and only where something was sent before the session. */
export function restarts(server: Server, now: () => Date): RestartAfter {
  // the server of this session was running when it began
  const began = now().getTime();
  const starts = new Map<string, Promise<number | null>>();
  const startOf = (domain: string) => {
    const start = starts.get(domain) ?? askStart(server, domain, now);
    starts.set(domain, start);
    return start;
  };
  return async (jid, sentAt) => {
    const sent = Date.parse(sentAt);
    if (!(sent < began)) return null;
    const domain = domainOf(jid);
    const start = await startOf(domain);
    if (start === null || !mayForget(sent, start)) return null;
    return { server: domain, startedAt: new Date(start).toISOString() };
  };
}

async function askStart(server: Server, domain: string, now: () => Date): Promise<number | null> {
  const seconds = await server.uptimeSeconds(domain);
  return seconds === null ? null : now().getTime() - seconds * 1000;
}

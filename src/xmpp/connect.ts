/** From an address and a password to a session: where to call, a verified connection, one login. */
import { Resolver } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { createSecureContext, rootCertificates } from "node:tls";
import { Failure, type Finding } from "../messages/index.ts";
import { accountOf } from "../text/index.ts";
import { dial, type Line } from "./dial.ts";
import type { Clock } from "./keepalive.ts";
import { unreachable } from "./refusal.ts";
import { openSession, type Session } from "./session.ts";
import { findTargets, parseService, type SrvLookup, type Target } from "./target.ts";

export interface ConnectOptions {
  /** Who signs in: `local@domain`. */
  readonly jid: string;
  /** Called once, after the connection was verified, so that nobody types a password for a server that is not there. */
  readonly password: () => Promise<string>;
  /** `xmpp://host:port`, `xmpps://host:port` or `wss://host/path`; left out: what DNS says. */
  readonly service?: string | undefined;
  /** Further certificate authorities, the text of a PEM file. */
  readonly ca?: string | undefined;
  /**
   * Name of the session. Signing in under the same name again ends the session before (RFC 6120 7.7.2.2), so that nothing
   * of a cut run can arrive late.
   */
  readonly resource?: string | undefined;
  /** For connecting and signing in together, without the time the password takes; 20,000 ms when left out. */
  readonly deadlineMs?: number | undefined;
  /** For each single answer; 60,000 ms when left out, because servers slow busy clients down. */
  readonly answerMs?: number | undefined;
  /** Told of each element, without its text. */
  readonly onTrace?: ((line: string) => void) | undefined;
  /** Where names are looked up; left out: as this computer does. */
  readonly names?: Resolution | undefined;
  /** Of an invitation with which the account is made before it signs in (XEP-0445); left out: the account is there. */
  readonly token?: string | undefined;
  /** By which a silent connection is noticed; left out: the computer's. */
  readonly clock?: Clock | undefined;
}

export interface Resolution {
  readonly srv: SrvLookup;
  readonly address: LookupFunction;
}

/** A target of several that does not answer may not use up everybody's time: each has its share, and no more than this. */
const TARGET_MS = 7000;

/**
 * Signs in. Throws Failure: "usage" for an address, service or PEM text that cannot be read, "forbidden" for a refused
 * login, "unavailable" with one finding per target for everything else.
 */
export async function connect(options: ConnectOptions): Promise<Session> {
  const { local, domain } = readAccount(options);
  const ca = options.ca ?? null;
  const deadlineMs = options.deadlineMs ?? 20_000;
  const started = performance.now();
  const deadline = AbortSignal.timeout(deadlineMs);
  const attempt = { jid: `${local}@${domain}`, domain, seconds: Math.ceil(deadlineMs / 1000) };

  const targets = await targetsOf(options, domain, deadline);
  const findings: Finding[] = [];
  let line: Line | null = null;
  for (const [at, target] of targets.entries()) {
    const left = started + deadlineMs - performance.now();
    const share = Math.max(0, Math.min(Math.floor(left / (targets.length - at)), TARGET_MS));
    const last = at === targets.length - 1;
    const signal = last ? deadline : either(deadline, AbortSignal.timeout(share));
    const lookup = options.names?.address;
    line = await dial(target, { domain, ca, signal, lookup }).catch((error: unknown) => {
      findings.push(unreachable(error, target, attempt));
      return null;
    });
    if (line || deadline.aborted) break;
  }
  if (!line) throw new Failure("unavailable", unique(findings));

  const left = Math.max(1, deadlineMs - (performance.now() - started));
  try {
    const password = await options.password();
    return await openSession(line, {
      local,
      domain,
      password,
      deadlineMs: left,
      answerMs: options.answerMs ?? 60_000,
      resource: options.resource ?? null,
      onTrace: options.onTrace ?? null,
      token: options.token,
      clock: options.clock,
    });
  } catch (error) {
    line.socket.destroy();
    throw error;
  }
}

function readAccount(options: ConnectOptions): { readonly local: string; readonly domain: string } {
  const findings: Finding[] = [];
  const account = accountOf(options.jid);
  if (!account) findings.push({ code: "xmpp.address-not-understood", address: options.jid });
  if (options.ca !== undefined && !holdsCertificates(options.ca))
    findings.push({ code: "xmpp.ca-not-understood" });
  if (!account || findings.length > 0) throw new Failure("usage", findings);
  return account;
}

function holdsCertificates(pem: string): boolean {
  if (!pem.includes("-----BEGIN CERTIFICATE-----")) return false;
  try {
    createSecureContext({ ca: [...rootCertificates.slice(0, 1), pem] });
    return true;
  } catch {
    return false;
  }
}

async function targetsOf(
  options: ConnectOptions,
  domain: string,
  deadline: AbortSignal,
): Promise<readonly Target[]> {
  if (options.service !== undefined) return [parseService(options.service)];
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  const ask = options.names?.srv ?? ((name) => resolver.resolveSrv(name));
  const late = new Promise<never>((_, reject) => {
    deadline.addEventListener("abort", () => reject(deadline.reason), { once: true });
  });
  late.catch(() => resolver.cancel());
  return findTargets(domain, (name) => Promise.race([ask(name), late]), Math.random);
}

/** Aborted as soon as one of the two is. */
function either(a: AbortSignal, b: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const one of [a, b]) {
    if (one.aborted) both.abort(one.reason);
    else one.addEventListener("abort", () => both.abort(one.reason), { once: true });
  }
  return both.signal;
}

function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

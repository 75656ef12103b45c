/** Signing in (RFC 6120 6): one attempt with the best method that both sides know, and the server proves itself too. */

import { saslprep } from "../text/index.ts";
import { checkServerFinal, clientFinal, clientFirstBare, ScramError, type ScramHash } from "./scram.ts";

/** One element of the server's side of the exchange. `condition` is there in a failure only. */
export interface SaslElement {
  readonly kind: "challenge" | "success" | "failure";
  /** Decoded; empty where the element was. */
  readonly data: Buffer;
  readonly condition: string;
  readonly text: string;
}

/** The wire: what we say, and what comes next. */
export interface SaslWire {
  auth(mechanism: string, data: Buffer): Promise<void>;
  response(data: Buffer): Promise<void>;
  next(): Promise<SaslElement>;
}

export interface Credentials {
  readonly local: string;
  readonly password: string;
  /** Random and used once, printable, without a comma. */
  readonly nonce: string;
}

/** The server said no. */
export class LoginRefused extends Error {
  readonly condition: string;

  constructor(condition: string, text: string) {
    super(text === "" ? condition : `${condition}: ${text}`);
    this.name = "LoginRefused";
    this.condition = condition;
  }
}

type Mechanism = (wire: SaslWire, credentials: Credentials) => Promise<void>;

/** Best first. PLAIN hands the password over, which is why it comes last and only inside our verified TLS. */
const MECHANISMS: readonly (readonly [name: string, run: Mechanism])[] = [
  ["SCRAM-SHA-256", (wire, credentials) => scram("SCRAM-SHA-256", "sha256", wire, credentials)],
  ["SCRAM-SHA-1", (wire, credentials) => scram("SCRAM-SHA-1", "sha1", wire, credentials)],
  ["PLAIN", plain],
];

export const mechanismNames: readonly string[] = MECHANISMS.map(([name]) => name);

/** The method to use, null where none of those offered will do. */
export function chooseMechanism(offered: readonly string[]): string | null {
  return mechanismNames.find((name) => offered.includes(name)) ?? null;
}

/** Takes a name from `mechanismNames`. Throws LoginRefused or ScramError; after that the stream must not be used. */
export async function authenticate(
  mechanism: string,
  wire: SaslWire,
  credentials: Credentials,
): Promise<void> {
  const run = MECHANISMS.find(([name]) => name === mechanism)?.[1];
  if (!run) throw new Error(`no such mechanism: ${mechanism}`);
  await run(wire, credentials);
}

async function scram(name: string, hash: ScramHash, wire: SaslWire, credentials: Credentials): Promise<void> {
  const bare = clientFirstBare(credentials.local, credentials.nonce);
  await wire.auth(name, Buffer.from(`n,,${bare}`));
  const challenge = await serverSays(wire);
  if (challenge.kind === "success") throw new ScramError("signature");
  const answer = await clientFinal(
    hash,
    credentials.password,
    credentials.nonce,
    bare,
    challenge.data.toString(),
  );
  await wire.response(Buffer.from(answer.message));
  const last = await serverSays(wire);
  checkServerFinal(last.data.toString(), answer.serverSignature);
  if (last.kind === "success") return;
  // Some servers send the proof as one more challenge (RFC 6120 6.4.3); it was checked above.
  await wire.response(Buffer.alloc(0));
  if ((await serverSays(wire)).kind !== "success") throw new ScramError("malformed");
}

async function plain(wire: SaslWire, credentials: Credentials): Promise<void> {
  await wire.auth(
    "PLAIN",
    Buffer.from(`\0${saslprep(credentials.local)}\0${saslprep(credentials.password)}`),
  );
  if ((await serverSays(wire)).kind !== "success") throw new ScramError("malformed");
}

async function serverSays(wire: SaslWire): Promise<SaslElement> {
  const next = await wire.next();
  if (next.kind === "failure") throw new LoginRefused(next.condition, next.text);
  return next;
}

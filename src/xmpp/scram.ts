/**
 * SCRAM (RFC 5802, RFC 7677): both sides prove that they know the password, and it is never sent. The mechanisms
 * without channel binding; the TLS connection underneath was verified before.
 */
import { createHash, createHmac, pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { saslprep } from "../text/index.ts";

export type ScramHash = "sha256" | "sha1";

/** RFC 7677 4: fewer would let a server learn the password by guessing; more than the upper bound only burns our time. */
const ITERATIONS = { least: 4096, most: 5_000_000 };

/** The server broke the protocol, asks for too little, or did not prove that it knows the password. */
export class ScramError extends Error {
  readonly problem: "malformed" | "nonce" | "iterations" | "signature";

  constructor(problem: ScramError["problem"]) {
    super(`SCRAM: ${problem}`);
    this.name = "ScramError";
    this.problem = problem;
  }
}

/** The part of the first message that both signatures cover. `nonce` is ours: random and used once. */
export function clientFirstBare(user: string, nonce: string): string {
  return `n=${saslprep(user).replaceAll("=", "=3D").replaceAll(",", "=2C")},r=${nonce}`;
}

export interface ScramAnswer {
  readonly message: string;
  /** What the server must send to prove itself. */
  readonly serverSignature: Uint8Array;
}

/** Takes the server's first message, gives ours and what must come back. Throws ScramError. */
export async function clientFinal(
  hash: ScramHash,
  password: string,
  nonce: string,
  firstBare: string,
  serverFirst: string,
): Promise<ScramAnswer> {
  const parts = /^r=([\x21-\x2b\x2d-\x7e]+),s=([A-Za-z0-9+/]+=*),i=([1-9]\d{0,9})(?:,[\s\S]*)?$/.exec(
    serverFirst,
  );
  const [, combined = "", salt = "", count = ""] = parts ?? [];
  if (!parts) throw new ScramError("malformed");
  if (!combined.startsWith(nonce) || combined.length === nonce.length) throw new ScramError("nonce");
  const iterations = Number(count);
  if (iterations < ITERATIONS.least || iterations > ITERATIONS.most) throw new ScramError("iterations");

  const length = hash === "sha256" ? 32 : 20;
  const salted: Uint8Array = new Uint8Array(
    await stretch(saslprep(password), bytesOf(salt), iterations, length, hash),
  );
  const withoutProof = `c=biws,r=${combined}`;
  const signed = `${firstBare},${serverFirst},${withoutProof}`;
  const clientKey = hmac(hash, salted, "Client Key");
  const signature = hmac(hash, new Uint8Array(createHash(hash).update(clientKey).digest()), signed);
  const proof = Buffer.from(clientKey.map((byte, at) => byte ^ (signature[at] ?? 0)));
  return {
    message: `${withoutProof},p=${proof.toString("base64")}`,
    serverSignature: hmac(hash, hmac(hash, salted, "Server Key"), signed),
  };
}

/** Throws ScramError unless the server's last message carries the signature that only a knower of the password can make. */
export function checkServerFinal(serverFinal: string, expected: Uint8Array): void {
  const given = /^v=([A-Za-z0-9+/]+=*)(?:,|$)/.exec(serverFinal)?.[1];
  const bytes = bytesOf(given ?? "");
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected))
    throw new ScramError("signature");
}

const stretch = promisify(pbkdf2);

function hmac(hash: ScramHash, key: Uint8Array, text: string): Uint8Array {
  return new Uint8Array(createHmac(hash, key).update(text).digest());
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

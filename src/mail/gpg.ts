/**
 * The user's own `gpg`: which key a letter may be encrypted to, and encrypting it. What gpg would do without a word, such as
 * encrypting to 1,024 bits, is looked at beforehand. Data goes through pipes, passphrases through gpg's own agent.
 */
import { spawn } from "node:child_process";
import type { KeyFound } from "../apply/index.ts";
import { Failure } from "../messages/index.ts";

/** OpenPGP's numbers (RFC 9580 9.1): those whose length in bits says how strong they are, and curves. */
const byLength = new Set([1, 2, 3, 16, 17]);
const curves = new Set([18, 19, 22, 25, 27]);
const leastBits = 2048;

interface Half {
  readonly fingerprint: string;
  readonly validity: string;
  readonly bits: number;
  readonly algorithm: number;
  readonly uses: string;
  /** The secret half is not on this computer. */
  readonly isStub: boolean;
}

interface Key {
  readonly validity: string;
  readonly isDisabled: boolean;
  readonly addresses: readonly string[];
  readonly halves: readonly Half[];
}

/** The one key of this address that can be used. Throws `Failure` "not-found" without gpg. */
export async function findKey(address: string, use: "encrypt" | "sign"): Promise<KeyFound> {
  const list = use === "sign" ? "--list-secret-keys" : "--list-keys";
  const { output } = await gpg(["--with-colons", "--fixed-list-mode", list, "--", `<${address}>`], null);
  const known = keysIn(output.toString("utf8"));
  const found = known.filter(({ addresses }) => addresses.includes(address));
  if (found.length === 0) return { kind: known.length > 0 ? "another-address" : "none" };
  const judged = found.map((key) => judge(key, use));
  const good = judged.filter(({ kind }) => kind === "found");
  if (good.length > 1) return { kind: "several" };
  return good[0] ?? judged[0] ?? { kind: "none" };
}

function judge({ validity, isDisabled, halves }: Key, use: "encrypt" | "sign"): KeyFound {
  if (validity === "r") return { kind: "revoked" };
  if (isDisabled) return { kind: "disabled" };
  if (validity === "e") return { kind: "expired" };
  const able = halves.filter(({ uses, isStub }) => uses.includes(use === "sign" ? "s" : "e") && !isStub);
  if (able.length === 0) return { kind: "unable" };
  const valid = able.filter((half) => !/[reidn]/.test(half.validity));
  if (valid.length === 0) return { kind: able.some((half) => half.validity === "e") ? "expired" : "revoked" };
  const strong = valid.findLast(
    ({ algorithm, bits }) => curves.has(algorithm) || (byLength.has(algorithm) && bits >= leastBits),
  );
  return strong ? { kind: "found", fingerprint: strong.fingerprint } : { kind: "weak" };
}

/** What `--with-colons` lists (gnupg's doc/DETAILS). */
function keysIn(listing: string): Key[] {
  const keys: { validity: string; isDisabled: boolean; addresses: string[]; halves: Half[] }[] = [];
  for (const line of listing.split("\n")) {
    const fields = line.trimEnd().split(":");
    const [kind = "", validity = "", bits = "", algorithm = ""] = fields;
    const uses = fields[11] ?? "";
    if (kind === "pub" || kind === "sec")
      keys.push({ validity, isDisabled: uses.includes("D"), addresses: [], halves: [] });
    const key = keys.at(-1);
    if (key === undefined) continue;
    if (/^(?:pub|sec|sub|ssb)$/.test(kind))
      key.halves.push({
        ...{ fingerprint: "", validity, uses: uses.replace(/[A-Z]/g, "") },
        ...{ bits: Number(bits), algorithm: Number(algorithm), isStub: fields[14] === "#" },
      });
    if (kind === "fpr") {
      const half = key.halves.pop();
      if (half) key.halves.push({ ...half, fingerprint: half.fingerprint || (fields[9] ?? "") });
    }
    // with a key, all its names are revoked
    if (kind === "uid" && (validity !== "r" || key.validity === "r"))
      key.addresses.push(addressIn(fields[9] ?? ""));
  }
  return keys;
}

/** `Kemal Aydın <kemal@mail.example>` → the address. */
function addressIn(uid: string): string {
  const plain = uid.replace(/\\x([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return (/<([^<>]*)>\s*$/.exec(plain)?.[1] ?? plain).toLowerCase();
}

/** Encrypted for the one, signed by the other; ASCII-armoured. Throws `Failure` "unavailable" where gpg does not do it. */
export async function encrypt(content: Uint8Array, to: string, signer: string | null): Promise<Uint8Array> {
  const signing = signer === null ? [] : ["--sign", "--local-user", `${signer}!`];
  const { output, status } = await gpg(
    ["--trust-model", "always", "--armor", "--encrypt", ...signing, "--recipient", `${to}!`],
    content,
  );
  const isDone = status.includes("END_ENCRYPTION") && (signer === null || status.includes("SIG_CREATED"));
  if (!isDone) throw new Failure("unavailable", { code: "mail.gpg-failed", answer: reasonIn(status) });
  return output;
}

function reasonIn(status: string): string {
  return /(?:INV_RECP|INV_SGNR|FAILURE|ERROR) [^\n]*/.exec(status)?.[0] ?? "gpg";
}

function gpg(
  args: readonly string[],
  input: Uint8Array | null,
): Promise<{ readonly output: Buffer; readonly status: string }> {
  const always = ["--batch", "--no-tty", "--no-auto-key-locate", "--status-fd", "3"];
  return new Promise((resolve, reject) => {
    const child = spawn("gpg", [...always, ...args], { stdio: ["pipe", "pipe", "ignore", "pipe"] });
    const output: Buffer[] = [];
    let status = "";
    child.on("error", (cause) => reject(new Failure("not-found", { code: "mail.gpg-missing" }, cause)));
    child.stdout?.on("data", (part: Buffer) => output.push(part));
    child.stdio[3]?.on("data", (part: Buffer) => {
      status += part.toString("utf8");
    });
    // it may end before it has read everything; its status tells
    child.stdin?.on("error", () => {});
    child.on("close", () => resolve({ output: Buffer.concat(output), status }));
    child.stdin?.end(input ?? undefined);
  });
}

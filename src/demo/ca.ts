/** A certificate authority for one run, and the certificate of one server signed by it. */
import { execFile } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "../messages/index.ts";

export interface Certificates {
  /** PEM file that clients must trust; made for this run, so trusting it proves that the server is ours. */
  readonly caFile: string;
  readonly certificateFile: string;
  readonly keyFile: string;
}

const run = promisify(execFile);
const DAYS = "2";

/**
 * Makes an authority and a server certificate (EC P-256, valid two days) with the `openssl` program.
 *
 * @param folder an existing private folder; the keys are written there, readable by the owner only
 * @param names the DNS names that the certificate is for, the server's own domain first
 * @throws Failure "unavailable" where `openssl` is missing or refuses
 */
export async function makeCertificates(
  folder: string,
  names: readonly [string, ...string[]],
): Promise<Certificates> {
  const file = (name: string) => join(folder, name);
  await writeFile(file("ca.cnf"), authorityConfig());
  await writeFile(file("server.cnf"), serverConfig(names));
  await writeKey(file("ca.key"));
  await writeKey(file("server.key"));
  const self = ["-config", file("ca.cnf"), "-key", file("ca.key"), "-out", file("ca.pem")];
  await openssl(["req", "-x509", "-new", "-sha256", "-days", DAYS, ...self]);
  const request = ["-config", file("server.cnf"), "-key", file("server.key"), "-out", file("server.csr")];
  await openssl(["req", "-new", "-sha256", ...request]);
  const issuer = ["-CA", file("ca.pem"), "-CAkey", file("ca.key"), "-set_serial", serialNumber()];
  const extensions = ["-extfile", file("server.cnf"), "-extensions", "server"];
  const signed = ["-in", file("server.csr"), "-out", file("server.pem"), "-sha256", "-days", DAYS];
  await openssl(["x509", "-req", ...issuer, ...extensions, ...signed]);
  // Nothing else will ever be signed by this authority.
  await rm(file("ca.key"));
  return { caFile: file("ca.pem"), certificateFile: file("server.pem"), keyFile: file("server.key") };
}

async function writeKey(path: string): Promise<void> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  await writeFile(path, privateKey.export({ type: "pkcs8", format: "pem" }) as string, { mode: 0o600 });
}

async function openssl(args: readonly string[]): Promise<void> {
  try {
    await run("openssl", args);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new Failure("unavailable", { code: "demo.openssl-missing" }, error);
    }
    const { stderr } = error as { stderr?: string };
    throw new Failure(
      "unavailable",
      { code: "demo.openssl-failed", details: stderr?.trim() ?? String(error) },
      error,
    );
  }
}

/** Positive and of a fixed length, as RFC 5280 4.1.2.2 wants it. */
function serialNumber(): string {
  return `0x4${randomBytes(15).toString("hex").slice(1)}`;
}

function authorityConfig(): string {
  return `[req]
prompt = no
distinguished_name = name
x509_extensions = authority
[name]
CN = migrate-class demo, valid for one run
[authority]
basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
`;
}

function serverConfig(names: readonly [string, ...string[]]): string {
  return `[req]
prompt = no
distinguished_name = name
[name]
CN = ${names[0]}
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = ${names.map((name) => `DNS:${name}`).join(", ")}
`;
}

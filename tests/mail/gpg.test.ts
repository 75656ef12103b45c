/** Encrypted mails, with keys of all kinds in a keyring of the test's own; read by Python and gpg. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { composeEncrypted, encrypt, findKey } from "../../src/mail/index.ts";
import { Failure } from "../../src/messages/index.ts";
import { mail } from "./sample.ts";

const home = mkdtempSync(join(tmpdir(), "mc-gpg-"));
process.env.GNUPGHOME = home;
afterAll(() => {
  spawnSync("gpgconf", ["--kill", "gpg-agent"]);
  rmSync(home, { recursive: true, force: true });
});

function gpg(...args: readonly string[]): string {
  const unasked = ["--batch", "--no-tty", "-q", "--yes", "--pinentry-mode", "loopback", "--passphrase", ""];
  const { status, stdout, stderr } = spawnSync("gpg", [...unasked, ...args]);
  if (status !== 0) throw new Error(`gpg ${args.join(" ")}: ${stderr}`);
  return stdout.toString();
}
function make(user: string, algorithm: string, uses: string, more: readonly string[] = []): string {
  const before = new Set(readdirSync(join(home, "openpgp-revocs.d"), { encoding: "utf8" }));
  gpg(...more, "--quick-generate-key", user, algorithm, uses, more.length > 0 ? "30d" : "1y");
  const made = readdirSync(join(home, "openpgp-revocs.d"), { encoding: "utf8" }).find(
    (name) => !before.has(name),
  );
  return made?.replace(".rev", "") ?? "";
}
const first = spawnSync("gpg", [
  ...["--batch", "--no-tty", "-q", "--pinentry-mode", "loopback", "--passphrase", ""],
  ...["--quick-generate-key", "Olga <olga@school.example>", "ed25519", "sign", "1y"],
]);
if (first.status !== 0) throw new Error(first.stderr.toString());

const curve = make("Kemal Aydın <kemal@example.org>", "ed25519", "sign");
gpg("--quick-add-key", curve, "cv25519", "encr", "1y");
make("Strong <strong@example.org>", "rsa2048", "sign,cert,encr");
make("Weak <weak@example.org>", "rsa1024", "sign,cert,encr");
make("Sign <sign@example.org>", "ed25519", "sign");
make("Expired <expired@example.org>", "rsa2048", "sign,cert,encr", [
  "--faked-system-time",
  "20240101T000000",
]);
const revoked = make("Revoked <revoked@example.org>", "rsa2048", "sign,cert,encr");
const certificate = join(home, "revocation.asc");
writeFileSync(
  certificate,
  readFileSync(join(home, "openpgp-revocs.d", `${revoked}.rev`), "utf8").replace(
    /^:-----BEGIN/m,
    "-----BEGIN",
  ),
);
gpg("--import", certificate);
make("One <twice@example.org>", "rsa2048", "sign,cert,encr");
gpg("--quick-generate-key", "Two <twice@example.org>", "rsa2048", "sign,cert,encr", "1y");

test.each([
  ["kemal@example.org", "encrypt", "found"],
  ["strong@example.org", "encrypt", "found"],
  ["weak@example.org", "encrypt", "weak"],
  ["sign@example.org", "encrypt", "unable"],
  ["expired@example.org", "encrypt", "expired"],
  ["revoked@example.org", "encrypt", "revoked"],
  ["twice@example.org", "encrypt", "several"],
  ["emal@example.org", "encrypt", "none"],
  ["kemal@example.org.evil.example", "encrypt", "none"],
  ["olga@school.example", "sign", "found"],
  ["nobody@school.example", "sign", "none"],
] as const)("%s, to %s: %s", async (address, use, kind) => {
  expect(await findKey(address, use)).toMatchObject({ kind });
});

const reader = `
import sys, json, email, email.policy, subprocess
outer = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = list(outer.iter_parts())
done = subprocess.run(["gpg", "--batch", "--status-fd", "2", "-d"], input=parts[1].get_payload(decode=True), capture_output=True)
inner = email.message_from_bytes(done.stdout, policy=email.policy.default)
print(json.dumps({
  "kind": outer.get_content_type(), "protocol": outer.get_param("protocol"),
  "parts": [part.get_content_type() for part in parts], "version": parts[0].get_payload(decode=True).decode(),
  "subject": outer["subject"], "to": str(outer["to"]),
  "defects": [str(d) for m in (outer, inner) for part in m.walk() for d in part.defects],
  "status": done.stderr.decode(), "text": inner.get_body(("plain",)).get_content().replace(chr(13), ""),
}))`;

async function sent(signer: string | null) {
  const to = await findKey("kemal@example.org", "encrypt");
  if (to.kind !== "found") throw new Error(to.kind);
  const message = await composeEncrypted(mail, (content) => encrypt(content, to.fingerprint, signer));
  const { status, stdout, stderr } = spawnSync("python3", ["-c", reader], { input: message });
  if (status !== 0) throw new Error(stderr.toString());
  return { clear: Buffer.from(message).toString("latin1"), read: JSON.parse(stdout.toString()) };
}

test("an encrypted mail is PGP/MIME, decrypts to the letter, and its signature is the sender's", async () => {
  const own = await findKey("olga@school.example", "sign");
  if (own.kind !== "found") throw new Error(own.kind);
  const { clear, read } = await sent(own.fingerprint);
  expect(read).toMatchObject({
    kind: "multipart/encrypted",
    protocol: "application/pgp-encrypted",
    parts: ["application/pgp-encrypted", "application/octet-stream"],
    defects: [],
    subject: mail.subject,
    text: mail.text,
  });
  expect(read.version.trim()).toBe("Version: 1");
  expect(read.status).toMatch(/DECRYPTION_OKAY/);
  expect(read.status).toMatch(/GOODSIG [^\n]*Olga/);
  expect(read.status).toContain(own.fingerprint);
  expect(clear).not.toMatch(/abcd-efgh-2345|Klasse 7b|multipart\/alternative/);
  expect(clear).toMatch(/^(?:[\x20-\x7e\t]*\r\n)*$/);
});

test("without a key of the sender's it is encrypted and not signed", async () => {
  const { read } = await sent(null);
  expect(read.status).toMatch(/DECRYPTION_OKAY/);
  expect(read.status).not.toMatch(/SIG/);
});

test("what gpg does not do is said, and nothing comes out", async () => {
  await expect(encrypt(Buffer.from("x"), "0".repeat(40), null)).rejects.toThrow(Failure);
});

test("without gpg it is said", async () => {
  const { PATH } = process.env;
  process.env.PATH = "/nowhere";
  try {
    await expect(findKey("a@example.org", "encrypt")).rejects.toMatchObject({ reason: "not-found" });
  } finally {
    process.env.PATH = PATH;
  }
});

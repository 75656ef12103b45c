/** `--openpgp`: who can be written to encrypted. Nobody gets a letter in the clear instead. */
import type { KeyFound } from "../../apply/index.ts";
import type { Finding } from "../../messages/index.ts";
import type { MailableLetter } from "./model.ts";

export interface MailKeys {
  /** Those that can be encrypted, and those that go by no mail at all. */
  readonly letters: readonly MailableLetter[];
  /** E-mail address → fingerprint. */
  readonly keys: ReadonlyMap<string, string>;
  /** Fingerprint of the sender's key; null = mails are not signed. */
  readonly signer: string | null;
  /** Who is left out and why. */
  readonly findings: readonly Finding[];
}

export async function keysFor(
  find: (address: string, use: "encrypt" | "sign") => Promise<KeyFound>,
  letters: readonly MailableLetter[],
  from: string,
): Promise<MailKeys> {
  const keys = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { email, letter } of letters) {
    if (email === null) continue;
    const found = await find(email, "encrypt");
    if (found.kind === "found") keys.set(email, found.fingerprint);
    else findings.push({ code: "mail.no-key", name: letter.name, address: email, why: found.kind });
  }
  const own = await find(from, "sign");
  if (own.kind !== "found") findings.push({ code: "mail.unsigned", address: from, why: own.kind });
  return {
    letters: letters.filter(({ email }) => email === null || keys.has(email)),
    ...{ keys, findings, signer: own.kind === "found" ? own.fingerprint : null },
  };
}

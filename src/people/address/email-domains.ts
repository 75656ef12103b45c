/** Mail providers whose customers have, under their e-mail address, an address for rooms too. */

/** By the providers' own help pages (mailbox.org: plans Standard and Premium). Whether one customer has it, nobody tells. */
const providers: ReadonlySet<string> = new Set(["mailbox.org"]);

export function isKnownProvider(domain: string): boolean {
  return providers.has(domain);
}

/** Addresses `local@domain/resource` (RFC 7622), taken apart and compared. */

/** `room@rooms.example.org/Nick` → `room@rooms.example.org` */
export function bareOf(address: string): string {
  const slash = address.indexOf("/");
  return slash < 0 ? address : address.slice(0, slash);
}

/** `room@rooms.example.org/Nick` → `Nick`; empty where there is none. */
export function resourceOf(address: string): string {
  const slash = address.indexOf("/");
  return slash < 0 ? "" : address.slice(slash + 1);
}

/** `a@example.org/x` → `example.org` */
export function domainOf(address: string): string {
  const bare = bareOf(address);
  return bare.slice(bare.indexOf("@") + 1);
}

/** Case does not count before the slash, and counts after it. */
export function sameAddress(a: string, b: string): boolean {
  return bareOf(a).toLowerCase() === bareOf(b).toLowerCase() && resourceOf(a) === resourceOf(b);
}

/** Both name the same account or room, whatever follows the slash. */
export function sameBare(a: string, b: string): boolean {
  return bareOf(a).toLowerCase() === bareOf(b).toLowerCase();
}

/** An account to sign in with; null for anything but `local@domain`, with or without a resource. */
export function accountOf(address: string): { readonly local: string; readonly domain: string } | null {
  const parts = /^([^@/\s"&'<>:]+)@([^@/\s"&'<>:]+)$/.exec(bareOf(address.trim()));
  const [, local, domain] = parts ?? [];
  return local && domain
    ? { local: local.toLowerCase(), domain: domain.toLowerCase().replace(/\.$/, "") }
    : null;
}

/** E-mail addresses, as far as telling people apart needs it. */
import { prepareDomain } from "./jid.ts";

/** RFC 5321 4.5.3.1.3, less the angle brackets. */
const longest = 254;

/**
 * @param text one address; `<…>`, `mailto:` and blanks around are tolerated
 * @returns the address in lower case with its domain as servers compare it; null where it is none
 */
export function prepareEmail(text: string): string | null {
  if (text.length > 2 * longest) return null;
  const plain = text
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/^<(.*)>$/, "$1");
  const at = plain.lastIndexOf("@");
  const local = plain.slice(0, Math.max(at, 0));
  if (!/^[^\s@"(),:;<>[\\\]\p{C}]+$/u.test(local)) return null;
  const domain = prepareDomain(plain.slice(at + 1));
  if (domain.kind === "bad" || !domain.jid.includes(".") || plain.length > longest) return null;
  return `${local.toLowerCase()}@${domain.jid}`;
}

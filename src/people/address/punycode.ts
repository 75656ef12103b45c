/** International domain labels in the ASCII form that DNS carries (RFC 3492), read back: `xn--mller-kva` is `müller`. */
// By the file's name, as the name alone is a module of Node's own, which it warns about.
import punycode from "punycode/punycode.js";

/** @returns the label in its own letters, the label itself where it has no such form; null where it claims one and has none */
export function fromAsciiForm(label: string): string | null {
  if (!/^xn--/i.test(label)) return label;
  const encoded = label.slice("xn--".length).toLowerCase();
  if (!/^[a-z0-9-]*[a-z0-9]$/.test(encoded)) return null;
  try {
    const decoded = punycode.decode(encoded);
    return /\p{Surrogate}/u.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

/** Names inside a room. Servers refuse more than people expect: emoji, invisible marks, letters newer than Unicode 3.2. */

/** Letters, marks, digits, punctuation and blanks of the ages that resourceprep (RFC 3920 B) knows well enough. */
const UNSAFE =
  /[^\p{L}\p{M}\p{N}\p{P}\p{Zs}]|\p{Default_Ignorable_Code_Point}|[\u{1e9e}]|[\u{10000}-\u{10ffff}]/gu;

/** Takes the wished name, gives one that servers accept: at most 100 characters, never empty. */
export function roomNick(wished: string, fallback: string): string {
  const plain = wished.normalize("NFKC").replace(UNSAFE, "").replace(/\s+/g, " ").trim().slice(0, 100).trim();
  return plain === "" ? fallback : plain;
}

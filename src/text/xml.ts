/** Text made fit to be sent: XML 1.0 has no room for some characters, and one of them ends the whole session. */

/** Everything outside the `Char` production of XML 1.0 (2.2); with the `u` flag this includes lone surrogates. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export interface LegalText {
  readonly text: string;
  /** How many characters became U+FFFD. */
  readonly replaced: number;
}

/**
 * Takes any string, gives one that an XML parser returns unchanged: characters that XML forbids become U+FFFD and are
 * counted; `\r\n` and `\r` become `\n`, as every XML parser would do (XML 1.0, 2.11).
 */
export function legalText(text: string): LegalText {
  let replaced = 0;
  const legal = text.replace(/\r\n?/g, "\n").replace(ILLEGAL, () => {
    replaced += 1;
    return "\ufffd";
  });
  return { text: legal, replaced };
}

/** The same for an attribute, where parsers turn line breaks and tabs into blanks (XML 1.0, 3.3.3). */
export function legalAttribute(text: string): LegalText {
  const { text: legal, replaced } = legalText(text);
  return { text: legal.replace(/[\t\n]/g, " "), replaced };
}

/** Strangers' text made fit to stand in one message beside the text of others. */

/** Characters that XML 1.0 (section 2.2) forbids; half surrogate pairs among them. A server would cut the connection. */
const illegal = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Line ends become `\n`, also those that only look like one, so that nobody can forge another person's line; direction
 * controls go, so that nobody can turn the lines of others around; what XML forbids becomes U+FFFD. Idempotent.
 */
export function legalText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(/[\u202a-\u202e]/gu, "")
    .replace(illegal, "\ufffd");
}

/** The same for one line, such as a name: no line ends, no double blanks. */
export function legalLine(text: string): string {
  return legalText(text)
    .replace(/[\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

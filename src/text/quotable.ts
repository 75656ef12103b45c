/** Strangers' text made fit to stand in one message beside the text of others. */
import { legalText } from "./xml.ts";

/**
 * Line ends become `\n`, also those that only look like one, so that nobody can forge another person's line; direction
 * controls go, so that nobody can turn the lines of others around; what XML forbids becomes U+FFFD. Idempotent.
 */
export function quotableText(text: string): string {
  const plain = text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, "\n").replace(/[\u202a-\u202e]/gu, "");
  return legalText(plain).text;
}

/** The same for one line, such as a name: no line ends, no double blanks. */
export function quotableLine(text: string): string {
  return quotableText(text)
    .replace(/[\u2066-\u2069]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

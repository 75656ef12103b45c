/** Labels: what an export calls somebody, compared as strings and as people write them down. */
import { phoneKey } from "../text/index.ts";

/** Controls and marks for the direction of writing, which WhatsApp sets around a name: no part of it. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A stranger's label as it may stand in a list: it finds the same people, and harms no terminal that shows it. */
export function harmlessLabel(label: string): string {
  return label.replace(UNSEEN, "");
}

/**
 * Labels of one export with one key are one person's; all others are kept apart: `Nora`, `NORA`, `Ｎora` and `~Nora` are
 * four contacts (design 4.13). Numbers count by their digits.
 */
export function labelKey(label: string): string {
  const number = phoneKey(label);
  return number === null
    ? label
        .replace(UNSEEN, "")
        .replaceAll("\ufeff", "")
        .replace(/^\s*~\s*/u, "~")
        .trim()
    : `tel:${number}`;
}

/**
 * What a label as somebody typed it may mean: without case, width, invisible marks and `~`. Two labels with one such key
 * are a question, never an answer.
 */
export function writtenLabelKey(label: string): string {
  const number = phoneKey(label);
  return number === null ? titleKey(label.replace(/^[\s\p{Cf}]*~/u, "")) : `tel:${number}`;
}

/** The same for titles of chats and for public names. Direction marks and all else that shows nothing does not count. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\p{DI}/gu, "")
    .replace(UNSEEN, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

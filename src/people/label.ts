/** Labels: what an export calls somebody, compared as people compare names. */
import { phoneKey } from "./phone.ts";

/** Two labels with one key are one label: numbers by their digits, names without case, marks, `~` and extra blanks. */
export function labelKey(label: string): string {
  const number = phoneKey(label);
  return number === null ? titleKey(label.replace(/^[\s\p{Cf}]*~/u, "")) : `tel:${number}`;
}

/** The same for titles of chats. Direction marks and all else that shows nothing does not count. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/\p{DI}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

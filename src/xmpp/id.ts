import { randomUUID } from "node:crypto";

/** Stanza ids that nobody can guess, so that nobody can answer in another's place. */
export function newId(): string {
  return randomUUID();
}

/** Which message is which, over runs (design 4.5). */
import type { Person } from "../people/index.ts";

export type Identify = (at: string, person: Person, type: string, text: string) => string;

/**
 * Identity of a message: room, local minute, stable person, what they said after redaction and before decoration, and
 * the how-manieth of its kind it is: two equal "Ok" in one minute are two messages. Call it once per message, in file order.
 * @param hash SHA-256, hex
 */
export function identities(room: string, hash: (text: string) => string): Identify {
  const seen = new Map<string, number>();
  return (at, person, type, text) => {
    // A row may move and a label may change; an address is the person, a name the next best.
    const who = person.jid ?? `name:${person.name.normalize("NFKC").toLowerCase().trim()}`;
    const parts = ["migrate-class message", room, at.slice(0, 16), who, type, text];
    const key = JSON.stringify(parts);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return hash(JSON.stringify([...parts, occurrence]));
  };
}

/** Sender fields that were met before, found by their characters: that costs less than making a string of each. */

/** Longer fields are no names. */
export const LONGEST_FIELD = 160;

const SLOTS = 1024;
const MOST_PROBES = 8;
/** UTF-16 units of all fields together; a group has 1,024 people at most. */
const ROOM = 0x4000;

export interface Senders {
  /** Forgets all. */
  clear(): void;
  /** @returns the number of the field that stands between two places, of which this is the hash; -1 where it is not known */
  find(from: number, behind: number, hash: number): number;
  /** What was learned of the field with this number. */
  named(number: number): string | undefined;
  /** Keeps a field where there is room for it. */
  learn(from: number, behind: number, sender: string): void;
}

/** The hash of a field begins with 0; this is what one more unit makes of it. */
export function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** @param units the text in UTF-16 */
export function createSenders(units: Uint16Array): Senders {
  /** For each slot the hash, where the field begins among `fields`, and its length; 0 for a free slot. */
  const slots = new Int32Array(SLOTS * 3);
  const names = new Array<string>(SLOTS);
  const fields = new Uint16Array(ROOM);
  let used = 0;

  function clear(): void {
    if (used === 0) return;
    slots.fill(0);
    used = 0;
  }

  /** The slot of a field, or the free one for it; -1 where there is neither. */
  function slotOf(from: number, length: number, hash: number): number {
    const first = hash ^ (hash >>> 15);
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (first + probe) & (SLOTS - 1);
      const at = slot * 3;
      if (slots[at + 2] === 0) return slot;
      if (slots[at] !== hash || slots[at + 2] !== length) continue;
      if (isSame(slots[at + 1] as number, from, length)) return slot;
    }
    return -1;
  }

  function isSame(field: number, from: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (fields[field + i] !== units[from + i]) return false;
    return true;
  }

  function find(from: number, behind: number, hash: number): number {
    const slot = slotOf(from, behind - from, hash);
    return slot === -1 || slots[slot * 3 + 2] === 0 ? -1 : slot;
  }

  function learn(from: number, behind: number, sender: string): void {
    const length = behind - from;
    if (length <= 0) return;
    let hash = 0;
    for (let place = from; place < behind; place++) hash = mixed(hash, units[place] as number);
    const slot = slotOf(from, length, hash);
    if (slot === -1) return;
    if (slots[slot * 3 + 2] === 0) {
      if (used + length > ROOM) return;
      fields.set(units.subarray(from, behind), used);
      slots.set([hash, used, length], slot * 3);
      used += length;
    }
    names[slot] = sender;
  }

  return { clear, find, learn, named: (number) => (number === -1 ? undefined : names[number]) };
}

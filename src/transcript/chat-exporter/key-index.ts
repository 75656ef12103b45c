/**
 * Keys of messages → their places, in some thirty bytes each whatever the keys' length: a map of strings costs ten times that
 * with hundreds of thousands. Keys are known by 64 bits of hash; that two share them is as good as impossible, and would
 * only name another message as the one that was answered.
 */
export interface KeyIndex {
  readonly size: number;
  /** The first place of a key counts. */
  add(key: string, place: number): void;
  get(key: string): number | null;
}

const SMALLEST = 1024;

export function createKeyIndex(): KeyIndex {
  let size = 0;
  /** Of each slot two halves of the hash and the place, which is never 0 where the slot is taken. */
  let slots = new Uint32Array(3 * SMALLEST);

  /** Where this hash stands, or the free slot where it would. */
  function find(table: Uint32Array, one: number, other: number): number {
    const length = table.length / 3;
    for (let slot = one & (length - 1); ; slot = (slot + 1) & (length - 1)) {
      const at = 3 * slot;
      if (table[at + 2] === 0 || (table[at] === one && table[at + 1] === other)) return at;
    }
  }

  function put(table: Uint32Array, one: number, other: number, place: number): boolean {
    const at = find(table, one, other);
    if (table[at + 2] !== 0) return false;
    table[at] = one;
    table[at + 1] = other;
    table[at + 2] = place;
    return true;
  }

  function grow(): void {
    const larger = new Uint32Array(2 * slots.length);
    for (let at = 0; at < slots.length; at += 3) {
      const place = slots[at + 2] as number;
      if (place !== 0) put(larger, slots[at] as number, slots[at + 1] as number, place);
    }
    slots = larger;
  }

  return {
    get size() {
      return size;
    },
    add(key, place) {
      if (3 * (size + 1) > 0.7 * slots.length) grow();
      if (put(slots, hash(key, 0x811c9dc5), hash(key, 0x01234567), place)) size++;
    },
    get(key) {
      const place = slots[find(slots, hash(key, 0x811c9dc5), hash(key, 0x01234567)) + 2] as number;
      return place === 0 ? null : place;
    },
  };
}

/** FNV-1a with a last mixing; two seeds give two halves that have nothing to do with each other. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

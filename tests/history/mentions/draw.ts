/** Draws that follow from a seed, the same on every machine (mulberry32). */
export interface Draw {
  /** From 0 to below `below`. */
  number(below: number): number;
  oneOf<T>(all: readonly T[]): T;
  some<T>(all: readonly T[], count: number): readonly T[];
}

export function drawFrom(seed: number): Draw {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number) => Math.floor(next() * below);
  const some = <T>(all: readonly T[], count: number) => {
    const rest = [...all];
    return Array.from(
      { length: Math.min(count, rest.length) },
      () => rest.splice(number(rest.length), 1)[0] as T,
    );
  };
  return { number, some, oneOf: (all) => all[number(all.length)] as (typeof all)[number] };
}

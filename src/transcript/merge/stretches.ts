/** What stands between the same two paired records stands in one stretch, whatever the clocks say. */

/** Names of stretches, alike for both exports, by index. */
export interface Stretches {
  readonly a: (index: number) => string;
  readonly b: (index: number) => string;
}

/**
 * @param ofA index in `b` of what is the same, by index in `a`; -1 where there is none
 * @param ofB the same the other way round
 */
export function stretchesOf(ofA: Int32Array, ofB: Int32Array): Stretches {
  const [inA, inB] = [neighbours(ofA), neighbours(ofB)];
  const partner = (index: number) => (index === -1 ? -1 : (ofA[index] as number));
  return {
    a: (index) => `${partner(inA.before[index] as number)} ${partner(inA.behind[index] as number)}`,
    b: (index) => `${inB.before[index]} ${inB.behind[index]}`,
  };
}

/** For each index the next one before and behind it that is paired, -1 where there is none. */
function neighbours(pairs: Int32Array): { readonly before: Int32Array; readonly behind: Int32Array } {
  const [before, behind] = [new Int32Array(pairs.length), new Int32Array(pairs.length)];
  let last = -1;
  for (let at = 0; at < pairs.length; at++) {
    before[at] = last;
    if (pairs[at] !== -1) last = at;
  }
  last = -1;
  for (let at = pairs.length - 1; at >= 0; at--) {
    behind[at] = last;
    if (pairs[at] !== -1) last = at;
  }
  return { before, behind };
}

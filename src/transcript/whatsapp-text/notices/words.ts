/** The words of a text, each as a number, so that none has to be cut out of it to be looked for. */

/** Is it of a word? Only ASCII and Latin-1 that are no letters or digits, general punctuation and the Arabic comma are not. */
export function isLetter(code: number): boolean {
  if (code >= 0xc0) return !(code >= 0x2000 && code <= 0x206f) && code !== 0x60c;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Goes on from 0 with each character of a word; never 0 behind one, as no letter has the code 0. */
export function hashed(hash: number, code: number): number {
  return (hash * 31 + code) & 0x3fffffff || 1;
}

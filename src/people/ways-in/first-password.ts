/** First passwords of accounts that somebody makes for others: read from paper, typed once, then changed. */

/** No letters that sound or look alike: `c`/`k`, `v`/`f`, `y`/`i`, `l`/`i` and `u` next to others are left out. */
const consonants = "bdfgkmnprst";
const vowels = "aeio";
const words = 5;
const syllables = 2;

/** 16 random bytes → `bafo-teri-muka-sede-dina`: five words that can be said in any language, 54 bits. Throws RangeError when there are fewer. */
export function makePassword(random: Uint8Array): string {
  if (random.length < 16) throw new RangeError("a password needs 16 random bytes");
  let number = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const next = (signs: string) => {
    const sign = signs[Number(number % BigInt(signs.length))];
    number /= BigInt(signs.length);
    return sign;
  };
  const word = () => Array.from({ length: syllables }, () => `${next(consonants)}${next(vowels)}`).join("");
  return Array.from({ length: words }, word).join("-");
}

/** One-time codes that prove an address: printed in a letter, typed or read aloud by a parent, read back by us. */

/** No 0 and o, 1 and i and l, u and v: nobody shall have to guess. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";
const length = 12;
const group = 4;

/** 16 random bytes → `abcd-efgh-jkmn`, 58 bits. Throws RangeError when there are fewer bytes. */
export function makeCode(random: Uint8Array): string {
  if (random.length < 16) throw new RangeError("a code needs 16 random bytes");
  let number = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let signs = "";
  while (signs.length < length) {
    signs += alphabet[Number(number % BigInt(alphabet.length))];
    number /= BigInt(alphabet.length);
  }
  return inGroups(signs);
}

/** What somebody typed → the code as it was printed; case, blanks and dashes are forgiven. Undefined: not the shape of a code. */
export function readCode(typed: string): string | undefined {
  const signs = typed.toLowerCase().replace(/[\s\p{Dash}]/gu, "");
  const fits = signs.length === length && [...signs].every((sign) => alphabet.includes(sign));
  return fits ? inGroups(signs) : undefined;
}

function inGroups(signs: string): string {
  return (signs.match(new RegExp(`.{${group}}`, "g")) ?? []).join("-");
}

/** Whole numbers as phones of any language write them. */

/** Zeros of the scripts whose digits WhatsApp shows. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6];

/** @returns the number, or null where the text is anything but digits */
export function wholeNumber(text: string): number | null {
  if (text === "" || text.length > 15) return null;
  let value = 0;
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9);
    if (zero === undefined) return null;
    value = value * 10 + code - zero;
  }
  return value;
}

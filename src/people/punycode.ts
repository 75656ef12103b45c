/** International domain labels in the ASCII form that DNS carries (RFC 3492), read back: `xn--mller-kva` is `müller`. */

const prefix = "xn--";
const [base, tMin, tMax, skew, damp, initialBias, initialN] = [36, 1, 26, 38, 700, 72, 128] as const;
const maxCodePoint = 0x10ffff;

/** @returns the label in its own letters, the label itself where it has no such form; null where it claims one and has none */
export function fromAsciiForm(label: string): string | null {
  if (!/^xn--/i.test(label)) return label;
  const encoded = label.slice(prefix.length).toLowerCase();
  const end = encoded.lastIndexOf("-");
  const points = Array.from(encoded.slice(0, Math.max(end, 0)), (letter) => letter.charCodeAt(0));
  if (!/^[a-z0-9-]+$/.test(encoded)) return null;
  let [n, index, bias]: [number, number, number] = [initialN, 0, initialBias];
  let at = end + 1;
  if (at === encoded.length) return null;
  while (at < encoded.length) {
    const before = index;
    for (let [weight, k] = [1, base as number]; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (Number.isNaN(digit)) return null;
      index += digit * weight;
      const threshold = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > maxCodePoint * base) return null;
    }
    const length = points.length + 1;
    bias = adapted(index - before, length, before === 0);
    n += Math.floor(index / length);
    if (n > maxCodePoint || (n >= 0xd800 && n <= 0xdfff)) return null;
    index %= length;
    points.splice(index, 0, n);
    index += 1;
  }
  return String.fromCodePoint(...points);
}

/** a to z are 0 to 25, 0 to 9 are 26 to 35. */
function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : Number.NaN;
}

function adapted(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  while (rest > ((base - tMin) * tMax) / 2) {
    rest = Math.floor(rest / (base - tMin));
    k += base;
  }
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

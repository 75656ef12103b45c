import { correction, generate } from "lean-qr";

/** The standard asks for four light modules all around (ISO/IEC 18004). */
const quiet = 4;

/** Text → a QR code as an inline SVG, error correction M, black on white, one path. `label` is escaped HTML, for those who hear the page. */
export function qrCode(text: string, label: string): string {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) path += `M${start + quiet} ${y + quiet}h${x - start}v1h${start - x}z`;
    }
  const side = code.size + 2 * quiet;
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}

/** Everything foreign passes here before it stands in a page. */

const longest = 80;
/** Marks that turn the reading direction or cannot be seen; a zero width joiner holds emoji together and stays. */
const hidden = /[\p{Cc}\u200b\u200e\u200f\u061c\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text → HTML text, also for attributes in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(hidden, " ").replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

/** A name or a fact in a sentence: at most 80 signs, and its direction stays its own. */
export function foreign(text: string): string {
  const signs = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
  return `<bdi>${escapeHtml(signs.length > longest ? `${signs.slice(0, longest - 1).join("")}…` : text)}</bdi>`;
}

/** Longer ones are broken where the line ends. */
const longestOnOneLine = 60;

/** An address, a code, a password: whole, always from left to right, and on one line where it has room, as a hyphen at its end would be read as ours. */
export function verbatim(text: string): string {
  const kept = text.length > longestOnOneLine ? "verbatim" : "verbatim whole";
  return `<bdi dir="ltr" class="${kept}">${escapeHtml(text)}</bdi>`;
}

const style = `@page{size:A4;margin:11mm 14mm}*{box-sizing:border-box}body{font:13pt/1.26 "Noto Sans","Noto Sans Arabic","DejaVu Sans",sans-serif;color:#000;background:#fff;margin:0 auto;max-width:182mm}h1{font-size:19pt;line-height:1.2;margin:0 0 2mm}h2{font-size:13.5pt;margin:3mm 0 1mm}p,ol{margin:0 0 1.5mm}ol{padding-inline-start:7mm}bdi{overflow-wrap:anywhere}.verbatim{font-weight:bold}.whole{white-space:nowrap}figure{margin:0;width:42mm;text-align:center;font-size:11pt}.codes{display:flex;gap:6mm}.codes svg{width:36mm;height:36mm}table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:1mm 2mm;text-align:start}.draft{border:1px dashed #000;padding:1mm 2mm;font-size:10pt}.back,.back+.sheet{break-before:page}.small{font-size:10pt}.pen{display:inline-block;width:50mm;height:4mm;border-bottom:1px solid #000}a{color:#000}`;

/** The start of a page that loads nothing, runs nothing and sends nothing. `title` is plain text. */
export function opening(lang: string, direction: "ltr" | "rtl", title: string): string {
  return `<!doctype html>
<html lang="${lang}" dir="${direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="generator" content="migrate-class"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>
`;
}

export const closing = "</body></html>\n";

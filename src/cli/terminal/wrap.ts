/** Sentences broken at blanks, so that a terminal does not break them inside a word. */

/**
 * @param width columns of the terminal; null = no terminal, nothing is broken
 * @param indent columns that stand before the text; following lines get as many blanks
 *
 * Commands, which are to be copied, and rows of tables (indented, and with wide gaps) stay whole; other indented lines
 * go on under their beginning.
 */
export function wrap(text: string, width: number | null, indent = 0): string {
  if (width === null || width - indent < narrowest) return text;
  const room = width - indent;
  const lines = text.split("\n").flatMap((line) => {
    if (/^\$ |^ +(?:npx |migrate-class )|^ +\S.*? {2,}\S/.test(line)) return [line];
    const own = line.slice(0, line.search(/\S|$/));
    return broken(line.slice(own.length), room - own.length).map((part) => own + part);
  });
  return lines.join(`\n${" ".repeat(indent)}`);
}

/** Narrower ones are better left to the terminal. */
const narrowest = 30;

function broken(line: string, room: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current === "" || columns(longer) <= room) {
      current = longer;
    } else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

/** What people see as one character takes one column, or two where it is an emoji or East Asian. */
function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  // making one takes 8 ms, which most lines do without
  segments ??= new Intl.Segmenter();
  let count = 0;
  for (const { segment } of segments.segment(text))
    count +=
      /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(
        segment,
      )
        ? 2
        : 1;
  return count;
}

let segments: Intl.Segmenter | undefined;

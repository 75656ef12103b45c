/** Messages of one day into as few digests as fit. */

export interface Item {
  readonly id: string;
  /** Time and author, said again where a long message goes on in the next digest. */
  readonly lead: string;
  readonly rest: string;
}

export interface Part {
  readonly part: number;
  readonly body: string;
  /** Messages that begin in this part. */
  readonly messages: number;
  readonly ids: readonly string[];
}

interface Atom {
  readonly id: string;
  readonly text: string;
  readonly begins: boolean;
}

/**
 * @param heading of the first, second … part
 * @param maxBytes UTF-8 bytes that a body may have
 */
export function pack(items: readonly Item[], heading: (part: number) => string, maxBytes: number): Part[] {
  const room = maxBytes - bytes(heading(999)) - 1;
  const parts: Part[] = [];
  let current: Atom[] = [];
  let used = 0;
  const finish = () => {
    if (current.length === 0) return;
    const part = parts.length + 1;
    const body = [heading(part), ...current.map(({ text }) => text)].join("\n");
    const messages = current.filter(({ begins }) => begins).length;
    parts.push({ part, body, messages, ids: current.map(({ id }) => id) });
    current = [];
    used = 0;
  };
  for (const atom of items.flatMap((item) => atoms(item, room))) {
    const size = bytes(atom.text) + 1;
    if (used + size > room + 1) finish();
    current.push(atom);
    used += size;
  }
  finish();
  return parts;
}

/** A message that fits into no digest goes on in the next; cut between code points. */
function atoms({ id, lead, rest }: Item, room: number): Atom[] {
  if (bytes(lead) + bytes(rest) <= room) return [{ id, text: lead + rest, begins: true }];
  const space = Math.max(room - bytes(lead), 4);
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of rest) {
    const size = bytes(character);
    if (used + size > space) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += size;
  }
  if (piece !== "") pieces.push(piece);
  return pieces.map((text, index) => ({
    id: index === 0 ? id : `${id}+${index}`,
    text: lead + text,
    begins: index === 0,
  }));
}

const encoder = new TextEncoder();

/** How long a text is in UTF-8. */
export function bytes(text: string): number {
  return encoder.encode(text).length;
}

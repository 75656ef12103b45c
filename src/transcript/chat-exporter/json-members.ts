/**
 * Cuts one large JSON object, as it streams in, into the small values inside it, in file order: JSON.parse would need the
 * whole text at once and sort keys that are numbers. Strict where it reads itself; values are judged by JSON.parse.
 */

export type Member =
  | { readonly kind: "value"; readonly path: readonly string[]; readonly value: unknown }
  /** An object that was entered has ended. */
  | { readonly kind: "end"; readonly path: readonly string[] };

export interface MemberReader {
  /** Takes the next piece of the text and gives what it completes. Throws `SyntaxError` for what is no JSON. */
  read(piece: string): readonly Member[];
  /** Throws `SyntaxError` where the text ends too early. */
  end(): void;
}

type Mode =
  | "start"
  | "key-or-end"
  | "key"
  | "in-key"
  | "colon"
  | "value"
  | "in-value"
  | "comma-or-end"
  | "done";

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openObject = 0x7b;
const closeObject = 0x7d;

/**
 * @param enter shall the object at this path be cut up too, rather than given as one value?
 * @param longest of one value or key, in UTF-16 units
 */
export function createMemberReader(
  enter: (path: readonly string[]) => boolean,
  longest: number,
): MemberReader {
  const path: string[] = [];
  let mode: Mode = "start";
  let key = "";
  /** Of the key or value under way: what earlier pieces hold of it, and where it stands. */
  let held: string[] = [];
  let heldLength = 0;
  let inString = false;
  let isEscaped = false;
  let nesting = 0;

  function hold(text: string): void {
    heldLength += text.length;
    if (heldLength > longest) throw new SyntaxError("value too long");
    held.push(text);
  }

  function take(text: string): unknown {
    hold(text);
    const whole = held.join("");
    held = [];
    heldLength = 0;
    return JSON.parse(whole);
  }

  function read(piece: string): readonly Member[] {
    const found: Member[] = [];
    let start = 0;
    for (let at = 0; at < piece.length; ) {
      if (mode === "in-key" || mode === "in-value") {
        const stop = mode === "in-key" ? endOfKey(piece, at) : endOfValue(piece, at);
        if (stop === -1) break;
        const value = take(piece.slice(start, stop));
        at = stop;
        if (mode === "in-key") {
          key = value as string;
          mode = "colon";
        } else {
          found.push({ kind: "value", path: [...path, key], value });
          mode = "comma-or-end";
        }
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) {
        at++;
        continue;
      }
      start = at;
      if (mode === "value" && code !== openObject) beginValue();
      else if (mode === "value") {
        if (enter([...path, key])) {
          path.push(key);
          mode = "key-or-end";
          at++;
        } else beginValue();
      } else {
        step(code, found);
        at++;
      }
    }
    if (mode === "in-key" || mode === "in-value") hold(piece.slice(start));
    return found;
  }

  /** One sign between keys and values. */
  function step(code: number, found: Member[]): void {
    if (mode === "start" && code === openObject) mode = "key-or-end";
    else if ((mode === "key" || mode === "key-or-end") && code === quote) mode = "in-key";
    else if (mode === "colon" && code === colon) mode = "value";
    else if (mode === "comma-or-end" && code === comma) mode = "key";
    else if ((mode === "key-or-end" || mode === "comma-or-end") && code === closeObject) {
      if (path.length === 0) mode = "done";
      else {
        found.push({ kind: "end", path: [...path] });
        path.pop();
        mode = "comma-or-end";
      }
    } else throw new SyntaxError(`unexpected sign ${code}`);
  }

  function beginValue(): void {
    mode = "in-value";
    inString = false;
    nesting = 0;
  }

  /** Behind the closing quote, or -1 where that is still to come; `at` is behind the opening one. */
  function endOfKey(piece: string, at: number): number {
    for (let i = at; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (isEscaped) isEscaped = false;
      else if (code === backslash) isEscaped = true;
      else if (code === quote) return i + 1;
    }
    return -1;
  }

  /** At the comma or bracket that ends a value, or behind the bracket that closes it; -1 where that is still to come. */
  function endOfValue(piece: string, at: number): number {
    for (let i = at; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) inString = false;
      } else if (code === quote) inString = true;
      else if (code === openObject || code === 0x5b) nesting++;
      else if (code === closeObject || code === 0x5d) {
        if (nesting === 0) return i;
        nesting--;
        if (nesting === 0) return i + 1;
      } else if (code === comma && nesting === 0) return i;
    }
    return -1;
  }

  return {
    read,
    end() {
      if (mode !== "done") throw new SyntaxError("the text ends too early");
    },
  };
}

/** Blocks of lines → records, in file order. One slice per record; only headers of the one layout begin a new one. */
import type { Layout } from "./header/layout.ts";
import { type Numbers, platformOf } from "./header/layout.ts";
import { createMatcher } from "./header/match.ts";
import { createInterpreter, type Interpreter, type Names } from "./interpret.ts";
import type { TranscriptRecord } from "./model.ts";

export interface Reader {
  /** Takes the next block (it ends with a line break, unless it is the last) and gives the records that are complete. */
  read(block: string): Generator<TranscriptRecord>;
  /** Gives the record that only the end of the text completes. */
  end(): Generator<TranscriptRecord>;
  readonly interpreter: Interpreter;
}

/**
 * @param clock turns a header's numbers into wall-clock time, null for a time that does not exist
 * @param names what an earlier look found out
 * @param onText is shown each record's text before it is interpreted
 */
export function createReader(
  layout: Layout,
  clock: (numbers: Numbers) => string | null,
  attachments: ReadonlySet<string>,
  names?: Names,
  onText?: (text: string) => void,
): Reader {
  const { match, numbers } = createMatcher(layout);
  const interpreter = createInterpreter(platformOf(layout), attachments, names);
  let seq = 0;
  let open = false;
  let at: string | null = null;
  /** Text of the open record that stood in earlier blocks. */
  let earlier: string[] = [];

  function close(tail: string): TranscriptRecord {
    let text = tail;
    if (earlier.length > 0) {
      text = earlier.join("") + tail;
      earlier = [];
    }
    text = evenLineBreaks(text);
    onText?.(text);
    return interpreter.record(++seq, at, text);
  }

  function* read(block: string): Generator<TranscriptRecord> {
    let from = 0;
    for (let p = 0; p < block.length; ) {
      const found = block.indexOf("\n", p);
      let end = found === -1 ? block.length : found;
      const next = found === -1 ? block.length : found + 1;
      if (end > p && block.charCodeAt(end - 1) === 13) end--;
      const behind = match(block, p, end);
      if (behind !== -1) {
        if (open) yield close(block.slice(from, p));
        open = true;
        at = clock(numbers);
        from = behind;
      }
      p = next;
    }
    if (open) earlier.push(block.slice(from));
  }

  function* end(): Generator<TranscriptRecord> {
    if (open) yield close("");
    open = false;
  }

  return { read, end, interpreter };
}

/** CR LF → LF, and no line break at the end. */
function evenLineBreaks(text: string): string {
  const even = text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
  let end = even.length;
  while (
    end > 0 &&
    (even.charCodeAt(end - 1) === 10 || (even.charCodeAt(end - 1) === 13 && end === even.length))
  )
    end--;
  return end === even.length ? even : even.slice(0, end);
}

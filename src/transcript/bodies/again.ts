/** Bodies of which the like was understood before: most of what is no plain text comes again and again. */
import type { MessageType } from "../model.ts";
import type { FileList } from "./file-list.ts";
import type { Body } from "./understand.ts";

/** Wordings with names in them could be any number. */
const MOST = 500;
const LONGEST = 100;

/** A name that WhatsApp made, whose kind and ending tell the type: `00000042-PHOTO-2026-09-03-22-15-09.jpg`. */
const MADE_NAME =
  /^(?:\d{8}-([A-Z]{3,8})-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d|([A-Z]{3})-\d{8}-WA\d{4,6})\.([a-z\d]{2,5})$/;

/** What stands around the names of attached files in one file's language. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly language: string | null;
  readonly types: Map<string, MessageType>;
}

/**
 * Gives a function that understands as the given one does, only faster.
 * @param understand always gives the same for the same body
 */
export function remembering(understand: (raw: string) => Body, files: FileList): (raw: string) => Body {
  const wholes = new Map<string, Body>();
  const around: Surroundings[] = [];

  function attached(raw: string): Body | null {
    const lineEnd = raw.indexOf("\n");
    const end = lineEnd === -1 ? raw.length : lineEnd;
    for (const { before, after, language, types } of around) {
      if (!raw.startsWith(before) || !raw.endsWith(after, end)) continue;
      const name = raw.slice(before.length, end - after.length);
      const made = MADE_NAME.exec(name);
      const type = made === null ? undefined : types.get(kindOf(made));
      if (type === undefined) continue;
      const text = lineEnd === -1 ? "" : raw.slice(lineEnd + 1);
      // A caption with more of WhatsApp's own in it is looked at closely.
      if (text.endsWith(">") || text.includes("\u200e")) return null;
      const attachment = { name, present: files.has(name), omitted: false };
      return { type, text, attachment, edited: false, you: false, language, detail: null };
    }
    return null;
  }

  function learn(raw: string, body: Body): void {
    const { attachment, text, type, language } = body;
    if (text !== "" || body.edited || raw.length > LONGEST) return;
    if (attachment === null || attachment.name === null) {
      if (wholes.size < MOST) wholes.set(flat(raw), body);
      return;
    }
    const made = MADE_NAME.exec(attachment.name);
    const at = raw.indexOf(attachment.name);
    if (made === null || at === -1 || attachment.omitted || body.detail !== null || body.you) return;
    const before = flat(raw.slice(0, at));
    const after = flat(raw.slice(at + attachment.name.length));
    let known = around.find((one) => one.before === before && one.after === after);
    if (known === undefined) {
      if (around.length >= MOST) return;
      known = { before, after, language, types: new Map() };
      around.push(known);
    }
    known.types.set(flat(kindOf(made)), type);
  }

  return (raw) => {
    const again = (raw.length <= LONGEST ? wholes.get(raw) : undefined) ?? attached(raw);
    if (again !== null && again !== undefined) return again;
    const body = understand(raw);
    learn(raw, body);
    return body;
  };
}

function kindOf(made: RegExpExecArray): string {
  return `${made[1] ?? made[2]}.${made[3]}`;
}

/** A copy that does not keep the whole chunk alive from which it was cut. */
function flat(text: string): string {
  return [...text].join("");
}

/** Bodies of which the like was understood before: most of what is no plain text comes again and again. */

import { hasOwnMark, startsMarked } from "../../marks.ts";
import type { MessageType } from "../../model.ts";
import { flat } from "../flat.ts";
import type { Body } from "./body.ts";
import type { FileList } from "./file-list.ts";

/** Wordings with names in them could be any number, and each kind of file costs a look. */
const MOST = 200;
const MOST_MARKED = 1000;
const LONGEST = 100;

/** A name that WhatsApp made, whose kind and ending tell the type: `00000042-PHOTO-2026-09-03-22-15-09.jpg`. */
const MADE_NAME =
  /^(?:\d{8}(-[A-Z]{3,8}-)\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d|([A-Z]{3}-)\d{8}-WA\d{4,6})(\.[a-z\d]{2,5})$/;

/** How a kind of attached file is written in one file's language: what stands around its name and in it. */
interface Kind {
  readonly before: string;
  readonly after: string;
  readonly inName: string;
  /** Where that stands in the name. */
  readonly at: number;
  readonly ending: string;
  readonly type: MessageType;
  readonly language: string | null;
}

export interface Memory {
  /** What this body is, where the like was understood before, else null. */
  recall(raw: string): Body | null;
  /** What this body is. */
  understood(raw: string): Body;
}

/** @param understand always gives the same for the same body */
export function createMemory(understand: (raw: string) => Body, files: FileList): Memory {
  const wholes = new Map<string, Body>();
  /** WhatsApp's own words on iOS that are no message: mostly notices, which come again too. */
  const marked = new Map<string, Body>();
  const kinds: Kind[] = [];

  function attached(raw: string): Body | null {
    const lineEnd = raw.indexOf("\n");
    const end = lineEnd === -1 ? raw.length : lineEnd;
    for (const { before, after, inName, at, ending, type, language } of kinds) {
      if (!raw.startsWith(before) || !raw.startsWith(inName, before.length + at)) continue;
      if (!raw.endsWith(after, end) || !raw.endsWith(ending, end - after.length)) continue;
      const name = raw.slice(before.length, end - after.length);
      if (!MADE_NAME.test(name)) continue;
      const text = lineEnd === -1 ? "" : raw.slice(lineEnd + 1);
      // A caption with more of WhatsApp's own in it is looked at closely.
      if (text.endsWith(">") || hasOwnMark(text)) return null;
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
    const { name } = attachment;
    const made = MADE_NAME.exec(name);
    const place = raw.indexOf(name);
    if (made === null || place === -1 || attachment.omitted || body.detail !== null || body.you) return;
    if (kinds.length >= MOST) return;
    const [before, after] = [flat(raw.slice(0, place)), flat(raw.slice(place + name.length))];
    const inName = flat((made[1] ?? made[2]) as string);
    const at = made[1] === undefined ? 0 : name.indexOf("-");
    kinds.push({ before, after, inName, at, ending: flat(made[3] as string), type, language });
  }

  function learnMarked(raw: string): Body {
    const body = understand(raw);
    if (body.type === "text") marked.set(raw, body);
    else learn(raw, body);
    return body;
  }

  const recall = (raw: string): Body | null =>
    attached(raw) ?? (raw.length <= LONGEST ? wholes.get(raw) : undefined) ?? null;

  function understood(raw: string): Body {
    const again = recall(raw) ?? marked.get(raw);
    if (again !== undefined) return again;
    if (startsMarked(raw) && raw.length <= LONGEST && marked.size < MOST_MARKED)
      return learnMarked(flat(raw));
    const body = understand(raw);
    learn(raw, body);
    return body;
  }

  return { recall, understood };
}

/** What a message holds, as its text tells. */
import type { Attachment, Detail, MessageType } from "../../model.ts";

export interface Body {
  readonly type: MessageType;
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly edited: boolean;
  /** `You deleted this message`: the author is the exporter. */
  readonly you: boolean;
  /** Language of the wording that was recognised, null for what people typed. */
  readonly language: string | null;
  readonly detail: Detail | null;
}

/** What a recogniser found out; the rest is as in a typed text. */
export type Special = Partial<Body> & Pick<Body, "type">;

/** A message that one export has as it was and another as it became: edited, taken back, arrived, with its caption or without. */
import type { Message } from "../model.ts";
import { isFile } from "./content-key.ts";

/** May one be what became of the other? */
export function isChanged(one: Message, other: Message): boolean {
  const types = [one.type, other.type];
  if (types.includes("deleted") || types.includes("waiting")) return one.type !== other.type;
  // One phone shows as nothing it can name what the other knows the kind of.
  if (types.includes("unknown")) return one.type !== other.type && !types.includes("text");
  if (isFile(one) && isFile(other)) return hasOneCaption(one, other);
  return one.type === other.type && (one.edited || other.edited);
}

/** iPhones lost captions for years. */
function hasOneCaption(one: Message, other: Message): boolean {
  return (one.text === "") !== (other.text === "");
}

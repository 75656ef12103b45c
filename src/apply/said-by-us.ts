/** Whose message is it that has an id of ours? Ids stand in the room for everybody to read, and anybody may copy one. */
import type { ArchivedMessage } from "./server.ts";

/**
 * Are these messages with one id what we said once? Where the archive tells who wrote, ours count and no others; where it does
 * not, or another owner brought it, one has to be as it was planned: a copy of it takes nothing away.
 */
export function isSaidOnce(
  messages: readonly ArchivedMessage[],
  as: string,
  isPlanned: (message: ArchivedMessage) => boolean,
): boolean {
  const ours = messages.filter(({ author }) => author === as);
  return ours.length > 0 ? ours.length === 1 && ours.every(isPlanned) : messages.some(isPlanned);
}

/** Is this one of somebody else, who had its id from ours? */
export function isCopy(
  message: ArchivedMessage,
  as: string,
  isPlanned: (message: ArchivedMessage) => boolean,
) {
  return message.author !== null && message.author !== as && !isPlanned(message);
}

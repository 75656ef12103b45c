/** What a plan would send of the chat, for the user to read before anything leaves. */
import type { HistorySelection } from "./model.ts";

/** `inspect --leaving`: one line of JSON per message that would be sent to the room, exactly as it would be sent. */
export function leavingLines({ digests }: HistorySelection, room: string): string[] {
  return digests.map(({ id, day, messages, body }) =>
    JSON.stringify({ kind: "digest", room, id, day, messages, body }),
  );
}

/** What of the history a room's archive does not hold as it was sent. */
import type { PlannedDigest } from "../plan/index.ts";
import { isSaidOnce } from "./said-by-us.ts";
import type { ArchivedMessage, Server } from "./server.ts";

/** Digests that the room's archive does not hold from `as` exactly once with exactly this text. */
export async function differingDigests(
  server: Server,
  room: string,
  digests: readonly PlannedDigest[],
  sha256: (text: string) => string,
  as: string,
): Promise<readonly PlannedDigest[]> {
  const messages = new Map<string, ArchivedMessage[]>(digests.map(({ id }) => [id, []]));
  for await (const message of server.archive(room)) messages.get(message.id)?.push(message);
  return digests.filter(
    ({ id, sha256: planned }) =>
      !isSaidOnce(messages.get(id) ?? [], as, ({ body }) => sha256(body) === planned),
  );
}

/** What the room can be given besides; asked where it was not seen, as of a room that was made just now. */
import type { RoomOffer } from "../plan/index.ts";
import type { Work } from "./work.ts";

export async function offers(work: Work, offer: RoomOffer): Promise<boolean> {
  const { server } = work.known;
  if (server.kind !== "owned") return false;
  const seen = server.offers ?? (await work.server.offers(work.room));
  work.known = { ...work.known, server: { ...server, offers: seen } };
  return seen.includes(offer);
}

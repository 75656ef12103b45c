/** What a room can be given, as far as its server told. */
import type { KnownRoom, RoomOffer } from "./known-room.ts";

/** A room that is not there yet may turn out to keep it; of one that is there it is known. */
export function canKeep({ server }: KnownRoom, offer: RoomOffer): boolean {
  return server.kind === "owned" ? (server.offers ?? []).includes(offer) : server.kind === "absent";
}

/** What the room can be given besides, as it was read last. */
import type { RoomOffer } from "../plan/model.ts";
import type { Work } from "./work.ts";

export function offers({ known }: Work, offer: RoomOffer): boolean {
  return known.server.kind === "owned" && (known.server.offers ?? []).includes(offer);
}

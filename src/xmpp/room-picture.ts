/** A room's picture: the vCard of its address, set by its owner (XEP-0054, XEP-0486). ejabberd and Prosody 13 keep one; Prosody 0.12 only with a module. */
import type { Answer, RoomPicture } from "../apply/index.ts";
import { ask } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import { answerOf } from "./reply.ts";
import type { Session } from "./session.ts";

/** The bytes of the picture; null where there is none, or none can be kept. */
export async function roomPicture(session: Session, room: string): Promise<Uint8Array | null> {
  const reply = await ask(session, "get", room, xml("vCard", { xmlns: NS.vcard }));
  if (reply.kind === "refused") return null;
  const photo = reply.stanza.getChild("vCard", NS.vcard)?.getChild("PHOTO");
  const encoded = photo?.getChildText("BINVAL") ?? "";
  return encoded === "" ? null : Buffer.from(encoded, "base64");
}

/** A server that keeps none refuses with `service-unavailable` or `feature-not-implemented`. */
export async function setRoomPicture(
  session: Session,
  room: string,
  { type, bytes }: RoomPicture,
): Promise<Answer> {
  const encoded = Buffer.from(bytes).toString("base64");
  const photo = xml("PHOTO", {}, xml("TYPE", {}, type), xml("BINVAL", {}, encoded));
  return answerOf(await ask(session, "set", room, xml("vCard", { xmlns: NS.vcard }, photo)));
}

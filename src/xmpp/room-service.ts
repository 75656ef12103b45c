/** What a service for rooms says of itself before there is a room: its software (XEP-0092), and whether it archives rooms. */
import type { RoomService } from "../plan/index.ts";
import { info } from "./disco.ts";
import { ask } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

/** Seen on Prosody 0.12 to 13.0 and ejabberd 23.01 to 26.07: the service itself lists the archive exactly where its rooms have one. */
const listArchivesOfRooms: ReadonlySet<string> = new Set(["Prosody", "ejabberd"]);

export async function roomService(session: Session, domain: string): Promise<RoomService> {
  const [found, software] = await Promise.all([info(session, domain), softwareOf(session, domain)]);
  const listed = found.kind === "ok" && found.features.has(NS.archive);
  const isTold = listed || (software !== null && listArchivesOfRooms.has(software.name));
  return { domain, software, archivesRooms: isTold ? (listed ? "yes" : "no") : "not-told" };
}

/** The service's own answer, else that of our server where the service is part of it: Prosody's components give none. */
async function softwareOf(session: Session, domain: string): Promise<RoomService["software"]> {
  const own = await askVersion(session, domain);
  const isPart = domain.toLowerCase().endsWith(`.${session.domain.toLowerCase()}`);
  return own ?? (isPart ? askVersion(session, session.domain) : null);
}

/** Longer ones are no names. */
const LONGEST = 50;

async function askVersion(session: Session, address: string): Promise<RoomService["software"]> {
  const reply = await ask(session, "get", address, xml("query", { xmlns: NS.version }));
  const query = reply.kind === "ok" ? reply.stanza.getChild("query", NS.version) : undefined;
  const name = query?.getChildText("name")?.trim().slice(0, LONGEST) ?? "";
  const version = query?.getChildText("version")?.trim().slice(0, LONGEST) ?? "";
  return name === "" ? null : { name, version };
}

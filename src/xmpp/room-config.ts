/** A room's configuration, read and written by its owner (XEP-0045 10.2), and what an owner sees of a room. */
import type { Answer } from "../apply/index.ts";
import { Failure } from "../messages/index.ts";
import type { ObservedRoom, RoomOffer, RoomSettings, SettingName } from "../plan/index.ts";
import { domainOf } from "../text/index.ts";
import { listed } from "./affiliations.ts";
import { type Form, filledForm, readForm } from "./data-form.ts";
import { info, isRoomService } from "./disco.ts";
import { ask } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import { answerOf, type Refusal } from "./reply.ts";
import { fillRoomForm, readRoomForm, tellsAll } from "./room-form.ts";
import type { Session } from "./session.ts";

export type Existence =
  | { readonly kind: "absent" }
  /** Destroyed, and its address is closed since: Prosody does so for a month unless told otherwise. */
  | { readonly kind: "closed" }
  | { readonly kind: "there"; readonly features: ReadonlySet<string> | null };

/**
 * Is there such a room? A room that will not tell what it is exists all the same (`features` null).
 * Throws Failure "unavailable" where the room service cannot be reached.
 */
export async function existence(session: Session, room: string): Promise<Existence> {
  const found = await info(session, room);
  if (found.kind === "ok") return { kind: "there", features: found.features };
  if (found.condition === "item-not-found") return { kind: "absent" };
  if (found.condition === "gone") return { kind: "closed" };
  const domain = domainOf(room);
  if (!(await isRoomService(session, domain))) {
    const { condition } = found;
    throw new Failure("unavailable", { code: "xmpp.room-service-unreachable", domain, condition });
  }
  return { kind: "there", features: null };
}

/** What is there now. Joins nothing, changes nothing. */
export async function observe(session: Session, room: string): Promise<ObservedRoom> {
  const found = await existence(session, room);
  if (found.kind !== "there") return found;
  const form = await ownersForm(session, room);
  if (form.kind === "refused") return { kind: form.condition === "item-not-found" ? "absent" : "foreign" };
  const features = found.features ?? new Set();
  return {
    kind: "owned",
    settings: readRoomForm(form.form, features),
    offers: offersAmong(features),
    ...(await listed(session, room)),
  };
}

/** The settings alone; null where the room is not there or not ours. What the room says of itself is asked only where its form is silent. */
export async function settings(session: Session, room: string): Promise<Partial<RoomSettings> | null> {
  const form = await ownersForm(session, room);
  if (form.kind === "ok" && tellsAll(form.form)) return readRoomForm(form.form, new Set());
  const found = await existence(session, room);
  if (form.kind === "refused" || found.kind !== "there") return null;
  return readRoomForm(form.form, found.features ?? new Set());
}

/** What its owner can do with the room besides. */
export async function offers(session: Session, room: string): Promise<readonly RoomOffer[]> {
  const found = await existence(session, room);
  return found.kind === "there" ? offersAmong(found.features ?? new Set()) : [];
}

function offersAmong(features: ReadonlySet<string>): readonly RoomOffer[] {
  return [...OFFERS].flatMap(([feature, offer]) => (features.has(feature) ? [offer] : []));
}

/** Features of a room, and what its owner can do with them. */
const OFFERS: ReadonlyMap<string, RoomOffer> = new Map([
  [NS.vcard, "picture"],
  [NS.register, "names"],
]);

/** Ends the room for good (XEP-0045 10.9). Both servers drop its archive with it. */
export async function destroy(session: Session, room: string, reason: string): Promise<Answer> {
  const order = xml("destroy", {}, xml("reason", {}, reason));
  const answer = answerOf(await ask(session, "set", room, xml("query", { xmlns: NS.mucOwner }, order)));
  const gone = answer.kind === "refused" && ["gone", "item-not-found"].includes(answer.condition);
  return gone ? { kind: "ok" } : answer;
}

/** Sends the offered fields only. A `refused` for the form itself names no settings. */
export async function configure(
  session: Session,
  room: string,
  settings: Partial<RoomSettings>,
): Promise<Configured> {
  const answer = await submit(session, room, settings);
  const { historyLength } = settings;
  if (answer.kind === "refused" || historyLength === undefined) return answer;
  // Prosody takes fields in any order, and lets one of the two be no more than the other is by then
  const form = await ownersForm(session, room);
  const now = form.kind === "ok" ? readRoomForm(form.form, new Set()).historyLength : undefined;
  if (now !== undefined && now < historyLength) await submit(session, room, { historyLength });
  return answer;
}

type Configured = Answer & { readonly notOffered: readonly SettingName[] };

async function submit(session: Session, room: string, settings: Partial<RoomSettings>): Promise<Configured> {
  const form = await ownersForm(session, room);
  if (form.kind === "refused") return { ...form, notOffered: [] };
  const { values, notOffered } = fillRoomForm(form.form, settings);
  const formType = form.form.get("FORM_TYPE")?.values[0] ?? NS.roomConfig;
  const query = xml("query", { xmlns: NS.mucOwner }, filledForm(formType, values));
  return { ...answerOf(await ask(session, "set", room, query)), notOffered };
}

async function ownersForm(
  session: Session,
  room: string,
): Promise<{ readonly kind: "ok"; readonly form: Form } | Refusal> {
  const reply = await ask(session, "get", room, xml("query", { xmlns: NS.mucOwner }));
  if (reply.kind === "refused") return reply;
  const form = readForm(reply.stanza.getChild("query", NS.mucOwner));
  return form ? { kind: "ok", form } : { kind: "refused", condition: "not-acceptable", text: "no form" };
}

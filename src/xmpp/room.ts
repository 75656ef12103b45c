/** Being in rooms (XEP-0045 7): entering, speaking, leaving. What we are in is remembered here, and nowhere else. */
import type { Answer, Occupant, RoomMessage } from "../apply/index.ts";
import type { Affiliation } from "../plan/index.ts";
import { bareOf, legalText, resourceOf, sameAddress, sameBare } from "../text/index.ts";
import { newId } from "./id.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import { type RateLimit, rateLimit, type Sent } from "./rate-limit.ts";
import { type Refusal, refusalOf } from "./reply.ts";
import { existence } from "./room-config.ts";
import type { Session } from "./session.ts";

export interface Rooms {
  create(room: string, nick: string): Promise<{ readonly kind: "created" | "exists" } | Refusal>;
  enter(room: string, nick: string): Promise<Answer>;
  leave(room: string): Promise<void>;
  leaveAll(): Promise<void>;
  setSubject(room: string, subject: string): Promise<Answer>;
  subject(room: string): Promise<string | null>;
  say(room: string, message: RoomMessage): Promise<Answer>;
  occupants(room: string): Promise<readonly Occupant[]>;
}

interface Presence {
  /** As the server spells it; it may normalise what we asked for. */
  readonly nick: string;
  readonly limit: RateLimit<Answer>;
  /** Made by our entering it: it has no subject yet. */
  isNew: boolean;
  /** Everybody else who is there, by nick. */
  readonly others: Map<string, Occupant>;
  subject: string | null;
}

/** Leaving needs no answer to be true; a server that gives none is not waited for. */
const LEAVING_MS = 5000;

/** Conditions that only an existing room gives; the others may also mean that none may be created. */
const SOMEBODY_ELSES = ["conflict", "registration-required", "not-authorized", "item-not-found"];

export function rooms(session: Session): Rooms {
  const inside = new Map<string, Presence>();
  const key = (room: string) => room.toLowerCase();

  session.listen((stanza) => {
    const from = stanza.attrs.from ?? "";
    const presence = [...inside].find(([room]) => sameBare(from, room));
    if (!presence) return;
    const [room, state] = presence;
    if (isOurEnd(stanza)) inside.delete(room);
    else if (stanza.name === "presence") see(state, stanza);
    if (isSubject(stanza)) state.subject = stanza.getChildText("subject");
  });

  async function come(room: string, nick: string): Promise<{ kind: "inside"; created: boolean } | Refusal> {
    const id = newId();
    const to = `${room}/${nick}`;
    const muc = xml("x", { xmlns: NS.muc }, xml("history", { maxstanzas: "0" }));
    // who is there already is told before our own presence comes back (XEP-0045 7.2.2)
    const others = new Map<string, Occupant>();
    return session.exchange(xml("presence", { to, id }, muc), (stanza) => {
      const from = stanza.attrs.from ?? "";
      if (stanza.name !== "presence" || !sameBare(from, room)) return undefined;
      // ejabberd repeats no id in some of these errors.
      if (stanza.attrs.type === "error")
        return (stanza.attrs.id ?? id) === id ? refusalOf(stanza) : undefined;
      const codes = statuses(stanza);
      if (stanza.attrs.type !== undefined || !codes.includes("110")) {
        note(others, stanza);
        return undefined;
      }
      const created = codes.includes("201");
      inside.set(key(room), {
        nick: resourceOf(from),
        limit: rateLimit(),
        isNew: created,
        others,
        subject: null,
      });
      return { kind: "inside" as const, created };
    });
  }

  async function leave(room: string): Promise<void> {
    const state = inside.get(key(room));
    if (!state) return;
    const to = `${room}/${state.nick}`;
    await session
      .exchange(
        xml("presence", { to, type: "unavailable" }),
        (stanza) =>
          stanza.attrs.type === "unavailable" && sameAddress(stanza.attrs.from ?? "", to) ? true : undefined,
        LEAVING_MS,
      )
      .catch(() => {});
    inside.delete(key(room));
  }

  async function subjectOf(room: string): Promise<string | null> {
    // The subject comes last after entering (XEP-0045 7.1); an answer to a later request proves that it has come.
    await ask(session, "get", room, xml("query", { xmlns: NS.discoInfo }));
    return inside.get(key(room))?.subject || null;
  }

  return {
    async create(room, nick) {
      const came = await come(room, nick);
      if (came.kind === "inside") {
        if (came.created) return { kind: "created" };
        await leave(room);
        return { kind: "exists" };
      }
      if (SOMEBODY_ELSES.includes(came.condition)) return { kind: "exists" };
      return (await existence(session, room)).kind === "there" ? { kind: "exists" } : came;
    },

    async enter(room, nick) {
      if (inside.has(key(room))) return { kind: "ok" };
      const came = await come(room, nick);
      return came.kind === "inside" ? { kind: "ok" } : came;
    },

    leave,

    async leaveAll() {
      await Promise.all([...inside.keys()].map(leave));
    },

    async setSubject(room, subject) {
      const id = newId();
      const wanted = legalText(subject).text;
      // Prosody says nothing at all to the subject that is there already, as after a run that was cut off.
      const state = inside.get(key(room));
      if (!state?.isNew && (await subjectOf(room)) === wanted) return { kind: "ok" };
      if (state) state.isNew = false;
      const message = xml("message", { to: room, type: "groupchat", id }, xml("subject", {}, wanted));
      const sent = () =>
        session.exchange<Sent<Answer>>(message, (stanza) => {
          if (bounced(stanza, room, id)) return sentBack(stanza);
          const ours = isSubject(stanza) && sameBare(stanza.attrs.from ?? "", room);
          return ours && stanza.getChildText("subject") === wanted ? taken : undefined;
        });
      return (state?.limit ?? rateLimit<Answer>()).run(sent);
    },

    subject: subjectOf,

    async occupants(room) {
      return [...(inside.get(key(room))?.others.values() ?? [])];
    },

    async say(room, { id, body, stamp }) {
      const state = inside.get(key(room));
      if (!state) return { kind: "refused", condition: "not-acceptable", text: "" };
      const message = xml(
        "message",
        { to: room, type: "groupchat", id },
        xml("body", {}, body),
        xml("origin-id", { xmlns: NS.stanzaId, id }),
        // Never from the room: servers drop or mistake such a stamp.
        stamp === null ? null : xml("delay", { xmlns: NS.delay, from: session.jid, stamp }),
      );
      return state.limit.run(() =>
        session.exchange<Sent<Answer>>(message, (stanza) => {
          if (bounced(stanza, room, id)) return sentBack(stanza);
          const echo =
            stanza.name === "message" && stanza.attrs.type === "groupchat" && stanza.attrs.id === id;
          return echo && sameAddress(stanza.attrs.from ?? "", `${room}/${state.nick}`) ? taken : undefined;
        }),
      );
    },
  };
}

const affiliations: readonly Affiliation[] = ["owner", "admin", "member", "none", "outcast"];

function see(state: Presence, stanza: Element): void {
  if (resourceOf(stanza.attrs.from ?? "") !== state.nick) note(state.others, stanza);
}

/** Somebody came, changed or left. */
function note(others: Map<string, Occupant>, stanza: Element): void {
  const nick = resourceOf(stanza.attrs.from ?? "");
  const { type } = stanza.attrs;
  if (nick === "" || (type !== undefined && type !== "unavailable")) return;
  if (type === "unavailable") {
    others.delete(nick);
    return;
  }
  const { jid, affiliation } = stanza.getChild("x", NS.mucUser)?.getChild("item")?.attrs ?? {};
  others.set(nick, {
    nick,
    jid: jid === undefined ? null : bareOf(jid),
    affiliation: affiliations.find((one) => one === affiliation) ?? "none",
  });
}

const taken: Sent<Answer> = { answer: { kind: "ok" }, tooFast: false };

function sentBack(stanza: Element): Sent<Answer> {
  return { answer: refusalOf(stanza), tooFast: stanza.getChild("error")?.attrs.type === "wait" };
}

function bounced(stanza: Element, room: string, id: string): boolean {
  const error = stanza.name === "message" && stanza.attrs.type === "error" && stanza.attrs.id === id;
  return error && sameBare(stanza.attrs.from ?? "", room);
}

/** A change of subject has no body; a message with both is a message (XEP-0045 8.1). */
function isSubject(stanza: Element): boolean {
  const groupchat = stanza.name === "message" && stanza.attrs.type === "groupchat";
  return groupchat && stanza.getChild("subject") !== undefined && stanza.getChild("body") === undefined;
}

/** We are no longer inside. ejabberd 23.01 does not mark as ours what it sends when the room is destroyed (XEP-0045 10.9). */
function isOurEnd(stanza: Element): boolean {
  if (stanza.name !== "presence" || stanza.attrs.type !== "unavailable") return false;
  return (
    statuses(stanza).includes("110") || stanza.getChild("x", NS.mucUser)?.getChild("destroy") !== undefined
  );
}

function statuses(stanza: Element): readonly string[] {
  const found = stanza.getChild("x", NS.mucUser)?.getChildren("status") ?? [];
  return found.flatMap(({ attrs }) => attrs.code ?? []);
}

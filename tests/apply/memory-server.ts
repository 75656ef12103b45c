/** The Server port in memory: a room service with an archive, that can be told to break. */
import type { Answer, ArchivedMessage, Bounce, RoomMessage, Server } from "../../src/apply/server.ts";
import type { Affiliation, ObservedRoom, RoomSettings } from "../../src/plan/model.ts";

interface Room {
  owner: string;
  settings: Partial<RoomSettings>;
  affiliations: Map<string, Affiliation>;
  archive: ArchivedMessage[];
  subject: string | null;
}

/** State that outlives a session, as a real server's does. */
export class World {
  readonly rooms = new Map<string, Room>();
  readonly inboxes = new Map<string, { room: string; id: string; body: string }[]>();
  readonly bookmarks = new Set<string>();
  /** Settings that the form does not offer. */
  notOffered: ReadonlySet<string> = new Set();
  /** Settings that are accepted and not kept. */
  forgotten: ReadonlySet<string> = new Set();
  noAccount: ReadonlySet<string> = new Set();
  refuseCreation = false;
  archives: "always" | "never" = "always";
  /** Acts on the server so far, for counting. */
  readonly acts: string[] = [];
  /** Called before (`false`) and after (`true`) every act; throws to play a cut. */
  cut: (act: string, after: boolean) => void = () => {};

  session(jid: string): Server {
    return session(this, jid);
  }
}

const ok: Answer = { kind: "ok" };
const refusal = (condition: string): Answer & { kind: "refused" } => ({
  kind: "refused",
  condition,
  text: "",
});

function session(world: World, jid: string): Server {
  const bounces: Bounce[] = [];
  let lost = false;
  const cut = (name: string, after: boolean) => {
    try {
      world.cut(name, after);
    } catch (error) {
      lost = true;
      throw error;
    }
  };
  const act = <T>(name: string, run: () => T): T => {
    // nothing gets through behind what a cut connection lost
    if (lost) throw new Error("the connection is lost");
    cut(name, false);
    world.acts.push(name);
    const result = run();
    cut(name, true);
    return result;
  };
  const owned = (room: string): Room => {
    const found = world.rooms.get(room);
    if (found?.affiliations.get(jid) !== "owner") throw new Error(`test: ${room} is not owned`);
    return found;
  };
  return {
    jid,
    findRoomService: async () => "rooms.example.org",
    isRoomService: async () => true,
    async observe(room): Promise<ObservedRoom> {
      const found = world.rooms.get(room);
      if (!found) return { kind: "absent" };
      if (found.affiliations.get(jid) !== "owner") return { kind: "foreign" };
      const offered = Object.entries(found.settings).filter(([name]) => !world.notOffered.has(name));
      return {
        kind: "owned",
        settings: Object.fromEntries(offered),
        affiliations: Object.fromEntries(found.affiliations),
      };
    },
    createRoom: async (room) =>
      act(`create ${room}`, () => {
        if (world.refuseCreation) return refusal("not-allowed");
        if (world.rooms.has(room)) return { kind: "exists" } as const;
        const affiliations = new Map<string, Affiliation>([[jid, "owner"]]);
        world.rooms.set(room, { owner: jid, settings: {}, affiliations, archive: [], subject: null });
        return { kind: "created" } as const;
      }),
    enter: async () => ok,
    leave: async () => {},
    configure: async (room, settings) =>
      act(`configure ${room}`, () => {
        const kept = Object.entries(settings).filter(
          ([name]) => !world.notOffered.has(name) && !world.forgotten.has(name),
        );
        owned(room).settings = Object.fromEntries(kept);
        return { ...ok, notOffered: [...world.notOffered] as (keyof RoomSettings)[] };
      }),
    setSubject: async (room, subject) =>
      act(`subject ${room}`, () => {
        owned(room).subject = subject;
        return ok;
      }),
    subject: async (room) => world.rooms.get(room)?.subject ?? null,
    setAffiliation: async (room, whom, affiliation) =>
      act(`grant ${whom}`, () => {
        owned(room).affiliations.set(whom, affiliation);
        return ok;
      }),
    say: async (room, { id, body }: RoomMessage) =>
      act(`say ${id}`, () => {
        owned(room).archive.push({ id, body, from: jid });
        return ok;
      }),
    async *archive(room) {
      yield* world.rooms.get(room)?.archive ?? [];
    },
    invite: async (room, whom, { body }, id) =>
      act(`invite ${whom}`, () => {
        if (world.noAccount.has(whom)) {
          bounces.push({ id, jid: whom, condition: "service-unavailable" });
          return;
        }
        world.inboxes.set(whom, [...(world.inboxes.get(whom) ?? []), { room, id, body }]);
      }),
    bounces: async () => bounces,
    async wasSent(whom, id) {
      if (world.archives === "never") return "undecidable";
      const sent = world.inboxes.get(whom)?.some((message) => message.id === id);
      return sent ? "sent" : "not-sent";
    },
    bookmarked: async (room) => (world.bookmarks.has(room) ? "yes" : "no"),
    bookmark: async (room) =>
      act(`bookmark ${room}`, () => {
        world.bookmarks.add(room);
        return ok;
      }),
    close: async () => {},
  };
}

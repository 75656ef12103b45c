/** The Server port in memory: a room service with an archive, that can be told to break. */
import type {
  AccountWays,
  Answer,
  ArchivedMessage,
  ArchiveKeeps,
  Bounce,
  RoomMessage,
  Server,
} from "../../src/apply/server.ts";
import type { Arrival } from "../../src/people/index.ts";
import type { Affiliation, ObservedRoom, RoomOffer, RoomSettings } from "../../src/plan/known-room.ts";
import { domainOf } from "../../src/text/index.ts";

interface Room {
  owner: string;
  settings: Partial<RoomSettings>;
  affiliations: Map<string, Affiliation>;
  archive: ArchivedMessage[];
  subject: string | null;
  names: Map<string, string>;
  picture: Uint8Array | null;
}

/** State that outlives a session, as a real server's does. */
export class World {
  readonly rooms = new Map<string, Room>();
  readonly inboxes = new Map<string, { room: string; id: string; body: string }[]>();
  readonly bookmarks = new Set<string>();
  /** What rooms can besides. */
  offers: readonly RoomOffer[] = ["picture", "names"];
  /** Whose names rooms keep that can; of the others they say yes and forget them, as ejabberd since 24.12 does of all. */
  keepsNameOf: (jid: string) => boolean = () => true;
  /** Addresses of those who are in every room now. */
  present: readonly string[] = [];
  /** Addresses of destroyed rooms stay closed, as on Prosody. */
  closesAddresses = false;
  readonly closed = new Set<string>();
  /** Settings that the form does not offer. */
  notOffered: ReadonlySet<string> = new Set();
  /** Settings that are accepted and not kept. */
  forgotten: ReadonlySet<string> = new Set();
  /** Who administers the server: owners of every room, on no list, and nobody can give them less. */
  admins: ReadonlySet<string> = new Set();
  /** Address → the condition with which its right is not changed. */
  readonly refusals = new Map<string, string>();
  noAccount: ReadonlySet<string> = new Set();
  /** Addresses of whose apps no keys can be read. */
  withoutKeys: ReadonlySet<string> = new Set();
  /** Plain messages, by who got them. */
  readonly written = new Map<string, { id: string; body: string }[]>();
  /** What is sent to ourselves never comes. */
  losesOwn = false;
  refuseCreation = false;
  archives: "always" | "never" = "always";
  /** What our own archive says of a message to this address; null = what is true. */
  fate: ((to: string) => "sent" | "not-sent" | "undecidable") | null = null;
  /** Acts on the server so far, for counting. */
  readonly acts: string[] = [];
  /** Domain → how long its server has been running, in seconds; the others do not tell. */
  readonly uptimes = new Map<string, number>();
  /** Domains that were asked for it. */
  readonly asked: string[] = [];
  /** What the server lets us do for those who have no address; `perhaps` turns out to be no. */
  accountWays: AccountWays = { invitations: "no", accounts: false };
  /** Open invitations to make an account. */
  readonly accountInvitations = new Set<string>();
  /** Accounts that we made: address → password. */
  readonly accounts = new Map<string, string>();
  /** Who asks to be our contact; what others wrote to us. */
  requests: readonly Arrival[] = [];
  messages: readonly Arrival[] = [];
  readonly contacts = new Set<string>();
  /** Messages that wait for an app of ours, and those of them that say something. */
  waiting = 0;
  waitingMessages: readonly Arrival[] = [];
  /** To whom requests are shown: Prosody's way, or ejabberd's. */
  showsRequests: "quietly" | "openly" = "quietly";
  /** Whose messages our own archive keeps; null = there is none. */
  keeps: ArchiveKeeps | null = "everybody";
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
    roundTripMs: () => null,
    async uptimeSeconds(domain) {
      world.asked.push(domain);
      return world.uptimes.get(domain) ?? null;
    },
    findRoomService: async () => "rooms.example.org",
    isRoomService: async () => true,
    roomService: async (domain) => ({ domain, software: null, archivesRooms: "yes" }),
    async observe(room): Promise<ObservedRoom> {
      const found = world.rooms.get(room);
      if (!found) return { kind: world.closed.has(room) ? "closed" : "absent" };
      if (found.affiliations.get(jid) !== "owner") return { kind: "foreign" };
      const offered = Object.entries(found.settings).filter(([name]) => !world.notOffered.has(name));
      return {
        kind: "owned",
        settings: Object.fromEntries(offered),
        affiliations: Object.fromEntries(found.affiliations),
        names: Object.fromEntries(found.names),
        offers: world.offers,
      };
    },
    async settings(room) {
      const seen = await this.observe(room);
      return seen.kind === "owned" ? seen.settings : null;
    },
    offers: async () => world.offers,
    async listed(room, lists) {
      const { affiliations = [], names = [] } = world.rooms.get(room) ?? {};
      const found = new Map([...affiliations].filter(([, affiliation]) => lists.includes(affiliation)));
      return {
        affiliations: Object.fromEntries(found),
        names: Object.fromEntries([...names].filter(([jid]) => found.has(jid))),
      };
    },
    createRoom: async (room) =>
      act(`create ${room}`, () => {
        if (world.refuseCreation) return refusal("not-allowed");
        if (world.rooms.has(room)) return { kind: "exists" } as const;
        const affiliations = new Map<string, Affiliation>([[jid, "owner"]]);
        const empty = { settings: {}, archive: [], subject: null, names: new Map(), picture: null };
        world.rooms.set(room, { owner: jid, affiliations, ...empty });
        return { kind: "created" } as const;
      }),
    enter: async () => ok,
    leave: async () => {},
    configure: async (room, settings) =>
      act(`configure ${room}`, () => {
        const kept = Object.entries(settings).filter(
          ([name]) => !world.notOffered.has(name) && !world.forgotten.has(name),
        );
        owned(room).settings = { ...owned(room).settings, ...Object.fromEntries(kept) };
        return { ...ok, notOffered: [...world.notOffered] as (keyof RoomSettings)[] };
      }),
    setSubject: async (room, subject) =>
      act(`subject ${room}`, () => {
        owned(room).subject = subject;
        return ok;
      }),
    subject: async (room) => world.rooms.get(room)?.subject ?? null,
    picture: async (room) => world.rooms.get(room)?.picture ?? null,
    setPicture: async (room, { bytes }) =>
      act(`picture ${room}`, () => {
        owned(room).picture = bytes;
        return ok;
      }),
    setAffiliation: async (room, whom, affiliation, nick) =>
      act(`grant ${whom}`, () => {
        if (world.rooms.get(room)?.affiliations.get(jid) !== "owner") return refusal("not-allowed");
        const { affiliations, names } = owned(room);
        if (world.admins.has(whom) && affiliation !== "owner") return refusal("not-acceptable");
        const no = world.refusals.get(whom);
        if (no !== undefined && affiliation !== (affiliations.get(whom) ?? "none")) return refusal(no);
        const owners = [...affiliations].filter(([, right]) => right === "owner");
        if (affiliation !== "owner" && owners.every(([owner]) => owner === whom)) return refusal("conflict");
        if (affiliation === "none") affiliations.delete(whom);
        else affiliations.set(whom, affiliation);
        if (nick !== undefined && world.offers.includes("names") && world.keepsNameOf(whom))
          names.set(whom, nick);
        return ok;
      }),
    occupants: async (room) =>
      world.present.map((occupant) => ({
        nick: occupant,
        jid: occupant,
        affiliation: world.admins.has(occupant)
          ? "owner"
          : (world.rooms.get(room)?.affiliations.get(occupant) ?? "none"),
      })),
    destroy: async (room) =>
      act(`destroy ${room}`, () => {
        const there = world.rooms.has(room) ? owned(room) : null;
        world.rooms.delete(room);
        if (world.closesAddresses && there?.settings.persistent !== false) world.closed.add(room);
        return ok;
      }),
    say: async (room, { id, body }: RoomMessage) =>
      act(`say ${id}`, () => {
        owned(room).archive.push({ id, body, from: jid, author: jid, at: null });
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
    keysReadable: async (whom) => !world.withoutKeys.has(whom),
    write: async (whom, { body }, id) =>
      act(`write ${whom}`, () => {
        if (world.noAccount.has(whom)) bounces.push({ id, jid: whom, condition: "service-unavailable" });
        else world.written.set(whom, [...(world.written.get(whom) ?? []), { id, body }]);
      }),
    inviteOurselves: async () => !world.losesOwn,
    bounces: async () => bounces,
    async wasSent(whom, id) {
      if (world.fate) return world.fate(whom);
      if (world.archives === "never") return "undecidable";
      const got = [...(world.inboxes.get(whom) ?? []), ...(world.written.get(whom) ?? [])];
      const sent = got.some((message) => message.id === id);
      return sent ? "sent" : "not-sent";
    },
    async lastInvitation(room, whom) {
      if (world.archives === "never") return null;
      const last = world.inboxes.get(whom)?.findLast((message) => message.room === room);
      return last ? { id: last.id, at: new Date(0).toISOString() } : null;
    },
    bookmarked: async (room) => (world.bookmarks.has(room) ? "yes" : "no"),
    bookmark: async (room) =>
      act(`bookmark ${room}`, () => {
        world.bookmarks.add(room);
        return ok;
      }),
    unbookmark: async (room) =>
      act(`unbookmark ${room}`, () => {
        world.bookmarks.delete(room);
        return ok;
      }),
    accountWays: async () => world.accountWays,
    inviteToAccount: async () => {
      if (world.accountWays.invitations !== "yes") return { kind: "none" };
      return act("invite to an account", () => {
        const uri = `xmpp:${jid}?roster;preauth=token${world.acts.length};ibr=y`;
        world.accountInvitations.add(uri);
        const expires = new Date(7 * 86_400_000).toISOString();
        return { kind: "ok", invitation: { uri, domain: domainOf(jid), expires } } as const;
      });
    },
    revokeAccountInvitation: async (uri) => {
      if (!world.accountWays.accounts) return { kind: "not-offered" };
      return act("revoke an invitation", () => {
        world.accountInvitations.delete(uri);
        return ok;
      });
    },
    createAccount: async (whom, password) =>
      act(`account ${whom}`, () => {
        if (!world.accountWays.accounts || domainOf(whom) !== domainOf(jid)) return refusal("forbidden");
        if (world.accounts.has(whom)) return { kind: "exists" };
        world.accounts.set(whom, password);
        return ok;
      }),
    async contactRequests(how) {
      const shown = world.requests.filter(() => how === "openly" || world.showsRequests === "quietly");
      if (how === "quietly") return shown;
      const along = world.waitingMessages;
      world.waitingMessages = [];
      world.waiting = 0;
      return [...shown, ...along];
    },
    answerRequest: async (whom, yes) =>
      act(`answer ${whom} ${yes ? "yes" : "no"}`, () => {
        world.requests = world.requests.filter(({ from }) => from !== whom);
        if (yes) world.contacts.add(whom);
      }),
    contacts: async () => world.contacts,
    waitingMessages: async () => (world.showsRequests === "openly" ? world.waiting : null),
    messagesSince: async () => (world.keeps === null ? null : world.messages),
    archiveKeeps: async () => world.keeps,
    keepFrom: async (keeps) =>
      act(`keep from ${keeps}`, () => {
        world.keeps = keeps;
        return ok;
      }),
    close: async () => {},
  };
}

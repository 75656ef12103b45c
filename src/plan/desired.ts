/** The room as it shall be: the policy's settings, who belongs to it, who is invited, which digests it holds. */

import type { WordRules } from "../history/index.ts";
import { type Lang, say } from "../messages/index.ts";
import { type Form, type Person, type ReadingLanguage, readingLanguage } from "../people/index.ts";
import type { DateOrder } from "../transcript/index.ts";
import type {
  Affiliation,
  InvitationWay,
  PlannedDigest,
  PlannedPicture,
  Policy,
  RoomSettings,
  WithoutKeys,
} from "./known-room.ts";
import { type AccountWish, type Newcomer, newcomersIn } from "./newcomers.ts";
import { affiliationFor, settingsFor } from "./policy.ts";
import type { Step } from "./steps/index.ts";

export interface RoomWish {
  /** Bare address of the room. */
  readonly room: string;
  readonly title: string;
  readonly description: string;
  readonly policy: Policy;
  readonly lang: Lang;
  /** Bare address of the account that makes the room. */
  readonly as: string;
  /** Everybody of the people CSV who belongs to this chat. */
  readonly people: readonly Person[];
  /** How invitations go out; missing: direct. */
  readonly invite?: InvitationWay;
  /** How German speaks to those whose row does not say; missing: du. */
  readonly form?: Form;
  /** Further owners, bare addresses. */
  readonly owners: readonly string[];
  readonly more?: MoreWishes;
  /** When messages are read and answered; stands in invitations. */
  readonly hours?: string;
  /** Missing: nobody gets an account. */
  readonly accounts?: AccountWish;
  readonly history: HistoryWish | null;
}

/** What of the old chat shall be in the room. */
export interface HistoryWish {
  readonly source: string;
  readonly since: string | null;
  readonly dateOrder: DateOrder | null;
  readonly rules?: WordRules | null;
  /** As they go into a room that has none of them. */
  readonly digests: readonly PlannedDigest[];
  /** The same by day, a long day in several parts; in the chat's order. */
  readonly days: readonly PlannedDigest[];
  /** Of neighbouring days, no more digests than `most` where their size allows it. Nothing is joined across runs. */
  readonly join: (runs: readonly (readonly PlannedDigest[])[], most: number) => readonly PlannedDigest[];
  /** Every digest of several of these neighbouring days that there may be; their hashes are not known. */
  readonly joins: (run: readonly PlannedDigest[]) => readonly PlannedDigest[];
}

/** What a room may be given besides; nothing of it goes without saying. */
export interface MoreWishes {
  readonly picture?: PlannedPicture;
  /** Names to be kept for people by the room, so that nobody else can take them; by address, such as servers take. */
  readonly names?: ReadonlyMap<string, string>;
  /** What our account is after it has handed the room over. */
  readonly handOver?: "member" | "none";
  /** Take out who is in the room and not on the list. */
  readonly prune?: boolean;
  /** Missing: they wait. Only a room of the policy `class-e2ee` asks for keys. */
  readonly withoutKeys?: WithoutKeys;
}

export interface DesiredRoom {
  readonly room: string;
  readonly settings: RoomSettings;
  /** What apps show below the title, which they show themselves: when messages are read. null where there is nothing to say. */
  readonly subject: string | null;
  readonly as: string;
  readonly lang: Lang;
  readonly affiliations: ReadonlyMap<string, "owner" | "admin" | "member">;
  /** Everybody whom the list wants in the room, with rights there or without. */
  readonly wanted: ReadonlySet<string>;
  /** Those whom the list asks for anew, though they were taken out. */
  readonly again: ReadonlySet<string>;
  /** Names to be kept for people, by address. */
  readonly names: ReadonlyMap<string, string>;
  readonly picture: PlannedPicture | null;
  readonly prune: boolean;
  /** null where the room is not to be encrypted. */
  readonly withoutKeys: WithoutKeys | null;
  readonly hours: string | null;
  readonly handOver: Extract<Step, { kind: "room.hand-over" }>["remain"] | null;
  /** Owners besides us; `proven`: somebody showed that the address is theirs. */
  readonly otherOwners: readonly { readonly jid: string; readonly proven: boolean }[];
  readonly invitations: readonly {
    readonly jid: string;
    readonly name: string;
    readonly lang: ReadingLanguage;
    readonly way?: InvitationWay;
    readonly hours?: string;
  }[];
  /** Who gets an account, or an invitation to make one. */
  readonly newcomers: readonly Newcomer[];
  readonly history: HistoryWish | null;
}

/**
 * Takes a wish, gives the desired room. `invite=no` with an address grants nothing (design section 5), and neither does
 * an address that was only guessed: whoever registers it later would walk in (design 4.3); but for those whose account we make.
 */
export function desired(wish: RoomWish): DesiredRoom {
  const affiliations = new Map<string, "owner" | "admin" | "member">([[wish.as, "owner"]]);
  const grant = (jid: string, affiliation: Affiliation) => {
    if (affiliation === "owner" || affiliation === "admin" || affiliation === "member") {
      if (!affiliations.has(jid)) affiliations.set(jid, affiliation);
    }
  };
  for (const jid of wish.owners) grant(jid, "owner");
  const newcomers = wish.accounts ? newcomersIn(wish.people, wish.accounts, wish.as) : [];
  const made = new Set(newcomers.map(({ jid }) => jid));
  const guests = wish.people.flatMap((person) =>
    person.jid &&
    (person.source !== "guessed" || made.has(person.jid)) &&
    person.invite &&
    person.role !== "skip"
      ? [{ ...person, jid: person.jid, role: person.role }]
      : [],
  );
  for (const person of guests) grant(person.jid, affiliationFor(wish.policy, person.role));
  const wanted = wish.people.filter(({ jid, invite, role }) => jid && invite && role !== "skip");
  const proven = new Set(wish.people.filter(({ source }) => source === "proven").map(({ jid }) => jid));
  const {
    picture = null,
    names = new Map(),
    handOver = null,
    prune = false,
    withoutKeys = "wait",
  } = wish.more ?? {};
  const others = [...affiliations].filter(([jid, right]) => right === "owner" && jid !== wish.as);
  const invited = guests
    .filter((person) => person.jid !== wish.as)
    .map((person) => ({
      jid: person.jid,
      name: person.name,
      lang: readingLanguage(person, wish.lang, wish.form),
      ...(wish.invite && { way: wish.invite }),
      ...(wish.hours && { hours: wish.hours }),
    }));
  return {
    room: wish.room,
    settings: {
      ...settingsFor(wish.policy, wish.title, wish.description, wish.lang),
      ...historyLength(wish.history?.digests.length ?? 0),
    },
    subject: wish.hours ? say(wish.lang, { code: "plan.room-hours", hours: wish.hours }) : null,
    as: wish.as,
    lang: wish.lang,
    affiliations,
    wanted: new Set([...affiliations.keys(), ...wanted.flatMap(({ jid }) => jid ?? [])]),
    again: new Set(wanted.flatMap(({ jid, again }) => (jid && again ? [jid] : []))),
    names,
    picture,
    prune,
    withoutKeys: wish.policy === "class-e2ee" ? withoutKeys : null,
    hours: wish.hours ?? null,
    handOver,
    otherOwners: others.map(([jid]) => ({ jid, proven: proven.has(jid) })),
    invitations: invited,
    newcomers,
    history: wish.history,
  };
}

/** Larger ones make a room slow to enter. */
const longestHistory = 100;

/** All digests and some of what people write, in steps, so that another day changes nothing. */
function historyLength(digests: number): Pick<RoomSettings, "historyLength"> {
  return digests === 0 ? {} : { historyLength: Math.min(longestHistory, 20 * Math.ceil(digests / 20 + 1)) };
}

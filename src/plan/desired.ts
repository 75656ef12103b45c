/** The room as it shall be: the policy's settings, who belongs to it, who is invited, which digests it holds. */
import type { WordRules } from "../history/model.ts";
import type { Person } from "../people/model.ts";
import type { Affiliation, PlannedDigest, Policy, RoomSettings } from "./model.ts";
import { affiliationFor, settingsFor } from "./policy.ts";

export interface RoomWish {
  /** Bare address of the room. */
  readonly room: string;
  readonly title: string;
  readonly description: string;
  readonly policy: Policy;
  readonly lang: "de" | "en";
  /** Bare address of the account that makes the room. */
  readonly as: string;
  /** Everybody of the people CSV who belongs to this chat. */
  readonly people: readonly Person[];
  /** Further owners, bare addresses. */
  readonly owners: readonly string[];
  readonly history: {
    readonly source: string;
    readonly since: string | null;
    readonly dateOrder: "dmy" | "mdy" | "ymd" | null;
    readonly rules?: WordRules | null;
    readonly digests: readonly PlannedDigest[];
  } | null;
}

export interface DesiredRoom {
  readonly room: string;
  readonly settings: RoomSettings;
  readonly as: string;
  readonly lang: "de" | "en";
  readonly affiliations: ReadonlyMap<string, "owner" | "admin" | "member">;
  readonly invitations: readonly {
    readonly jid: string;
    readonly name: string;
    readonly lang: "de" | "en";
  }[];
  readonly history: RoomWish["history"];
}

/**
 * Takes a wish, gives the desired room. `invite=no` with an address grants nothing (design section 5), and neither does
 * an address that was only guessed: whoever registers it later would walk in (design 4.3).
 */
export function desired(wish: RoomWish): DesiredRoom {
  const affiliations = new Map<string, "owner" | "admin" | "member">([[wish.as, "owner"]]);
  const grant = (jid: string, affiliation: Affiliation) => {
    if (affiliation === "owner" || affiliation === "admin" || affiliation === "member") {
      if (!affiliations.has(jid)) affiliations.set(jid, affiliation);
    }
  };
  for (const jid of wish.owners) grant(jid, "owner");
  const guests = wish.people.flatMap((person) =>
    person.jid && person.source !== "guessed" && person.invite && person.role !== "skip"
      ? [{ ...person, jid: person.jid, role: person.role }]
      : [],
  );
  for (const person of guests) grant(person.jid, affiliationFor(wish.policy, person.role));
  const invited = guests
    .filter((person) => person.jid !== wish.as)
    .map((person) => ({ jid: person.jid, name: person.name, lang: textLanguage(person.lang, wish.lang) }));
  return {
    room: wish.room,
    settings: settingsFor(wish.policy, wish.title, wish.description, wish.lang),
    as: wish.as,
    lang: wish.lang,
    affiliations,
    invitations: invited,
    history: wish.history,
  };
}

/** Letters and invitations speak German and English so far; anyone else gets the run's language. */
function textLanguage(wanted: string | null, fallback: "de" | "en"): "de" | "en" {
  return wanted === "de" || wanted === "en" ? wanted : fallback;
}

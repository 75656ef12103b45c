/** Accounts for people who have no address yet, as far as our server can make any. */
import { lacksAddress, type Person, personKey } from "../people/index.ts";
import { domainOf, sameAddress } from "../text/index.ts";

/** How they get one. */
export interface AccountWish {
  /** `create`: for those whose address the list guesses at our server; the others are invited where `invites`. */
  readonly way: "invite" | "create";
  /** Does our server make invitations? */
  readonly invites: boolean;
  /** By `personKey`: who has something that still opens the door. */
  readonly open: ReadonlySet<string>;
  /** By `personKey`: when what they had before ended, ISO 8601 UTC. */
  readonly ended: ReadonlyMap<string, string>;
}

export interface Newcomer {
  readonly person: string;
  readonly name: string;
  /** The account to be made; null = an invitation to make one. */
  readonly jid: string | null;
  readonly after: string | null;
}

/** @param as our own address: accounts are made at its server only */
export function newcomersIn(
  people: readonly Person[],
  { way, invites, open, ended }: AccountWish,
  as: string,
): readonly Newcomer[] {
  return people
    .filter((person) => lacksAddress(person) && person.name !== "" && !open.has(personKey(person)))
    .map((person) => {
      const isOurs = person.jid !== null && sameAddress(domainOf(person.jid), domainOf(as));
      const jid = way === "create" && isOurs ? person.jid : null;
      return {
        person: personKey(person),
        name: person.name,
        jid,
        after: ended.get(personKey(person)) ?? null,
      };
    })
    .filter(({ jid }) => jid !== null || invites);
}

/** As steps name a row: its labels are the phone book's, and stay out of plans. */
export function hashOf(person: string, sha256: (text: string) => string): string {
  return sha256(person).slice(0, 16);
}

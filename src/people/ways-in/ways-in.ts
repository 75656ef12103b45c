/**
 * How people without a proven address get into a room: a one-time code, an invitation to make an account, an account that was
 * made for them. All of it is secret: it lies in one file for each account and room, for the user's eyes only.
 */
import * as v from "valibot";
import { Failure } from "../../messages/index.ts";
import { labelKey, titleKey } from "../label.ts";
import type { Person } from "../model.ts";
import { makeCode } from "./code.ts";

const text = v.string();
const time = v.pipe(text, v.isoTimestamp());
const code = v.object({
  value: text,
  madeAt: time,
  expiresAt: time,
  /** Why it opens nothing any more; null = it still does. */
  ended: v.nullable(v.picklist(["used", "expired", "replaced", "removed"])),
  /** The address that it proved. */
  usedBy: v.nullable(text),
});
const wayIn = v.object({
  /** Which row of the people list: `personKey`. */
  person: text,
  name: text,
  /** The newest last; at most one of them is open. */
  codes: v.array(code),
  invitation: v.nullable(v.object({ uri: text, domain: text, expires: time, fetchedAt: time })),
  account: v.nullable(v.object({ address: text, password: text })),
});
const file = v.object({
  format: v.literal("migrate-class/ways-in"),
  version: v.literal(1),
  as: text,
  room: text,
  people: v.array(wayIn),
  /** Address → different wrong codes that came from it. */
  wrong: v.optional(v.record(text, v.array(text)), {}),
  /** SHA-256 of the people list before and after proven addresses were written into it. */
  lists: v.optional(v.array(v.object({ before: text, after: text })), []),
  /** What our account's archive kept before it was made to keep messages from people who are no contacts; null = as it is. */
  keptBefore: v.optional(v.nullable(v.picklist(["roster", "never"])), null),
});

export type OneTimeCode = Readonly<v.InferOutput<typeof code>>;
export type WayIn = Readonly<Omit<v.InferOutput<typeof wayIn>, "codes">> & {
  readonly codes: readonly OneTimeCode[];
};
export type WaysIn = Readonly<Omit<v.InferOutput<typeof file>, "people">> & {
  readonly people: readonly WayIn[];
};

export function noWaysIn(as: string, room: string): WaysIn {
  return {
    format: "migrate-class/ways-in",
    version: 1,
    as,
    room,
    people: [],
    wrong: {},
    lists: [],
    keptBefore: null,
  };
}

/** Throws `Failure` "not-understood" for what is no such file. */
export function parseWaysIn(path: string, content: string): WaysIn {
  try {
    return v.parse(file, JSON.parse(content));
  } catch (cause) {
    throw new Failure("not-understood", { code: "letters.ways-in-damaged", path }, cause);
  }
}

/** A row stays the same person while its labels do, whatever the name becomes; a row without labels while its name does. */
export function personKey({ whatsapp, name }: Pick<Person, "whatsapp" | "name">): string {
  return whatsapp.length > 0 ? whatsapp.map(labelKey).toSorted().join("|") : `name:${titleKey(name)}`;
}

/** Wanted, but without an address that is known to be theirs. */
export function lacksAddress({ jid, source, role, invite }: Person): boolean {
  return (jid === null || source === "guessed") && role !== "skip" && invite;
}

/** The code that still opens the door, if there is one. @param now ISO 8601 UTC */
export function openCode({ codes }: WayIn, now: string): OneTimeCode | undefined {
  return codes.find(({ ended, expiresAt }) => ended === null && expiresAt > now);
}

/** The invitation with which an account can still be made, if there is one. @param now ISO 8601 UTC */
export function openInvitation({ invitation }: WayIn, now: string): WayIn["invitation"] {
  return invitation !== null && invitation.expires > now ? invitation : null;
}

/** Long enough for a holiday in between. */
const codeDays = 30;

/**
 * The same with an open code for each of these people who has none. @param random gives so many random bytes
 * @param fresh whoever has an open code gets another, and the old one ends
 */
export function withCodes(
  ways: WaysIn,
  people: readonly Person[],
  {
    random,
    now,
    fresh = false,
  }: { readonly random: (bytes: number) => Uint8Array; readonly now: Date; readonly fresh?: boolean },
): WaysIn {
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + codeDays * 86_400_000).toISOString();
  return people.reduce((all, person) => {
    const known = wayOf(all, person);
    if (!fresh && openCode(known, at)) return all;
    const old = known.codes.map((one) =>
      one.ended === null
        ? { ...one, ended: one.expiresAt > at ? ("replaced" as const) : ("expired" as const) }
        : one,
    );
    const made: OneTimeCode = {
      value: makeCode(random(16)),
      madeAt: at,
      expiresAt,
      ended: null,
      usedBy: null,
    };
    return withWay(all, { ...known, name: person.name, codes: [...old, made] });
  }, ways);
}

/** The same, with this code used by the address that it proved. */
export function withProven(
  ways: WaysIn,
  { person, code, address }: { readonly person: string; readonly code: string; readonly address: string },
): WaysIn {
  return ending(ways, person, (one) =>
    one.value === code ? { ...one, ended: "used", usedBy: address } : one,
  );
}

/** The same, with no code open for this person any more. */
export function withoutCodes(ways: WaysIn, person: string): WaysIn {
  return ending(ways, person, (one) => (one.ended === null ? { ...one, ended: "removed" } : one));
}

/** The same, with what was made at a server for this person no longer told. */
export function withoutAccount(ways: WaysIn, person: string): WaysIn {
  const people = ways.people.map((way) =>
    way.person === person ? { ...way, invitation: null, account: null } : way,
  );
  return { ...ways, people };
}

function ending(ways: WaysIn, person: string, end: (code: OneTimeCode) => OneTimeCode): WaysIn {
  const people = ways.people.map((way) =>
    way.person === person ? { ...way, codes: way.codes.map(end) } : way,
  );
  return { ...ways, people };
}

/** Person → the address that they proved. */
export function provenIn({ people }: WaysIn): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ person, codes }) =>
      codes.flatMap(({ usedBy }) => (usedBy ? [[person, usedBy] as const] : [])),
    ),
  );
}

/** Is this list the one that it was, but for proven addresses that were written into it since? Both are SHA-256. */
export function isSameButProven({ lists }: WaysIn, then: string, now: string): boolean {
  let at = then;
  for (const { before, after } of lists) if (before === at) at = after;
  return at === now;
}

/** What is known of a person; nothing yet for a newcomer. */
export function wayOf({ people }: WaysIn, person: Pick<Person, "whatsapp" | "name">): WayIn {
  const key = personKey(person);
  const empty = { person: key, name: person.name, codes: [], invitation: null, account: null };
  return people.find((one) => one.person === key) ?? empty;
}

/** The same with this one put in the place of what was known of the person. */
export function withWay(ways: WaysIn, way: WayIn): WaysIn {
  const others = ways.people.filter(({ person }) => person !== way.person);
  return { ...ways, people: [...others, way] };
}

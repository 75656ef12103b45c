/** Desired minus known = steps, in the order of work of design 4.4. An equal room gives no step. */

import { isLess } from "./affiliation.ts";
import { canonical } from "./codec.ts";
import { differingSettings } from "./compare.ts";
import { isConditional } from "./conditional.ts";
import { freshDigests, isEmpty } from "./days.ts";
import type { DesiredRoom } from "./desired.ts";
import { prunable } from "./extra.ts";
import type { KnownRoom } from "./known-room.ts";
import { hashOf } from "./newcomers.ts";
import { canKeep } from "./offers.ts";
import { kindOf, type Step } from "./steps/index.ts";
import { waits } from "./waiting.ts";

/** A step that has no id and no room yet. */
export type Draft = Step extends infer S ? (S extends Step ? Omit<S, "id" | "room"> : never) : never;

/** `sha256` gives the hex hash of a text; a step's id is the hash of what it does, so the same step has the same id. */
export function diff(want: DesiredRoom, known: KnownRoom, sha256: (text: string) => string): Step[] {
  const drafts: Draft[] = [
    ...room(want, known),
    ...history(want, known),
    ...accounts(want, sha256),
    ...guestSteps(want, known),
    ...bookmark(want, known),
    ...prune(want, known),
    ...handOver(want, known),
  ];
  return stepsOf(want.room, drafts, sha256);
}

/** What lets people in. */
export function guestSteps(want: DesiredRoom, known: KnownRoom): Draft[] {
  return [
    ...members(want, known),
    ...names(want, known),
    ...invitations(want, known),
    ...askedForKeys(want, known),
  ];
}

export function stepsOf(room: string, drafts: readonly Draft[], sha256: (text: string) => string): Step[] {
  return drafts.map((draft) => {
    const { kind, ...rest } = draft;
    const step = { kind, room, ...rest };
    return { id: sha256(canonical(step)).slice(0, 16), ...step } as Step;
  });
}

/** Steps that only look are no change. What waits on a condition may never be done: a plan of nothing else changes nothing. */
export function countChanges(steps: readonly Step[]): number {
  return steps.filter((step) => !kindOf(step).looks && !isConditional(step)).length;
}

/** The condition of a step for this person, if any. */
function when(want: DesiredRoom, known: KnownRoom, jid: string): { readonly when?: "keys" } {
  return waits(want, known, jid) ? { when: "keys" } : {};
}

function room(want: DesiredRoom, known: KnownRoom): Draft[] {
  const drafts: Draft[] = [];
  const { server } = known;
  if (server.kind === "absent") {
    drafts.push({ kind: "room.create" }, { kind: "room.configure", settings: want.settings });
  } else if (
    server.kind === "owned" &&
    differingSettings(want.settings, server.settings, known.otherwise).length > 0
  ) {
    // what its owners wrote about the room stays, whatever else is set back
    const { description = want.settings.description, lang = want.settings.lang } = server.settings;
    drafts.push({ kind: "room.configure", settings: { ...want.settings, description, lang } });
  }
  // in another language it says the same
  const isSaid = want.hours !== null && known.subject?.includes(want.hours);
  if (want.subject !== null && !isSaid) drafts.push({ kind: "room.subject", subject: want.subject });
  const { picture } = want;
  if (picture && picture.sha256 !== known.picture && canKeep(known, "picture"))
    drafts.push({ kind: "room.avatar", picture });
  return drafts;
}

function history(want: DesiredRoom, known: KnownRoom): Draft[] {
  const digests = freshDigests(want, known);
  const drafts: Draft[] = [];
  if (want.history && digests.length > 0) {
    const { source, since, dateOrder, rules } = want.history;
    drafts.push({
      kind: "history.import",
      way: "digest",
      source,
      since,
      dateOrder,
      ...(rules ? { rules } : {}),
      lang: want.lang,
      digests,
    });
  }
  // until somebody is invited the whole history has to be right; afterwards archives may forget, and `verify` tells
  const checked = isEmpty(want.as, known) ? [...known.imported, ...digests] : digests;
  if (checked.length > 0) drafts.push({ kind: "history.verify", digests: checked });
  return drafts;
}

function accounts({ newcomers }: DesiredRoom, sha256: (text: string) => string): Draft[] {
  return newcomers.map(({ person, name, jid, after }) => {
    const whose = { person: hashOf(person, sha256), name };
    return jid === null
      ? { kind: "account.invite", ...whose, after }
      : { kind: "account.create", ...whose, jid };
  });
}

function members(want: DesiredRoom, known: KnownRoom): Draft[] {
  const have = known.server.kind === "owned" ? known.server.affiliations : {};
  return (
    [...want.affiliations]
      .filter(([jid, affiliation]) => jid !== want.as && isLess(have[jid] ?? "none", affiliation))
      // to whom the server itself gives more, nothing less can be given
      .filter(([jid, affiliation]) => affiliation === "owner" || !known.byServer?.includes(jid))
      .map(([jid, affiliation]) => ({ kind: "member.grant", jid, affiliation, ...when(want, known, jid) }))
  );
}

function invitations(want: DesiredRoom, known: KnownRoom): Draft[] {
  const invited = new Set(known.invited);
  const have = known.server.kind === "owned" ? known.server.affiliations : {};
  return want.invitations
    .filter(({ jid }) => !invited.has(jid) && have[jid] !== "outcast")
    .map((person) => ({
      kind: "invite.send",
      title: want.settings.title,
      ...person,
      ...when(want, known, person.jid),
    }));
}

/** Whoever waits is told so once. */
function askedForKeys(want: DesiredRoom, known: KnownRoom): Draft[] {
  const { title } = want.settings;
  return want.invitations
    .filter(({ jid }) => waits(want, known, jid) && !known.asked?.includes(jid))
    .map(({ jid, name, lang }) => ({ kind: "keys.ask", jid, title, name, lang }));
}

/** A name that somebody chose in the room is theirs and stays. */
function names(want: DesiredRoom, known: KnownRoom): Draft[] {
  if (!canKeep(known, "names")) return [];
  const { affiliations = {}, names = {} } = known.server.kind === "owned" ? known.server : {};
  return [...want.names]
    .filter(([jid]) => names[jid] === undefined && affiliations[jid] !== "outcast")
    .filter(([jid]) => want.affiliations.has(jid) && !known.byServer?.includes(jid))
    .map(([jid, nick]) => ({ kind: "member.name", jid, nick, ...when(want, known, jid) }));
}

function prune(want: DesiredRoom, known: KnownRoom): Draft[] {
  if (!want.prune) return [];
  return prunable(want, known).map(([jid, was]) => ({ kind: "member.revoke", jid, was, to: "none" }));
}

/** Who leaves keeps no bookmark of the room. */
function handOver({ handOver: remain, otherOwners: owners }: DesiredRoom, known: KnownRoom): Draft[] {
  if (remain === null) return [];
  const drafts: Draft[] = [{ kind: "room.hand-over", owners, remain }];
  if (remain === "none" && known.bookmarked === "yes") drafts.push({ kind: "bookmark.remove" });
  return drafts;
}

function bookmark(want: DesiredRoom, known: KnownRoom): Draft[] {
  return known.bookmarked === "no" && want.handOver !== "none"
    ? [{ kind: "bookmark.add", title: want.settings.title }]
    : [];
}

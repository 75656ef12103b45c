/** What must not be planned, and what the reader of a plan should know before saying yes. */

import type { Finding } from "../messages/index.ts";
import type { Person } from "../people/index.ts";
import { domainOf } from "../text/index.ts";
import { isLess } from "./affiliation.ts";
import { type ArchiveDays, retention, withoutArchive } from "./archive.ts";
import { differingSettings, keptOtherwise } from "./compare.ts";
import { changedDays, freshDigests, isEmpty } from "./days.ts";
import type { DesiredRoom } from "./desired.ts";
import { notOnTheList, prunable } from "./extra.ts";
import type { Affiliation, KnownRoom, Policy, RoomService, RoomSettings } from "./known-room.ts";
import { notOurs } from "./not-ours.ts";
import { canKeep } from "./offers.ts";
import { policyOf } from "./policy.ts";
import { called, hasKeys, waits, withoutKeys } from "./waiting.ts";

interface Circumstances {
  readonly adopt: boolean;
  readonly removals: number | null;
  /** null where no server was asked. */
  readonly service: RoomService | null;
}

/**
 * Reasons to refuse. A room of that address that is not ours might be anybody's: last year's class has the same name.
 * `adopt` is the user's word that a room which their account owns is meant, though this machine did not make it.
 */
export function refusals(
  want: DesiredRoom,
  known: KnownRoom,
  { adopt, removals, service }: Circumstances,
): Finding[] {
  const { room } = want;
  const strange = notOurs(room, known);
  if (strange) return [strange];
  if (known.server.kind === "closed") return [{ code: "plan.room-closed", room }];
  const found: Finding[] = [];
  if (want.handOver !== null && want.otherOwners.length === 0)
    found.push({ code: "plan.hand-over-to-nobody", room });
  const lost = withoutArchive(want, known, service);
  if (lost) found.push(lost);
  if (known.server.kind !== "owned") return found;
  if (!known.ours && !adopt) {
    if (known.journal) found.push({ code: `plan.journal-${known.journal}`, room });
    found.push({ code: "plan.room-not-made-here", room });
  }
  if (known.ours && !adopt) found.push(...strangersRoom(want, known), ...othersRoom(want, known));
  // whoever came trusting that nobody sees their address cannot be asked again (design section 2)
  if (known.server.settings.whois === "moderators" && want.settings.whois === "anyone")
    found.push({ code: "plan.anonymity-settled", room: want.room });
  else if (isOtherPolicy(want, known, known.server.settings) && !isEmpty(want.as, known))
    found.push({ code: "plan.policy-settled", room });
  const gone = want.prune ? prunable(want, known).length : 0;
  const members = Object.values(known.server.affiliations).filter((right) => right !== "outcast").length;
  const most = removals ?? Math.max(1, Math.floor(members / 3));
  if (gone > most) found.push({ code: "plan.too-many-removals", room, count: gone, members, most });
  const digests = freshDigests(want, known).length;
  if (digests > 1 && !isEmpty(want.as, known))
    found.push({ code: "plan.history-among-people", room: want.room, digests });
  return found;
}

/**
 * Was the room made as another kind, or is it run as one in which other people write or listen? One setting that drifted
 * is set back instead; where we do not remember what it was made as, nobody can tell a kind from a drift.
 */
function isOtherPolicy(want: DesiredRoom, { policy }: KnownRoom, settings: Partial<RoomSettings>): boolean {
  const now = policyOf(settings);
  const made = policy ?? now;
  if (made !== null && made !== policyOf(want.settings)) return true;
  return now !== null && settings.moderated !== want.settings.moderated;
}

/**
 * Somebody may have made another room of that address since, and made us an owner of it: then there is an owner whom neither
 * we made nor the list names; or, where they stepped down, nobody is there whom we let in or the list names, but others are.
 */
function strangersRoom(
  { room, affiliations }: DesiredRoom,
  { strangeOwners = [], strangers = [] }: KnownRoom,
): Finding[] {
  const strange = strangeOwners.filter((jid) => affiliations.get(jid) !== "owner");
  if (strange.length > 0) return [{ code: "plan.room-of-stranger", room, jids: strange }];
  if (strangers.length === 0 || strangers.some((jid) => affiliations.has(jid))) return [];
  return [{ code: "plan.room-of-strangers", room, jids: strangers }];
}

/** So few are no class. */
const fewPeople = 3;

/**
 * Last year's class has the same name, and so the same address: where most of those in the room are not on the list, the
 * list is probably of others, who must not be let in there.
 */
function othersRoom(want: DesiredRoom, { server, invited }: KnownRoom): Finding[] {
  if (want.prune || server.kind !== "owned") return [];
  const rights = server.affiliations;
  const there = new Set([...Object.keys(rights), ...invited]);
  const members = [...there].filter((jid) => jid !== want.as && rights[jid] !== "outcast");
  const strange = members.filter((jid) => !want.wanted.has(jid));
  if (members.length < fewPeople || strange.length * 2 <= members.length) return [];
  return [{ code: "plan.room-of-others", room: want.room, count: strange.length, members: members.length }];
}

/** So many messages of a room Dino 0.4 shows to somebody who comes, and so do apps that read no archive. */
const newestShown = 20;

/** Who stays out because they were taken out, though the list wants them in. */
export function namesHeldBack(room: string, held: readonly string[], people: readonly Person[]): Finding[] {
  if (held.length === 0) return [];
  const named = held.map((jid) => `${people.find((person) => person.jid === jid)?.name || jid} (${jid})`);
  return [{ code: "plan.held-back", room, people: named }];
}

/** Worth knowing, in the order in which a reader asks: who is not reached, who sees what, what the room has besides. */
export function notes(
  want: DesiredRoom,
  known: KnownRoom,
  people: readonly Person[],
  policy: Policy,
  archive: { readonly service: RoomService | null; readonly days: ArchiveDays } = {
    service: null,
    days: null,
  },
): Finding[] {
  const found: Finding[] = [];
  // whoever leads an encrypted room mends this before anything else
  if (want.withoutKeys !== null && known.keys !== undefined && !hasKeys(known, want.as))
    found.push({ code: "plan.own-keys-missing", jid: want.as });
  if (known.journal) found.push({ code: `plan.journal-${known.journal}`, room: want.room });
  const perhaps = new Set(known.perhapsInvited);
  const unsure = want.invitations.filter(({ jid }) => perhaps.has(jid));
  if (unsure.length > 0)
    found.push({
      code: "plan.perhaps-invited",
      room: want.room,
      people: unsure.map(({ name, jid }) => `${name} (${jid})`),
    });
  const letters = people.filter((person) => !person.jid && person.role !== "skip" && person.invite);
  if (letters.length > 0)
    found.push({
      code: "plan.without-address",
      names: letters.flatMap(({ name }) => name || []),
      unnamed: letters.flatMap(({ name, row }) => (name ? [] : row)),
    });
  // what we make ourselves waits for nobody's proof
  const made = new Set(want.newcomers.map(({ jid }) => jid));
  const guessed = people.filter(
    ({ jid, source, role, invite }) =>
      jid && source === "guessed" && !made.has(jid) && role !== "skip" && invite,
  );
  if (guessed.length > 0)
    found.push({
      code: "plan.waiting-for-proof",
      people: guessed.map(({ name, row, jid }) => `${name || `#${row}`} (${jid})`),
    });
  const chosen = people.filter((person) => person.jid && (!person.invite || person.role === "skip"));
  if (chosen.length > 0) found.push({ code: "plan.left-out-by-choice", count: chosen.length });
  if (want.invitations.length === 0) found.push({ code: "plan.nobody-invited", room: want.room });
  const home = domainOf(want.as);
  const foreign = new Set(want.invitations.map(({ jid }) => domainOf(jid)));
  foreign.delete(home);
  if (foreign.size > 0) found.push({ code: "plan.foreign-domains", domains: [...foreign].sort() });
  const rights = rightsAfter(want, known);
  if (policy === "class-e2ee") found.push({ code: "plan.addresses-visible", count: rights.size });
  else {
    const running = [...rights].filter(([, right]) => right === "owner" || right === "admin");
    found.push({ code: "plan.addresses-seen-by", jids: running.map(([jid]) => jid) });
  }
  const above = (known.byServer ?? []).filter((jid) => want.affiliations.has(jid));
  if (above.length > 0) found.push({ code: "plan.server-gives-more", jids: above });
  found.push(...aboutKeys(want, known));
  const fresh = freshDigests(want, known).length;
  if (fresh > 0) {
    const digests = known.imported.length + fresh;
    const unseen = Math.max(0, digests - newestShown);
    found.push({ code: "plan.history-import-date" }, { code: "plan.history-newest", digests, unseen });
    found.push(retention(archive.service, archive.days));
    if (known.server.kind === "absent" && archive.service?.archivesRooms === "not-told")
      found.push({ code: "plan.archive-not-told", domain: archive.service.domain });
  }
  const changed = changedDays(want, known);
  if (changed.length > 0) found.push({ code: "plan.history-days-stay", room: want.room, days: [...changed] });
  if (known.server.kind === "owned") {
    const taken = new Set(want.prune ? prunable(want, known).map(([jid]) => jid) : []);
    const extra = notOnTheList(want, known).flatMap(([jid]) => (taken.has(jid) ? [] : [jid]));
    if (extra.length > 0)
      found.push({
        code: want.prune ? "plan.owners-stay" : "plan.not-on-the-list",
        room: want.room,
        jids: extra,
      });
    for (const [jid, affiliation] of want.affiliations) {
      const now = known.server.affiliations[jid] ?? "none";
      if (now !== affiliation && !isLess(now, affiliation) && jid !== want.as)
        found.push({ code: "plan.rights-stay", jid, now, wanted: affiliation });
    }
    const { settings } = known.server;
    const drifted = differingSettings(want.settings, settings, known.otherwise);
    const now = Object.fromEntries(drifted.map((name) => [name, settings[name]]));
    if (drifted.length > 0)
      found.push({ code: "plan.settings-differ", room: want.room, settings: drifted, now });
    const kept = keptOtherwise(known);
    if (kept) found.push({ code: "plan.settings-otherwise", room: want.room, ...kept });
    const { description } = settings;
    if (want.hours !== null && description !== undefined && !description.includes(want.hours))
      found.push({ code: "plan.hours-not-described", room: want.room });
    if (now.membersOnly === false) found.push({ code: "plan.others-shown-out", room: want.room });
    if (now.whois === "anyone" && !isEmpty(want.as, known))
      found.push({ code: "plan.addresses-were-shown", room: want.room });
  }
  if (want.picture && !canKeep(known, "picture")) found.push({ code: "plan.no-picture", room: want.room });
  if (want.names.size > 0 && !canKeep(known, "names"))
    found.push({ code: "plan.no-kept-names", room: want.room });
  return found;
}

/** Of whose apps no keys can be read in a room that is to be encrypted, what follows from it, and what else one may choose. */
function aboutKeys(want: DesiredRoom, known: KnownRoom): Finding[] {
  if (want.withoutKeys === null) return [];
  const { room, as } = want;
  if (known.keys === undefined) return [{ code: `plan.keys-unknown-${want.withoutKeys}` }];
  const found: Finding[] = [];
  const { outside, inside } = withoutKeys(want, known);
  const named = (jids: readonly string[]) => jids.map((jid) => called(want, jid));
  if (outside.length > 0) {
    const others = [...want.affiliations.keys()].filter((jid) => jid !== as && !waits(want, known, jid));
    found.push({
      code: `plan.keys-${want.withoutKeys}`,
      room,
      people: named(outside),
      nobody: others.length === 0,
    });
  }
  if (inside.length > 0) found.push({ code: "plan.keys-inside", room, people: named(inside) });
  return found;
}

/** Who belongs to the room once the plan is done, with those whom others let in or raised. */
function rightsAfter(want: DesiredRoom, known: KnownRoom): ReadonlyMap<string, Affiliation> {
  const there = known.server.kind === "owned" ? known.server.affiliations : {};
  const rights = new Map<string, Affiliation>(want.affiliations);
  for (const [jid, now] of Object.entries(there)) {
    const wanted = want.affiliations.get(jid);
    if (wanted === undefined || !isLess(now, wanted)) rights.set(jid, now);
  }
  const taken = want.prune ? prunable(want, known) : [];
  for (const [jid] of taken) rights.delete(jid);
  for (const jid of known.byServer ?? []) rights.set(jid, "owner");
  return new Map([...rights].filter(([, right]) => right !== "outcast"));
}

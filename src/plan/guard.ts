/** What must not be planned, and what the reader of a plan should know before saying yes. */
import type { Finding } from "../messages/finding.ts";
import type { Person } from "../people/model.ts";
import { differingSettings } from "./compare.ts";
import type { DesiredRoom } from "./desired.ts";
import type { KnownRoom, Policy } from "./model.ts";

/**
 * Reasons to refuse. A room of that address that is not ours might be anybody's: last year's class has the same name.
 * `adopt` is the user's word that a room which their account owns is meant, though this machine did not make it.
 */
export function refusals(want: DesiredRoom, known: KnownRoom, adopt: boolean): Finding[] {
  if (known.server.kind === "foreign") return [{ code: "plan.room-not-ours", room: want.room }];
  if (known.server.kind === "owned" && !known.ours && !adopt)
    return [{ code: "plan.room-not-made-here", room: want.room }];
  return [];
}

/** Worth knowing, in the order in which a reader asks: who is not reached, who sees what, what the room has besides. */
export function notes(
  want: DesiredRoom,
  known: KnownRoom,
  people: readonly Person[],
  policy: Policy,
): Finding[] {
  const found: Finding[] = [];
  const letters = people.filter((person) => !person.jid && person.role !== "skip" && person.invite);
  if (letters.length > 0)
    found.push({ code: "plan.without-address", names: letters.map(({ name, row }) => name || `#${row}`) });
  const guessed = people.filter(
    (person) => person.jid && person.source === "guessed" && person.role !== "skip" && person.invite,
  );
  if (guessed.length > 0)
    found.push({
      code: "plan.waiting-for-proof",
      people: guessed.map(({ name, row, jid }) => `${name || `#${row}`} (${jid})`),
    });
  const chosen = people.filter((person) => person.jid && (!person.invite || person.role === "skip"));
  if (chosen.length > 0) found.push({ code: "plan.left-out-by-choice", count: chosen.length });
  if (want.invitations.length === 0) found.push({ code: "plan.nobody-invited", room: want.room });
  const home = want.as.slice(want.as.indexOf("@") + 1);
  const foreign = new Set(want.invitations.map(({ jid }) => jid.slice(jid.indexOf("@") + 1)));
  foreign.delete(home);
  if (foreign.size > 0) found.push({ code: "plan.foreign-domains", domains: [...foreign].sort() });
  if (policy === "class-e2ee") found.push({ code: "plan.addresses-visible", count: want.affiliations.size });
  if (want.history) found.push({ code: "plan.history-import-date" });
  if (known.server.kind === "owned") {
    const extra = Object.keys(known.server.affiliations).filter((jid) => !want.affiliations.has(jid));
    if (extra.length > 0) found.push({ code: "plan.not-on-the-list", room: want.room, jids: extra.sort() });
    const drifted = differingSettings(want.settings, known.server.settings);
    if (drifted.length > 0) found.push({ code: "plan.settings-differ", room: want.room, settings: drifted });
  }
  return found;
}

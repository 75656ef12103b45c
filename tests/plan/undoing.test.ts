import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Affiliation, KnownRoom } from "../../src/plan/known-room.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import { effect, type Step } from "../../src/plan/steps/index.ts";
import { type Done, undoing } from "../../src/plan/undoing.ts";
import { as, room } from "./sample.ts";

const nothing: Done = {
  ours: false,
  granted: new Map(),
  bookmarked: false,
  invited: 0,
  furnished: false,
  digests: 0,
};
const words = { written: 0, reason: "undone" };

const owned = (affiliations: Record<string, Affiliation>, more: Partial<KnownRoom> = {}): KnownRoom => ({
  ...unknownRoom,
  server: { kind: "owned", settings: {}, affiliations: { [as]: "owner", ...affiliations } },
  ...more,
});

const kinds = (known: KnownRoom, done: Partial<Done>) =>
  undoing(room, known, { ...nothing, ...done }, words).drafts.map(({ kind }) => kind);

describe("undoing", () => {
  it("ends a room that we made, and never one that we found", () => {
    expect(kinds(owned({}), { ours: true })).toEqual(["room.close"]);
    expect(kinds(owned({}), { ours: false, furnished: true, digests: 3 })).toEqual([]);
    for (const kind of ["foreign", "handed-over"] as const)
      expect(kinds({ ...unknownRoom, server: { kind } }, { ours: true })).toEqual([]);
  });

  it("notes the end of a room that ended without our noting it", () => {
    for (const kind of ["absent", "closed"] as const)
      expect(kinds({ ...unknownRoom, server: { kind } }, { ours: true })).toEqual(["room.close"]);
    expect(kinds(unknownRoom, {})).toEqual([]);
  });

  it("takes out only the bookmark that we put in", () => {
    const bookmarked = "yes" as const;
    expect(kinds(owned({}, { bookmarked }), { bookmarked: true })).toEqual(["bookmark.remove"]);
    expect(kinds(owned({}, { bookmarked }), { bookmarked: false })).toEqual([]);
  });

  it("keeps an address closed where people talked, and frees it where nobody did", () => {
    const close = (written: number | null) =>
      undoing(room, owned({}), { ...nothing, ours: true }, { ...words, written }).drafts[0];
    expect(close(0)).toMatchObject({ freed: true, written: 0 });
    expect(close(2)).toMatchObject({ freed: false, written: 2 });
    expect(close(null)).toEqual({ kind: "room.close", reason: "undone" });
  });

  it("says what cannot be taken back", () => {
    const { stays } = undoing(
      room,
      owned({}),
      { ...nothing, invited: 2, furnished: true, digests: 3 },
      words,
    );
    expect(stays.map(({ code }) => code)).toEqual([
      "plan.undo-invitations",
      "plan.undo-furnished",
      "plan.undo-history",
    ]);
  });

  it("gives everybody the right that they had, but for those whose right somebody changed since", () => {
    const rights = fc.constantFrom<Affiliation>("none", "member", "admin", "owner", "outcast");
    const grants = fc.constantFrom<Affiliation>("member", "admin", "owner");
    const jids = ["a", "b", "c", "d"].map((name) => `${name}@example.org`);
    const one = fc.record({ had: rights, affiliation: grants, now: rights, ours: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: jids.length, maxLength: jids.length }), (people) => {
        const at = (index: number) => people[index] as (typeof people)[number];
        const now = Object.fromEntries(
          jids.flatMap((jid, index): [string, Affiliation][] =>
            at(index).now === "none" ? [] : [[jid, at(index).now]],
          ),
        );
        const granted = new Map(
          jids.flatMap((jid, index) => (at(index).ours ? [[jid, at(index)] as const] : [])),
        );
        const { drafts, stays } = undoing(room, owned(now), { ...nothing, granted }, words);
        const after = drafts.reduce(
          (known, draft) => effect(known, { id: "", room, ...draft } as Step, as),
          owned(now),
        );
        const rightsAfter = after.server.kind === "owned" ? after.server.affiliations : {};
        for (const [index, jid] of jids.entries()) {
          const { had, affiliation, now: is, ours } = at(index);
          const ownToTakeBack = ours && is === affiliation;
          expect(rightsAfter[jid] ?? "none").toBe(ownToTakeBack ? had : is);
          const named = stays.some((finding) => "jid" in finding && finding.jid === jid);
          expect(named).toBe(ours && is !== affiliation && is !== had);
        }
      }),
    );
  });
});

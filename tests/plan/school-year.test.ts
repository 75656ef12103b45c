/** Plans after the first one: what a room is given besides, who left the list, who takes over, how it ends. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { say } from "../../src/messages/index.ts";
import { parsePlan, printPlan } from "../../src/plan/codec.ts";
import { desired, type MoreWishes } from "../../src/plan/desired.ts";
import { diff } from "../../src/plan/diff.ts";
import { closing, makeEnding, removal } from "../../src/plan/ending.ts";
import type { KnownRoom, Policy } from "../../src/plan/known-room.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import { policies, policyOf, settingsFor } from "../../src/plan/policy.ts";
import { fromTemplate, schoolYear, unknownPlaceholder } from "../../src/plan/room-address.ts";
import { staleness } from "../../src/plan/stale.ts";
import { effect, type Step } from "../../src/plan/steps/index.ts";
import { planText } from "../../src/report/plan-text.ts";
import { as, type input, person, plan, room, sha256, wish } from "./sample.ts";

const picture = { path: "class.png", sha256: sha256("a picture"), type: "image/png" as const };
const people = ["Nora", "Emil", "Lena", "Ole", "Ida", "Uwe"].map((name) => person(name));
const coTeacher = person("Berta", { role: "owner" });
const following = (known: KnownRoom, steps: readonly Step[]) =>
  steps.reduce((state, step) => effect(state, step, as), known);

const someOf = (count: number) => people.slice(0, count);

/** The room as this wish leaves it, on a server that can do everything or nothing besides. */
function roomAfter(
  changes: Parameters<typeof wish>[0] = {},
  offers: readonly ("picture" | "names")[] = [],
): KnownRoom {
  const known = following(
    unknownRoom,
    diff(desired(wish({ people, history: null, ...changes })), unknownRoom, sha256),
  );
  return known.server.kind === "owned" ? { ...known, server: { ...known.server, offers } } : known;
}
const replan = (
  known: KnownRoom,
  changes: Parameters<typeof wish>[0] = {},
  more: Parameters<typeof input>[0] = {},
) =>
  plan({
    wishes: [wish({ people, history: null, ...changes })],
    observed: { asked: true, rooms: { [room]: known } },
    ...more,
  });
const codes = (made: { findings: readonly { code: string }[] }) => made.findings.map(({ code }) => code);
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error.findings;
  }
  throw new Error("nothing was refused");
};

describe("a picture and kept names", () => {
  const more: MoreWishes = { picture, names: new Map([["nora@example.org", "Nora"]]) };

  it("are steps of a new room, and none where they are already", () => {
    const first = plan({ wishes: [wish({ people, history: null, more })] });
    expect(first.steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["room.avatar", "member.name"]),
    );
    const known = roomAfter({ more }, ["picture", "names"]);
    expect(replan(known, { more }).steps).toEqual([]);
  });

  it("are no steps but findings where the room is known not to keep them", () => {
    const made = replan(roomAfter(), { more });
    expect(made.steps).toEqual([]);
    expect(codes(made)).toEqual(expect.arrayContaining(["plan.no-picture", "plan.no-kept-names"]));
  });

  it("a name that somebody took in the room stays theirs", () => {
    const known = roomAfter({}, ["names"]);
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const chosen = { ...known, server: { ...known.server, names: { "nora@example.org": "Nora N." } } };
    expect(replan(chosen, { more: { names: new Map([["nora@example.org", "Nora"]]) } }).steps).toEqual([]);
  });

  it("another picture than was set makes a plan stale", () => {
    const known = roomAfter({ more }, ["picture"]);
    const made = replan(known, { people: [...people, person("New")], more });
    const other = { ...known, picture: sha256("another") };
    expect(staleness(made, room, other, () => "no")).toEqual([{ code: "plan.stale-picture", room }]);
  });
});

describe("people who left the list", () => {
  const fewer = people.slice(1);

  it("are taken out only when that is said, each by name and with a minus", () => {
    const known = roomAfter();
    expect(replan(known, { people: fewer }).steps).toEqual([]);
    const made = replan(known, { people: fewer, more: { prune: true } });
    expect(made.steps).toMatchObject([
      { kind: "member.revoke", jid: "nora@example.org", was: "member", to: "none" },
    ]);
    const [line] = planText(made, "en").filter(({ mark }) => mark === "-");
    expect(line?.text).toContain("nora@example.org");
    expect(planText(made, "de").at(-1)?.text).toContain("1 Person herausnehmen");
    expect(codes(made)).not.toContain("plan.not-on-the-list");
  });

  it("are invited again when they come back", () => {
    const known = following(roomAfter(), replan(roomAfter(), { people: fewer, more: { prune: true } }).steps);
    expect(replan(known).steps.map(({ kind }) => kind)).toEqual(["member.grant", "invite.send"]);
  });

  it("stay where they own the room, are banned, or wait for the proof of an address that an owner let in", () => {
    const known = roomAfter();
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const affiliations = {
      ...known.server.affiliations,
      "boss@example.org": "owner",
      "banned@example.org": "outcast",
      "guessed@example.org": "member",
    } as const;
    const now = { ...known, server: { ...known.server, affiliations } };
    const guessed = person("Guessed", { source: "guessed" });
    const made = replan(now, { people: [...people, guessed], more: { prune: true } });
    expect(made.steps).toEqual([]);
    expect(made.findings).toContainEqual({ code: "plan.owners-stay", room, jids: ["boss@example.org"] });
  });

  it("are refused when they are more than a third of the room, unless the number is said", () => {
    const known = roomAfter();
    const wrong = { people: people.slice(3), more: { prune: true } };
    expect(refusal(() => replan(known, wrong))).toEqual([
      { code: "plan.too-many-removals", room, count: 3, members: 7, most: 2 },
    ]);
    expect(replan(known, wrong, { limits: { removals: 3 } }).steps.length).toBe(3);
  });

  it("whatever the list and the policy, pruning and planning again finds nothing more to do", () => {
    const lists = fc.subarray(people);
    fc.assert(
      fc.property(lists, fc.constantFrom<Policy>(...policies), (some, policy) => {
        const want = { people: some, policy, more: { prune: true } };
        const limits = { limits: { removals: 99 } };
        const known = roomAfter({ policy });
        const pruned = following(known, replan(known, want, limits).steps);
        expect(replan(pruned, want, limits).steps).toEqual([]);
      }),
    );
  });
});

describe("a plan in words", () => {
  it("tells with marks what is there, what is set back, what comes and what goes", () => {
    const known = roomAfter();
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const drifted = {
      ...known,
      server: { ...known.server, settings: { ...known.server.settings, hidden: false } },
    };
    const people = [...someOf(5), person("New")];
    const made = replan(drifted, { people, more: { prune: true } });
    const marked = (mark: string) =>
      planText(made, "en").flatMap((line) => (line.mark === mark ? [line.text] : []));
    expect(marked("=")).toEqual([
      expect.stringContaining("6 people have theirs"),
      expect.stringContaining("6 invited before"),
      expect.stringContaining("bookmark"),
    ]);
    expect(marked("~").join()).toMatch(/settings .*not listed \(now no\)/);
    expect(planText(made, "en").at(-1)?.text).toMatch(/1 person to take out, 1 other change\.$/);
    expect(marked("+")).toEqual([
      expect.stringContaining("1 as member"),
      expect.stringContaining("invite    1"),
    ]);
    expect(marked("-")).toEqual([expect.stringContaining("uwe@example.org (member)")]);
  });

  it("speaks of rights and settings in words, not in the plan's data", () => {
    const known = roomAfter();
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const { "nora@example.org": _, ...affiliations } = known.server.affiliations;
    const changed = {
      ...known,
      server: { ...known.server, affiliations, settings: { ...known.server.settings, membersOnly: false } },
    };
    const made = replan(known, { people: [...people, person("New")] });
    const told = staleness(made, room, changed, () => "no").map((finding) => say("de", finding));
    expect(told.join()).toContain("nur für Mitglieder (jetzt nein)");
    expect(told.join()).toContain("„ohne Rechte“, erwartet war „Mitglied“");
    expect(told.join()).not.toMatch(/membersOnly|member”|none/);
  });
});

describe("too many invitations", () => {
  const crowd = Array.from({ length: 151 }, (_, index) => person(`P${index}`));

  it("are refused together with everything else that is wrong, unless the number is said", () => {
    expect(refusal(() => plan({ wishes: [wish({ people: crowd })] }))).toEqual([
      { code: "plan.too-many-invitations", count: 151, most: 150 },
    ]);
    const made = plan({ wishes: [wish({ people: crowd })], limits: { invitations: 151 } });
    expect(made.steps.filter(({ kind }) => kind === "invite.send").length).toBe(151);
  });
});

describe("handing over", () => {
  it("is the last step, and needs another owner", () => {
    const more = { handOver: "member" as const };
    const made = plan({ wishes: [wish({ people: [coTeacher, ...people], more })] });
    expect(made.steps.at(-1)).toMatchObject({
      kind: "room.hand-over",
      remain: "member",
      owners: [{ jid: "berta@example.org", proven: false }],
    });
    expect(refusal(() => plan({ wishes: [wish({ people, more })] }))).toEqual([
      { code: "plan.hand-over-to-nobody", room },
    ]);
  });

  it("whoever leaves takes the bookmark along", () => {
    const more = { handOver: "none" as const };
    const kinds = (bookmarked: "yes" | "no") =>
      replan({ ...roomAfter({ people: [coTeacher] }), bookmarked }, { people: [coTeacher], more }).steps.map(
        ({ kind }) => kind,
      );
    expect([kinds("yes"), kinds("no")]).toEqual([["room.hand-over", "bookmark.remove"], ["room.hand-over"]]);
  });

  it("afterwards nothing more can be planned there", () => {
    const known: KnownRoom = { ...roomAfter(), server: { kind: "handed-over" } };
    expect(refusal(() => replan(known))).toEqual([{ code: "plan.room-handed-over", room }]);
  });

  it("a room that was taken from us makes a plan stale, in words of its own", () => {
    const known = roomAfter();
    const made = replan(known, { people: [...people, person("New")] });
    const lost: KnownRoom = { ...known, server: { kind: "foreign" } };
    expect(staleness(made, room, lost, () => "no")).toEqual([{ code: "plan.stale-room-lost", room }]);
  });
});

describe("the kind of a room", () => {
  it("is what its settings say, for each kind", () => {
    for (const policy of policies) expect(policyOf(settingsFor(policy, "T", "", "de"))).toBe(policy);
    expect(policyOf({ ...settingsFor("class", "T", "", "de"), moderated: true })).toBeNull();
  });

  it("stays once people are in it, and may change before", () => {
    const known = roomAfter();
    expect(refusal(() => replan(known, { policy: "announce" }))).toEqual([
      { code: "plan.policy-settled", room },
    ]);
    const empty = roomAfter({ people: [] });
    expect(replan(empty, { people: [], policy: "announce" }).steps.map(({ kind }) => kind)).toEqual([
      "room.configure",
    ]);
  });
});

describe("the kind of a room in which are people", () => {
  const shown = (known: KnownRoom): KnownRoom => {
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const settings = { ...known.server.settings, whois: "anyone" as const };
    return { ...known, server: { ...known.server, settings } };
  };
  const settled = [{ code: "plan.policy-settled", room }];

  it("is not switched from addresses for all to addresses for few, for what was encrypted would be no more", () => {
    const known = roomAfter({ policy: "class-e2ee" });
    expect(refusal(() => replan(known))).toEqual(settled);
    const { policy: _, ...forgotten } = known;
    expect(refusal(() => replan(forgotten))).toEqual(settled);
    expect(replan(known, { policy: "class-e2ee" }).steps).toEqual([]);
  });

  it("is set back where the room was made as it is wanted and somebody shows addresses since, which is told", () => {
    const made = replan(shown(roomAfter()));
    expect(made.steps.map(({ kind }) => kind)).toEqual(["room.configure"]);
    expect(made.findings).toContainEqual({ code: "plan.addresses-were-shown", room });
    expect(codes(replan(roomAfter()))).not.toContain("plan.addresses-were-shown");
    const nobody = shown(roomAfter({ people: [] }));
    expect(codes(replan(nobody, { people: [] }))).not.toContain("plan.addresses-were-shown");
  });

  it("may not be changed, nor history ring there, where people talk who have no right and were not invited", () => {
    const empty = roomAfter({ people: [], policy: "announce" });
    const talked: KnownRoom = { ...empty, talkedIn: true };
    expect(refusal(() => replan(talked))).toEqual(settled);
    const history = wish().history;
    expect(refusal(() => replan(talked, { policy: "announce", history }))).toEqual([
      { code: "plan.history-among-people", room, digests: 2 },
    ]);
    expect(replan(empty, { policy: "announce", history }).steps[0]?.kind).toBe("history.import");
  });
});

it("whoever has no right in a room that is open is shown out when it is closed, and that is said before", () => {
  const known = roomAfter();
  if (known.server.kind !== "owned") throw new Error("owned expected");
  const settings = { ...known.server.settings, membersOnly: false, title: "" };
  const made = replan({ ...known, server: { ...known.server, settings } });
  expect(codes(made)).toContain("plan.others-shown-out");
  expect(planText(made, "de").map(({ text }) => text)).toContainEqual(
    expect.stringContaining("Titel (jetzt leer), nur für Mitglieder (jetzt nein)"),
  );
  expect(codes(replan(known))).not.toContain("plan.others-shown-out");
});

it("hours that come later stand in no description, which is its owners', and that is said", () => {
  const hours = "Mon–Fri 8–18";
  const said = { code: "plan.hours-not-described", room };
  expect(replan(roomAfter(), { hours }).findings).toContainEqual(said);
  const described = { hours, description: `Parents of 7b. Read and answered: ${hours}.` };
  expect(replan(roomAfter(described), described).findings).not.toContainEqual(said);
});

describe("who sees addresses", () => {
  const drifted = (policy: Policy): KnownRoom => {
    const known = roomAfter({ policy, people: [...people, person("Vera", { role: "admin" })] });
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const raised = { "nora@example.org": "admin", "guest@example.org": "member" } as const;
    const affiliations = { ...known.server.affiliations, ...raised, "vera@example.org": "outcast" as const };
    return { ...known, server: { ...known.server, affiliations } };
  };
  const list = [...people, person("Vera", { role: "admin" }), coTeacher];

  it("is everybody who will run the room, also whom others raised, and nobody who is banned", () => {
    const { findings } = replan(drifted("class"), { people: list });
    expect(findings).toContainEqual({
      code: "plan.addresses-seen-by",
      jids: [as, "nora@example.org", "berta@example.org"],
    });
  });

  it("is every member of a room with addresses for all, also whom others let in, until they are taken out", () => {
    const made = (prune: boolean) =>
      replan(drifted("class-e2ee"), { people: list, policy: "class-e2ee", more: { prune } }).findings.find(
        ({ code }) => code === "plan.addresses-visible",
      );
    // the account, its list of eight without the one who is banned, and the guest
    expect(made(false)).toEqual({ code: "plan.addresses-visible", count: 9 });
    expect(made(true)).toEqual({ code: "plan.addresses-visible", count: 8 });
  });
});

describe("a list of other people than those in the room", () => {
  const others = ["Ann", "Ben", "Cem", "Dora"].map((name) => person(name));

  it("is refused for a room of ours, whatever the policy, unless the user says that it is meant", () => {
    for (const policy of policies) {
      const known = roomAfter({ policy });
      const wrong = { people: [...others, ...someOf(1)], policy };
      const members = people.length;
      expect(refusal(() => replan(known, wrong))).toEqual([
        { code: "plan.room-of-others", room, count: members - 1, members },
      ]);
      expect(replan(known, wrong, { adopt: true }).steps.length).toBeGreaterThan(0);
    }
  });

  it("is taken where half of those in the room are on it, or hardly anybody is there", () => {
    const half = people.slice(0, people.length / 2);
    expect(replan(roomAfter(), { people: [...others, ...half] }).steps.length).toBeGreaterThan(0);
    expect(replan(roomAfter({ people: someOf(2) }), { people: others }).steps.length).toBeGreaterThan(0);
  });
});

describe("an end", () => {
  const ending = (known: KnownRoom, drafts: Parameters<typeof makeEnding>[0]["drafts"]) =>
    makeEnding({
      of: plan(),
      tool: "t",
      createdAt: "2027-07-20T08:00:00.000Z",
      rooms: { [room]: known },
      drafts,
      sha256,
    });

  it("of a membership bans where the room is open to all, and is nothing where nobody is left", () => {
    const jid = "nora@example.org";
    expect(removal(roomAfter(), jid)).toMatchObject([{ kind: "member.revoke", was: "member", to: "none" }]);
    const open = roomAfter({ policy: "announce" });
    expect(removal(open, jid)).toMatchObject([{ kind: "member.revoke", was: "none", to: "outcast" }]);
    expect(removal(following(open, ending(open, (_, known) => removal(known, jid)).steps), jid)).toEqual([]);
    expect(removal(roomAfter(), "stranger@example.org")).toEqual([]);
  });

  it("of a room says farewell, destroys and forgets the bookmark; afterwards there is nothing left to end", () => {
    const known = roomAfter();
    const words = { farewell: "Bye", reason: "over" };
    const made = ending(known, (_, now) => closing(now, words, false));
    expect(made.steps.map(({ kind }) => kind)).toEqual(["room.farewell", "room.close", "bookmark.remove"]);
    expect(parsePlan("p.json", printPlan(made), sha256)).toEqual(made);
    expect(planText(made, "en").at(-1)?.text).toContain("1 room to destroy");
    expect(closing(following(known, made.steps), words, true)).toEqual([]);
    expect(refusal(() => replan({ ...unknownRoom, server: { kind: "closed" } }))).toEqual([
      { code: "plan.room-closed", room },
    ]);
  });
});

describe("every kind of step", () => {
  it("is read back from a plan file as it was written", () => {
    const more: MoreWishes = {
      picture,
      names: new Map([["nora@example.org", "Nora"]]),
      handOver: "none",
      prune: true,
    };
    const known = { ...roomAfter({ people: [person("Gone")] }, ["picture", "names"]), picture: null };
    const made = replan(known, { people: [coTeacher, ...people], more, hours: "Mon–Fri" });
    expect(new Set(made.steps.map(({ kind }) => kind))).toEqual(
      new Set([
        "room.subject",
        "room.avatar",
        "member.grant",
        "member.name",
        "invite.send",
        "bookmark.remove",
        "member.revoke",
        "room.hand-over",
      ]),
    );
    expect(parsePlan("p.json", printPlan(made), sha256)).toEqual(made);
  });
});

describe("a rule for addresses", () => {
  const values = { title: "Klasse 7b", year: 2026, secret: "s" };

  it("fills in title, year and what nobody guesses", () => {
    expect(fromTemplate("{title}-{year}", values, sha256)).toBe("klasse-7b-2026");
    expect(fromTemplate("{year}.{secret}", values, sha256)).toMatch(/^2026\.[a-z2-9]{10}$/);
    expect(fromTemplate("{title}", { ...values, title: "🌻" }, sha256)).toMatch(/^room-[a-z2-9]{6}$/);
    expect(fromTemplate("as-it-is", values, sha256)).toBe("as-it-is");
  });

  it("names the first thing in braces that it does not know", () => {
    expect(["{title}", "x", "{tite}", "{title", "a}b"].map(unknownPlaceholder)).toEqual([
      null,
      null,
      "{tite}",
      "{title",
      "}",
    ]);
  });

  it("counts a school year from August on", () => {
    expect([schoolYear(2027, 7), schoolYear(2026, 8), schoolYear(2026, 12)]).toEqual([2026, 2026, 2026]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { canonical, parsePlan, printPlan, seal } from "../../src/plan/codec.ts";
import { differingSettings, essentialSettings } from "../../src/plan/compare.ts";
import { desired } from "../../src/plan/desired.ts";
import { countChanges, diff } from "../../src/plan/diff.ts";
import type { KnownRoom, PlannedDigest, Policy } from "../../src/plan/known-room.ts";
import { makePlan, unknownRoom } from "../../src/plan/make.ts";
import { roomLocalpart, slug } from "../../src/plan/room-address.ts";
import { staleness } from "../../src/plan/stale.ts";
import { effect, type Step } from "../../src/plan/steps/index.ts";
import { as, byDay, digests, input, person, plan, room, sha256, wish } from "./sample.ts";

const kinds = (steps: readonly Step[]) => steps.map(({ kind }) => kind);
const afterwards = (known: KnownRoom, steps: readonly Step[]) =>
  steps.reduce((state, step) => effect(state, step, as), known);

function caught(run: () => unknown): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("a plan for a new room", () => {
  it("makes, configures, imports, checks, admits, invites and bookmarks in this order", () => {
    const made = plan({ wishes: [wish({ hours: "Mon–Fri 8–18" })] });
    expect([...new Set(kinds(made.steps))]).toEqual([
      "room.create",
      "room.configure",
      "room.subject",
      "history.import",
      "history.verify",
      "member.grant",
      "invite.send",
      "bookmark.add",
    ]);
  });

  it("is the same to the byte for equal input", () => {
    expect(printPlan(plan())).toBe(printPlan(plan()));
  });

  it("gives newcomers all digests and some of what is written, as long as it stays quick, and no less than an owner says", () => {
    const lengthFor = (count: number) => {
      const days = Array.from(
        { length: count },
        (_, at) => ({ ...digests[0], id: `${at}` }) as PlannedDigest,
      );
      const history = { source: "0", since: null, dateOrder: null, ...byDay(days) };
      return desired(wish({ history })).settings.historyLength;
    };
    expect([0, 1, 15, 20, 21, 500].map(lengthFor)).toEqual([undefined, 40, 40, 40, 60, 100]);
    const settings = desired(wish()).settings;
    expect(differingSettings(settings, { ...settings, historyLength: 41 })).toEqual([]);
    expect(differingSettings(settings, { ...settings, historyLength: 20 })).toEqual(["historyLength"]);
    expect(essentialSettings.has("historyLength")).toBe(false);
  });

  it("counts what it changes, without the steps that only look", () => {
    const { changes, steps } = plan();
    expect(changes).toBe(steps.length - 1);
  });

  it("invites nobody but those with an address, invite=yes and a role, and never the account itself", () => {
    const people = [
      person("Nora"),
      person("NoAddress", { jid: null }),
      person("NotAsked", { invite: false }),
      person("Skipped", { role: "skip" }),
      person("Teacher", { jid: as, role: "owner" }),
    ];
    const { steps, findings } = plan({ wishes: [wish({ people })] });
    const addressed = steps.flatMap((step) => ("jid" in step ? [step.jid] : []));
    expect(new Set(addressed)).toEqual(new Set(["nora@example.org"]));
    expect(findings.map(({ code }) => code)).toContain("plan.without-address");
    expect(findings.map(({ code }) => code)).toContain("plan.left-out-by-choice");
  });

  it("gives a plain member of an announce room no rights, for a member could speak there", () => {
    const steps = plan({}, "announce").steps.filter((step) => step.kind === "member.grant");
    expect(steps.map((step) => [step.jid, step.affiliation])).toEqual([["lena@example.org", "admin"]]);
  });

  it.each<[Policy, object]>([
    ["announce", { membersOnly: false, moderated: true, whois: "moderators", voiceByDefault: false }],
    ["class", { membersOnly: true, moderated: false, whois: "moderators" }],
    ["class-e2ee", { membersOnly: true, moderated: false, whois: "anyone" }],
  ])("%s has exactly its settings, hidden and lasting", (policy, settings) => {
    const configure = plan({}, policy).steps.find((step) => step.kind === "room.configure");
    expect(configure?.settings).toMatchObject({ ...settings, hidden: true, persistent: true, archive: true });
  });

  it("holds no message body", () => {
    const text = printPlan(plan());
    expect(text).not.toContain("Moin");
    expect(text).toContain(digests[0]?.sha256);
  });
});

describe("a plan for what is there already", () => {
  const anyPeople = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[A-Z][a-z]{2,8}$/),
      role: fc.constantFrom("owner" as const, "admin" as const, "member" as const, "skip" as const),
      invite: fc.boolean(),
    }),
    { selector: ({ name }) => name, maxLength: 12 },
  );

  it("changes nothing after its own steps, whatever the people and the policy", () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom<Policy>("announce", "class", "class-e2ee"), (drafts, policy) => {
        const people = drafts.map(({ name, ...rest }) => person(name, rest));
        const want = desired(wish({ people, policy }));
        const known = afterwards(unknownRoom, diff(want, unknownRoom, sha256));
        expect(countChanges(diff(want, known, sha256))).toBe(0);
      }),
    );
  });

  it("has only the missing steps after some of them", () => {
    const want = desired(wish());
    const all = diff(want, unknownRoom, sha256);
    for (let done = 2; done <= all.length; done++) {
      const rest = diff(want, afterwards(unknownRoom, all.slice(0, done)), sha256);
      expect(rest.length).toBeLessThanOrEqual(all.length - done + 1);
      expect(kinds(rest)).not.toContain("room.create");
    }
  });

  it("sets a setting back that somebody changed, and says so", () => {
    const want = desired(wish());
    const known = afterwards(unknownRoom, diff(want, unknownRoom, sha256));
    if (known.server.kind !== "owned") throw new Error("owned expected");
    const opened = {
      ...known,
      server: { ...known.server, settings: { ...known.server.settings, hidden: false } },
    };
    const again = makePlan(input({ observed: { asked: true, rooms: { [room]: opened } } }));
    expect(kinds(again.steps)).toEqual(["room.configure"]);
    expect(again.findings.map(({ code }) => code)).toContain("plan.settings-differ");
  });

  it("names members who are not on the list, and leaves them", () => {
    const known = afterwards(unknownRoom, diff(desired(wish()), unknownRoom, sha256));
    const again = makePlan(
      input({
        observed: { asked: true, rooms: { [room]: known } },
        wishes: [wish({ people: [person("Nora"), person("Lena", { role: "admin" })] })],
      }),
    );
    expect(again.steps).toEqual([]);
    expect(again.findings).toContainEqual({ code: "plan.not-on-the-list", room, jids: ["emil@example.org"] });
  });
});

describe("history that is there already", () => {
  const first = digests[0] as (typeof digests)[number];
  const settings = desired(wish()).settings;
  const mine = { kind: "owned" as const, settings, affiliations: { [as]: "owner" as const } };
  const empty: KnownRoom = {
    ...unknownRoom,
    ours: true,
    subject: "Class 7b",
    bookmarked: "yes",
    server: mine,
  };
  const people = { ...mine, affiliations: { ...mine.affiliations, "nora@example.org": "member" as const } };
  const replan = (known: KnownRoom, changes = {}) =>
    plan({ wishes: [wish(changes)], observed: { asked: true, rooms: { [room]: known } } });
  const imports = (steps: readonly Step[]) =>
    steps.flatMap((step) => (step.kind === "history.import" ? step.digests.map(({ day }) => day) : []));

  it("is not sent again when its day looks different now, and that is said", () => {
    const known = { ...empty, imported: [{ ...first, id: "as it was then" }] };
    const { steps, findings } = replan(known);
    expect(imports(steps)).toEqual([digests[1]?.day]);
    expect(findings).toContainEqual({ code: "plan.history-days-stay", room, days: [first.day] });
  });

  it("is named when nobody agrees to it any more", () => {
    const known = { ...empty, imported: digests };
    const none = { source: "0", since: null, dateOrder: null, ...byDay([]) };
    expect(replan(known, { history: none }).findings).toContainEqual({
      code: "plan.history-days-stay",
      room,
      days: digests.map(({ day }) => day),
    });
  });

  it("is compared as a whole until somebody is there, and not made a condition afterwards", () => {
    const verified = (known: KnownRoom) =>
      replan(known).steps.flatMap((step) => (step.kind === "history.verify" ? step.digests.length : []));
    expect(verified({ ...empty, imported: digests })).toEqual([2]);
    expect(verified({ ...empty, imported: digests, server: people })).toEqual([]);
  });

  it("is refused where several days would ring the phones of people who are there", () => {
    expect(caught(() => replan({ ...empty, server: people })).message).toBe("plan.history-among-people");
    expect(imports(replan({ ...empty, server: people, imported: [first] }).steps)).toEqual([digests[1]?.day]);
  });
});

describe("what an owner decided in the room", () => {
  const known = afterwards(unknownRoom, diff(desired(wish()), unknownRoom, sha256));
  const server = known.server as KnownRoom["server"] & { kind: "owned" };
  const changed = (affiliations: object): KnownRoom => ({
    ...known,
    server: { ...server, affiliations: { ...server.affiliations, ...affiliations } },
  });
  const replan = (now: KnownRoom) => plan({ observed: { asked: true, rooms: { [room]: now } } });

  it("stays: an owner is not made a member again, and a ban is not lifted", () => {
    const { steps, findings } = replan(
      changed({ "nora@example.org": "owner", "emil@example.org": "outcast" }),
    );
    expect(countChanges(steps)).toBe(0);
    expect(findings.filter(({ code }) => code === "plan.rights-stay").length).toBe(2);
  });

  it("a banned person is not invited either", () => {
    const { steps } = replan({ ...changed({ "emil@example.org": "outcast" }), invited: [] });
    expect(steps.flatMap((step) => (step.kind === "invite.send" ? step.jid : []))).not.toContain(
      "emil@example.org",
    );
  });

  it("addresses that were hidden are never shown to everybody afterwards", () => {
    const shown = caught(() =>
      plan({ wishes: [wish({ policy: "class-e2ee" })], observed: { asked: true, rooms: { [room]: known } } }),
    );
    expect([shown.reason, shown.message]).toEqual(["unsafe", "plan.anonymity-settled"]);
  });
});

describe("a plan is refused", () => {
  const owned: KnownRoom = {
    ...unknownRoom,
    server: { kind: "owned", settings: { archive: true }, affiliations: { [as]: "owner" } },
  };

  it("where the room is somebody else's", () => {
    const rooms = { [room]: { ...unknownRoom, server: { kind: "foreign" as const } } };
    const failure = caught(() => plan({ observed: { asked: true, rooms } }));
    expect([failure.reason, failure.message]).toEqual(["unsafe", "plan.room-not-ours"]);
  });

  it("where the room is ours but was not made here, unless the user says that it is meant", () => {
    const observed = { asked: true, rooms: { [room]: owned } };
    expect(caught(() => plan({ observed })).message).toBe("plan.room-not-made-here");
    expect(kinds(plan({ observed, adopt: true }).steps)).not.toContain("room.create");
  });

  it("where two chats would share a room", () => {
    expect(caught(() => plan({ wishes: [wish(), wish()] })).message).toBe("plan.room-twice");
  });
});

describe("a plan file", () => {
  it("reads back as it was written", () => {
    const made = plan();
    expect(parsePlan("p.json", printPlan(made), sha256)).toEqual(made);
  });

  it("is the same text in parts as in one piece, however many steps it has", () => {
    const { checksum: _, ...made } = plan();
    for (const count of [0, 1, 499, 500, 501, 1200]) {
      const steps = Array.from({ length: count }, (_, at) => ({
        ...(made.steps[0] as Step),
        id: `${at}\n "steps":[]`,
      }));
      const sealed = seal({ ...made, steps }, sha256);
      expect(sealed.checksum).toBe(sha256(canonical({ ...made, steps })));
      expect(printPlan(sealed)).toBe(`${JSON.stringify(sealed, null, 2)}\n`);
    }
  });

  it("names the step in which something is wrong", () => {
    const damaged = printPlan(plan()).replace('"affiliation": "member"', '"affiliation": "king"');
    const failure = caught(() => parsePlan("p.json", damaged, sha256));
    expect(failure.findings).toEqual([
      { code: "plan.damaged", path: "p.json", where: [expect.stringMatching(/^steps\.\d+\.affiliation$/)] },
    ]);
  });

  it("is refused when anything in it was changed by hand", () => {
    const edited = printPlan(plan()).replace("nora@example.org", "mallory@example.org");
    const failure = caught(() => parsePlan("p.json", edited, sha256));
    expect([failure.reason, failure.message]).toEqual(["unsafe", "plan.edited"]);
  });

  it.each([
    ["something else", '{"a":1}', "plan.not-a-plan"],
    ["no JSON at all", "PK\u0003", "plan.not-a-plan"],
    ["another version", '{"format":"migrate-class/plan","version":2}', "plan.other-version"],
    ["half a file", '{"format":"migrate-class/plan","version":1,"steps":[]}', "plan.damaged"],
  ])("is not understood when it is %s", (_, content, code) => {
    const failure = caught(() => parsePlan("p.json", content, sha256));
    expect([failure.reason, failure.message]).toEqual(["not-understood", code]);
  });
});

describe("a saved plan held against the server", () => {
  const made = plan();
  const none = () => "no" as const;
  const full = afterwards(unknownRoom, made.steps);

  it("is fresh while nothing happened", () => {
    expect(staleness(made, room, unknownRoom, none)).toEqual([]);
  });

  it("is fresh after any number of its own steps, also where the last one may or may not have arrived", () => {
    for (let done = 0; done < made.steps.length; done++) {
      const begun = (step: Step) => {
        const index = made.steps.indexOf(step);
        return index < done ? "finished" : index === done ? "perhaps" : "no";
      };
      expect(staleness(made, room, afterwards(unknownRoom, made.steps.slice(0, done)), begun)).toEqual([]);
      expect(staleness(made, room, afterwards(unknownRoom, made.steps.slice(0, done + 1)), begun)).toEqual(
        [],
      );
    }
  });

  it("is stale when the room appeared in between", () => {
    expect(staleness(made, room, full, none)).toEqual([{ code: "plan.stale-room-appeared", room }]);
  });

  it("is stale when the room was destroyed after our steps", () => {
    expect(staleness(made, room, unknownRoom, () => "finished")).toEqual([
      { code: "plan.stale-room-gone", room },
    ]);
  });

  it("is stale when its days went in by another plan, and not for its own or what it knew of", () => {
    const [first, second] = digests as [PlannedDigest, PlannedDigest];
    const now = (imported: readonly PlannedDigest[]) =>
      staleness(made, room, { ...unknownRoom, imported }, none);
    const other = { ...first, id: "of another plan", day: "2026-08-30", lastDay: first.day };
    expect(now([other])).toEqual([{ code: "plan.stale-days", room, days: [first.day] }]);
    expect(now([second, { ...other, lastDay: "2026-09-02" }])).toEqual([]);
    expect(now([first, second, other])).toEqual([]);
  });

  it("is stale when a membership or a setting was changed by somebody else", () => {
    if (full.server.kind !== "owned") throw new Error("owned expected");
    const { "nora@example.org": _, ...affiliations } = full.server.affiliations;
    const settings = { ...full.server.settings, whois: "anyone" as const };
    const changed = { ...full, server: { ...full.server, affiliations, settings } };
    expect(staleness(made, room, changed, () => "finished")).toEqual([
      { code: "plan.stale-setting", room, setting: "whois", now: "anyone" },
      { code: "plan.stale-member", room, jid: "nora@example.org", before: "member", after: "none" },
    ]);
  });
});

describe("a room's address", () => {
  it.each([
    ["Klasse 7b Eltern", "klasse-7b-eltern"],
    ["Fußball & Größe", "fussball-groesse"],
    ["  École — Réunion!  ", "ecole-reunion"],
    ["🌻🌻", ""],
    ["Öğrenci Işık", "oegrenci-isik"],
  ])("%s → %s", (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  it("cannot be guessed for an announce room, and is the same every time", () => {
    const one = roomLocalpart("Klasse 7b", "announce", "secret", sha256);
    expect(one).toMatch(/^klasse-7b-[a-z2-9]{10}$/);
    expect(roomLocalpart("Klasse 7b", "announce", "secret", sha256)).toBe(one);
    expect(roomLocalpart("Klasse 7b", "announce", "other", sha256)).not.toBe(one);
  });

  it("is always an address, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        expect(roomLocalpart(title, "class", title, sha256)).toMatch(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/);
      }),
    );
  });
});

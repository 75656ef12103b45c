import { describe, expect, it } from "vitest";
import { parsePlan, printPlan } from "../../src/plan/codec.ts";
import { differences } from "../../src/plan/compare.ts";
import { removal } from "../../src/plan/ending.ts";
import type { KnownRoom, WithoutKeys } from "../../src/plan/known-room.ts";
import { makePlan, unknownRoom } from "../../src/plan/make.ts";
import type { Plan } from "../../src/plan/model.ts";
import { effect } from "../../src/plan/steps/index.ts";
import { planText } from "../../src/report/plan-text.ts";
import { as, input, person, room, sha256, wish } from "./sample.ts";

const everybody = [as, "nora@example.org", "emil@example.org", "lena@example.org"];
const list = [person("Nora"), person("Emil"), person("Lena", { role: "owner", lang: "de" })];
const names = new Map(list.map(({ jid, name }) => [jid ?? "", name]));

function encrypted(keys: readonly string[] | null, withoutKeys?: WithoutKeys, known = unknownRoom): Plan {
  const more = { names, ...(withoutKeys && { withoutKeys }) };
  const observed = { asked: keys !== null, rooms: { [room]: { ...known, ...(keys && { keys }) } } };
  const wishes = [wish({ policy: "class-e2ee", people: list, more })];
  return makePlan(input({ observed, wishes }, "class-e2ee"));
}

const stepsFor = ({ steps }: Plan, jid: string) =>
  steps.flatMap((step) =>
    "jid" in step && step.jid === jid ? [`${step.kind}${"when" in step && step.when ? "?" : ""}`] : [],
  );
const texts = (plan: Plan, lang: "en" | "de" = "en") => planText(plan, lang).map(({ text }) => text);
const codes = ({ findings }: Plan) => findings.map(({ code }) => code);

/** The room after everything of the plan that waits for nobody. */
function roomAfter(plan: Plan, keys: readonly string[]): KnownRoom {
  const due = plan.steps.filter((step) => !("when" in step));
  const { server, ...known } = due.reduce((before, step) => effect(before, step, as), unknownRoom);
  return {
    ...known,
    keys,
    server: { ...server, ...(server.kind === "owned" && { offers: ["names"] }) } as never,
  };
}

describe("a room that is to be encrypted", () => {
  it("lets in whoever has keys, and whoever has none waits, is asked, and comes in once they have", () => {
    const plan = encrypted([as, "nora@example.org", "lena@example.org"]);
    expect(stepsFor(plan, "nora@example.org")).toEqual(["member.grant", "member.name", "invite.send"]);
    expect(stepsFor(plan, "emil@example.org")).toEqual([
      "member.grant?",
      "member.name?",
      "invite.send?",
      "keys.ask",
    ]);
    expect(parsePlan("x", printPlan(plan), sha256)).toEqual(plan);
  });

  it("has whoever shall lead it wait as well", () => {
    const plan = encrypted([as, "nora@example.org", "emil@example.org"]);
    expect(stepsFor(plan, "lena@example.org")).toContain("member.grant?");
    expect(plan.steps).toContainEqual(expect.objectContaining({ kind: "keys.ask", lang: "de" }));
  });

  it("lets everybody in by choice, and says what follows", () => {
    const plan = encrypted([as], "let-in");
    expect(plan.steps.filter((step) => "when" in step || step.kind === "keys.ask")).toEqual([]);
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        code: "plan.keys-let-in",
        people: ["Nora (nora@example.org)", "Emil (emil@example.org)", "Lena (lena@example.org)"],
      }),
    );
    expect(codes(plan)).not.toContain("plan.own-keys-missing");
  });

  it("says first of all that its owner has no keys", () => {
    expect(codes(encrypted(["nora@example.org"]))[0]).toBe("plan.own-keys-missing");
  });

  it("names who waits and does not count what may never be done", () => {
    const all = encrypted(everybody);
    const plan = encrypted(everybody.filter((jid) => jid !== "emil@example.org"));
    // rights, name and invitation are not counted, the message is
    expect(plan.changes).toBe(all.changes - 3 + 1);
    const lines = texts(plan);
    const at = lines.findIndex((line) => /^ {4}let in {4}1 later/.test(line));
    expect(lines[at + 1]).toMatch(/^ +Emil +emil@example\.org$/);
    expect(texts(plan).at(-1)).toMatch(/rights for 2 people, 2 invitations .*1 person waiting for keys\.$/);
    expect(texts(plan, "de").at(-1)).toMatch(/2 Einladungen .*1 Person wartet auf Schlüssel\.$/);
  });

  it("says where nobody can be let in yet", () => {
    const finding = (keys: readonly string[]) =>
      encrypted(keys).findings.find(({ code }) => code === "plan.keys-wait");
    expect(finding([as])).toMatchObject({ nobody: true });
    expect(finding([as, "nora@example.org"])).toMatchObject({ nobody: false });
    expect(finding(everybody)).toBeUndefined();
  });

  it("cannot know offline who waits, so everybody's steps look first", () => {
    const plan = encrypted(null);
    expect(codes(plan)).toContain("plan.keys-unknown-wait");
    expect(codes(plan)).not.toContain("plan.own-keys-missing");
    expect(stepsFor(plan, "nora@example.org")).toEqual([
      "member.grant?",
      "member.name?",
      "invite.send?",
      "keys.ask",
    ]);
    expect(codes(encrypted(null, "let-in"))).toContain("plan.keys-unknown-let-in");
  });

  it("is never called without encryption where keys cannot be read", () => {
    for (const lang of ["en", "de"] as const)
      for (const plan of [encrypted([]), encrypted([], "let-in"), encrypted(null)])
        expect(texts(plan, lang).join("\n")).not.toMatch(
          /no encryption|not encrypted|unencrypted|keine Verschlüsselung|unverschlüsselt|OMEMO/i,
        );
  });

  it("is planned once more without changes while the same people wait, and nobody is asked twice", () => {
    const keys = everybody.filter((jid) => jid !== "emil@example.org");
    const again = encrypted(keys, undefined, roomAfter(encrypted(keys), keys));
    expect(again.changes).toBe(0);
    expect(stepsFor(again, "emil@example.org")).toEqual(["member.grant?", "member.name?", "invite.send?"]);
    expect(texts(again).at(-1)).toMatch(/^Nothing to do now but wait for 1 person/);
    const ready = encrypted(everybody, undefined, roomAfter(encrypted(keys), everybody));
    expect(stepsFor(ready, "emil@example.org")).toEqual(["member.grant", "member.name", "invite.send"]);
  });

  it("keeps who is inside already, and names them", () => {
    const known = roomAfter(encrypted(everybody), []);
    const plan = encrypted([as], undefined, known);
    expect(plan.steps.filter((step) => "jid" in step)).toEqual([]);
    expect(plan.findings).toContainEqual(
      expect.objectContaining({
        code: "plan.keys-inside",
        people: expect.arrayContaining(["Nora (nora@example.org)"]),
      }),
    );
  });

  it("is not out of date because somebody got keys, lost them or was asked", () => {
    const known = roomAfter(encrypted(everybody), everybody);
    expect(differences(known, { ...known, keys: [], asked: ["emil@example.org"] }, room)).toEqual([]);
  });

  it("does not wait for people of other kinds of rooms", () => {
    const plan = makePlan(input());
    expect(plan.steps.filter((step) => "when" in step || step.kind === "keys.ask")).toEqual([]);
    expect(codes(plan).filter((code) => /keys/.test(code))).toEqual([]);
  });
});

it("taking somebody out who waits ends the wait", () => {
  const known = roomAfter(encrypted([as]), [as]);
  expect(removal(known, "emil@example.org")).toEqual([]);
  expect(removal(known, "emil@example.org", true)).toMatchObject([
    { kind: "member.revoke", was: "none", to: "none" },
  ]);
});

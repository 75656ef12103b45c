/** What a run did, what was read back and who came, in lines for people. */
import { describe, expect, it } from "vitest";
import type { Verification } from "../../src/apply/model.ts";
import type { RoomStatus } from "../../src/apply/status.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import type { Step } from "../../src/plan/steps/index.ts";
import { planText } from "../../src/report/plan-text.ts";
import { endLine, resultText, verifyText } from "../../src/report/result-text.ts";
import { statusText } from "../../src/report/status-text.ts";
import { tally } from "../../src/report/tally.ts";
import { person, plan, room, wish } from "../plan/sample.ts";

const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);
const jid = "ghost@example.org";
const invite: Step = { id: "1", kind: "invite.send", room, jid, title: "7b", name: "Ghost", lang: "en" };
const picture: Step = {
  id: "2",
  kind: "room.avatar",
  room,
  picture: { path: "a.png", sha256: "0", type: "image/png" },
};
const condition = "service-unavailable";
const bounced = { code: "apply.invitation-bounced", jid, condition, cause: "no-account" } as const;

describe("a line about what did not work", () => {
  const line = (step: Step, detail: Finding) => endLine({ step, outcome: "refused", detail }, "en").text;

  it("names whom and what it is about once", () => {
    for (const told of [line(invite, bounced), line(picture, { code: "plan.no-picture", room })])
      expect(told.split(/ghost@example|class-7b@/).length - 1).toBe(1);
  });

  it("of a name that the server keeps for nobody names the person, and not the room besides", () => {
    const step: Step = { id: "3", kind: "member.name", room, jid, nick: "Ghost" };
    expect(line(step, { code: "plan.no-kept-names", room })).toMatch(
      /^name of ghost@example.org: this server/,
    );
  });

  it("says of an address without an account what its right to enter means", () => {
    expect(line(invite, bounced)).toContain("migrate-class remove");
  });
});

it("the counts of a result add up, also with what was left out", () => {
  const events = [
    { type: "end", step: invite, outcome: "done", detail: null },
    { type: "end", step: picture, outcome: "left-out", detail: { code: "plan.no-picture", room } },
  ] as const;
  expect(texts(resultText(tally([invite, picture], events), "en")).at(-1)).toContain(", 1 left out.");
  expect(texts(resultText(tally([invite], events), "en")).at(-1)).not.toContain("left out");
});

it("a room that is gone was not read back", () => {
  const gone: Verification = {
    room,
    members: 0,
    others: 0,
    digests: 0,
    differences: [{ code: "plan.stale-room-gone", room }],
    otherwise: [],
    unseen: null,
    waiting: [],
  };
  const lines = texts(verifyText([gone], "en"));
  expect(lines).toEqual([
    expect.stringContaining("There is no room"),
    expect.stringContaining("Not verified"),
  ]);
});

it("a room into which nobody was let is never called verified", () => {
  const seen = { differences: [], otherwise: [], waiting: [], unseen: null };
  const alone: Verification = { room, members: 1, others: 0, digests: 3, ...seen };
  const closing = (results: readonly Verification[]) => texts(verifyText(results, "en")).at(-1);
  expect(closing([alone])).toBe("As planned, but nobody was let into the room named above yet.");
  expect(closing([{ ...alone, others: 1 }, alone])).not.toContain("Verified");
  expect(texts(verifyText([alone], "de")).join("\n")).not.toContain("Geprüft");
  // in an announcement people are invited and have no rights
  expect(closing([{ ...alone, others: 1 }])).toBe("Verified: the server holds exactly what the plan says.");
});

describe("the people of a plan", () => {
  const planned = (count: number) => {
    const people = Array.from({ length: count }, (_, at) => person(`P${at + 1}`));
    return plan({ wishes: [wish({ people })] });
  };

  it("stand in it by name and address, each once, also those who are let in without an invitation", () => {
    const made = plan({ wishes: [wish({ people: [person("Nora")], owners: ["head@example.org"] })] });
    const lines = texts(planText(made, "en"));
    for (const jid of ["nora@example.org", "head@example.org"])
      expect(lines.filter((text) => text.includes(jid) && text.startsWith("    ")).length).toBe(1);
    expect(lines.join("\n")).toMatch(/invite {4}1\n {4}Nora {2}nora@example\.org/);
  });

  it("are folded above forty, and shown all on demand", () => {
    const made = planned(43);
    const folded = texts(planText(made, "en")).filter((text) => /p\d+@example/.test(text));
    expect(folded.length).toBe(40);
    expect(texts(planText(made, "en")).join("\n")).toContain(
      "… and 3 more; all of them: migrate-class plan show",
    );
    const all = texts(planText(made, "en", Number.POSITIVE_INFINITY));
    expect(all.filter((text) => /p\d+@example/.test(text)).length).toBe(43);
  });
});

it("nobody waits for an invitation into a room that this tool ended", () => {
  const waiting = {
    jid,
    name: "Ghost",
    lang: null,
    state: "waiting",
    affiliation: "none",
    seen: null,
    keys: null,
    askedAt: null,
  } as const;
  const one = { ...waiting, invitedAt: null, remindedAt: null, bounce: null, perhapsLost: null };
  const status = (endedAt: string | null): RoomStatus => {
    return { room, title: null, is: "absent", ours: false, journal: "none", endedAt, people: [one] };
  };
  expect(texts(statusText([status("2026-11-23T10:00:00.000Z")], "en", "UTC"))).toEqual([
    expect.stringContaining("2026-11-23"),
    expect.stringContaining("0 waiting"),
  ]);
  expect(texts(statusText([status(null)], "en", "UTC")).at(-1)).toContain("1 waiting");
});

it("whoever was invited and is banned since is said to be", () => {
  const sent = {
    invitedAt: "2026-11-23T10:00:00.000Z",
    remindedAt: null,
    bounce: null,
    seen: null,
    keys: null,
    askedAt: null,
    perhapsLost: null,
  } as const;
  const one = {
    jid,
    name: "Ghost",
    lang: null,
    state: "never-seen",
    affiliation: "outcast",
    ...sent,
  } as const;
  const status = {
    room,
    title: "7b",
    is: "owned",
    ours: true,
    journal: "whole",
    endedAt: null,
    people: [one],
  } as const;
  expect(statusText([status], "en", "UTC")[1]).toEqual({
    mark: "-",
    text: expect.stringMatching(/2026-11-23.*banned/),
  });
});

it("who has neither an address nor a name is found by the entry of the people list", () => {
  const people = [person("Nora", { jid: null }), person("", { jid: null, row: 7 })];
  const told = (lang: "de" | "en") => texts(planText(plan({ wishes: [wish({ people })] }), lang)).join("\n");
  expect(told("en")).toContain("2 without an address: Nora, 1 without a name yet (people list, row 7)");
  expect(told("de")).toContain("2 ohne Adresse: Nora, 1 noch ohne Namen (Personenliste, Eintrag 7)");
});

it("what holds for two rooms of a plan in the same words is said once", () => {
  const second = "class-7c@rooms.example.org";
  const people = [person("Nora"), person("Uwe", { jid: null })];
  const made = plan({
    wishes: [wish({ people }), wish({ people, room: second })],
    observed: { asked: true, rooms: { [room]: unknownRoom, [second]: unknownRoom } },
  });
  expect(made.findings.filter(({ code }) => code === "plan.without-address").length).toBe(2);
  expect(texts(planText(made, "en")).filter((text) => text.includes("without an address")).length).toBe(1);
});

/** Servers that slow down or send back whoever is too quick: everything arrives once and in order, in one run. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Plan } from "../../src/plan/model.ts";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { tool } from "../cli/tool.ts";
import { makePlan, stateOf } from "./class.ts";
import { describeOn, describeOnServers, type School } from "./school.ts";

const people = Array.from({ length: 25 }, (_, at) => `parent${at + 1}`);
const users = ["berger", ...people];
const rows = [
  "name;whatsapp;jid;role;invite;history;lang",
  ...people.map((user, at) => `Person ${at + 1};P ${at + 1};${user}@schule.example;member;yes;yes;de`),
];

/** A message a day, of so many characters, each day another. */
function chatOf(days: number, length: number): string {
  const lines = Array.from({ length: days }, (_, at) => {
    const day = `${String((at % 28) + 1).padStart(2, "0")}.${String(1 + Math.floor(at / 28)).padStart(2, "0")}.26`;
    return `${day}, 10:15 - P ${(at % people.length) + 1}: ${`Tag ${at} `.repeat(length / 7)}`;
  });
  return `${lines.join("\n")}\n`;
}

async function applied(school: School, name: string, chat: string) {
  const planned = await makePlan(school, name, ["--title", name], { people: rows, said: chat });
  const { plan, login, env } = planned;
  expect([planned.code, planned.err]).toEqual([0, expect.any(String)]);
  const ran = await tool(["apply", plan, "--yes", ...login], { env });
  const { steps } = JSON.parse(await readFile(plan, "utf8")) as Plan;
  const digests = steps.flatMap((step) => (step.kind === "history.import" ? step.digests : []));
  const { observed, messages } = await stateOf(school, name);
  return {
    ran: [ran.code, ran.out],
    wanted: digests.map(({ id }) => id),
    days: digests.reduce((sum, { messages }) => sum + messages, 0),
    archived: messages.map((message) => message.split(" ", 1)[0]),
    members: observed.kind === "owned" ? Object.keys(observed.affiliations).length : 0,
  };
}

const finished = [0, expect.stringMatching(/\(25 invitations sent\)/)];

describeOnServers("a server that reads 10 kB a second", { users, bytesPerSecond: 10_000 }, (school) => {
  it("is waited for, and nobody loses the connection", async () => {
    const { ran, wanted, days, archived, members } = await applied(school, "reads-slowly", chatOf(30, 1400));
    expect(ran).toEqual(finished);
    expect([days, wanted.length]).toEqual([30, 15]);
    expect(archived).toEqual(wanted);
    expect(members).toBe(26);
    expect((await waitingInvitations(await school.session("parent7"))).length).toBe(1);
  });
});

describeOn("ejabberd", "a server that wants pauses", { users, messageInterval: 0.2 }, (school) => {
  it("gets every day once and in order, though it sends back most of what comes together", async () => {
    const { ran, wanted, days, archived } = await applied(school, "wants-pauses", chatOf(30, 350));
    expect(ran).toEqual(finished);
    expect([days, wanted.length]).toEqual([30, 15]);
    expect(archived).toEqual(wanted);
  });
});

/** What others do to a room of ours, and whom we took out of it: seen by the tool as a teacher types it. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { settingsFor } from "../../src/plan/policy.ts";
import { tool } from "../cli/tool.ts";
import { makePlan, parents } from "./class.ts";
import { apply, type Made, planned } from "./faults.ts";
import { describeOnServers } from "./school.ts";

const verify = ({ plan, login, env }: Made) => tool(["verify", plan, ...login], { env });

describeOnServers("a room of ours", { users: ["berger", "mallory", ...parents] }, (school) => {
  it("is verified and applied again, whoever copies the ids of its imported messages", async () => {
    const made = await planned(school, "copied");
    expect((await apply(made)).code).toBe(0);
    const { steps } = JSON.parse(await readFile(made.plan, "utf8"));
    const [id] = steps.flatMap(({ digests = [] }) => digests.map((one: { id: string }) => one.id));
    const nora = await school.as("nora");
    expect((await nora.enter(made.room, "Nora Nolte")).kind).toBe("ok");
    expect((await nora.say(made.room, { id, body: "?", stamp: null })).kind).toBe("ok");
    const verified = await verify(made);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Verified")]);
    const again = await apply(made);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("0 changes")]);
  });

  it("is another's once somebody else made one of its address, also where they made us an owner", async () => {
    const made = await planned(school, "taken");
    expect((await apply(made)).code).toBe(0);
    const berger = await school.as("berger");
    expect((await berger.destroy(made.room, "")).kind).toBe("ok");
    const mallory = await school.as("mallory");
    const created = await mallory.createRoom(made.room, "Mallory");
    // Prosody keeps the address closed
    if (school.kind === "prosody") return expect(created.kind).toBe("refused");
    expect(created.kind).toBe("created");
    await mallory.configure(made.room, settingsFor("class", "Klasse taken", "", "de"));
    await mallory.setAffiliation(made.room, school.address("berger"), "owner");
    const before = await apply(made);
    expect(before.code).toBe(79);
    const again = await makePlan(school, "taken");
    expect([again.code, again.err]).toEqual([79, expect.stringContaining(school.address("mallory"))]);
  });

  it("stays without whom remove took out, until the list asks for them anew", async () => {
    const made = await planned(school, "left");
    expect((await apply(made)).code).toBe(0);
    const { plan, login, env } = made;
    const removed = await tool(["remove", "Ole Otto", plan, "--yes", ...login], { env });
    expect([removed.code, removed.err]).toEqual([0, expect.stringContaining("again")]);
    const verified = await verify(made);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Verified")]);
    const later = await makePlan(school, "left");
    expect(later.out).toMatch(/stay out of left@.*Ole Otto \(ole@/);
    expect((await apply(made)).out).toContain("0 changes");
    const rows = (await readFile(made.csv, "utf8")).replace(/(ole@[^;]*;member;)yes/, "$1wieder");
    const anew = await makePlan(school, "left", [], { people: rows.trimEnd().split("\n") });
    expect([anew.code, anew.out]).toEqual([0, expect.stringMatching(/invite\s+1/)]);
    expect((await apply(made)).code).toBe(0);
    const out = await tool(["remove", "Ole Otto", plan, "--yes", ...login], { env });
    expect([out.code, out.err]).toEqual([3, expect.stringContaining("Write “no” there")]);
  });
});

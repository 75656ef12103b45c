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
    const again = await makePlan(school, "taken", [], { state: made.state });
    expect([again.code, again.err]).toEqual([79, expect.stringContaining(school.address("mallory"))]);
  });

  it.each(["admin", "member"] as const)(
    "is another's also where they stepped down to %s, before and after invitations",
    async (right) => {
      if (school.kind === "prosody")
        return console.warn("a destroyed room's address stays closed on Prosody");
      for (const only of [["--only", "prepare"], []]) {
        const name = `${right}-${only.length}`;
        const made = await planned(school, name);
        const { plan, login, env } = made;
        const ran = await tool(["apply", plan, "--yes", ...only, ...login], { env });
        expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
        const berger = await school.as("berger");
        expect((await berger.destroy(made.room, "")).kind).toBe("ok");
        const mallory = await school.as("mallory");
        expect((await mallory.createRoom(made.room, "Mallory")).kind).toBe("created");
        await mallory.configure(made.room, settingsFor("class", `Klasse ${name}`, "", "de"));
        await mallory.setAffiliation(made.room, school.address("berger"), "owner");
        await berger.setAffiliation(made.room, school.address("mallory"), right);
        expect((await apply(made)).code).toBe(79);
        const again = await makePlan(school, name, [], { state: made.state });
        expect([again.code, again.err]).toEqual([79, expect.stringContaining(school.address("mallory"))]);
        const undone = await tool(["undo", plan, "--yes", ...login], { env });
        expect([undone.code, undone.err]).toEqual([0, expect.any(String)]);
        expect((await berger.observe(made.room)).kind).toBe("owned");
      }
    },
  );

  it("stays without whom remove took out, until the list asks for them anew", async () => {
    const made = await planned(school, "left");
    expect((await apply(made)).code).toBe(0);
    const { plan, login, env } = made;
    const removed = await tool(["remove", "Ole Otto", plan, "--yes", ...login], { env });
    expect([removed.code, removed.err]).toEqual([0, expect.stringContaining("again")]);
    const verified = await verify(made);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("Verified")]);
    const later = await makePlan(school, "left", [], { state: made.state });
    expect(later.out).toMatch(/stay out of left@.*Ole Otto \(ole@/);
    expect((await apply(made)).out).toContain("0 changes");
    const rows = (await readFile(made.csv, "utf8")).replace(/(ole@[^;]*;member;)yes/, "$1wieder");
    const anew = await makePlan(school, "left", [], {
      people: rows.trimEnd().split("\n"),
      state: made.state,
    });
    expect([anew.code, anew.out]).toEqual([0, expect.stringMatching(/invite\s+1/)]);
    expect((await apply(made)).code).toBe(0);
    const out = await tool(["remove", "Ole Otto", plan, "--yes", ...login], { env });
    expect([out.code, out.err]).toEqual([3, expect.stringContaining("Write “no” there")]);
  });
});

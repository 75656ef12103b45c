/** Others who run the room decide in between: the tool says so, and never that something is done which it cannot see. */
import { expect, it } from "vitest";
import { settingsFor } from "../../src/plan/policy.ts";
import { tool } from "../cli/tool.ts";
import { chat, makePlan, stateOf } from "./class.ts";
import { describeOnServers } from "./school.ts";

const users = ["berger", "nora", "emil", "lena", "ole", "ida", "colleague"];

describeOnServers("a room that others decide about", { users }, (school) => {
  it("and took from us is theirs: nobody is called gone, no second room is advised, our own list is ours", async () => {
    const { plan, login, env, archive, csv } = await makePlan(school, "taken", ["--history", "none"]);
    const run = (...argv: string[]) => tool([...argv, ...login], { env });
    expect((await run("apply", plan, "--yes")).code).toBe(0);
    const room = school.room("taken");
    const colleague = school.address("colleague");
    await (await school.as("berger")).setAffiliation(room, colleague, "owner");
    const theirs = await school.as("colleague");
    await theirs.setAffiliation(room, school.address("berger"), "member");

    const lost = expect.stringContaining("Ask them to make you an owner again");
    const again = ["plan", archive, "--people", csv, "--policy", "class", "--room", "taken", "--title", "7b"];
    const planned = await run(...again, "--as", school.address("berger"));
    expect([planned.code, planned.err]).toEqual([79, lost]);
    const applied = await run("apply", plan, "--yes");
    expect([applied.code, applied.err]).toEqual([79, lost]);
    expect(applied.err).not.toContain("migrate-class plan …");
    const removed = await run("remove", "Nora Nolte", plan, "--yes");
    expect([removed.code, removed.out, removed.err]).toEqual([79, "", lost]);

    const undone = await run("undo", plan, "--yes");
    expect([undone.code, undone.err]).toEqual([0, expect.stringContaining("The room itself stays")]);
    expect((await stateOf(school, "taken")).bookmarked).toBe("no");
    const now = await theirs.observe(room);
    expect(now.kind === "owned" && now.affiliations[school.address("nora")]).toBe("member");
  });

  it("and that people talk in is not filled with history nor made another, though none of them has a right there", async () => {
    const room = school.room("talk");
    const berger = await school.as("berger");
    expect(await berger.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
    const settings = settingsFor("announce", "Klasse talk", "", "de");
    await berger.configure(room, { ...settings, moderated: false });
    // days so long that they do not fit into one digest
    const long = ["03.09.26, 11:00", "14.09.26, 09:00"].map(
      (at) => `${at} - Nora Mama: ${"Kuchen ".repeat(1300)}\n`,
    );
    const plan = (said = chat + long.join("")) => makePlan(school, "talk", ["--adopt"], { said });
    await berger.say(room, { id: "x0", body: "Bald geht es los", stamp: null });
    await berger.leave(room);
    expect((await plan()).code).toBe(0);
    const nora = await school.as("nora");
    await nora.enter(room, "Nora");
    await nora.say(room, { id: "x1", body: "Moin", stamp: null });
    const refused = await plan();
    expect([refused.code, refused.err]).toEqual([79, expect.stringContaining("ring their phones")]);
    // what fits into one digest rings once
    const once = await plan(chat);
    expect([once.code, once.out]).toEqual([0, expect.stringContaining("4 messages in 1 digest,")]);
  });

  it("and that was made with addresses for all stays so while people are in it", async () => {
    const kind = ["--policy", "class-e2ee", "--without-keys", "let-in"];
    const made = await makePlan(school, "kind", [...kind, "--history", "none"]);
    const { plan, login, env, csv } = made;
    expect((await tool(["apply", plan, "--yes", ...login], { env })).code).toBe(0);
    const again = ["plan", "--people", csv, "--room", "kind", "--title", "Klasse kind", ...login];
    const as = ["--as", school.address("berger")];
    const other = await tool([...again, ...as, "--policy", "class"], { env });
    expect([other.code, other.err]).toEqual([79, expect.stringContaining("stays of its kind")]);
    const same = await tool([...again, ...as, "--policy", "class-e2ee", "--detailed-exitcode"], { env });
    expect([same.code, same.out]).toEqual([0, expect.stringContaining("Nothing to do")]);
  });
});

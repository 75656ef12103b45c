/** Others who run the room decide in between: the tool says so, and never that something is done which it cannot see. */
import { expect, it } from "vitest";
import { tool } from "../cli/tool.ts";
import { makePlan, stateOf } from "./class.ts";
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
});

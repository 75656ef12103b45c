/** Rights that the tool did not give: servers that give more by themselves, or tell of one person twice. */
import { expect, it } from "vitest";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { rooms } from "../../src/xmpp/room.ts";
import { tool } from "../cli/tool.ts";
import { makePlan, parents, rows, stateOf } from "./class.ts";
import { describeOn, describeOnServers } from "./school.ts";

// Emil shall be an admin of the room, Lena a member of it
const admins = ["emil", "lena"];

describeOnServers("people who administer the server", { users: ["berger", ...parents], admins }, (school) => {
  it("are invited like all others and named, and nothing is left to do", async () => {
    const room = school.room("above");
    const { plan, login, env } = await makePlan(school, "above", ["--keep-names"]);
    const applied = await tool(["apply", plan, "--yes", ...login], { env });
    expect([applied.code, applied.out]).toEqual([0, expect.stringContaining("(4 invitations sent)")]);
    for (const user of admins)
      expect(applied.out).toContain(
        `${school.address(user)} has the rights already: the server itself gives`,
      );
    expect(applied.out).not.toContain(`${school.address("nora")} has the rights already`);

    const lena = await school.session("lena");
    expect((await waitingInvitations(lena)).map((one) => one.room)).toEqual([room]);
    expect(await rooms(lena).enter(room, "Lena")).toEqual({ kind: "ok" });
    const { observed } = await stateOf(school, "above");
    const listed = observed.kind === "owned" ? observed.affiliations : {};
    expect(Object.keys(listed).sort()).toEqual(["berger", "nora", "ole"].map(school.address).sort());

    const second = await tool(["apply", plan, "--yes", ...login], { env });
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^Result: 0 changes/m)]);
    const verified = await tool(["verify", plan, ...login], { env });
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringContaining("Verified: the server holds exactly"),
    ]);
    expect(verified.out).toContain(
      `${school.address("emil")}, ${school.address("lena")}. They may enter anyway`,
    );
    const again = await makePlan(school, "above", ["--keep-names", "--detailed-exitcode"]);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing to do")]);
    expect(again.out).toMatch(new RegExp(`Who sees the addresses: .*${school.address("lena")}`));
    const status = await tool(["status", plan, "--json", ...login], { env });
    const people = JSON.parse(status.out).rooms[0].people as {
      jid: string;
      affiliation: string;
      state: string;
    }[];
    const there = people.find(({ jid }) => jid === school.address("lena"));
    expect(there).toMatchObject({ affiliation: "owner", state: "joined" });
    const removed = await tool(["remove", school.address("lena"), plan, "--yes", ...login], { env });
    expect([removed.code, removed.err]).toEqual([79, expect.stringContaining("They may enter anyway")]);
  });

  it("are refused for real where the room is not ours any more", async () => {
    const { plan, login, env } = await makePlan(school, "lost", []);
    expect((await tool(["apply", plan, "--yes", "--only", "prepare", ...login], { env })).code).toBe(0);
    const room = school.room("lost");
    const emil = await school.as("emil");
    await emil.setAffiliation(room, school.address("ole"), "owner");
    expect((await emil.setAffiliation(room, school.address("berger"), "member")).kind).toBe("ok");
    const ran = await tool(["apply", plan, "--yes", "--only", "invite", ...login], { env });
    expect([ran.code, ran.out]).toEqual([79, ""]);
    expect(await waitingInvitations(await school.session("lena"))).toEqual([]);
  });

  it("are owners with the server's consent where the people file says so", async () => {
    const people = rows.map((row) => row.replace("lena@schule.example;member", "lena@schule.example;owner"));
    const { plan, login, env } = await makePlan(school, "owning", [], { people });
    expect((await tool(["apply", plan, "--yes", ...login], { env })).code).toBe(0);
    const { observed } = await stateOf(school, "owning");
    expect(observed).toMatchObject({ affiliations: { [school.address("lena")]: "owner" } });
    expect((await tool(["verify", plan, ...login], { env })).code).toBe(0);
  });
});

describeOn(
  "prosody",
  "a server that lists owners among the members too",
  { users: ["berger", ...parents], listsTwice: true },
  (school) => {
    it("is believed in what is most, and all is as planned", async () => {
      const { plan, login, env } = await makePlan(school, "twice");
      const applied = await tool(["apply", plan, "--yes", ...login], { env });
      expect([applied.code, applied.out]).toEqual([0, expect.stringContaining("(4 invitations sent)")]);
      expect((await tool(["verify", plan, ...login], { env })).code).toBe(0);
      const second = await tool(["apply", plan, "--yes", ...login], { env });
      expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^Result: 0 changes/m)]);
      const { observed } = await stateOf(school, "twice");
      expect(observed).toMatchObject({
        affiliations: { [school.address("berger")]: "owner", [school.address("emil")]: "admin" },
      });
    });
  },
);

/** Is there an archive for history, and how long does it keep it? Known before anything is made. */
import { expect, it } from "vitest";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { enter, guided, up } from "../cli/guided-terminal.ts";
import { tool } from "../cli/tool.ts";
import { files, makePlan, parents, teacher } from "./class.ts";
import { describeOnServers, type School } from "./school.ts";

const users = ["berger", ...parents];

describeOnServers("a server that archives no rooms", { users, withoutArchive: true }, (school) => {
  it("is found out by planning, which makes nothing and says what to do", async () => {
    const server = await school.as("berger");
    expect(await server.roomService(school.muc)).toMatchObject({ archivesRooms: "no" });
    const { code, out, err } = await makePlan(school, "bare");
    expect([code, out]).toEqual([79, ""]);
    expect(err).toContain(`The rooms of ${school.muc} keep no archive`);
    expect(err).toContain("--history none");
    expect(await server.observe(school.room("bare"))).toEqual({ kind: "absent" });
    const without = await makePlan(school, "bare", ["--history", "none"]);
    expect(without.code).toBe(0);
    const applied = await tool(["apply", without.plan, "--yes", ...without.login], { env: without.env });
    expect([applied.code, applied.out]).toEqual([0, expect.stringContaining("(4 invitations sent)")]);
  });

  it("asks nobody whether history goes along, and says why", async () => {
    const { archive, csv } = await files(school, "unasked");
    const { login, env } = await teacher(school, "unasked");
    const wishes = ["--people", csv, "--policy", "class", "--as", school.address("berger"), "-n"];
    const { code, out, screen } = await guided([archive, ...wishes, ...login], [], { env });
    expect([code, out]).toEqual([0, expect.stringContaining("0 messages to import")]);
    expect(screen.replace(/\s+/g, " ")).toContain(`The rooms of ${school.muc} keep no archive`);
  });

  it("is found out by applying a plan that nobody asked it about, before a word of history is sent", async () => {
    const offline = ["--offline", "--muc", school.muc];
    const { code, out, plan, login, env } = await makePlan(school, "blind", offline);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("How long a room's archive keeps messages is not known"),
    ]);
    const applied = await tool(["apply", plan, "--yes", "--json", ...login], { env });
    const ends = applied.out.split("\n").filter((line) => line.includes('"type":"end"'));
    const history = ends.map((line) => JSON.parse(line)).find(({ kind }) => kind === "history.import");
    expect([applied.code, history]).toMatchObject([
      3,
      { outcome: "refused", detail: { code: "apply.no-archive" } },
    ]);
    expect(applied.out).not.toContain('"type":"progress"');
    expect(await waitingInvitations(await school.session("nora"))).not.toContainEqual(
      expect.objectContaining({ room: school.room("blind") }),
    );
  });
});

const usual = ({ kind }: School) =>
  ({ prosody: "deletes them after 7 days", ejabberd: "keeps messages of rooms for good" })[kind];

describeOnServers("a server that archives rooms", { users }, (school) => {
  it("tells which software it is, and so what becomes of messages where nobody says otherwise", async () => {
    const server = await school.as("berger");
    const { software, archivesRooms } = await server.roomService(school.muc);
    expect([software?.name, archivesRooms]).toEqual([
      { prosody: "Prosody", ejabberd: "ejabberd" }[school.kind],
      "yes",
    ]);
    expect(software?.version).toMatch(/^\d+\.\d+/);
    const { code, out } = await makePlan(school, "kept");
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`${software?.name} ${software?.version} ${usual(school)}`),
    ]);
    expect(out).toContain("not measured");
  });

  it("is told at the question whether history goes along", async () => {
    const { archive, csv } = await files(school, "asked");
    const { login, env } = await teacher(school, "asked");
    const wishes = ["--people", csv, "--policy", "class", "--as", school.address("berger"), "-n"];
    const asked = `${usual(school).replaceAll(" ", "\\s+")}[\\s\\S]*agreed`;
    const yes = { when: new RegExp(asked), type: `${up}${enter}` };
    const { code, out } = await guided([archive, ...wishes, ...login], [yes], { env });
    expect([code, out]).toEqual([0, expect.stringContaining("4 messages to import")]);
  });

  it("is not asked where those who run it were", async () => {
    const ninety = await makePlan(school, "kept", ["--archive-days", "90"]);
    expect(ninety.out).toContain("deletes messages after 90 days, as you say");
    const never = await makePlan(school, "kept", ["--archive-days", "never"]);
    expect(never.out).toContain("for good, as you say");
    for (const { out } of [ninety, never]) expect(out).not.toContain("not measured");
    const wrong = await makePlan(school, "kept", ["--archive-days", "0"]);
    expect([wrong.code, wrong.err]).toEqual([64, expect.stringContaining("--archive-days takes")]);
  });

  it("says nothing of archives where no history goes along", async () => {
    const { out } = await makePlan(school, "kept", ["--history", "none"]);
    expect(out).not.toMatch(/archive/i);
    expect((await (await school.as("berger")).observe(school.room("kept"))).kind).toBe("absent");
  });
});

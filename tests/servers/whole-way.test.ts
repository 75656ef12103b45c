/** The tool itself against a real server: from an export to a room, killed at any moment, with any mistake. */
import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lock } from "../../src/apply/lock.ts";
import type { Plan } from "../../src/plan/model.ts";
import { settingsFor } from "../../src/plan/policy.ts";
import { tool } from "../cli/tool.ts";
import { chat, files, folderOf, makePlan, parents, rows, stateOf, teacher } from "./class.ts";
import { describeOnServers } from "./school.ts";

describeOnServers("the whole way", { users: ["berger", "other", ...parents] }, (school) => {
  it("plans, applies, does nothing the second time, and verifies", async () => {
    const made = await makePlan(school, "way");
    expect([made.code, made.err]).toEqual([0, expect.stringContaining("Nothing has been sent.")]);
    expect(made.out).toContain(
      "Plan: 1 room to make, rights for 4 people, 4 invitations to send, 4 messages to import",
    );
    expect(readFileSync(made.plan, "utf8")).not.toContain("Mathehefte");

    const { plan, login, env } = made;
    const first = await tool(["apply", plan, "--yes", ...login], { env });
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/^Result: \d+ changes \(4 invitations sent\)/m),
    ]);
    const second = await tool(["apply", plan, "--yes", ...login], { env });
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/^Result: 0 changes/m)]);
    const verified = await tool(["verify", plan, ...login], { env });
    expect([verified.code, verified.out.trimEnd().split("\n").at(-1)]).toEqual([
      0,
      "Verified: the server holds exactly what the plan says.",
    ]);

    const { observed, messages, bookmarked } = await stateOf(school, "way");
    expect(observed).toMatchObject({
      kind: "owned",
      settings: { membersOnly: true, hidden: true, whois: "moderators", persistent: true, archive: true },
      affiliations: {
        [school.address("berger")]: "owner",
        [school.address("emil")]: "admin",
        [school.address("nora")]: "member",
        [school.address("lena")]: "member",
        [school.address("ole")]: "member",
      },
    });
    if (observed.kind === "owned") expect(Object.keys(observed.affiliations).length).toBe(5);
    expect(messages.length).toBe(2);
    expect(messages.join()).toContain("10:15 *Emil Eck*: Ok\n10:15 *Emil Eck*: Ok");
    expect(messages.join()).not.toMatch(/Note|nervig|Lena/);
    expect(bookmarked).toBe("yes");
  });

  it("plans again with the same command and finds nothing to do", async () => {
    const again = await makePlan(school, "way", ["--detailed-exitcode"]);
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining("Nothing to do: the server is as planned."),
    ]);
  });

  it("plans only what is new when somebody joins the list", async () => {
    const { archive, csv } = await files(school, "way", [
      ...rows,
      "Ida Iwan;;other@schule.example;member;yes;no;de",
    ]);
    const { login, env } = await teacher(school, "way");
    const argv = [
      "plan",
      archive,
      "--people",
      csv,
      "--policy",
      "class",
      "--room",
      "way",
      "--title",
      "Klasse way",
    ];
    const ran = await tool(
      [...argv, "--as", school.address("berger"), ...login, "--json", "--detailed-exitcode"],
      { env },
    );
    expect(ran.code).toBe(2);
    const steps = (JSON.parse(ran.out) as Plan).steps;
    expect(steps.map(({ kind }) => kind)).toEqual(["member.grant", "invite.send"]);
  });

  it("joins the days of a long chat, and finds them in the room again on a computer without a journal", async () => {
    const long = Array.from({ length: 30 }, (_, at) => `${String(at + 1).padStart(2, "0")}.11.26, 10:15`);
    const month = long.map((when, at) => `${when} - Nora Mama: Tag ${at}\n`).join("");
    const { plan, login, env } = await makePlan(school, "joined", [], { said: chat + month });
    expect((await tool(["apply", plan, "--yes", "--only", "prepare", ...login], { env })).code).toBe(0);
    const { messages } = await stateOf(school, "joined");
    expect(messages.length).toBe(15);
    expect(messages.join("\n").match(/^10:15 \*Nora Nolte\*: Tag \d+$/gm)).toHaveLength(30);
    const later = `${chat}${month}01.12.26, 09:00 - Nora Mama: Dezember\n`;
    const elsewhere = await teacher(school, "joined-elsewhere");
    const { archive, csv } = await files(school, "joined", rows, later);
    const wishes = [
      "--policy",
      "class",
      "--room",
      "joined",
      "--title",
      "Klasse joined",
      "--history",
      "digest",
    ];
    const argv = ["plan", archive, "--people", csv, ...wishes, "--as", school.address("berger"), "--adopt"];
    const again = await tool([...argv, ...elsewhere.login, "--json"], { env: elsewhere.env });
    const { steps } = JSON.parse(again.out) as Plan;
    const sent = steps.flatMap((step) => (step.kind === "history.import" ? step.digests : []));
    expect(sent.map(({ day, lastDay, messages: count }) => [day, lastDay, count])).toEqual([
      ["2026-12-01", undefined, 1],
    ]);
  });

  it("apply --json is one object a line, a version first and a summary last", async () => {
    const { plan, login, env } = await makePlan(school, "json");
    const { code, out } = await tool(["apply", plan, "--yes", "--json", ...login], { env });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([code, lines[0]]).toEqual([0, { type: "version", format: "migrate-class/apply", version: 1 }]);
    expect(lines.at(-1)).toMatchObject({
      type: "summary",
      counts: { failed: 0, refused: 0, unknown: 0, waiting: 0 },
    });
    const ends = lines.filter(({ type }) => type === "end").length;
    const { counts } = lines.at(-1);
    expect(Object.values<number>(counts).reduce((sum, count) => sum + count)).toBe(ends);
  });

  it("makes the room first and invites later, when told so", async () => {
    const { plan, login, env } = await makePlan(school, "phases");
    const prepare = await tool(["apply", plan, "--yes", "--only", "prepare", ...login], { env });
    expect(prepare.code).toBe(0);
    const between = await stateOf(school, "phases");
    expect(between.messages.length).toBe(2);
    expect(between.observed).toMatchObject({ affiliations: { [school.address("berger")]: "owner" } });
    const invite = await tool(["apply", plan, "--yes", "--only", "invite", ...login], { env });
    expect([invite.code, invite.out]).toEqual([0, expect.stringContaining("(4 invitations sent)")]);
    expect((await tool(["verify", plan, ...login], { env })).code).toBe(0);
  });

  it("the guided way does it all with one command where nothing is left to ask", async () => {
    const { archive, csv } = await files(school, "guided");
    const { login, env } = await teacher(school, "guided");
    const wishes = [
      "--people",
      csv,
      "--policy",
      "announce",
      "--title",
      "Aushang",
      "--as",
      school.address("berger"),
    ];
    const plan = join(folderOf(school), "guided.plan.json");
    const dry = await tool([archive, ...wishes, ...login, "-n"], { env });
    expect([dry.code, dry.err]).toEqual([0, expect.stringContaining("Nothing has been sent.")]);
    const ran = await tool([archive, ...wishes, ...login, "--yes", "-o", plan], { env });
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("Verified: the server holds exactly")]);
    expect(ran.out).toMatch(/aushang-[a-z2-9]{10}@/);
  });

  it("batch does the good rows, and gives the bad ones back with the reason", async () => {
    const { csv } = await files(school, "batch");
    await files(school, "batch-b", undefined, chat.replace("Elternabend", "Elternabend der b"));
    const { login, env } = await teacher(school, "batch");
    const classes = join(folderOf(school), "classes.csv");
    const head = "archive;room;title;policy;people;history;note";
    const lines = [
      "batch.txt;batch-a;Klasse a;class;;digest;fine",
      "gone.zip;batch-c;;;;;bad",
      "batch-b.txt;batch-b;Klasse b;;;;",
    ];
    await writeFile(classes, `# our school\n${[head, ...lines].join("\n")}\n`);
    const argv = [
      "batch",
      classes,
      "--people",
      csv,
      "--policy",
      "class",
      "--as",
      school.address("berger"),
      "--yes",
    ];
    const ran = await tool([...argv, ...login], { env });
    expect([ran.code, ran.out]).toEqual([3, expect.stringContaining("Batch: 2 of 3 classes done.")]);
    // whom a class does not reach is told with the class
    expect(ran.err.match(/1 without an address: Uwe Uhl/g)?.length).toBe(2);
    const failed = await readFile(join(folderOf(school), "classes.failed.csv"), "utf8");
    expect(failed).toMatch(
      /archive;room;title;policy;people;history;note;reason\r\ngone\.zip;batch-c;;;;;bad;.*gone\.zip/,
    );
    expect(failed.trimEnd().split("\r\n").length).toBe(2);
    for (const room of ["batch-a", "batch-b"])
      expect((await stateOf(school, room)).observed.kind).toBe("owned");
  });

  describe("refuses, and changes nothing", () => {
    it("when the export, the people file or the plan file changed since", async () => {
      const { plan, archive, csv, login, env } = await makePlan(school, "stale");
      const original = await readFile(plan, "utf8");
      await writeFile(archive, `${chat}15.09.26, 10:00 - Nora Mama: neu\n`);
      await writeFile(csv, `${rows.slice(0, -1).join("\n")}\n`);
      const changed = await tool(["apply", plan, "--yes", ...login], { env });
      expect(changed.code).toBe(79);
      expect(changed.err).toContain(`${archive} has changed`);
      expect(changed.err).toContain(`${csv} has changed`);
      await files(school, "stale");
      await writeFile(plan, original.replace("nora@schule.example", "other@schule.example"));
      const edited = await tool(["apply", plan, "--yes", ...login], { env });
      expect([edited.code, edited.err]).toEqual([
        79,
        expect.stringContaining("was changed after it was made"),
      ]);
      expect((await (await school.as("berger")).observe(school.room("stale"))).kind).toBe("absent");
    });

    it("when the room changed since", async () => {
      const { plan, login, env } = await makePlan(school, "moved");
      await tool(["apply", plan, "--yes", "--only", "prepare", ...login], { env });
      const server = await school.as("berger");
      await server.setAffiliation(school.room("moved"), school.address("other"), "member");
      const ran = await tool(["apply", plan, "--yes", ...login], { env });
      expect([ran.code, ran.err]).toEqual([79, expect.stringContaining(school.address("other"))]);
      expect((await stateOf(school, "moved")).observed).toMatchObject({
        affiliations: { [school.address("berger")]: "owner", [school.address("other")]: "member" },
      });
    });

    it("when the room is somebody else's, or ours but not made here", async () => {
      const other = await school.as("other");
      expect(await other.createRoom(school.room("taken"), "Other")).toEqual({ kind: "created" });
      await other.configure(school.room("taken"), settingsFor("class", "Taken", "", "de"));
      expect(await makePlan(school, "taken")).toMatchObject({
        code: 79,
        err: expect.stringContaining("not yours"),
      });

      const { archive, csv } = await files(school, "way");
      const elsewhere = await teacher(school, "elsewhere");
      const argv = [
        "plan",
        archive,
        "--people",
        csv,
        "--policy",
        "class",
        "--room",
        "way",
        "--as",
        school.address("berger"),
      ];
      const ran = await tool([...argv, ...elsewhere.login], { env: elsewhere.env });
      expect([ran.code, ran.err]).toEqual([79, expect.stringContaining("--adopt")]);
    });

    it("a wrong password (77), an unknown host (69), a server it cannot verify (69)", async () => {
      const { plan, env, login } = await makePlan(school, "login");
      const password = join(folderOf(school), "wrong.txt");
      await writeFile(password, "wrong");
      expect(
        (await tool(["apply", plan, "--yes", ...login, "--password-file", password], { env })).code,
      ).toBe(77);
      const nowhere = ["--service", "xmpp://127.0.0.1:1", "--password-file", password];
      expect((await tool(["apply", plan, "--yes", ...nowhere], { env })).code).toBe(69);
      const strangers = ["--service", school.server.service, "--password-file", password];
      const refused = await tool(["apply", plan, "--yes", ...strangers], { env });
      expect([refused.code, refused.err]).toEqual([69, expect.stringMatching(/certificate/i)]);
    });

    it("where another run holds the room", async () => {
      const { plan, login, env, state } = await makePlan(school, "locked");
      const journals = join(state, "migrate-class", "journals", school.address("berger"));
      await mkdir(journals, { recursive: true });
      const other = await lock(join(journals, `${school.room("locked")}.jsonl.lock`));
      const ran = await tool(["apply", plan, "--yes", ...login], { env });
      await other.release();
      expect([ran.code, ran.err]).toEqual([79, expect.stringContaining(String(process.pid))]);
    });
  });
});

describeOnServers("a server without rooms", { users: ["berger"], withoutMuc: true }, (school) => {
  it("is said so, with exit code 69", async () => {
    const server = await school.as("berger");
    expect(await server.findRoomService()).toBeNull();
    expect(await server.isRoomService(school.muc)).toBe(false);
    expect(await makePlan(school, "none")).toMatchObject({
      code: 69,
      err: expect.stringContaining("no rooms"),
    });
  });
});

describeOnServers(
  "a server that forbids rooms",
  { users: ["berger"], restrictRoomCreation: true },
  (school) => {
    it("leaves everything waiting, with exit code 77 and the server's reason", async () => {
      const { plan, login, env } = await makePlan(school, "forbidden");
      const ran = await tool(["apply", plan, "--yes", ...login], { env });
      expect(ran.code).toBe(77);
      expect(ran.out + ran.err).toContain({ prosody: "not-allowed", ejabberd: "forbidden" }[school.kind]);
      const server = await school.as("berger");
      expect(await server.observe(school.room("forbidden"))).toEqual({ kind: "absent" });
    });
  },
);

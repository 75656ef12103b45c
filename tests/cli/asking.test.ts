/** Questions before something is changed on a real server, and what is said when they are answered with no or Ctrl-C. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningProsody, startProsody } from "../../src/demo/prosody.ts";
import { hasProsody } from "../demo/has-prosody.ts";
import { ctrlC, down, enter, guided, up } from "./guided-terminal.ts";
import { scratch, tool } from "./tool.ts";

const chat = `03.09.26, 10:11 - Du hast die Gruppe „7b“ erstellt.
03.09.26, 10:15 - Nora Mama: Moin, wann ist der Elternabend?
13.09.26, 10:15 - Emil Papa: Ok
`;
const list = `name;whatsapp;jid
Frau Berger;;berger@schule.example
Nora Nolte;Nora Mama;nora@schule.example
`;
const folder = await scratch();
const prepare = "Make the room now?";
const morning = new Date(2026, 8, 7, 9, 0);
const yes = enter;
const no = `${down}${enter}`;

describe.skipIf(!hasProsody)("asked at a terminal", () => {
  let server: RunningProsody;
  let login: readonly string[] = [];
  const state = () => ({ env: { XDG_STATE_HOME: join(folder, "state") }, now: morning });
  const path = (name: string) => join(folder, name);

  beforeAll(async () => {
    server = await startProsody({
      accounts: ["berger", "nora"].map((user) => ({ user, password: `pw-${user}` })),
    });
    await writeFile(path("chat.txt"), chat);
    await writeFile(path("people.csv"), list);
    await writeFile(path("pw"), "pw-berger\n");
    login = ["--service", server.service, "--ca-file", server.caFile];
  });
  afterAll(() => server?.stop());

  const signed = () => [...login, "--password-file", path("pw")];
  const wishes = (room: string) => [
    path("chat.txt"),
    ...["--people", path("people.csv"), "--policy", "class", "--as", "berger@schule.example"],
    ...["--history", "none", "--room", room, "--title", room, "-o", path(`${room}.plan.json`)],
  ];

  it("Ctrl-C or no before the room is made: nothing was changed", async () => {
    const sentence = "Stopped. Nothing was changed on the server; the same command goes on.";
    const cut = await guided([...wishes("before"), ...signed()], [{ when: prepare, type: ctrlC }], state());
    expect([cut.code, cut.screen]).toEqual([75, expect.stringContaining(sentence)]);
    const declined = await guided([...wishes("before"), ...signed()], [{ when: prepare, type: no }], state());
    expect([declined.code, declined.screen]).toEqual([0, expect.stringContaining(sentence)]);
    expect(declined.screen).not.toMatch(/migrate-class apply/);
  });

  it("what nobody can undo is never the answer that Enter gives", async () => {
    const plan = path("ending.plan.json");
    const made = await tool([...wishes("ending"), ...signed(), "--yes"], state());
    expect([made.code, made.err]).toEqual([0, expect.any(String)]);
    const left = path("left.csv");
    await writeFile(left, list.split("\n").slice(0, 2).join("\n"));
    const named = [
      "--policy",
      "class",
      "--as",
      "berger@schule.example",
      "--room",
      "ending",
      "--title",
      "ending",
    ];
    const pruning = path("pruning.json");
    const planned = await tool(
      ["plan", "--people", left, ...named, "--prune", ...signed(), "-o", pruning],
      state(),
    );
    expect([planned.code, planned.err]).toEqual([0, expect.any(String)]);
    const kept = await guided(
      ["apply", pruning, ...signed()],
      [{ when: "Take 1 person out", type: enter }],
      state(),
    );
    expect([kept.code, kept.screen]).toEqual([0, expect.stringContaining("The rest waits.")]);
    expect(kept.out).toMatch(/^Result: 0 changes/m);

    const close = ["close", plan, ...signed()];
    const silent = await guided(close, [{ when: "Say farewell", type: enter }], state());
    expect(silent.out).toMatch(/^Result: 0 changes/m);
    const open = await guided(
      close,
      [
        { when: "Say farewell", type: `${up}${enter}` },
        { when: "for good, with all messages", type: enter },
      ],
      state(),
    );
    expect([open.out, open.screen]).toEqual([
      expect.stringMatching(/^Result: 1 change /m),
      expect.stringContaining("--export messages.jsonl"),
    ]);
    const cut = await guided(close, [{ when: "for good, with all messages", type: ctrlC }], state());
    expect([cut.code, cut.screen]).toEqual([75, expect.stringContaining("the same command asks again")]);
    const closed = await guided(
      close,
      [{ when: "for good, with all messages", type: `${up}${enter}` }],
      state(),
    );
    expect([closed.code, closed.screen]).toEqual([0, expect.stringContaining("is closed")]);
  });

  it("Ctrl-C at the invitations: the room is ready, and the same command asks again", async () => {
    const argv = [...wishes("ready"), ...signed()];
    const cut = await guided(
      argv,
      [
        { when: prepare, type: yes },
        { when: "Send 1 invitation", type: ctrlC },
      ],
      state(),
    );
    expect(cut.code).toBe(75);
    expect(cut.screen).toContain(
      "Stopped. The room is ready, nobody was invited; the same command asks again.",
    );
    const again = await guided(argv, [{ when: "Send 1 invitation", type: yes }], state());
    expect(again.code).toBe(0);
    expect(again.out.trimEnd().split("\n").at(-1)).toBe(
      "Verified: the server holds exactly what the plan says.",
    );
    const repeated = /without questions:\n {2}migrate-class (.*)/.exec(again.screen)?.[1] ?? "";
    expect(repeated).toContain(`--service ${server.service} --ca-file`);
    const once = await tool(repeated.split(" "), state());
    expect([once.code, once.out]).toEqual([0, expect.stringContaining("Result: 0 changes")]);
  });

  it("no at the invitations names a command that sends them", async () => {
    const later = await guided(
      [...wishes("later"), ...signed()],
      [
        { when: prepare, type: yes },
        { when: "Send 1 invitation", type: no },
      ],
      state(),
    );
    expect(later.code).toBe(0);
    const advised = /Send them with:\n {2}migrate-class (.*)/.exec(later.screen)?.[1] ?? "";
    const sent = await tool([...advised.split(" "), "--yes"], state());
    expect([sent.code, sent.out]).toEqual([0, expect.stringContaining("(1 invitation sent)")]);
    const again = await tool(["apply", path("later.plan.json"), ...signed(), "--yes"], state());
    expect(again.err).toContain("= room later@rooms.schule.example is there already");
    expect(again.err).not.toContain("making the room");
  });

  it("a room of which this computer no longer knows is taken on the user's word only, which is no by default", async () => {
    const question = "Was it made for this chat?";
    await guided(
      [...wishes("lost"), ...signed()],
      [
        { when: prepare, type: yes },
        { when: "Send 1 invitation", type: ctrlC },
      ],
      state(),
    );
    const elsewhere = { ...state(), env: { XDG_STATE_HOME: join(folder, "other-state") } };
    const refused = await guided(
      [...wishes("lost"), ...signed()],
      [{ when: question, type: enter }],
      elsewhere,
    );
    expect([refused.code, refused.screen]).toEqual([79, expect.stringContaining("--adopt")]);
    const taken = await guided(
      [...wishes("lost"), ...signed()],
      [
        // the room is as planned, so nothing is left to prepare
        { when: question, type: up + enter },
        { when: "Send 1 invitation", type: yes },
      ],
      elsewhere,
    );
    expect(taken.code).toBe(0);
    expect(taken.screen).toMatch(/without questions:\n {2}migrate-class .* --adopt/);
  });

  it("another class's list is not let into a room of that name but on the user's word", async () => {
    const people = path("three.csv");
    const three = ["Ann", "Ben", "Cem"].map((name) => `${name};;${name.toLowerCase()}@schule.example\n`);
    await writeFile(people, `${list}${three.join("")}`);
    const full = [...wishes("class"), "--people", people, ...signed(), "--yes"];
    expect((await tool(full, state())).out).toContain("1 invitation sent");
    const other = [...wishes("class"), "-n", ...signed()];
    const question = "Is it the room of this chat all the same?";
    const refused = await guided(other, [{ when: question, type: enter }], state());
    expect([refused.code, refused.screen]).toEqual([79, expect.stringContaining("3 of the 4 people")]);
    const taken = await guided(other, [{ when: question, type: up + enter }], state());
    expect([taken.code, taken.out]).toEqual([0, expect.stringContaining("Nothing to do")]);
  });

  it("a wrong password is asked for again, twice, so that nobody types it where the shell waits", async () => {
    const password = { when: "Password of berger@schule.example", type: `nope${enter}` };
    const next = { ...password, when: /refused to sign in[\s\S]*Password of berger@schule\.example/ };
    const wrong = await guided([...wishes("wrong"), ...login], [password, next, next], state());
    expect(wrong.code).toBe(77);
    expect(wrong.screen).toContain("Run the same command again and type the password anew.");
    expect(wrong.screen).not.toContain("ctrl+t");
    const right = { ...next, type: `pw-berger${enter}` };
    const second = [...wishes("wrong"), ...login, "-n"];
    expect((await guided(second, [password, right], state())).code).toBe(0);
  });

  it("the account and its server are tried before anybody is asked about", async () => {
    const home = process.cwd();
    process.chdir(await mkdtemp(join(folder, "first-")));
    try {
      const argv = [path("chat.txt"), ...login];
      const address = { when: "Whose address", type: `berger@schule.example${enter}` };
      const early = await guided(
        argv,
        [
          address,
          { when: "Password of berger@schule.example", type: `pw-berger${enter}` },
          { when: "Who is who (people.csv)", type: enter },
          { when: "Shall messages go along", type: ctrlC },
        ],
        state(),
      );
      expect(early.code).toBe(75);
      // what becomes of history there is known before it is asked about
      const screen = early.screen.replace(/\s+/g, " ");
      expect(screen).toMatch(/How long a room's archive keeps messages .*Shall messages go along/);
      const nowhere = { when: "Whose address", type: `berger@nowhere.example${enter}` };
      const typed = { when: "Password of berger@nowhere.example", type: `x${enter}` };
      const wrong = await guided(argv, [nowhere, typed], state());
      expect([wrong.code, wrong.screen.includes("Who is who")]).toEqual([69, false]);
      expect(existsSync("people.csv")).toBe(true);
    } finally {
      process.chdir(home);
    }
  });

  it("a batch: an address from which the invitation comes back does not make its class one that failed", async () => {
    await writeFile(path("ghost.txt"), chat.replace("Elternabend", "Geisterabend"));
    await writeFile(path("ghosts.csv"), `${list}Emil Eck;Emil Papa;ghost@schule.example\n`);
    await writeFile(path("haunted.csv"), "archive;room;title\nghost.txt;haunted;H\n");
    const argv = ["batch", path("haunted.csv"), "--people", path("ghosts.csv"), "--policy", "class"];
    const ran = await tool([...argv, "--as", "berger@schule.example", ...signed(), "--yes"], state());
    expect([ran.code, ran.out]).toEqual([3, expect.stringContaining("Batch: 1 of 1 classes done.")]);
    expect(ran.err).toContain("Invitations that came back: ghost@schule.example.");
    expect(existsSync(path("haunted.failed.csv"))).toBe(false);
  });

  it("a batch: what was declined is put off, Ctrl-C leaves the list of the others", async () => {
    for (const room of ["b", "c"])
      await writeFile(path(`${room}.txt`), chat.replace("Elternabend", `Elternabend der ${room}`));
    await writeFile(path("classes.csv"), "archive;room;title\nchat.txt;a;A\nb.txt;b;B\nc.txt;c;C\n");
    const ran = await guided(
      [
        ...["batch", path("classes.csv"), "--people", path("people.csv"), "--policy", "class"],
        ...["--as", "berger@schule.example", ...signed()],
      ],
      [
        { when: prepare, type: yes },
        { when: "Send 1 invitation", type: no },
        { when: prepare, type: ctrlC },
      ],
      state(),
    );
    expect(ran.code).toBe(75);
    expect(ran.out).toContain("Batch: 0 of 3 classes done, 1 put off by your choice.");
    const failed = await readFile(path("classes.failed.csv"), "utf8");
    expect(failed.trimEnd().split("\r\n").slice(1)).toEqual([
      "b.txt;b;B;stopped at this row",
      "c.txt;c;C;stopped before this row",
    ]);
    const advised = /Send them with:\n {2}migrate-class (.*)/.exec(ran.screen)?.[1] ?? "";
    expect(existsSync(path("a.plan.json"))).toBe(true);
    const sent = await tool([...advised.split(" "), "--yes"], state());
    expect([sent.code, sent.out]).toEqual([0, expect.stringContaining("(1 invitation sent)")]);
  });
});

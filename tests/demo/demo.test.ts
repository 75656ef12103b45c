import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/main.ts";
import type { Io } from "../../src/cli/terminal/io.ts";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { hasProsody } from "./has-prosody.ts";

const exported = "fixtures/class-7b/export";
const csv = readFileSync("fixtures/class-7b/people.csv", "utf8").replace(/^\ufeff/, "");

/** A terminal-less world that keeps what was printed, and can press Ctrl-C. */
function world(env: Record<string, string> = {}) {
  const output: string[] = [];
  const handlers = new Set<() => void>();
  const sink = () => new PassThrough().on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const stdin = new PassThrough();
  stdin.end();
  const io: Io = {
    stdin,
    stdout: sink(),
    stderr: sink(),
    env: { PATH: process.env.PATH, LANG: "en_GB.UTF-8", ...env },
    platform: process.platform,
    now: () => new Date(),
    sleep: () => Promise.resolve(),
    onOutputLost: () => {},
    onInterrupt(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    exitNow: () => {},
  };
  const printed = () => output.join("");
  const interrupt = () => {
    for (const handler of [...handlers]) handler();
  };
  return { io, printed, interrupt };
}

const folderIn = (text: string) => /\/\S*migrate-class-prosody-\w+/.exec(text)?.[0] ?? "none";

describe.skipIf(!hasProsody)("the demonstration", () => {
  test.each([
    ["en_GB.UTF-8", "Result: ", "is in the room", "a room into which 25 of 28 people are invited"],
    ["de_DE.UTF-8", "Ergebnis: ", "ist im Raum", "einen Raum, in den 25 von 28 Personen eingeladen sind"],
  ])(
    "goes the whole way, does nothing the second time, and shows what an invited person finds (%s)",
    async (LANG, result, inside, end) => {
      const { io, printed } = world({ LANG });
      const code = await run(["demo"], io);
      expect(printed()).toContain(`Sabine Krüger ${inside} klasse-7b-eltern@rooms.schule.example.`);
      expect(code).toBe(0);
      const lines = printed().split("\n");
      expect(
        lines.filter((line) => line.startsWith("$ migrate-class ")).map((line) => line.split(" ")[2]),
      ).toEqual(["inspect", "plan", "apply", "apply", "verify", "letters", "admit"]);
      expect(printed()).toContain("Bernd Lehmann: neue.adresse@schule.example (Klasse 7b Eltern)");
      expect(printed()).toContain(`Bernd Lehmann ${inside} klasse-7b-eltern@rooms.schule.example.`);
      expect(lines.filter((line) => line.startsWith(result)).map((line) => /\d+/.exec(line)?.[0])).toEqual([
        expect.stringMatching(/^[1-9]/),
        "0",
        // right, name kept, invitation of who came by letter
        "3",
      ]);
      expect(printed()).toContain(end);
      expect(existsSync(folderIn(printed()))).toBe(false);
    },
  );

  test("with --keep leaves the server running until Ctrl-C, and then nothing", async () => {
    const { io, printed, interrupt } = world({ LANG: "de_DE.UTF-8" });
    const ended = run(["demo", "--keep"], io);
    await expect.poll(printed, { timeout: 50_000 }).toContain("Strg-C beendet den Server");
    const folder = folderIn(printed());
    expect(existsSync(join(folder, "ca.pem"))).toBe(true);
    const password = /Passwort +(\S+)/.exec(printed())?.[1];
    expect(readFileSync(join(folder, "demo", "password.txt"), "utf8")).toBe(password);
    const command = /^ {2}migrate-class (.*--room .*)$/m.exec(printed())?.[1] ?? "";
    const wishes = ["--policy", "class", "--history", "none", "-n"];
    const tried = world({ XDG_STATE_HOME: join(folder, "tried") });
    // as a shell takes it apart
    const words = (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ""));
    expect([await run([...words, ...wishes], tried.io), tried.printed()]).toEqual([
      0,
      expect.stringContaining("my-first-room@rooms.schule.example"),
    ]);
    interrupt();
    expect(await ended).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});

describe("the class of the demonstration", () => {
  test("has 28 people: 26 with an address, one of whom is not invited, 14 with their messages", () => {
    const { people } = readPeopleCsv(csv);
    expect(people).toHaveLength(28);
    expect(people.filter(({ jid }) => jid !== null)).toHaveLength(26);
    expect(people.filter(({ jid, invite }) => jid !== null && !invite).map(({ name }) => name)).toEqual([
      "Ralf Ackermann",
    ]);
    const count = (wish: string) => people.filter(({ history }) => history === wish).length;
    expect([count("yes"), count("pseudonym"), count("no")]).toEqual([14, 2, 12]);
    expect(people.filter(({ role }) => role === "owner").map(({ jid }) => jid)).toEqual([
      "frau.berger@schule.example",
    ]);
  });

  test("is named in full by its chat: every label of the list occurs, and every writer is on the list", async () => {
    const { io, printed } = world();
    expect(await run(["inspect", exported, "--json", "--raw"], io)).toBe(0);
    const [chat] = JSON.parse(printed()).exports;
    const labels = readPeopleCsv(csv).people.flatMap(({ whatsapp }) => whatsapp);
    const writers: string[] = chat.people.map(({ name }: { name: string }) => name);
    expect(writers.filter((name) => !labels.includes(name))).toEqual([]);
    const text = readFileSync(
      join(exported, readdirSync(exported).find((name) => name.endsWith(".txt")) ?? ""),
      "utf8",
    );
    expect(labels.filter((label) => !text.includes(label))).toEqual([]);
    expect(chat.counts).toMatchObject({
      messages: 357,
      attachments: 5,
      omitted: 2,
      missing: 1,
      edited: 1,
      deleted: 1,
    });
    expect(writers).toHaveLength(22);
  });

  test("sends no phone-book label, no number, and nothing of people who did not agree", async () => {
    const { io, printed } = world();
    const args = ["--leaving", "--people", "fixtures/class-7b/people.csv", "--lang", "de"];
    expect(await run(["inspect", exported, ...args], io)).toBe(0);
    const sent = printed();
    expect(sent).toContain("Person 15");
    expect(sent).toContain("Herzlich willkommen Bernd!");
    for (const secret of [
      "nervig",
      "Papa von Ole",
      "3920058",
      "23125 347",
      "Thao",
      "Zahnbürsten",
      "Lotte nickt",
    ]) {
      expect(sent, secret).not.toContain(secret);
    }
  });

  test("uses only numbers that are kept free for films, and addresses that nobody can own", () => {
    const text = readdirSync(exported)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => readFileSync(join(exported, name), "utf8"))
      .join();
    const numbers = `${text}\n${csv}`.match(/(?:\+49|\b0)[\d ]{7,}\d/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers.filter((number) => !/^(\+49 |0)171 39200\d{2}$|^030 23125 \d{3}$/.test(number))).toEqual(
      [],
    );
    expect(
      `${text}\n${csv}`.match(/[\w.]+@[\w.]+/g)?.filter((address) => !address.endsWith(".example")),
    ).toEqual([]);
  });
});

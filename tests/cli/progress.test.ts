/** What is told about time: before something begins, and while it runs. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { ApplyEvent } from "../../src/apply/model.ts";
import type { Cli } from "../../src/cli/cli.ts";
import type { Io } from "../../src/cli/terminal/io.ts";
import { terminal } from "../../src/cli/terminal/lines.ts";
import { showProgress } from "../../src/cli/terminal/progress.ts";
import { type Lang, say } from "../../src/messages/index.ts";
import type { Step } from "../../src/plan/steps/index.ts";
import { down, enter, guided } from "./guided-terminal.ts";
import { scratch, tool } from "./tool.ts";

const room = "klasse-7b@rooms.example.org";
const steps: readonly Step[] = Array.from({ length: 10 }, (_, at) => ({
  id: `g${at}`,
  kind: "member.grant",
  room,
  jid: `p${at}@example.org`,
  affiliation: "member",
}));
const [step] = steps as [Step];

/** Shows ten grants, one confirmed every ten seconds; gives what was written, control characters and all. */
async function shown(lang: Lang, isTTY: boolean, json = false): Promise<string> {
  let written = "";
  let seconds = 0;
  const stderr = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written += String(chunk);
        done();
      },
    }),
    { isTTY },
  );
  const now = () => new Date(seconds * 1000);
  const io = { stderr, stdout: stderr, env: { NO_COLOR: "1" }, now } as Partial<Io> as Io;
  const cli = { io, lang, term: terminal(io), say: (finding) => say(lang, finding) } as Partial<Cli> as Cli;
  async function* events(): AsyncGenerator<ApplyEvent> {
    for (const at of steps.keys()) {
      seconds += 10;
      yield { type: "progress", step, done: at + 1, of: steps.length };
    }
    for (const one of steps) yield { type: "end", step: one, outcome: "done", detail: null };
  }
  for await (const _ of showProgress(cli, events(), { json, steps }));
  return written;
}

describe("a run", () => {
  it("counts on a terminal, with the time that is left, and wipes the line out at the end", async () => {
    const lines = (await shown("en", true)).split("\r\u001b[2K");
    expect(lines[3]).toMatch(/\(3 of 10, .*2 minutes.* left\)$/);
    expect(lines[7]).toMatch(/\(7 of 10, .*30 seconds.* left\)$/);
    expect(lines.at(-1)).toBe("");
    expect(await shown("de", true)).toMatch(/\(7 von 10, noch .*30 Sekunden.*\)/);
  });

  it.each([
    ["a file or another program", false, false],
    ["a terminal, but JSON was asked for", true, true],
  ])("moves nothing where it is told to %s", async (_, isTTY, json) => {
    const written = await shown("en", isTTY, json);
    expect(written).not.toMatch(/[\r\u001b]/);
    expect(written).not.toContain("of 10");
    expect(written.split("\n").length).toBe(json ? 1 : 2);
  });
});

const folder = await scratch();

/** A plan for so many people, made without a server. */
async function planFor(people: number): Promise<string> {
  const csv = join(folder, `${people}.csv`);
  const plan = join(folder, `${people}.plan.json`);
  const rows = Array.from({ length: people }, (_, at) => `Person ${at};;p${at}@schule.example`);
  await writeFile(csv, ["name;whatsapp;jid", "Frau Berger;;berger@schule.example", ...rows].join("\n"));
  const wishes = ["--people", csv, "--policy", "class", "--as", "berger@schule.example", "--title", "Chor"];
  const where = ["--offline", "--muc", "rooms.schule.example", "--max-invitations", `${people}`];
  const made = await tool(["plan", ...wishes, ...where, "--history", "none", "-o", plan, "--no-input"]);
  expect([made.code, made.err]).toEqual([0, expect.any(String)]);
  return plan;
}

describe("before the first question", () => {
  it.each([
    ["en_GB.UTF-8", "This takes less than 30 seconds", "Make the room now?"],
    ["de_DE.UTF-8", "Das dauert auf den meisten Servern weniger als 30 Sekunden", "Den Raum jetzt anlegen?"],
  ])("whoever has to wait is told for how long (%s)", async (LANG, estimate, question) => {
    const no = [{ when: question, type: `${down}${enter}` }];
    const long = await guided(["apply", await planFor(160)], no, { env: { LANG } });
    expect(long.screen.indexOf(estimate)).toBeGreaterThan(0);
    expect(long.screen.indexOf(question)).toBeGreaterThan(long.screen.indexOf(estimate));
    const short = await guided(["apply", await planFor(3)], no, { env: { LANG } });
    expect(short.screen).not.toContain(estimate.slice(0, 12));
  });
});

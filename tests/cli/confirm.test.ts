/** Which questions are asked before the parts of a plan, and what stands above them. */
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import type { Cli } from "../../src/cli/cli.ts";
import { confirmPhase } from "../../src/cli/guided/confirm.ts";
import { say } from "../../src/messages/index.ts";
import type { Line } from "../../src/report/line.ts";
import { person, plan, wish } from "../plan/sample.ts";

/** Somebody who answers every question with a bare Enter. */
function atKeyboard() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const told: string[] = [];
  let screen = "";
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 50, end: () => stderr });
  stderr.on("data", (part) => {
    screen += String(part);
    if (/now\?/.test(String(part))) setTimeout(() => stdin.write("\r"), 20);
  });
  const cli = {
    lang: "en",
    io: { stdin, stderr, now: () => new Date("2026-11-30T10:00:00") },
    say: (finding: Parameters<typeof say>[1]) => say("en", finding),
    term: { note: (lines: readonly Line[]) => told.push(...lines.map(({ text }) => text)) },
  };
  return { cli: cli as unknown as Cli, told, asked: () => /now\?/.test(screen) };
}

it("nothing is asked where nobody would be invited or let in", async () => {
  const { cli, told, asked } = atKeyboard();
  const guessed = plan({ wishes: [wish({ people: [person("Nora", { source: "guessed" })] })] });
  expect(guessed.steps.map(({ kind }) => kind)).toContain("bookmark.add");
  expect([await confirmPhase(cli, guessed, "invite", true), asked(), told]).toEqual([true, false, []]);
});

it("whoever is let in without an invitation is asked about as that", async () => {
  const { cli, told, asked } = atKeyboard();
  const owners = plan({ wishes: [wish({ people: [], owners: ["head@example.org"] })] });
  expect([await confirmPhase(cli, owners, "invite", true), asked(), told]).toEqual([
    true,
    true,
    ["    head@example.org"],
  ]);
});

it("names and addresses stand above the question once more where the plan has moved up the screen", async () => {
  const { cli, told, asked } = atKeyboard();
  expect([await confirmPhase(cli, plan(), "invite", true), asked()]).toEqual([true, true]);
  expect(told).toEqual([
    "    Nora  nora@example.org",
    "    Emil  emil@example.org",
    "    Lena  lena@example.org",
  ]);
});

/** Command lines that we print for the rest of what a user began: run as printed they do the same. */
import { expect, it } from "vitest";
import type { Cli } from "../../src/cli/cli.ts";
import { sameAgain } from "../../src/cli/command-line.ts";
import { type CommandName, rowsOf } from "../../src/cli/options.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { say } from "../../src/messages/index.ts";

const cli = {
  lang: "en",
  io: { platform: "linux" },
  say: (finding: Parameters<typeof say>[1]) => say("en", finding),
} as unknown as Cli;
const login = { service: "xmpp://127.0.0.1:5222", caFile: "ca.pem", passwordFile: "pw" };
const typed = "--service xmpp://127.0.0.1:5222 --ca-file ca.pem --password-file pw";

it.each([
  [
    ["close", "plan.json"],
    { farewell: "Danke euch allen!", adopt: true, export: "out.jsonl", yes: true, json: true },
    `close plan.json --farewell 'Danke euch allen!' --export out.jsonl --adopt ${typed}`,
  ],
  [
    ["remove", "Sabi", "plan.json"],
    { people: "people2.csv" },
    `remove Sabi plan.json --people people2.csv ${typed}`,
  ],
  [
    ["apply", "plan.json", "--only", "invite"],
    {
      only: "prepare",
      inviteTest: true,
      resendUnknown: true,
      prune: true,
      policy: "class",
      output: "x.json",
    },
    `apply plan.json --only invite ${typed} --resend-unknown --invite-test --prune`,
  ],
  [["apply", "plan.json"], { remind: true, lang: "de" }, `apply plan.json ${typed} --remind --lang de`],
  [["plan"], { keepUncertain: true }, `plan --keep-uncertain ${typed}`],
  [["migrate"], { keepNames: false }, `migrate --no-keep-names ${typed}`],
])("%j with %j", (words, given, line) => {
  expect(sameAgain(cli, words, { ...login, ...given })).toBe(`migrate-class ${line}`);
});

it("knows the flags of every command as its help does", () => {
  const program = buildProgram(cli);
  for (const command of program.commands) {
    const known = rowsOf(command.name() as CommandName).map(({ flag }) => flag);
    const helped = command.options.map(({ flags }) => flags);
    expect(helped.filter((one) => !known.includes(one))).toEqual([]);
    expect(known.filter((one) => !helped.includes(one))).toEqual([]);
  }
});

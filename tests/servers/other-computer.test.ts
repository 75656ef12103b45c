/**
 * Nobody is invited twice where the journal does not know all: cut off at its line ends and at any byte, on another computer,
 * with and without an archive of our own that could tell.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { journalPath } from "../../src/apply/journal.ts";
import { journalEndPath } from "../../src/apply/journal-end.ts";
import { tool } from "../cli/tool.ts";
import { makePlan, parents } from "./class.ts";
import { apply, type Made, planned } from "./faults.ts";
import { describeOnServers, type School } from "./school.ts";
import { drawing, soak, told } from "./soak.ts";
import { witness, witnessInstalled } from "./witness.ts";

const invited = ["nora", "emil", "lena", "ole"];

/** How often each of them was invited into each of the rooms; counted once ever. */
async function invitations(school: School, rooms: readonly string[]) {
  const seen = await witness(school.server, parents, []);
  return Object.fromEntries(
    rooms.map((room) => [room, invited.map((user) => seen[user]?.invitations[room] ?? 0)]),
  );
}

const once = [1, 1, 1, 1];

/** The same class seen from a computer that has no journal. */
const elsewhere = (made: Made): Made => {
  const state = join(made.state, "elsewhere");
  return { ...made, state, env: { XDG_STATE_HOME: state } };
};

/** Applies the plan, or where it is out of date a new one, as the tool advises. @returns was anybody left in doubt? */
async function takeUp(school: School, name: string, made: Made): Promise<boolean> {
  const ran = await apply(made);
  if (ran.code === 3) return true;
  if (ran.code === 0) return false;
  expect([ran.code, ran.err]).toEqual([79, expect.stringContaining("migrate-class plan")]);
  const { env, login, archive, csv, plan } = made;
  const wishes = ["--people", csv, "--policy", "class", "--room", name, "--title", `Klasse ${name}`];
  const more = ["--history", "digest", "--as", school.address("berger"), "--adopt", "-o", plan, ...login];
  const again = await tool(["plan", archive, ...wishes, ...more], { env });
  expect([again.code, again.err]).toEqual([0, expect.any(String)]);
  const end = await apply(made);
  expect([0, 3], end.err).toContain(end.code);
  return end.code === 3;
}

/** Cuts the journal of a finished class at its line ends and at drawn bytes, and takes it up each time. */
async function cutEverywhere(school: School, name: string) {
  const made = await planned(school, name);
  expect((await apply(made)).code).toBe(0);
  const file = journalPath(join(made.state, "migrate-class"), school.address("berger"), made.room);
  const whole = await readFile(file);
  const end = await readFile(journalEndPath(file));
  const plan = await readFile(made.plan);
  const draw = drawing();
  const lineEnds = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : [])).slice(0, -1);
  const bytes = Array.from({ length: soak ? 24 * soak : 2 }, () => Math.floor(draw() * (whole.length - 1)));
  const sample = lineEnds.filter((_, at) => soak > 0 || at % 8 === 5);
  let doubtful = 0;
  for (const at of [...sample, ...bytes]) {
    await writeFile(file, whole.subarray(0, at));
    await writeFile(journalEndPath(file), end);
    await writeFile(made.plan, plan);
    if (await takeUp(school, name, made)) doubtful += 1;
  }
  return { room: made.room, cuts: sample.length + bytes.length, doubtful };
}

const setups = {
  "an archive that keeps what we sent": { keepsNothingOfAccounts: false },
  "an archive that keeps nothing": { keepsNothingOfAccounts: true },
};

for (const [name, setup] of Object.entries(setups))
  describeOnServers(`with ${name}`, { users: ["berger", ...parents], ...setup }, (school) => {
    const keeps = !setup.keepsNothingOfAccounts;
    const [cut, second] = ["cut", "second"].map((one) => `${one}-${keeps ? "kept" : "lost"}`) as [
      string,
      string,
    ];

    it.runIf(witnessInstalled)(
      "a journal cut at line ends and bytes, and another computer, invite nobody twice",
      { timeout: soak ? 1_800_000 : 240_000 },
      async () => {
        const { room, cuts, doubtful } = await cutEverywhere(school, cut);
        if (keeps) expect(doubtful).toBe(0);
        else expect(doubtful).toBeGreaterThan(0);

        const noJournal = new RegExp(`no journal of ${second}@`);
        const made = elsewhere(await planned(school, second));
        expect((await apply({ ...made, env: { XDG_STATE_HOME: join(made.state, "..") } })).code).toBe(0);
        const { env, login, plan } = made;
        const status = await tool(["status", plan, ...login], { env });
        expect(status.out.split("\n")[0]).toMatch(noJournal);
        expect(status.out).toMatch(keeps ? /4 never seen/ : /4 unknown/);
        const refused = await apply(made);
        expect([refused.code, refused.err]).toEqual([79, expect.stringMatching(noJournal)]);
        const unsaid = await makePlan(school, second, [], { state: made.state });
        expect([unsaid.code, unsaid.err]).toEqual([79, expect.stringMatching(/--adopt/)]);
        expect(await takeUp(school, second, made)).toBe(!keeps);
        expect(await takeUp(school, second, made)).toBe(!keeps);

        const counts = await invitations(school, [room, made.room]);
        expect(counts).toEqual({ [room]: once, [made.room]: once });
        told(
          school.kind,
          name,
          `${cuts} cuts and another computer: ${doubtful} times named as doubtful, nobody invited twice`,
        );
      },
    );
  });

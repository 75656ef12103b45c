/** What a server that was started anew may have forgotten, against a world in memory. The journal is dated 0. */
import { expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { mayForget, restarts } from "../../src/apply/restarts.ts";
import { anyPerhapsLost, lastWritten, statusOf } from "../../src/apply/status.ts";
import type { Plan } from "../../src/plan/model.ts";
import { as, plan, room, sha256 } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { journalFolder, path, run } from "./run.ts";

journalFolder();

const minute = 60_000;
const memory = async () => stateOfJournal(await readJournal(path()), null);

/** Who may have lost an invitation, as it looks so many milliseconds after it was sent. */
async function lost(world: World, now: number, of: Plan = plan()) {
  const server = world.session(as);
  const known = await observeRoom(server, await memory(), room, [], sha256);
  const restartAfter = restarts(server, () => new Date(now));
  const { people } = await statusOf(of, room, known.server, await memory(), server, restartAfter);
  return people.flatMap(({ jid, perhapsLost }) => (perhapsLost ? [[jid, perhapsLost]] : []));
}

it("is what was sent at most ten minutes before its start, give or take two seconds", () => {
  const start = 100 * minute;
  const cases: [sent: number, may: boolean][] = [
    [start, true],
    [start - 1, true],
    [start - 10 * minute, true],
    [start - 10 * minute - 2000, true],
    [start - 10 * minute - 2001, false],
    [start + 2000, true],
    [start + 2001, false],
  ];
  for (const [sent, may] of cases) expect(mayForget(sent, start), String(sent - start)).toBe(may);
});

it("is told of those who were not seen, with the server and its start by our clock", async () => {
  const world = new World();
  await run(world, plan());
  world.uptimes.set("example.org", 60);
  world.present = ["nora@example.org"];
  const restart = { server: "example.org", startedAt: new Date(4 * minute).toISOString() };
  expect(await lost(world, 5 * minute)).toEqual([
    ["emil@example.org", restart],
    ["lena@example.org", restart],
  ]);
});

it("is nothing of people whose right was taken away, or whose invitation came back", async () => {
  const world = new World();
  world.noAccount = new Set(["lena@example.org"]);
  await run(world, plan());
  world.uptimes.set("example.org", 60);
  world.rooms.get(room)?.affiliations.delete("nora@example.org");
  world.rooms.get(room)?.affiliations.set("emil@example.org", "outcast");
  expect(await lost(world, 5 * minute)).toEqual([]);
});

it("is nothing where servers run for longer, were started long after, or do not tell", async () => {
  const world = new World();
  await run(world, plan());
  world.uptimes.set("example.org", 1000);
  expect(await lost(world, 5 * minute)).toEqual([]);
  world.uptimes.set("example.org", 60);
  expect(await lost(world, 15 * minute)).toEqual([]);
  world.uptimes.clear();
  expect(await lost(world, 5 * minute)).toEqual([]);
});

it("is nothing that was sent in the same session, for which no server is asked", async () => {
  const world = new World();
  await run(world, plan());
  world.uptimes.set("example.org", 0);
  expect(await lost(world, 0)).toEqual([]);
  expect(world.asked).toEqual([]);
  // what was sent just before the session began may be, and the server is asked once for everybody
  expect(await lost(world, 1)).toHaveLength(3);
  expect(world.asked).toEqual(["example.org"]);
});

it("is looked for from the journal alone, so that a room is entered only where there is reason to", async () => {
  const world = new World();
  await run(world, plan());
  const any = async (now: number) =>
    anyPerhapsLost(
      await memory(),
      restarts(world.session(as), () => new Date(now)),
    );
  expect(await any(5 * minute)).toBe(false);
  world.uptimes.set("example.org", 60);
  expect(await any(5 * minute)).toBe(true);
  expect(await any(15 * minute)).toBe(false);
});

it("counts from the reminder, where one was sent later", () => {
  const [early, late] = ["2026-11-23T08:00:00.000Z", "2026-11-23T09:00:00.000Z"] as const;
  expect(lastWritten(early, null)).toBe(early);
  expect(lastWritten(early, late)).toBe(late);
  // reminded, taken out, and invited anew
  expect(lastWritten(late, early)).toBe(late);
});

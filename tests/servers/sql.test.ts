/**
 * The same with SQLite underneath, as providers' servers usually have it. All other tests here run on it too, with `STORAGE=sql`.
 */
import { describe, expect, it } from "vitest";
import { parents, stateOf } from "./class.ts";
import { has } from "./debian.ts";
import { apply, finish, journalLines, measure, planned } from "./faults.ts";
import { expectPlanned } from "./planned-state.ts";
import { describeOnServers } from "./school.ts";

const packages = ["lua-dbi-sqlite3", "erlang-p1-sqlite3", "sqlite3"];

describe.skipIf(!has(packages, "no server kept its rooms in SQLite"))("a database", () => {
  describeOnServers("under the server", { users: ["berger", ...parents], sql: true }, (school) => {
    it("holds what was planned, also when the server is killed on the way, and once", async () => {
      const whole = await measure(school, "whole");
      expect((await stateOf(school, "whole")).messages.length).toBe(2);
      const killed = await planned(school, "killed");
      const running = apply(killed);
      let over = false;
      void running.then(() => {
        over = true;
      });
      while (!over && journalLines(killed) < whole.lines / 2)
        await new Promise((resolve) => setTimeout(resolve, 2));
      await school.server.kill();
      await running;
      await school.server.start();
      expect(await finish(school, "killed", killed, { serverForgets: true })).toBe(false);
      const seen = await expectPlanned(school, "whole", ["killed"]);
      const counts = Object.entries(seen).map(([user, { invitations }]) => [
        user,
        Object.values(invitations),
      ]);
      expect(Object.fromEntries(counts)).toMatchObject({ nora: [1, 1], emil: [1, 1], ida: [] });
    });
  });
});

/** A server that dies with invitations which nobody fetched yet: we cannot see what it forgot, but we say what it may have. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { waitingInvitations } from "../../src/xmpp/inbox.ts";
import { tool } from "../cli/tool.ts";
import { parents } from "./class.ts";
import { apply, type Made, planned } from "./faults.ts";
import { describeOnServers, type School } from "./school.ts";

/** Name of the account → the start that their invitation may have been lost in. */
const lost = async ({ plan, login, env }: Made) => {
  const ran = await tool(["status", plan, "--json", ...login], { env });
  expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
  const { people } = JSON.parse(ran.out).rooms[0];
  const all = people as { jid: string; state: string; perhapsLost: { startedAt: string } | null }[];
  expect(all.map(({ state }) => state)).toEqual(all.map(() => "never-seen"));
  return Object.fromEntries<string>(
    all.flatMap(({ jid, perhapsLost }) =>
      perhapsLost ? [[jid.replace(/@.*/, ""), perhapsLost.startedAt]] : [],
    ),
  );
};

const remind = ({ plan, login, env }: Made) => tool(["apply", plan, "--remind", "--yes", ...login], { env });

async function waiting(school: School, user: string, room: string): Promise<number> {
  const session = await school.session(user);
  const invitations = await waitingInvitations(session);
  await session.close();
  return invitations.filter((one) => one.room === room).length;
}

describeOnServers(
  "a server that was killed just after invitations",
  { users: ["berger", ...parents] },
  (school) => {
    it("is told of by apply and status, until those it may have forgotten were reminded, once", async () => {
      const made = await planned(school, "forgotten");
      expect((await apply(made)).err).not.toContain("started anew");
      // what ejabberd keeps in memory for two seconds is the room too, and without it there is nothing to remind of
      if (school.kind === "ejabberd") await sleep(3000);
      const killed = Date.now();
      await school.server.kill();
      await school.server.start();
      const started = Date.now();

      const again = await apply(made);
      expect([again.code, again.out]).toEqual([0, expect.stringContaining("0 changes")]);
      expect(again.err).toMatch(/schule\.example was started anew \(.*4 invitations were sent/);
      for (const name of ["Nora Nolte", "Emil Eck", "Lena Laube", "Ole Otto"])
        expect(again.err).toContain(name);
      expect(again.err).toMatch(/migrate-class apply .*forgotten\.plan\.json --remind/);

      const starts = await lost(made);
      expect(Object.keys(starts).sort()).toEqual(["emil", "lena", "nora", "ole"]);
      for (const startedAt of Object.values(starts)) {
        expect(Date.parse(startedAt)).toBeGreaterThan(killed - 2000);
        expect(Date.parse(startedAt)).toBeLessThan(Date.now());
      }
      const { plan, login, env } = made;
      const json = await tool(["apply", plan, "--yes", "--json", ...login], { env });
      const notes = json.out.split("\n").find((line) => line.includes('"notes"'));
      expect(JSON.parse(notes ?? "null")?.findings).toMatchObject([
        { code: "report.perhaps-lost", server: "schule.example", invitations: 4 },
      ]);

      // a server tells whole seconds, so what is sent at once might be from before
      await sleep(Math.max(0, started + 3500 - Date.now()));
      const before = await waiting(school, "nora", made.room);
      const reminded = await remind(made);
      expect([reminded.code, reminded.err]).toEqual([0, expect.not.stringContaining("started anew")]);
      expect(await lost(made)).toEqual({});
      expect((await remind(made)).out).toContain("Nobody to remind");
      expect(before).toBeLessThanOrEqual(1);
      expect(await waiting(school, "nora", made.room)).toBe(1);
      expect(await waiting(school, "ole", made.room)).toBeGreaterThanOrEqual(1);
    });
  },
);

/** A server that is killed while plans are applied on it, and comes back as it was, or stricter. */
import { expect, it } from "vitest";
import { tool } from "../cli/tool.ts";
import { parents, stateOf } from "./class.ts";
import { apply, finish, journalLines, type Made, measure, planned } from "./faults.ts";
import { expectPlanned } from "./planned-state.ts";
import { describeOnServers, type School } from "./school.ts";
import { drawing, soak, told } from "./soak.ts";

describeOnServers("a server that dies", { users: ["berger", ...parents] }, (school) => {
  const rounds = soak ? soak * 8 : 2;
  it(
    "in the middle of several rooms and comes back: they end as planned, and nobody is invited twice",
    async () => {
      const draw = drawing();
      const { lines } = await measure(school, "whole");
      await onDisk(school);
      const all: string[] = [];
      const forgotten = new Set<string>();
      const plans = new Map<string, Made>();
      let started = 0;
      for (let round = 0; round < rounds; round++) {
        const names = ["a", "b", "c"].map((name) => `dies-${round}-${name}`);
        all.push(...names);
        const made = await Promise.all(names.map((name) => planned(school, name)));
        const running = made.map(apply);
        const until = Math.round(((round + draw()) / rounds) * lines);
        const first = made[0] as (typeof made)[number];
        const over = Promise.race(running).then(() => true);
        while (journalLines(first) < until && !(await Promise.race([over, tick()])));
        await school.server.kill();
        await Promise.all(running);
        await school.server.start();
        started = Date.now();
        const finished = async (one: (typeof made)[number], at: number) => {
          const name = names[at] as string;
          if (await finish(school, name, one, { serverForgets: true })) forgotten.add(name);
          plans.set(name, one);
        };
        await Promise.all(made.map(finished));
        await onDisk(school);
      }
      const doubted = new Map<string, readonly string[]>();
      for (const [name, one] of plans) doubted.set(name, await doubtsAbout(one, started));
      const seen = await expectPlanned(school, "whole", all);
      let missing = 0;
      for (const user of parents.filter((name) => name !== "ida"))
        for (const name of all) {
          const count = seen[user]?.invitations[school.room(name)] ?? 0;
          // What the server took and forgot when it died is gone. Where it forgot the room, the new plan says that it
          // is made anew and invites into it anew.
          if (count === 0) missing += 1;
          // ejabberd may forget even what it took long before the kill, with all that waits; but each one is named.
          if (count === 0) expect(doubted.get(name), `${user}: ${name}`).toContain(school.address(user));
          expect(count, `${user}: ${name}`).toBeLessThanOrEqual(forgotten.has(name) ? 2 : 1);
        }
      told(school.kind, "the server is killed (kill -9)", `${rounds} times under 3 rooms, all as planned`);
      told(school.kind, "rooms that the killed server forgot", `${forgotten.size} of ${all.length}`);
      told(school.kind, "invitations that the killed server forgot", `${missing} of ${all.length * 4}`);
    },
    soak ? 3_600_000 : 240_000,
  );

  it("and forbids rooms when it comes back: the room that is there is finished, the other says so", async () => {
    const names = ["forbidden-early", "forbidden-late"];
    const made = await Promise.all(names.map((name) => planned(school, name)));
    const [early, late] = made as [(typeof made)[number], (typeof made)[number]];
    const prepared = await apply(late);
    expect([prepared.code, prepared.err]).toEqual([0, expect.any(String)]);
    await onDisk(school);
    await school.server.kill();
    await school.server.start({ restrictRoomCreation: true });
    const refused = await apply(early);
    expect([refused.code, refused.out]).toEqual([77, expect.stringContaining("the server refuses")]);
    expect((await stateOf(school, "forbidden-early")).observed).toEqual({ kind: "absent" });
    expect((await apply(late)).code).toBe(0);
    await school.server.kill();
    await school.server.start({ restrictRoomCreation: false });
    await finish(school, "forbidden-early", early, { serverForgets: true });
    await expectPlanned(school, "forbidden-late", ["forbidden-early"]);
  });
});

/** ejabberd keeps what it stored for up to two seconds in its memory (Erlang's disk_log), and a kill takes that along. */
async function onDisk({ kind }: School): Promise<void> {
  if (kind === "ejabberd") await new Promise((resolve) => setTimeout(resolve, 3000));
}

function tick(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, 2, false));
}

/** Of whom `status` says that the server may have forgotten their invitation, and those of long before its start. */
async function doubtsAbout({ plan, login, env }: Made, started: number): Promise<readonly string[]> {
  const ran = await tool(["status", plan, "--json", ...login], { env });
  const { people } = JSON.parse(ran.out).rooms[0];
  return (people as { jid: string; invitedAt: string; perhapsLost: object | null }[]).flatMap(
    ({ jid, invitedAt, perhapsLost }) =>
      perhapsLost !== null || started - Date.parse(invitedAt) > 10 * 60_000 ? [jid] : [],
  );
}

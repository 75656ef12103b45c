/**
 * Whatever breaks on the way, running the same command again ends in exactly the planned state: seen by the owner, and
 * by invited people with another client. A sample drawn by a seed runs always; `npm run soak` runs all of it.
 */
import { expect, it } from "vitest";
import { parents } from "./class.ts";
import { type FaultName, faults, measure, strike } from "./faults.ts";
import { expectPlanned } from "./planned-state.ts";
import { describeOnServers } from "./school.ts";
import { drawing, soak, told } from "./soak.ts";

/** How often each fault strikes: in the sample, and in the soak for each unit of `SOAK`. */
const often: Readonly<Record<FaultName, readonly [sample: number, soak: number]>> = {
  "the tool is killed (kill -9)": [6, 50],
  "the tool is killed at any byte on the wire": [3, 50],
  "the connection is cut": [8, 50],
  // An answer is waited for a minute, which is too long for the sample: there a clock is injected (cut.test.ts).
  "the connection falls silent": [0, 6],
  "every byte comes alone": [1, 3],
  "everything comes late": [1, 5],
  "the disk with the journal is full": [3, 14],
  "two copies run at once": [1, 10],
  "somebody destroys the room in between": [1, 10],
  "somebody revokes a membership in between": [1, 5],
};

/** How many runs are under way at a time: more would only wait for each other. */
const ABREAST = soak ? 6 : 8;

async function abreast<T>(work: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  const left = [...work.entries()];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
  return results;
}

describeOnServers("whatever breaks", { users: ["berger", ...parents] }, (school) => {
  it(
    "ends as planned when the same command is run again, and nobody is invited twice",
    async () => {
      const draw = drawing();
      const whole = await measure(school, "whole");
      const cases = (Object.keys(faults) as FaultName[]).flatMap((fault, kind) => {
        const [sample, many] = often[fault];
        const times = soak ? soak * many : sample;
        // Spread over the whole run, each at a place of its own.
        return Array.from({ length: times }, (_, at) => ({
          fault,
          room: `fault-${kind}-${at}`,
          place: (at + draw()) / times,
        }));
      });
      const ended = await abreast(
        cases.map(
          ({ fault, room, place }) =>
            () =>
              strike(school, fault, room, place, whole),
        ),
      );
      const hitsOf = (fault: FaultName) => {
        const of = cases.flatMap((one, at) => (one.fault === fault ? [ended[at]?.struck] : []));
        const hits = of.filter(Boolean).length;
        expect(hits, `${fault}: struck`).toBeGreaterThanOrEqual(Math.floor(of.length / 2));
        return `${of.length} runs, struck in ${hits}, all as planned`;
      };
      const rows = (Object.keys(faults) as FaultName[]).map((fault) => [fault, hitsOf(fault)] as const);

      const rooms = ended.map(({ room }) => room);
      const seen = await expectPlanned(school, "whole", rooms);
      for (const user of parents) {
        const got = seen[user]?.invitations ?? {};
        for (const [at, { fault, room: planned }] of cases.entries()) {
          const room = ended[at]?.room ?? planned;
          const count = got[school.room(room)] ?? 0;
          if (user === "ida") expect(count, room).toBe(0);
          // A room made anew is another room: whoever was invited before is invited into this one as well.
          else if (fault === "somebody destroys the room in between") expect([1, 2], room).toContain(count);
          else expect(count, `${user}: ${room}, ${fault}`).toBe(1);
        }
      }
      for (const [fault, row] of rows) told(school.kind, fault, row);
    },
    soak ? 3_600_000 : 240_000,
  );
});

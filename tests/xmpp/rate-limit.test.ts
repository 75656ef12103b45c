import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rateLimit } from "../../src/xmpp/rate-limit.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ROUND_TRIP = 20;

/** A room that sends back what comes sooner than `interval` ms after the message that it took last. */
function slowRoom(interval: number) {
  const mine = rateLimit<string>();
  const taken: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let bounced = 0;
  const say = (id: number) =>
    mine.run(async () => {
      const tooFast = performance.now() - last < interval;
      if (tooFast) bounced += 1;
      else {
        last = performance.now();
        taken.push(id);
      }
      await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP));
      return { answer: tooFast ? "too fast" : "ok", tooFast };
    });
  return { say, taken, bounced: () => bounced };
}

/** Lets time go by until the work is done; gives its result and how many milliseconds it took. */
async function timed<T>(work: Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  let end: number | null = null;
  void work.then(() => {
    end = performance.now();
  });
  while (end === null) await vi.advanceTimersByTimeAsync(10);
  return { result: await work, ms: end - start };
}

async function inTurn(say: (id: number) => Promise<string>, ids: readonly number[]): Promise<string[]> {
  const answers: string[] = [];
  for (const id of ids) answers.push(await say(id));
  return answers;
}

const fifty = Array.from({ length: 50 }, (_, id) => id);

it("waits for nothing once two came in together", async () => {
  const room = slowRoom(0);
  const together = await timed(Promise.all(fifty.map(room.say)));
  expect(together.ms).toBeLessThanOrEqual(2 * ROUND_TRIP + 10);
  expect(room.taken).toEqual(fifty);
});

it("finds the pace of a slow room after few messages that come back, and keeps order and number", async () => {
  const room = slowRoom(400);
  const { result, ms } = await timed(inTurn(room.say, fifty));
  expect(result).toEqual(fifty.map(() => "ok"));
  expect(room.taken).toEqual(fifty);
  expect(room.bounced()).toBeLessThanOrEqual(3);
  expect(ms).toBeLessThan(fifty.length * 2 * 400);
});

it("brings all through that were under way together, each once and in order", async () => {
  const room = slowRoom(400);
  const { result } = await timed(Promise.all(fifty.map(room.say)));
  expect(result).toEqual(fifty.map(() => "ok"));
  expect(room.taken).toEqual(fifty);
});

it("lets none of those that wait overtake one that is given up", async () => {
  const room = slowRoom(Number.POSITIVE_INFINITY);
  const { result, ms } = await timed(Promise.all([0, 1, 2, 3].map(room.say)));
  expect(result).toEqual(["ok", "too fast", "too fast", "too fast"]);
  expect(room.taken).toEqual([0]);
  expect(ms).toBeLessThan(60_000);
});

it("gives up on a room that takes nothing any more, after at least half a minute and within one", async () => {
  const room = slowRoom(Number.POSITIVE_INFINITY);
  const { result, ms } = await timed(inTurn(room.say, [0, 1]));
  expect(result).toEqual(["ok", "too fast"]);
  expect(ms).toBeGreaterThan(30_000);
  expect(ms).toBeLessThan(60_000);
});

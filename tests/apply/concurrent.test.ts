import { expect, it } from "vitest";
import { concurrently, mapConcurrent } from "../../src/apply/concurrent.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function* counting(name: string, turns: number, running: Set<string>, most: number[]) {
  running.add(name);
  for (let at = 0; at < turns; at++) {
    most.push(running.size);
    await turn();
    yield `${name}${at}`;
  }
  running.delete(name);
}

it("runs several at a time, no more than it may, and tells them one after the other", async () => {
  const most: number[] = [];
  const running = new Set<string>();
  const told: string[] = [];
  const turns: Record<string, number> = { a: 4, b: 1, c: 0, d: 2, e: 3 };
  const runs = concurrently(
    Object.keys(turns),
    2,
    (name) => counting(name, turns[name] ?? 0, running, most),
    () => {},
  );
  for await (const event of runs) told.push(event);
  expect(told).toEqual(["a0", "a1", "a2", "a3", "b0", "d0", "d1", "e0", "e1", "e2"]);
  expect(Math.max(...most)).toBe(2);
});

it("begins no more after one failed, lets the others end, tells all of them and then throws", async () => {
  const begun: string[] = [];
  const told: string[] = [];
  let stopped = false;
  async function* run(name: string) {
    begun.push(name);
    yield `${name} began`;
    await turn();
    if (name === "b") throw new Error("b broke");
    while (!stopped) await turn();
    yield `${name} ended`;
  }
  const all = async () => {
    const runs = concurrently(["a", "b", "c"], 2, run, () => {
      stopped = true;
    });
    for await (const event of runs) told.push(event);
  };
  await expect(all()).rejects.toThrow("b broke");
  expect(begun).toEqual(["a", "b"]);
  expect(told).toEqual(["a began", "a ended", "b began"]);
});

it.each([
  ["ends", false],
  ["fails", true],
])("one that %s while somebody still looks at what it told is not waited for any more", async (_, fails) => {
  async function* quick() {
    await turn();
    yield 1;
    await turn();
    yield 2;
    if (fails) throw new Error("cut");
  }
  const seen: number[] = [];
  const all = (async () => {
    for await (const event of concurrently(["one"], 1, quick, () => {})) {
      seen.push(event);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return "over";
  })();
  const late = new Promise((resolve) => setTimeout(resolve, 2000, "still waiting"));
  expect(await Promise.race([all.catch(() => "over"), late])).toBe("over");
  expect(seen).toEqual([1, 2]);
});

it("gives what looking at each found, in their order, and looks at several at a time", async () => {
  let under = 0;
  let most = 0;
  const looked = await mapConcurrent(
    [5, 1, 4, 2, 3],
    async (turns) => {
      most = Math.max(most, ++under);
      for (let at = 0; at < turns; at++) await turn();
      under -= 1;
      return turns * 10;
    },
    3,
  );
  expect(looked).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(3);
});

it("ends looking with the first error, when those that were begun are through", async () => {
  let ended = 0;
  const look = async (name: string) => {
    await turn();
    if (name === "a") throw new Error("a broke");
    await turn();
    ended += 1;
  };
  await expect(mapConcurrent(["a", "b", "c"], look, 2)).rejects.toThrow("a broke");
  expect(ended).toBe(1);
});

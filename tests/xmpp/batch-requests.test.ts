import { describe, expect, it } from "vitest";
import { batchRequests } from "../../src/xmpp/batch-requests.ts";

/** Answers when told to, with how many questions there were before. */
function slow() {
  const asked: (readonly string[])[] = [];
  const answers: ((fail?: Error) => void)[] = [];
  const together = batchRequests(
    (keys: readonly string[]) =>
      new Promise<number>((resolve, reject) => {
        const at = asked.push(keys);
        answers.push((fail) => (fail ? reject(fail) : resolve(at)));
      }),
  );
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { asked, answers, together, turn };
}

describe("questions put together", () => {
  it("go out as one when they come at once, and as one more when they come meanwhile", async () => {
    const { asked, answers, together, turn } = slow();
    const first = ["a", "b", "c"].map(together);
    await turn();
    const later = ["d", "e"].map(together);
    await turn();
    expect(asked).toEqual([["a", "b", "c"]]);
    answers[0]?.();
    await turn();
    answers[1]?.();
    expect(await Promise.all([...first, ...later])).toEqual([1, 1, 1, 2, 2]);
    expect(asked).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  it("never get an answer that was asked for before them", async () => {
    const { asked, answers, together, turn } = slow();
    const before = together("a");
    await turn();
    const again = together("a");
    answers[0]?.();
    await turn();
    answers[1]?.();
    expect(await Promise.all([before, again])).toEqual([1, 2]);
    expect(asked).toEqual([["a"], ["a"]]);
  });

  it("fail together, and the next ones are asked all the same", async () => {
    const { answers, together, turn } = slow();
    const lost = Promise.allSettled(["a", "b"].map(together));
    await turn();
    const next = together("c");
    answers[0]?.(new Error("lost"));
    expect((await lost).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await turn();
    answers[1]?.();
    expect(await next).toBe(2);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { say } from "../../src/messages/index.ts";
import type { Step } from "../../src/plan/steps/index.ts";
import { expectedSeconds, progressOf } from "../../src/report/duration.ts";

const grant = (at: number): Step => ({
  id: `g${at}`,
  kind: "member.grant",
  room: "r@rooms.example.org",
  jid: `p${at}@example.org`,
  affiliation: "member",
});
const history = (days: number, messages: number): Step => ({
  id: `h${days}`,
  kind: "history.import",
  room: "r@rooms.example.org",
  way: "digest",
  source: "0",
  since: null,
  dateOrder: null,
  lang: "en",
  digests: Array.from({ length: days }, (_, at) => ({
    id: `${at}`,
    day: "2026-09-03",
    messages,
    sha256: "0",
  })),
});
const grants = (count: number) => Array.from({ length: count }, (_, at) => grant(at));

describe("the guess before", () => {
  it("grows with people, with messages and with the way to the server", () => {
    expect(expectedSeconds([], 100)).toBe(0);
    expect(expectedSeconds(grants(30), 100)).toBeGreaterThan(expectedSeconds(grants(10), 100));
    expect(expectedSeconds([history(10, 50)], 100)).toBeGreaterThan(expectedSeconds([history(10, 5)], 100));
    expect(expectedSeconds(grants(30), 800)).toBeGreaterThan(expectedSeconds(grants(30), 20));
  });

  it("takes 10,000 messages through a server that reads 10 kB a second for a matter of minutes", () => {
    const seconds = expectedSeconds([history(200, 50)], 100);
    expect(seconds).toBeGreaterThan(60);
    expect(seconds).toBeLessThan(600);
  });

  it("is told as people say it", () => {
    expect(say("en", { code: "report.estimate", seconds: 23 })).toContain("30 seconds");
    expect(say("en", { code: "report.estimate", seconds: 58 })).toContain("1 minute ");
    expect(say("de", { code: "report.estimate", seconds: 100 })).toContain("2 Minuten");
    expect(say("de", { code: "report.estimate", seconds: 9000 })).toContain("3 Stunden");
  });
});

describe("what is left while it runs", () => {
  it("is not guessed from the first moments", () => {
    expect(progressOf(grants(10)).left(grant(0), 1, 10, 0.5)).toBeNull();
  });

  it("is as much as was needed, when half is through", () => {
    const steps = grants(10);
    const progress = progressOf(steps);
    for (const step of steps.slice(0, 5)) progress.ended(step);
    expect(progress.left(grant(5), 0, 5, 30)).toBeCloseTo(30);
  });

  it("is nothing at the end, never less, and shrinks with each item of a history", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 4, max: 5000 }), (days, seconds) => {
        const step = history(days, 10);
        const progress = progressOf([step]);
        const left = Array.from(
          { length: days },
          (_, at) => progress.left(step, at + 1, days, seconds) ?? -1,
        );
        expect(left.at(-1)).toBeCloseTo(0);
        for (const [at, now] of left.entries()) expect(now).toBeLessThanOrEqual(left[at - 1] ?? Infinity);
        expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

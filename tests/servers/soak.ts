/** How much is tried: a sample in the tests, everything in `npm run soak`, which sets SOAK and prints what it counted. */
import { afterAll } from "vitest";

/** 0 = the sample; else how many times the whole matrix. */
export const soak = Number(process.env.SOAK ?? 0);

const seed = Number(process.env.SEED ?? 20260903);

/** Numbers from 0 to 1, the same for the same SEED (a linear congruential generator, Numerical Recipes). */
export function drawing(): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const counts: string[] = [];

/** A row of the table in docs/reliability.md. */
export function told(...cells: readonly string[]): void {
  counts.push(`| ${cells.join(" | ")} |`);
}

afterAll(() => {
  if (soak) console.log(["", `SEED=${seed}`, ...counts, ""].join("\n"));
});

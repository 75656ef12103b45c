/** The time that a plan is made at. */
import type { Cli } from "../cli.ts";

/** Reproducible output: SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) wins over the clock. */
export function planTime({ io }: Pick<Cli, "io">): Date {
  const epoch = Number(io.env.SOURCE_DATE_EPOCH);
  const fixed = io.env.SOURCE_DATE_EPOCH !== undefined && Number.isSafeInteger(epoch);
  return fixed ? new Date(epoch * 1000) : io.now();
}

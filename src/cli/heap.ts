/** How V8 cleans up, where its defaults do not suit us. These flags are looked at each time, so they work late too. */
import { setFlagsFromString } from "node:v8";

/** A later V8 may not know them, and would say so to the user. */
const LATEST_TRIED = 24;

function set(...flags: readonly string[]): void {
  if (Number.parseInt(process.versions.node, 10) > LATEST_TRIED) return;
  for (const flag of flags) setFlagsFromString(flag);
}

/**
 * From now on what is no longer needed is cleaned up sooner, as plans can be large and V8 is generous with memory while the
 * computer has some: a plan of a thousand rooms takes a third less. Not for reading a long chat, which it would slow down.
 */
export function keepHeapSmall(): void {
  set("--semi-space-growth-factor=1", "--heap-growing-percent=40");
}

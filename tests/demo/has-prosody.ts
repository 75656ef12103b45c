/** Is there a real server to test against? With CI=true its absence is a failure, so nothing is skipped there. */
import { spawnSync } from "node:child_process";

export const hasProsody =
  process.env.CI === "true" ||
  spawnSync("sh", ["-c", "command -v prosody"], { stdio: "ignore" }).status === 0;

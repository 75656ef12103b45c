/** How a use case ended; the command line maps each to an exit code. */
import type { Reason } from "../messages/index.ts";

/** `some-failed`: some items of many, or something differs; whatever else went well stays. */
export type EndReason = Reason | "done" | "some-failed" | "bug";

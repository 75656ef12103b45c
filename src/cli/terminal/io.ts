/** The world as a command sees it; tests hand in another one. */
import { setTimeout as delay } from "node:timers/promises";

export interface Io {
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  now(): Date;
  sleep(ms: number): Promise<void>;
  /** Calls back at every Ctrl-C or SIGTERM until the returned function is called. */
  onInterrupt(handler: () => void): () => void;
  /** Calls back once when what is printed no longer arrives anywhere: a closed pipe, a full disk. */
  onOutputLost(handler: () => void): void;
  /** Ends the process at once, for the second Ctrl-C. */
  exitNow(code: number): void;
}

export function processIo(): Io {
  return {
    // Node opens it when it is first looked at, which takes 1.5 ms
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    platform: process.platform,
    now: () => new Date(),
    sleep: (ms) => delay(ms),
    onInterrupt(handler) {
      process.on("SIGINT", handler).on("SIGTERM", handler);
      return () => process.off("SIGINT", handler).off("SIGTERM", handler);
    },
    onOutputLost: (handler) => {
      process.stdout.once("error", handler);
      process.stderr.once("error", handler);
    },
    exitNow: (code) => process.exit(code),
  };
}

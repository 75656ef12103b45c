/** The tool in this process with somebody at the keyboard: waits for words on the screen, then types. */
import { PassThrough, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { run } from "../../src/cli/main.ts";

// Node itself looks at it: at a dumb terminal it knows no key but Enter
process.env.TERM = "xterm";

export const enter = "\r";
export const up = "\u001b[A";
export const down = "\u001b[B";
export const ctrlC = "\u0003";

export interface Act {
  /** Words that come up on the screen after the last answer. */
  readonly when: string | RegExp;
  /** Empty where the words are only waited for. */
  readonly type: string;
  /** Done before typing, such as filling in a file. */
  readonly before?: () => Promise<void>;
}

/**
 * Runs one command line and answers its questions in order. Gives the exit code, stdout, and what stood on the screen
 * (stderr, without control characters). Fails where a question does not come within twenty seconds.
 */
export async function guided(
  argv: readonly string[],
  acts: readonly Act[],
  { env = {}, now }: { readonly env?: Record<string, string>; readonly now?: Date } = {},
) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  let screen = "";
  let out = "";
  let answered = 0;
  const stderr: Writable & { isTTY: boolean; columns: number } = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        screen += stripVTControlCharacters(String(chunk));
        done();
      },
    }),
    // a terminal outlives each question; only process.stderr is spared the end of what is piped into it
    { isTTY: true, columns: 100, rows: 50, end: () => stderr },
  );
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  const handlers = new Set<() => void>();
  const io = {
    stdin,
    stdout,
    stderr,
    env: { LANG: "en_GB.UTF-8", HOME: "/nonexistent", TERM: "xterm", ...env },
    platform: "linux" as const,
    now: () => now ?? new Date(),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    onOutputLost: () => {},
    onInterrupt: (handler: () => void) => {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
    exitNow: () => {
      throw new Error("exitNow");
    },
  };
  let over = false;
  const ended = run(argv, io).finally(() => {
    over = true;
  });
  for (const { when, type, before } of acts) {
    await appears(when);
    await before?.();
    if (type !== "") answered = screen.length;
    // one key after the other, as a terminal delivers them
    for (const key of type.match(/\u001b\[.|[\s\S]/g) ?? []) {
      stdin.write(key);
      await pause(15);
    }
  }
  return { code: await ended, out, screen };

  async function appears(words: string | RegExp): Promise<void> {
    const until = Date.now() + 20_000;
    for (;;) {
      const fresh = screen.slice(answered);
      if (typeof words === "string" ? fresh.includes(words) : words.test(fresh)) return pause(30);
      if (over || Date.now() > until) throw new Error(`“${words}” did not come; on the screen:\n${screen}`);
      await pause(10);
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

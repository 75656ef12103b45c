/** A server in the foreground that can be killed and started again, and that never outlives us. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The shell that stands between us and the server: it does what it is told on its standard input, and when that closes,
 * because we stop or because we die in whatever way, it kills the server and removes the folder.
 */
const GUARD = `
folder=$1 console=$2
shift 2
start() {
  "$@" </dev/null >>"$console" 2>&1 &
  server=$!
  echo "$server"
}
end() {
  kill -9 "$server" && wait "$server"
}
start "$@"
while read -r order; do
  case $order in
    kill) end; echo gone ;;
    start) start "$@" ;;
  esac
done
end
[ -z "$folder" ] || rm -rf "$folder"
`;

export interface Guarded {
  /** Process id of the server that was started last. */
  pid(): number;
  alive(): boolean;
  /** `SIGKILL`; resolves when the process is gone. */
  kill(): Promise<void>;
  /** The same program with the same arguments again. */
  start(): Promise<void>;
  /** Kills the server, removes the folder. Further calls do nothing. */
  stop(): Promise<void>;
}

/**
 * Starts a program.
 *
 * @param command program and arguments
 * @param options.console file for what it prints
 * @param options.folder removed at the end, whoever ends; null = nothing
 */
export async function guarded(
  command: readonly string[],
  options: {
    readonly console: string;
    readonly folder: string | null;
    readonly env?: Record<string, string>;
    readonly cwd?: string;
  },
): Promise<Guarded> {
  const args = ["-c", GUARD, "sh", options.folder ?? "", options.console, ...command];
  const env = { ...process.env, ...options.env };
  const shell = spawn("sh", args, {
    stdio: ["pipe", "pipe", "ignore"],
    detached: true,
    env,
    cwd: options.cwd,
  });
  const line = lines(shell);
  let pid = Number(await line());
  shell.unref();
  for (const pipe of [shell.stdin, shell.stdout]) (pipe as unknown as { unref(): void } | null)?.unref();
  const order = async (text: string) => {
    shell.ref();
    (shell.stdout as unknown as { ref(): void }).ref();
    shell.stdin?.write(`${text}\n`);
    const answer = await line();
    shell.unref();
    (shell.stdout as unknown as { unref(): void }).unref();
    return answer;
  };
  let stopped: Promise<void> | undefined;
  return {
    pid: () => pid,
    alive: () => isAlive(pid),
    kill: async () => void (await order("kill")),
    start: async () => {
      pid = Number(await order("start"));
    },
    stop: () => {
      stopped ??= end(shell);
      return stopped;
    },
  };
}

/** Gives the next line that the shell prints. */
function lines(shell: ChildProcess): () => Promise<string> {
  let text = "";
  let waiting: (() => void) | null = null;
  let gone = false;
  const wake = () => {
    waiting?.();
    waiting = null;
  };
  shell.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
    wake();
  });
  const over = () => {
    gone = true;
    wake();
  };
  shell.once("error", over).once("exit", over);
  return async () => {
    while (!text.includes("\n")) {
      if (gone) throw new Error("the shell around the server is gone");
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
    }
    const end = text.indexOf("\n");
    const first = text.slice(0, end);
    text = text.slice(end + 1);
    return first;
  };
}

function end(shell: ChildProcess): Promise<void> {
  if (shell.exitCode !== null || shell.signalCode !== null) return Promise.resolve();
  shell.ref();
  return new Promise((resolve) => {
    shell.once("exit", () => resolve());
    shell.stdin?.destroy();
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Tries until it works, the server is dead or time is up (ms); then throws what went wrong last. */
export async function until(
  work: () => Promise<void>,
  alive: () => boolean,
  patience: number,
): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!alive() || Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}

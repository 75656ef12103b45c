/** A private Prosody on loopback, for the length of one run. */
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../messages/index.ts";
import { makeCertificates } from "./ca.ts";
import { proveDirectTls, proveStartTls } from "./identity.ts";
import { freePorts } from "./ports.ts";
import {
  type Account,
  accountData,
  accountFile,
  type ProsodyExtra,
  type ProsodySetup,
  prosodyConfig,
} from "./prosody-config.ts";

export interface ProsodyOptions {
  /** Default: `schule.example`. */
  readonly domain?: string;
  readonly accounts?: readonly Account[];
  /** Nobody but the server's admins may make rooms; there are no admins. */
  readonly restrictRoomCreation?: boolean;
  /** A server without any service for rooms. */
  readonly withoutMuc?: boolean;
  /** The certificate names this domain instead of the server's own. */
  readonly certificateFor?: string;
  /** Made anew for each attempt to start, because it may hold ports. */
  readonly extra?: (folder: string) => Promise<ProsodyExtra>;
}

export interface RunningProsody {
  readonly domain: string;
  /** Address of the service for rooms; answers only where it was not left out. */
  readonly muc: string;
  /** STARTTLS. */
  readonly port: number;
  /** TLS from the first byte. */
  readonly tlsPort: number;
  /** `xmpp://127.0.0.1:PORT` */
  readonly service: string;
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFile: string;
  readonly folder: string;
  readonly pid: number;
  /** Makes one more account while the server runs. */
  addAccount(account: Account): Promise<void>;
  /** What the server logged so far. */
  log(): Promise<string>;
  /** Ends the server, waits until it is gone and removes its folder. Further calls do nothing. */
  stop(): Promise<void>;
}

/**
 * The shell that stands between us and the server. It waits on a pipe that only we hold: when the pipe closes, because
 * we stop or because we die in whatever way, it ends the server and removes the folder. So nothing stays behind.
 * It tells the server's process id on its first line.
 */
const GUARD = `
prosody --config "$1/prosody.cfg.lua" -F </dev/null >"$1/console.log" 2>&1 &
server=$!
echo "$server"
cat >/dev/null
kill "$server" 2>/dev/null
for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$server" 2>/dev/null || break; sleep 0.2; done
kill -9 "$server" 2>/dev/null
wait "$server"
rm -rf "$1"
`;

/** How long a start may take, in milliseconds; a quarter of a second is usual. */
const PATIENCE = 20_000;
const ATTEMPTS = 3;

/**
 * Starts Prosody in a folder of its own on free ports and returns when it has proved that it is ours.
 *
 * @throws Failure "unavailable": `prosody` or `openssl` is not installed, or the server does not come up
 */
export async function startProsody(options: ProsodyOptions = {}): Promise<RunningProsody> {
  await findProsody();
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(options);
    } catch (error) {
      // A port may have been taken between our look and the server's: with other ports it works.
      if (!(error instanceof PortTaken)) throw error;
      if (attempt === ATTEMPTS)
        throw new Failure("unavailable", { code: "demo.ports-taken", attempts: attempt }, error);
    }
  }
}

/** Is `prosody` on PATH? @throws Failure naming the ways to get it on this system. */
export async function findProsody(
  platform: NodeJS.Platform = process.platform,
  path = process.env.PATH ?? "",
): Promise<void> {
  for (const folder of path.split(delimiter)) {
    const found = await access(join(folder, "prosody"), constants.X_OK).then(
      () => folder !== "",
      () => false,
    );
    if (found) return;
  }
  const code =
    platform === "win32"
      ? "demo.prosody-missing-windows"
      : platform === "darwin"
        ? "demo.prosody-missing-macos"
        : "demo.prosody-missing-linux";
  throw new Failure("unavailable", { code });
}

class PortTaken extends Error {}

async function start(options: ProsodyOptions): Promise<RunningProsody> {
  const folder = await mkdtemp(join(tmpdir(), "migrate-class-prosody-"));
  let guard: ChildProcess | undefined;
  try {
    const setup = await prepare(folder, options);
    for (const account of options.accounts ?? []) await writeAccount(setup, account);
    guard = spawn("sh", ["-c", GUARD, "sh", folder], { stdio: ["pipe", "pipe", "ignore"], detached: true });
    const pid = await firstLine(guard);
    await ready(setup, pid);
    return running(setup, guard, pid);
  } catch (error) {
    if (guard === undefined) await rm(folder, { recursive: true, force: true });
    else await end(guard);
    throw error;
  }
}

async function prepare(folder: string, options: ProsodyOptions): Promise<ProsodySetup> {
  const domain = options.domain ?? "schule.example";
  const named = options.certificateFor ?? domain;
  const [port = 0, tlsPort = 0] = await freePorts(2);
  const setup: ProsodySetup = {
    folder,
    domain,
    muc: options.withoutMuc ? null : `rooms.${domain}`,
    port,
    tlsPort,
    certificates: await makeCertificates(folder, [named, `rooms.${named}`]),
    restrictRoomCreation: options.restrictRoomCreation ?? false,
    asRoot: process.getuid?.() === 0,
    extra: (await options.extra?.(folder)) ?? { modules: [], settings: "" },
  };
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "prosody.cfg.lua"), prosodyConfig(setup), { mode: 0o600 });
  return setup;
}

async function writeAccount(setup: ProsodySetup, account: Account): Promise<void> {
  const path = accountFile(setup.folder, setup.domain, account.user);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, accountData(account.password), { mode: 0o600 });
}

function firstLine(guard: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    guard.once("error", reject);
    guard.once("exit", () => reject(new Error("the shell ended before it named the server")));
    guard.stdout?.once("data", (chunk: Buffer) => resolve(Number.parseInt(chunk.toString(), 10)));
  });
}

/** Waits until both ports are open and both prove that the server behind them is ours. */
async function ready(setup: ProsodySetup, pid: number): Promise<void> {
  const ca = await readFile(setup.certificates.caFile, "utf8");
  const { domain, port, tlsPort } = setup;
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const log = await logOf(setup.folder);
    if (log.includes("Failed to open server port")) throw new PortTaken(log);
    try {
      await proveDirectTls({ port: tlsPort, domain, ca });
      await proveStartTls({ port, domain, ca });
      return;
    } catch (error) {
      if (!alive(pid) || Date.now() > deadline) {
        const said = `${await read(join(setup.folder, "console.log"))}\n${await logOf(setup.folder)}`.trim();
        throw new Failure(
          "unavailable",
          { code: "demo.prosody-failed", details: said || String(error) },
          error,
        );
      }
      await sleep(25);
    }
  }
}

function running(setup: ProsodySetup, guard: ChildProcess, pid: number): RunningProsody {
  let stopped: Promise<void> | undefined;
  // Whoever forgets to stop the server must not be kept alive by it; the closing pipe ends it anyway.
  guard.unref();
  for (const pipe of [guard.stdin, guard.stdout]) (pipe as unknown as { unref(): void } | null)?.unref();
  return {
    domain: setup.domain,
    muc: `rooms.${setup.domain}`,
    port: setup.port,
    tlsPort: setup.tlsPort,
    service: `xmpp://127.0.0.1:${setup.port}`,
    caFile: setup.certificates.caFile,
    folder: setup.folder,
    pid,
    addAccount: (account) => writeAccount(setup, account),
    log: () => logOf(setup.folder),
    stop: () => {
      stopped ??= end(guard);
      return stopped;
    },
  };
}

/** Closes the pipe; the guard then ends the server, removes the folder and goes. */
function end(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return Promise.resolve();
  guard.ref();
  return new Promise((resolve) => {
    guard.once("exit", () => resolve());
    guard.stdin?.destroy();
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function logOf(folder: string): Promise<string> {
  return read(join(folder, "prosody.log"));
}

function read(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}

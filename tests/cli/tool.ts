/** The tool in this process, with a world of its own: what it printed, and its exit code. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll } from "vitest";
import type { Reading } from "../../src/app/ports.ts";
import { filesWith, sha256 } from "../../src/cli/files.ts";
import { run } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  readonly now?: Date;
}

/** Flags of a plan for which no server is asked. */
export const offlinePlan: readonly string[] = [
  "--policy",
  "class",
  "--as",
  "t@example.org",
  "--muc",
  "rooms.example.org",
  "--offline",
  "--json",
];

/** What a use case reads with: real files, nothing piped in. */
export const reading: Reading = {
  files: filesWith(Readable.from([])),
  sha256,
  timeZone: "Europe/Berlin",
};

/** A folder that is gone after the test file. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "migrate-class-test-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** English unless `env` says otherwise; never a terminal, so never a question. */
export async function tool(argv: readonly string[], { env = {}, stdin = "", now }: World = {}): Promise<Ran> {
  const [out, err] = [sink(), sink()];
  const code = await run(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    env: { LANG: "en_GB.UTF-8", HOME: "/nonexistent", ...env },
    platform: "linux",
    now: () => now ?? new Date(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onInterrupt: () => () => {},
    onOutputLost: () => {},
    exitNow: () => {
      throw new Error("exitNow");
    },
  });
  return { code, out: out.text(), err: err.text() };
}

function sink() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
}

/** Where a password may come from: a file, standard input, the environment. Never the command line (design 4.8). */
import { readFile } from "node:fs/promises";
import { Failure } from "../messages/index.ts";

export interface PasswordSources {
  /** `--password-file`; `-` is standard input. */
  readonly file?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** The first line of the source, or null where none was named and somebody has to be asked. */
export async function findPassword({ file, env, stdin }: PasswordSources): Promise<string | null> {
  if (file === undefined) return env.MIGRATE_CLASS_PASSWORD || null;
  const content = file === "-" ? await readAll(stdin) : await readSecret(file);
  const password = (content.split(/\r?\n/)[0] ?? "").replace(/^\ufeff/, "");
  if (password === "") throw new Failure("undecided", { code: "cli.password-empty", path: file });
  return password;
}

async function readSecret(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new Failure("not-found", { code: "cli.file-unreadable", path }, cause);
  }
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}

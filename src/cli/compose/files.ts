/** Files of the user's: read with a sentence when they cannot be, written whole or not at all, for the user's eyes only. */
import { createHash } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { Failure } from "../../messages/finding.ts";

export async function readUserFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new Failure(
      "not-found",
      { code: missing ? "cli.file-missing" : "cli.file-unreadable", path },
      cause,
    );
  }
}

/** Atomic: a temporary file beside it, then a rename. Mode 0600, for names and addresses are in it. */
export async function writeUserFile(path: string, content: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { mode: 0o600, flush: true });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new Failure("not-found", { code: "cli.file-unwritable", path }, cause);
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

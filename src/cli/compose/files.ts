/** Files of the user's: read with a sentence when they cannot be, written whole or not at all, for the user's eyes only. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Files } from "../../app/index.ts";
import { Failure } from "../../messages/finding.ts";

/** More than any list, plan or certificate has; a device or a wrong file must not fill the memory. Bytes. */
const mostBytes = 32 * 1024 * 1024;

export async function readUserFile(path: string): Promise<Buffer> {
  try {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of createReadStream(path)) {
      length += (part as Buffer).length;
      if (length > mostBytes) throw new Failure("not-understood", { code: "cli.file-too-large", path });
      parts.push(part as Buffer);
    }
    return Buffer.concat(parts);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    throw new Failure(
      "not-found",
      { code: missing ? "cli.file-missing" : "cli.file-unreadable", path },
      cause,
    );
  }
}

/** Atomic: a temporary file beside it, then a rename. Mode 0600, for names and addresses are in it. */
export async function writeUserFile(path: string, content: string | Iterable<string>): Promise<void> {
  // through a link to the file that is meant; a pipe or a device is written to, not replaced
  const target = await realpath(path).catch(() => path);
  const special = await stat(target).then(
    (found) => !found.isFile(),
    () => false,
  );
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    if (special) return await writeFile(target, content);
    await writeFile(temporary, content, { mode: 0o600, flush: true, flag: "wx" });
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new Failure("not-found", { code: "cli.file-unwritable", path }, cause);
  }
}

/** Of a text, of bytes, or of what parts of a text make together. */
export function sha256(content: string | Uint8Array | Iterable<string>): string {
  const hash = createHash("sha256");
  const whole = typeof content === "string" || content instanceof Uint8Array;
  for (const part of whole ? [content] : content) hash.update(part);
  return hash.digest("hex");
}

/** As use cases see them. */
export const files: Files = { read: readUserFile, write: writeUserFile, exists: existsSync };

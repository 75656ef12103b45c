/** An export that comes through standard input: kept in a file of its own while it is needed, as it is read more than once. */
import { rmSync } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../messages/index.ts";

/** Media and all: WhatsApp itself stops below this. */
export const spoolBytes = 4 * 1024 * 1024 * 1024;

export interface Spooled {
  readonly file: string;
  /** Removes it; also done when the process ends by itself or by `process.exit`. */
  remove(): Promise<void>;
}

/**
 * Writes a stream into a new folder that only this user may enter, mode 0600. `shown` names the source in a `Failure`:
 * "unsafe" for more than `limit` bytes, "not-found" where it cannot be kept. Nothing stays behind then.
 */
export async function spool(
  bytes: AsyncIterable<Uint8Array | string>,
  shown: string,
  limit = spoolBytes,
): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), "migrate-class-input-")).catch((error: unknown) => {
    throw notKept(shown, error);
  });
  const atExit = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", atExit);
  const remove = async () => {
    await rm(folder, { recursive: true, force: true });
    process.off("exit", atExit);
  };
  const file = join(folder, "export");
  try {
    const handle = await open(file, "wx", 0o600);
    try {
      let total = 0;
      for await (const piece of bytes) {
        const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
        total += chunk.length;
        if (total > limit)
          throw new Failure("unsafe", { code: "archive.input-too-large", path: shown, limit });
        await handle.write(chunk);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    await remove();
    throw error instanceof Failure ? error : notKept(shown, error);
  }
  return { file, remove };
}

function notKept(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  return new Failure("not-found", { code: "archive.input-not-kept", path, why: error.code }, error);
}

/** An export that somebody has unpacked already: a folder, with or without further folders around the files. */
import { lstat, opendir } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../messages/index.ts";
import { judgeName } from "./entry-names.ts";
import { findingsOf, type LeftAside } from "./left-aside.ts";
import type { Limits } from "./limits.ts";
import { readFile, unreadable } from "./read-file.ts";
import type { Source, SourceFile } from "./source.ts";

/**
 * Lists all files below `path`, sorted by name, without following links. Subfolders that cannot be read are reported.
 * Throws `Failure` for too many files and where the folder itself cannot be read.
 */
export async function openFolder(path: string, limits: Limits): Promise<Source> {
  const files: SourceFile[] = [];
  const aside: LeftAside[] = [];
  let seen = 0;

  async function walk(folder: string, depth: number): Promise<void> {
    for await (const item of await opendir(join(path, folder))) {
      const name = folder + item.name;
      if (++seen > limits.entries)
        throw new Failure("unsafe", { code: "archive.too-many-entries", path, limit: limits.entries });
      const verdict = judgeName(name);
      if (verdict === "junk") continue;
      if (verdict !== "fine") aside.push({ because: "name", name });
      else if (Buffer.byteLength(name) > limits.nameBytes) aside.push({ because: "long-name", name });
      else if (item.isDirectory()) {
        if (depth >= limits.depth) aside.push({ because: "depth", name });
        else await walk(`${name}/`, depth + 1).catch((error) => reportOr(error, name));
      } else if (item.isSymbolicLink()) files.push({ name, size: 0, obstacle: "link" });
      else if (item.isFile())
        await lstat(join(path, name)).then(
          ({ size }) => files.push({ name, size, obstacle: null }),
          (error) => reportOr(error, name),
        );
    }
  }

  function reportOr(error: unknown, name: string): void {
    const failure = unreadable(path, error);
    if (failure === error) throw error;
    aside.push({ because: "unreadable", name });
  }

  await walk("", 0).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const findings = findingsOf(path, aside);
  return { form: "folder", files, findings, read: (file) => readFile(join(path, file.name), path) };
}

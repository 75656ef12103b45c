/**
 * Files that the user names with `-o` or `--export`, and those that are kept beside them. What stands there already is
 * written over only where it is a file of the same kind of ours: an export or a list exists once.
 */
import { open, realpath, stat } from "node:fs/promises";
import { Failure } from "../../messages/finding.ts";
import { harmlessJson } from "../../text/index.ts";
import { writeUserFile } from "./files.ts";

export type OwnFile = "plan" | "status" | "verify" | "messages" | "failed-rows";

/** Enough for the beginning by which a file is known. Bytes. */
const headBytes = 4096;

const isOwn: Readonly<Record<OwnFile, (head: string) => boolean>> = {
  plan: begins("migrate-class/plan"),
  status: begins("migrate-class/status"),
  verify: begins("migrate-class/verify"),
  messages: (head) => /^\{"id":(?:null|"[^"]*"),"at":(?:null|"[^"]*"),"from":"/.test(head),
  "failed-rows": (head) => {
    const header = (head.replace(/^\ufeff/, "").split(/\r?\n/)[0] ?? "").toLowerCase().split(/[;,\t]/);
    return header.includes("archive") && header.includes("reason");
  },
};

function begins(format: string): (head: string) => boolean {
  const beginning = new RegExp(`^\\{\\s*"format":\\s*"${format}"`);
  return (head) => beginning.test(head);
}

/** Asked before anything else is done for it. Throws `Failure` "unsafe" where `path` is a file of another kind. */
export async function mayWriteOver(path: string | undefined, kind: OwnFile): Promise<void> {
  if (path === undefined) return;
  const target = await realpath(path).catch(() => null);
  const found = target === null ? null : await stat(target).catch(() => null);
  // what is not there yet, and pipes and devices; what cannot be written is told when it is
  if (target === null || found === null || !found.isFile() || found.size === 0) return;
  const file = await open(target, "r").catch(() => null);
  const { buffer, bytesRead } = (await file?.read(Buffer.alloc(headBytes), 0, headBytes, 0)) ?? {
    buffer: Buffer.alloc(0),
    bytesRead: 0,
  };
  await file?.close();
  if (!isOwn[kind](buffer.toString("utf8", 0, bytesRead)))
    throw new Failure("unsafe", { code: "cli.not-written-over", path });
}

/** Writes such a file. Throws as `mayWriteOver` and `writeUserFile` do. */
export async function writeOwnFile(
  path: string,
  kind: OwnFile,
  content: string | Iterable<string>,
): Promise<void> {
  await mayWriteOver(path, kind);
  await writeUserFile(path, content);
}

/** A JSON document as a file, harmless for the terminal that shows it. */
export function jsonFile(document: unknown): string {
  return `${harmlessJson(JSON.stringify(document, null, 2))}\n`;
}

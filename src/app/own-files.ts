/**
 * Files that the user names with `-o` or `--export`, and those that are kept beside them. What stands there already is
 * written over only where it is a file of the same kind of ours: an export or a list exists once.
 */

import { Failure } from "../messages/index.ts";
import { harmlessJson } from "../text/index.ts";
import type { Ports } from "./ports.ts";

type Writing = Pick<Ports, "files">;

export type OwnFile =
  | "plan"
  | "status"
  | "verify"
  | "messages"
  | "failed-rows"
  | "letters"
  | "farewell"
  | "mail";

const isOwn: Readonly<Record<OwnFile, (head: string) => boolean>> = {
  plan: begins("migrate-class/plan"),
  status: begins("migrate-class/status"),
  verify: begins("migrate-class/verify"),
  messages: (head) => /^\{"id":(?:null|"[^"]*"),"at":(?:null|"[^"]*"),"from":"/.test(head),
  letters: (head) => head.startsWith("<!doctype html>") && head.includes('content="migrate-class"'),
  farewell: (head) => ["Hallo zusammen,", "Hello everybody,"].some((greeting) => head.startsWith(greeting)),
  mail: (head) => /^X-Generator: migrate-class\r?$/m.test(head),
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
export async function mayWriteOver(
  { files }: Writing,
  path: string | undefined,
  kind: OwnFile,
): Promise<void> {
  const head = path === undefined ? null : await files.beginning(path);
  if (path === undefined || head === null) return;
  if (!isOwn[kind](Buffer.from(head).toString("utf8")))
    throw new Failure("unsafe", { code: "cli.not-written-over", path });
}

/** Writes such a file. Throws as `mayWriteOver` and writing a file do. */
export async function writeOwnFile(
  ports: Writing,
  path: string,
  kind: OwnFile,
  content: string | Iterable<string>,
): Promise<void> {
  await mayWriteOver(ports, path, kind);
  await ports.files.write(path, content);
}

/** A JSON document as a file, harmless for the terminal that shows it. */
export function jsonFile(document: unknown): string {
  return `${harmlessJson(JSON.stringify(document, null, 2))}\n`;
}

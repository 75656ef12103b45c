/** The way in: a path → an archive whose chat text can be read, or a `Failure` that says what is wrong with it. */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../messages/index.ts";
import { decodeChat, type Reading, tooLarge } from "./chat-text.ts";
import { baseName } from "./entry-names.ts";
import { type Choice, findChat, headerLines } from "./find-chat.ts";
import { openFolder } from "./folder.ts";
import { findingsOf } from "./left-aside.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import type { Archive } from "./model.ts";
import { readFile, unreadable } from "./read-file.ts";
import { recognise, sampleBytes } from "./recognise.ts";
import type { Source, SourceFile } from "./source.ts";
import { encodingOf } from "./windows-1252.ts";

/**
 * Opens a zip (under any name), a folder or a chat text. Lists, chooses the chat and looks at its first 64 kB;
 * the rest is read by `text()`. Keeps no file open. `limits` overrides single limits.
 * Throws `Failure`: "not-found", "not-understood", "undecided" (several chats), "unsafe" (limits, hostile names).
 */
export async function openArchive(path: string, limits: Partial<Limits> = {}): Promise<Archive> {
  const all: Limits = { ...defaultLimits, ...limits };
  const source = await openSource(path, all);
  const choice = await choose(path, source);
  const { content, encoding } = await inspectChat(path, source, choice.file, all);
  // That program writes all its JSON into one line; it is read value by value.
  const held = content === "exporter-json" ? { ...all, lineBytes: all.textBytes } : all;
  const entries = source.files.filter((file) => file !== choice.file && file.obstacle === null);
  const blocked = source.files.filter((file) => file.obstacle !== null);
  const findings = [
    ...source.findings,
    ...findingsOf(
      path,
      blocked.map(({ name, obstacle }) => ({ because: obstacle ?? "name", name })),
    ),
    ...choice.findings,
    ...(encoding === "utf-8"
      ? []
      : [{ code: "archive.windows-1252", path, name: choice.file.name } as const]),
  ];
  let last: Reading | null = null;

  function text(): AsyncGenerator<string> {
    const done = (reading: Reading): void => {
      if (last && last.sha256 !== reading.sha256)
        throw new Failure("not-understood", { code: "archive.changed", path });
      last = reading;
    };
    return decodeChat(source.read(choice.file), { path, name: choice.file.name }, held, done, encoding);
  }

  return {
    path,
    form: source.form,
    content,
    chatName: baseName(choice.file.name),
    entries: entries.map(({ name, size }) => ({ name, size })),
    findings,
    text,
    async beginning({ name }, bytes) {
      const file = entries.find((entry) => entry.name === name);
      return file ? sample(source.read(file), bytes) : new Uint8Array();
    },
    async *textOf({ name }) {
      const file = entries.find((entry) => entry.name === name);
      if (!file) return;
      yield* decodeChat(source.read(file), { path, name }, all, () => {});
    },
    async sha256() {
      if (!last) for await (const _chunk of text());
      return (last as Reading | null)?.sha256 ?? "";
    },
    replacedBytes: () => last?.replacedBytes ?? 0,
  };
}

async function openSource(path: string, limits: Limits): Promise<Source> {
  const stats = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (stats.isDirectory()) return openFolder(path, limits);
  if (!stats.isFile()) throw new Failure("not-understood", { code: "archive.not-a-file", path });
  const name = basename(path);
  const recognised = recognise(await sample(readFile(path, path)), name);
  if (recognised.kind === "zip") return (await import("./zip.ts")).openZip(path, limits);
  const file: SourceFile = { name, size: stats.size, obstacle: null };
  return { form: "txt", files: [file], findings: [], read: () => readFile(path, path) };
}

async function choose(path: string, source: Source): Promise<Choice> {
  const [only] = source.files;
  if (source.form === "txt" && only) return { file: only, findings: [] };
  const form = source.form === "folder" ? "folder" : "zip";
  return findChat(path, form, source.files, async (file) => {
    try {
      const beginning = await sample(source.read(file));
      const { kind } = recognise(beginning, file.name);
      const headers = kind === "text" ? headerLines(beginning.toString("utf8")) : 0;
      return { headers, isJson: kind === "exporter-json" };
    } catch (error) {
      // A damaged document beside the chat is no reason to give up the chat.
      if (error instanceof Failure) return { headers: 0, isJson: false };
      throw error;
    }
  });
}

/** Everything that can be said against the chat before it is read whole. */
async function inspectChat(
  path: string,
  source: Source,
  file: SourceFile,
  limits: Limits,
): Promise<{ content: Archive["content"]; encoding: "utf-8" | "windows-1252" }> {
  const { name, size, obstacle } = file;
  if (obstacle === "link") throw new Failure("unsafe", { code: "archive.chat-is-link", path, name });
  if (obstacle !== null)
    throw new Failure("not-understood", {
      code: obstacle === "encrypted" ? "archive.encrypted" : "archive.unsupported-compression",
      path,
      name,
    });
  const beginning = await sample(source.read(file));
  const recognised = recognise(beginning, name);
  if (recognised.kind === "other") {
    const { looksLike } = recognised;
    if (looksLike === "unknown" && headerLines(beginning.toString("latin1")) > 0)
      throw new Failure("not-understood", { code: "archive.not-utf-8", path, name });
    throw new Failure(
      "not-understood",
      backups.has(looksLike)
        ? { code: "archive.backup", path, name, looksLike }
        : { code: "archive.not-an-export", path, name, looksLike },
    );
  }
  if (recognised.kind === "zip")
    throw new Failure("not-understood", { code: "archive.not-an-export", path, name, looksLike: "zip" });
  if (recognised.kind === "utf-16")
    throw new Failure("not-understood", { code: "archive.utf-16", path, name });
  if (recognised.kind === "empty") throw new Failure("not-understood", { code: "archive.empty", path, name });
  if (size > limits.textBytes) throw tooLarge({ path, name }, size, limits);
  if (recognised.kind !== "text") return { content: recognised.kind, encoding: "utf-8" };
  const encoding = encodingOf(beginning);
  if (encoding === "utf-8" || headerLines(beginning.toString("latin1")) === 0)
    return { content: "chat-text", encoding: "utf-8" };
  if (encoding === "other") throw new Failure("not-understood", { code: "archive.not-utf-8", path, name });
  return { content: "chat-text", encoding };
}

const backups = new Set(["backup", "database"]);

/** The first bytes of a file, so many at most; leaves the rest unread. */
async function sample(bytes: AsyncIterable<Buffer>, most = sampleBytes): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    // A copy, as the next piece may come in the same place.
    pieces.push(Buffer.from(piece.subarray(0, most - length)));
    length += piece.length;
    if (length >= most) break;
  }
  return Buffer.concat(pieces);
}

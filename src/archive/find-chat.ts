/** Which of many files is the chat. Documents sent in the chat may be texts too, even exports of other chats. */
import { Failure, type Finding } from "../messages/index.ts";
import { rankName, stem } from "./chat-names.ts";
import { baseName, folderOf } from "./entry-names.ts";
import { someNames } from "./left-aside.ts";
import { looksLikeInside } from "./looks-like-inside.ts";
import type { SourceFile } from "./source.ts";

export interface Choice {
  readonly file: SourceFile;
  readonly findings: readonly Finding[];
}

export interface Look {
  /** How many of its lines begin as messages do. */
  readonly headers: number;
  /** Is it the JSON of WhatsApp-Chat-Exporter? */
  readonly isJson: boolean;
}

/** Looks at the beginning of a file. */
export type LookInto = (file: SourceFile) => Promise<Look>;

/** More texts than this are not looked into. */
const looksAtMost = 50;

/**
 * By name first, by content where no name is WhatsApp's. `path` is the archive as given: its name decides between
 * several chats. Throws `Failure` where there is none or where it is not decidable.
 */
export async function findChat(
  path: string,
  form: "zip" | "folder",
  files: readonly SourceFile[],
  lookInto: LookInto,
): Promise<Choice> {
  const named = byName(path, files);
  if (named) return { file: named, findings: [] };
  const json = await exporterJson(path, files, lookInto);
  if (json) return { file: json, findings: [] };
  const texts = files.filter((file) => file.obstacle === null && stem(baseName(file.name), "txt") !== null);
  const [only, second] = texts;
  if (!only) throw noChat(path, form, files);
  if (!second) return { file: only, findings: [] };
  return byContent(path, form, files, texts, lookInto);
}

function byName(path: string, files: readonly SourceFile[]): SourceFile | null {
  const ranked = files.map((file) => ({ file, rank: rankName(baseName(file.name)) }));
  const candidates = ranked.filter(({ rank }) => rank !== "none");
  const best = (["ios", "localised", "web"] as const)
    .map((wanted) => candidates.filter(({ rank }) => rank === wanted).map(({ file }) => file))
    .find((found) => found.length > 0);
  if (!best) return null;
  const sameName = best.filter((file) => stem(baseName(file.name), "txt") === stem(lastPart(path), "zip"));
  const chosen = best.length === 1 ? best[0] : sameName.length === 1 ? sameName[0] : undefined;
  // An attachment lies beside the chat or below it; a chat elsewhere is another export.
  const strangers = candidates.filter(({ file }) => !chosen || !file.name.startsWith(folderOf(chosen.name)));
  if (chosen && strangers.length === 0) return chosen;
  throw severalChats(
    path,
    candidates.map(({ file }) => file),
  );
}

/** That program names its files as it likes, and lays them beside the documents that were sent in chats. */
async function exporterJson(
  path: string,
  files: readonly SourceFile[],
  lookInto: LookInto,
): Promise<SourceFile | null> {
  const candidates = files.filter((file) => file.obstacle === null && /\.json$/i.test(file.name));
  const found: SourceFile[] = [];
  for (const file of candidates.slice(0, looksAtMost)) if ((await lookInto(file)).isJson) found.push(file);
  if (found.length > 1) throw severalChats(path, found);
  return found[0] ?? null;
}

async function byContent(
  path: string,
  form: "zip" | "folder",
  files: readonly SourceFile[],
  texts: readonly SourceFile[],
  lookInto: LookInto,
): Promise<Choice> {
  const counted: { readonly file: SourceFile; readonly headers: number }[] = [];
  for (const file of texts.slice(0, looksAtMost))
    counted.push({ file, headers: (await lookInto(file)).headers });
  counted.sort((a, b) => b.headers - a.headers);
  const [first, second] = counted;
  if (!first || first.headers === 0) throw noChat(path, form, files);
  // A document may quote a few messages; two texts full of them are two chats.
  if (second && second.headers * 2 > first.headers)
    throw severalChats(
      path,
      counted.filter(({ headers }) => headers * 2 > first.headers).map(({ file }) => file),
    );
  const others = someNames(texts.filter((file) => file !== first.file).map((file) => file.name));
  return {
    file: first.file,
    findings: [{ code: "archive.chat-guessed", path, name: first.file.name, others }],
  };
}

/**
 * Lines that begin with a date and a time in any of WhatsApp's shapes: optional bracket, four numbers at least, and
 * `] `, ` - ` or `: ` within 48 characters. Takes the beginning of a text.
 */
export function headerLines(text: string): number {
  const shape = /^\p{Cf}{0,4}\[?\p{Cf}{0,4}\p{Nd}[^\n]{8,48}?(?:\] | - |: )/u;
  return text.split("\n").filter((line) => {
    const header = shape.exec(line.slice(0, 64));
    return header !== null && (header[0].match(/\p{Nd}+/gu)?.length ?? 0) >= 4;
  }).length;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? "";
}

function severalChats(path: string, files: readonly SourceFile[]): Failure {
  return new Failure("undecided", {
    code: "archive.several-chats",
    path,
    count: files.length,
    names: someNames(files.map((file) => file.name)),
  });
}

function noChat(path: string, form: "zip" | "folder", files: readonly SourceFile[]): Failure {
  const zips = files.filter((file) => stem(baseName(file.name), "zip") !== null);
  if (zips.length > 0) {
    const names = someNames(zips.map((file) => file.name));
    return new Failure("not-understood", {
      code: "archive.exports-inside",
      path,
      form,
      count: zips.length,
      names,
    });
  }
  const looksLike = looksLikeInside(files.map((file) => file.name));
  if (looksLike !== null)
    return new Failure("not-understood", {
      code: "archive.not-an-export",
      path,
      name: lastPart(path),
      looksLike,
    });
  const names = someNames(files.map((file) => file.name));
  return new Failure("not-understood", { code: "archive.no-chat", path, form, count: files.length, names });
}

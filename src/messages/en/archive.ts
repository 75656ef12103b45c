/** English sentences about opening an export. */

/** What a file is that is no export, by its first bytes. */
export const kinds = {
  jpeg: "a JPEG picture",
  png: "a PNG picture",
  gif: "a GIF picture",
  webp: "a WebP picture",
  heic: "an iPhone picture (HEIC)",
  video: "a video",
  audio: "a sound recording",
  pdf: "a PDF document",
  rar: "a RAR archive",
  "seven-zip": "a 7-Zip archive",
  gzip: "a gzip archive",
  xz: "an xz archive",
  bzip2: "a bzip2 archive",
  tar: "a tar archive",
  zip: "a zip inside the zip",
  office: "an old Word or Excel document",
  "office-zip": "a document of Word, Excel, LibreOffice or the like",
  "other-messenger": "the export of another messenger, such as Telegram, Messenger or Instagram",
  rtf: "a Word text (RTF)",
  html: "a web page",
  program: "a program",
  database: "a database (SQLite)",
  backup: "an encrypted WhatsApp backup",
  unknown: "neither a zip nor readable text",
};

/** Why files were left aside. */
export const reasons = {
  name: "their names hold characters that mean different things on different systems",
  "long-name": "their names are too long",
  depth: "they lie too many folders deep",
  unreadable: "the system does not let them be read",
  link: "they are links to other files",
  encrypted: "they are protected by a password",
  compression: "they are packed in a way that is not supported",
};

type LooksLike = keyof typeof kinds;
type IgnoredBecause = keyof typeof reasons;

const howTo =
  "Export the chat anew: in WhatsApp open the group, then ⋮ → More → Export chat (iPhone: tap the group's name → Export Chat), and give me the file that comes out.";

const listed = (names: readonly string[], count: number): string =>
  names.join(", ") + (count > names.length ? ` and ${count - names.length} more` : "");

const holds = (form: "zip" | "folder", names: readonly string[], count: number): string =>
  count === 0 ? `The ${form} is empty.` : `The ${form} holds: ${listed(names, count)}.`;

export const archive = {
  "archive.not-found": (a: { path: string }) =>
    `${a.path}: there is no such file or folder. Check the spelling; spaces in a name need quotation marks around it.`,
  "archive.not-readable": (a: { path: string; why: string }) =>
    `${a.path}: the system does not let me read it (${a.why}). Check its permissions, or copy it to a folder of your own.`,
  "archive.not-a-file": (a: { path: string }) =>
    `${a.path}: this is neither a file nor a folder. Give me the exported zip, the chat text or a folder.`,
  "archive.not-an-export": (a: { path: string; name: string; looksLike: LooksLike }) =>
    `${a.path}: this is no WhatsApp export. ${a.name} is ${kinds[a.looksLike]}. ${howTo}`,
  "archive.backup": (a: { path: string; name: string; looksLike: LooksLike }) =>
    `${a.path}: this is no export. ${a.name} is ${kinds[a.looksLike]}; WhatsApp's backups hold all chats of a phone and cannot be read here. ${howTo}`,
  "archive.utf-16": (a: { path: string; name: string }) =>
    `${a.path}: ${a.name} was saved as "Unicode" (UTF-16), probably by an editor. WhatsApp writes UTF-8. Take the file as WhatsApp exported it, or save it again with the encoding UTF-8.`,
  "archive.windows-1252": (a: { path: string; name: string }) =>
    `${a.path}: ${a.name} was saved again by another program, in an old encoding (Windows-1252). It is read so, but emoji and other signs are lost; look whether all names are right. Better take the file as WhatsApp exported it.`,
  "archive.not-utf-8": (a: { path: string; name: string }) =>
    `${a.path}: ${a.name} was saved again by another program, in an old encoding that cannot be told for certain, so that names would come out wrong. WhatsApp writes UTF-8. Take the file as WhatsApp exported it, or save it again with the encoding UTF-8.`,
  "archive.empty": (a: { path: string; name: string }) => `${a.path}: ${a.name} is empty. ${howTo}`,
  "archive.damaged": (a: { path: string }) =>
    `${a.path}: the zip is damaged or incomplete; perhaps the download or the transfer from the phone was cut off. Send it once more; if that does not help, export the chat anew.`,
  "archive.no-chat": (a: { path: string; form: "zip" | "folder"; count: number; names: readonly string[] }) =>
    `${a.path}: no chat text in it. ${holds(a.form, a.names, a.count)} An export holds a text named "_chat.txt" or "WhatsApp Chat with ….txt". ${howTo}`,
  "archive.exports-inside": (a: {
    path: string;
    form: "zip" | "folder";
    count: number;
    names: readonly string[];
  }) =>
    `${a.path}: no chat text in it, but zip files: ${listed(a.names, a.count)}. ${
      a.form === "zip" ? "Unpack it first, then give" : "Give"
    } me the one zip that is your group's export.`,
  "archive.several-chats": (a: { path: string; count: number; names: readonly string[] }) =>
    `${a.path}: more than one chat in it: ${listed(a.names, a.count)}. I will not guess which one is yours. Unpack it and give me the one text or folder that you mean.`,
  "archive.unsafe-names": (a: { path: string; names: readonly string[] }) =>
    `${a.path}: refused. Names in it point to places outside of it: ${a.names.join(", ")}. WhatsApp writes no such names; do not use this file. ${howTo}`,
  "archive.chat-is-link": (a: { path: string; name: string }) =>
    `${a.path}: refused. The chat ${a.name} is not a text but a link to another file. Give me the text itself.`,
  "archive.encrypted": (a: { path: string; name: string }) =>
    `${a.path}: the zip is protected by a password${a.name === "" ? "" : ` (${a.name})`}. Unpack it yourself and give me the folder that comes out.`,
  "archive.unsupported-compression": (a: { path: string; name: string }) =>
    `${a.path}: ${a.name} is packed in a way that I cannot read. Unpack it yourself and give me the folder that comes out.`,
  "archive.too-many-entries": (a: { path: string; limit: number }) =>
    `${a.path}: refused. It holds more than ${a.limit} files, many more than an export has. Give me the export of one chat only.`,
  "archive.directory-too-large": (a: { path: string }) =>
    `${a.path}: refused. The zip's table of contents is larger than any honest export's. ${howTo}`,
  "archive.chat-too-large": (a: { path: string; name: string; megabytes: number; limitMegabytes: number }) =>
    `${a.path}: refused. The chat ${a.name} has ${a.megabytes} MB of text or more; I read ${a.limitMegabytes} MB at most, and WhatsApp exports far less. ${howTo}`,
  "archive.overpacked": (a: { path: string; name: string; ratio: number }) =>
    `${a.path}: refused. ${a.name} would become ${a.ratio} times larger when unpacked; no chat does that, zip bombs do. ${howTo}`,
  "archive.size-lies": (a: { path: string; name: string }) =>
    `${a.path}: refused. ${a.name} is larger than the zip says; no honest program writes that. ${howTo}`,
  "archive.line-too-long": (a: {
    path: string;
    name: string;
    afterMegabytes: number;
    limitMegabytes: number;
  }) =>
    `${a.path}: ${a.name} has a single line of more than ${a.limitMegabytes} MB (found after ${a.afterMegabytes} MB of text). Chats have no such lines, so this is something else. ${howTo}`,
  "archive.changed": (a: { path: string }) =>
    `${a.path}: the file changed while I was reading it. Wait until its download or copying has ended, then start again.`,
  "archive.entries-ignored": (a: {
    path: string;
    because: IgnoredBecause;
    count: number;
    names: readonly string[];
  }) =>
    `${a.path}: ${a.count === 1 ? "one file was" : `${a.count} files were`} left aside, because ${reasons[a.because]}: ${listed(a.names, a.count)}.`,
  "archive.chat-guessed": (a: { path: string; name: string; others: readonly string[] }) =>
    `${a.path}: several texts and none with WhatsApp's name; I took ${a.name}, which looks most like a chat (not: ${a.others.join(", ")}). If that is wrong, give me the right text directly.`,
  "archive.input-too-large": (a: { path: string; limit: number }) =>
    `${a.path}: refused. More than ${Math.floor(a.limit / 1024 ** 3)} GB came through standard input; WhatsApp exports less. Nothing of it was kept.`,
  "archive.input-not-kept": (a: { path: string; why: string }) =>
    `${a.path}: what came through standard input cannot be kept for reading (${a.why}). Make room in the folder for temporary files, or save it to a file and give me that.`,
};

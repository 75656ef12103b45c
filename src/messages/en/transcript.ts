import { count } from "../count.ts";

const orders = { dmy: "day, month, year", mdy: "month, day, year", ymd: "year, month, day" };
type Order = keyof typeof orders;

/** What a text is that is no export, by how it begins. */
export const texts = {
  telegram: "an export of Telegram",
  meta: "an export of Messenger or Instagram",
  json: "data of another program (JSON)",
  contacts: "contacts (vCard); for those there is --contacts of the command people",
  calendar: "a calendar",
  mail: "an e-mail; save the file that is attached to it",
  xml: "data of another program (XML)",
  link: "a link",
  table: "a table (CSV)",
  "web-markdown":
    "the copy for reading that WhatsApp makes on computers (chat.md); give me the whole zip, or chat.txt, which lies beside it",
};

export const transcript = {
  "transcript.empty":
    "The chat text is empty. Export the chat again on the phone (chat, More, Export chat) and use the new file.",
  "transcript.copied-from-screen": (a: { line: string }) =>
    `This text was copied from the screen, not exported: “${a.line}”. Copied text lacks people and dates. Open the chat on the phone, choose More, Export chat, and use the file that this makes.`,
  "transcript.old-line-ends":
    "The lines of this text end as on computers of the 1990s; probably an editor saved it so. Take the file as WhatsApp exported it.",
  "transcript.maybe-pasted": (a: { messages: number; names: readonly string[] }) =>
    `${a.messages === 1 ? "One message is" : `${a.messages} messages are`} dated days before what stands above, all by people who wrote nothing else: ${a.names.join(", ")}. Perhaps somebody pasted a piece of another export into a message. Check whether these people are in your chat.`,
  "transcript.doubtful-notices": (a: { lines: number; names: readonly string[] }) =>
    `${a.lines === 1 ? "One line is" : `${a.lines} lines are`} taken for something that WhatsApp wrote itself and for nobody's message, though what stands before the colon could be a name: ${a.names.map((name) => `“${name}”`).join(", ")}. If one of these is a person, enter the name in column whatsapp of people.csv, just as it stands here, and run again.`,
  "transcript.inner-headers": (a: { lines: number; names: readonly string[] }) =>
    `${a.lines === 1 ? "One line looks" : `${a.lines} lines look`} like the beginning of a message${a.names.length > 0 ? ` by ${a.names.join(", ")}` : ""}, but the line ends of this file show that ${a.lines === 1 ? "it stands" : "they stand"} inside the message above: somebody pasted or typed ${a.lines === 1 ? "it" : "them"}. There ${a.lines === 1 ? "it stays" : "they stay"}. If you changed the file by hand, use it as WhatsApp exported it.`,
  "transcript.unknown-senders": (a: { messages: number }) =>
    `${a.messages === 1 ? "One message has" : `${a.messages} messages have`} no sender in the export, as after an account was deleted. ${a.messages === 1 ? "Nobody can agree for it: it never leaves." : "They may be by several people, so nobody can agree for them: they never leave."}`,
  "transcript.unknown-app":
    "The text is formed like an export, but as no version of WhatsApp known to us writes it; perhaps another program made or changed it. Look whether people and times are right.",
  "transcript.not-an-export": (a: { line: string; looksLike: keyof typeof texts | null }) =>
    `This is not a chat export${a.looksLike === null ? "" : `, but ${texts[a.looksLike]}`}: the text begins with “${a.line}”. An export has lines such as “03.09.26, 10:15 - Nora: Hello” (Android) or “[03.09.26, 10:15:09] Nora: Hello” (iPhone). Export the chat on the phone (chat, More, Export chat) and use the file that this makes.`,
  "transcript.date-order-undecided": (a: { order: Order }) =>
    `The dates in this chat can be read in two ways. They are read as ${orders[a.order]}. If that is wrong, run again with --date-order (dmy, mdy or ymd).`,
  "transcript.year-missing":
    "The dates in this chat have no year, as old versions of WhatsApp wrote them for the year they ran in. Its entries keep their order but have no time. If you know the year of the first messages, run again with --year; a new export from the phone has the years.",
  "transcript.year-inferred": (a: { year: number; file: string }) =>
    `The first dates in this chat have no year. The name of a file that was sent (“${a.file}”) tells that it is ${a.year}. If that is wrong, run again with --year.`,
  "transcript.impossible-dates": (a: { records: number; first: number }) =>
    `${a.records === 1 ? "One entry has" : `${a.records} entries have`} a date or time that does not exist (the first is entry ${a.first}). Such entries keep their place but have no time. If there are many, the order of day and month may be wrong: run again with --date-order.`,
  "transcript.replaced-characters": (a: { characters: number }) =>
    `${a.characters === 1 ? "One character" : `${a.characters} characters`} of this chat could not be read and ${a.characters === 1 ? "is" : "are"} shown as “\ufffd”. The file was probably damaged or saved again by another program; a new export from the phone repairs it.`,
  "transcript.other-shapes": (a: { lines: number; line: number; text: string }) =>
    `${a.lines === 1 ? "One line looks" : `${a.lines} lines look`} like the beginning of a message in another export (first in line ${a.line}: “${a.text}”). They are kept as part of the message in which they stand. If you joined two exports by hand, use the two files instead.`,
  "transcript.before-first-header": (a: { lines: number; line: string }) =>
    `${a.lines === 1 ? "One line stands" : `${a.lines} lines stand`} before the first message and belong${a.lines === 1 ? "s" : ""} to none: “${a.line}”. They are left out.`,
  "transcript.namesakes": (a: { names: readonly string[] }) =>
    `Two people may go by one name: ${a.names.join(", ")}. The export shows it both as a saved contact and as a name that somebody gave themselves (~). They are kept apart: the one who is not saved is called ${a.names.map((name) => `~${name}`).join(", ")} here and in column whatsapp.`,
  "transcript.earlier-missing":
    "WhatsApp says in this export that some earlier messages are not in it. An export from the phone may reach further back than one from a computer.",
  "transcript.cut-at-limit": (a: { records: number }) =>
    `This export has exactly ${a.records} entries, which is where WhatsApp stops. Older messages are probably missing; WhatsApp gives no more in one export.`,
  "transcript.hour-skipped": (a: { zone: string; records: number; first: number }) =>
    `${count(a.records, "entry has", "entries have")} a time that never was in ${a.zone}, because the clocks were set forward (the first is entry ${a.first}). The phone was probably in another time zone: run again with --time-zone.`,
  "transcript.hour-doubled": (a: { zone: string; records: number; first: number }) =>
    `${count(a.records, "entry stands", "entries stand")} in the hour that came twice in ${a.zone}, when the clocks were set back (the first is entry ${a.first}). The export does not show which of the two it was; the first is taken.`,
  "transcript.json-damaged": (a: { entries: number }) =>
    `This file of WhatsApp-Chat-Exporter is damaged or incomplete: it breaks off or cannot be read after ${count(a.entries, "entry", "entries")}. Let that program write it again.`,
  "transcript.json-odd-entries": (a: { records: number; first: number }) =>
    `${count(a.records, "entry is", "entries are")} not what WhatsApp-Chat-Exporter writes (the first is entry ${a.first}). They keep their place but are empty.`,
};

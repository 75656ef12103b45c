/** English sentences about time zones, other sources than WhatsApp's own export, and several exports of one chat. */
import { count } from "../count.ts";

export const sources = {
  "transcript.hour-skipped": (a: { zone: string; records: number; first: number }) =>
    `${count(a.records, "entry has", "entries have")} a time that never was in ${a.zone}, because the clocks were set forward (the first is entry ${a.first}). The phone was probably in another time zone: run again with --time-zone.`,
  "transcript.hour-doubled": (a: { zone: string; records: number; first: number }) =>
    `${count(a.records, "entry stands", "entries stand")} in the hour that came twice in ${a.zone}, when the clocks were set back (the first is entry ${a.first}). The export does not show which of the two it was; the first is taken.`,
  "transcript.json-damaged": (a: { entries: number }) =>
    `This file of WhatsApp-Chat-Exporter is damaged or incomplete: it breaks off or cannot be read after ${count(a.entries, "entry", "entries")}. Let that program write it again.`,
  "transcript.json-odd-entries": (a: { records: number; first: number }) =>
    `${count(a.records, "entry is", "entries are")} not what WhatsApp-Chat-Exporter writes (the first is entry ${a.first}). They keep their place but are empty.`,
  "archive.input-too-large": (a: { path: string; limit: number }) =>
    `${a.path}: refused. More than ${Math.floor(a.limit / 1024 ** 3)} GB came through standard input; WhatsApp exports less. Nothing of it was kept.`,
  "archive.input-not-kept": (a: { path: string; why: string }) =>
    `${a.path}: what came through standard input cannot be kept for reading (${a.why}). Make room in the folder for temporary files, or save it to a file and give me that.`,
  "cli.input-is-terminal":
    "“-” reads the export from standard input, but nothing is piped into it. Give me the file instead.",
  "cli.input-once":
    "History cannot be planned from standard input: when the plan is applied, the export is read again. Save it to a file and give me that.",
  "cli.no-chat-inside": (a: { path: string }) =>
    `${a.path}: no chat with messages in it. Let WhatsApp-Chat-Exporter write it again, with --json.`,
  "cli.several-chats-inside": (a: { path: string; count: number; titles: readonly string[] }) =>
    `${a.path}: ${a.count} chats in it: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}. Say which one you mean: --chat "its title"`,
  "cli.chat-not-inside": (a: {
    path: string;
    wanted: string;
    found: number;
    count: number;
    titles: readonly string[];
  }) =>
    `${a.path}: ${a.found === 0 ? "no chat" : `${a.found} chats`} called “${a.wanted}” in it. It holds ${count(a.count, "chat", "chats")}: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}.`,
  "cli.same-title": (a: { title: string; paths: readonly string[] }) =>
    `${a.paths.join(" and ")} are both called “${a.title}”, but hold no message in common that shows them to be one chat. If they are one, add --same-chat; if not, run each by itself.`,
  "cli.merged": (a: { path: string; shared: number; added: number; minutesAhead: number }) =>
    `${a.path} was joined: ${count(a.shared, "entry is", "entries are")} in both exports, ${a.added} in this one only.${a.minutesAhead === 0 ? "" : ` Its clock is ${Math.abs(a.minutesAhead)} minutes ${a.minutesAhead > 0 ? "ahead" : "behind"}; its times were set to those of the first export.`}`,
  "cli.merged-unproven": (a: { paths: readonly string[] }) =>
    `${a.paths.join(" and ")} were joined because you said so; they hold no message in common that shows them to be one chat.`,
  "cli.merged-people": (a: { path: string; pairs: readonly string[] }) =>
    `Who is called differently in ${a.path} than in the first export (and how many entries show it): ${a.pairs.join(", ")}.`,
  "cli.merged-names-unproven": (a: { path: string; names: readonly string[] }) =>
    `Both exports have these names, but no shared message shows that they are the same people, so those of ${a.path} are listed apart: ${a.names.join(", ")}. If they are the same, write both names into one row of the people file, with | between.`,
  "cli.time-zone-wrong": (a: { value: string }) =>
    `--time-zone takes the name of a time zone such as Europe/Berlin, not “${a.value}”.`,
  "cli.help.time-zone":
    "time zone of the phone that exported, such as Europe/Berlin; default this computer's",
  "cli.year-wrong": (a: { value: string }) =>
    `--year takes a year from 2009 on, such as 2013, not “${a.value}”. It is that of the first messages.`,
  "cli.help.year": "year of the first messages, where an old export leaves it out",
  "cli.cards-left": (a: { path: string; read: number; count: number }) =>
    `${a.path}: it holds ${a.count} contact cards; only the first ${a.read} were looked at.`,
  "cli.answers-unmatched": (a: { path: string; answers: number }) =>
    `${a.path}: ${count(a.answers, "answer", "answers")} in chat.md could not be matched with the messages in chat.txt; what they answer is left out.`,
  "cli.help.chat": "which chat, where a file holds several: its title",
  "cli.help.same-chat": "all exports given are of one chat, whatever they are called",
  "cli.help.merged": "show exports of one chat as one",
};

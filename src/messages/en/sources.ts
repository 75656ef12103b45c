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
};

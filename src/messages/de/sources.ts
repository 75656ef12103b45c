import { count } from "../count.ts";
import type { sources as en } from "../en/sources.ts";

export const sources: typeof en = {
  "transcript.hour-skipped": (a) =>
    `${count(a.records, "Eintrag hat", "Einträge haben")} eine Uhrzeit, die es in ${a.zone} nie gab, weil die Uhren vorgestellt wurden (zuerst Eintrag ${a.first}). Wahrscheinlich war das Telefon in einer anderen Zeitzone: Starte noch einmal mit --time-zone.`,
  "transcript.hour-doubled": (a) =>
    `${count(a.records, "Eintrag liegt", "Einträge liegen")} in der Stunde, die es in ${a.zone} zweimal gab, als die Uhren zurückgestellt wurden (zuerst Eintrag ${a.first}). Der Export zeigt nicht, welche der beiden es war; angenommen ist die erste.`,
  "transcript.json-damaged": (a) =>
    `Diese Datei von WhatsApp-Chat-Exporter ist beschädigt oder unvollständig: Nach ${count(a.entries, "Eintrag", "Einträgen")} bricht sie ab oder ist nicht lesbar. Lass jenes Programm sie noch einmal schreiben.`,
  "transcript.json-odd-entries": (a) =>
    `${count(a.records, "Eintrag ist", "Einträge sind")} nicht so, wie WhatsApp-Chat-Exporter sie schreibt (zuerst Eintrag ${a.first}). Sie behalten ihren Platz, sind aber leer.`,
};

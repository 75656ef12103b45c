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
  "archive.input-too-large": (a) =>
    `${a.path}: abgelehnt. Über die Standardeingabe kamen mehr als ${Math.floor(a.limit / 1024 ** 3)} GB; WhatsApp exportiert weniger. Nichts davon wurde behalten.`,
  "archive.input-not-kept": (a) =>
    `${a.path}: Was über die Standardeingabe kam, lässt sich zum Lesen nicht ablegen (${a.why}). Schaffe Platz im Ordner für temporäre Dateien, oder speichere es in einer Datei und nenne mir die.`,
  "cli.input-is-terminal":
    "„-“ liest den Export von der Standardeingabe, aber dort kommt nichts an. Nenne mir stattdessen die Datei.",
  "cli.input-once":
    "Verlauf lässt sich nicht aus der Standardeingabe planen: Beim Anwenden des Plans wird der Export noch einmal gelesen. Speichere ihn in einer Datei und nenne mir die.",
  "cli.no-chat-inside": (a) =>
    `${a.path}: Darin ist kein Chat mit Nachrichten. Lass WhatsApp-Chat-Exporter die Datei noch einmal schreiben, mit --json.`,
  "cli.several-chats-inside": (a) =>
    `${a.path}: Darin sind ${a.count} Chats: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}. Sag, welchen du meinst: --chat "sein Titel"`,
  "cli.chat-not-inside": (a) =>
    `${a.path}: Darin ${a.found === 0 ? "heißt kein Chat" : `heißen ${a.found} Chats`} „${a.wanted}“. Sie enthält ${count(a.count, "Chat", "Chats")}: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}.`,
  "cli.same-title": (a) =>
    `${a.paths.join(" und ")} heißen beide „${a.title}“, haben aber keine Nachricht gemeinsam, die zeigt, dass sie ein Chat sind. Wenn sie einer sind, ergänze --same-chat; wenn nicht, nimm jeden für sich.`,
  "cli.merged": (a) =>
    `${a.path} wurde angefügt: ${count(a.shared, "Eintrag steht", "Einträge stehen")} in beiden Exporten, ${a.added} nur in diesem.${a.minutesAhead === 0 ? "" : ` Seine Uhr geht ${Math.abs(a.minutesAhead)} Minuten ${a.minutesAhead > 0 ? "vor" : "nach"}; seine Zeiten wurden auf die des ersten Exports gestellt.`}`,
  "cli.merged-unproven": (a) =>
    `${a.paths.join(" und ")} wurden zusammengefügt, weil du es gesagt hast; sie haben keine Nachricht gemeinsam, die zeigt, dass sie ein Chat sind.`,
  "cli.merged-people": (a) =>
    `Wer in ${a.path} anders heißt als im ersten Export (und wie viele Einträge es zeigen): ${a.pairs.join(", ")}.`,
  "cli.merged-names-unproven": (a) =>
    `Diese Namen gibt es in beiden Exporten, aber keine gemeinsame Nachricht zeigt, dass es dieselben Personen sind; die aus ${a.path} stehen darum für sich: ${a.names.join(", ")}. Wenn es dieselben sind, schreibe beide Namen in eine Zeile der Personenliste, mit | dazwischen.`,
  "cli.time-zone-wrong": (a) =>
    `--time-zone nimmt den Namen einer Zeitzone wie Europe/Berlin, nicht „${a.value}“.`,
  "cli.help.time-zone":
    "Zeitzone des Telefons, das exportiert hat, etwa Europe/Berlin; sonst die dieses Rechners",
  "cli.year-wrong": (a) =>
    `--year nimmt eine Jahreszahl ab 2009, etwa 2013, nicht „${a.value}“. Gemeint ist das Jahr der ersten Nachrichten.`,
  "cli.help.year": "Jahr der ersten Nachrichten, wenn ein alter Export es weglässt",
  "cli.cards-left": (a) =>
    `${a.path}: Darin sind ${a.count} Kontaktkarten; nur die ersten ${a.read} wurden angesehen.`,
  "cli.answers-unmatched": (a) =>
    `${a.path}: ${count(a.answers, "Antwort", "Antworten")} in chat.md ${a.answers === 1 ? "ließ" : "ließen"} sich keiner Nachricht in chat.txt zuordnen; worauf geantwortet wurde, ist weggelassen.`,
  "cli.help.chat": "welcher Chat, wenn eine Datei mehrere enthält: sein Titel",
  "cli.help.same-chat": "alle genannten Exporte sind von einem Chat, wie immer sie heißen",
  "cli.help.merged": "Exporte eines Chats als einen zeigen",
};

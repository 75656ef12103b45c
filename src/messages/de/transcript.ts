import { count } from "../count.ts";
import type { transcript as English, texts as englishTexts } from "../en/transcript.ts";

const orders = { dmy: "Tag, Monat, Jahr", mdy: "Monat, Tag, Jahr", ymd: "Jahr, Monat, Tag" };

const texts: Readonly<Record<keyof typeof englishTexts, string>> = {
  telegram: "ein Export von Telegram",
  meta: "ein Export von Messenger oder Instagram",
  json: "Daten eines anderen Programms (JSON)",
  contacts: "Kontakte (vCard); für die gibt es --contacts beim Befehl people",
  calendar: "ein Kalender",
  mail: "eine E-Mail; speichere die Datei, die daran hängt",
  xml: "Daten eines anderen Programms (XML)",
  link: "ein Link",
  table: "eine Tabelle (CSV)",
  "web-markdown":
    "die Abschrift zum Lesen, die WhatsApp am Rechner anlegt (chat.md); gib mir das ganze Zip oder chat.txt, das danebenliegt",
};

export const transcript: typeof English = {
  "transcript.empty":
    "Der Chattext ist leer. Exportiere den Chat am Telefon noch einmal (Chat, Mehr, Chat exportieren) und nimm die neue Datei.",
  "transcript.copied-from-screen": (a) =>
    `Dieser Text wurde vom Bildschirm kopiert, nicht exportiert: „${a.line}“. Kopiertem Text fehlen Personen und Daten. Öffne den Chat am Telefon, wähle Mehr, Chat exportieren, und nimm die Datei, die dabei entsteht.`,
  "transcript.old-line-ends":
    "Die Zeilen dieses Textes enden wie auf Rechnern der 1990er Jahre; vermutlich hat ihn ein Editor so gespeichert. Nimm die Datei, wie WhatsApp sie exportiert hat.",
  "transcript.maybe-pasted": (a) =>
    `${a.messages === 1 ? "Eine Nachricht ist" : `${a.messages} Nachrichten sind`} Tage früher datiert als das, was darüber steht, alle von Leuten, die sonst nichts schrieben: ${a.names.join(", ")}. Vielleicht hat jemand ein Stück eines anderen Exports in eine Nachricht eingefügt. Prüfe, ob diese Leute in deinem Chat sind.`,
  "transcript.doubtful-notices": (a) =>
    `${a.lines === 1 ? "Eine Zeile gilt" : `${a.lines} Zeilen gelten`} als Mitteilung von WhatsApp selbst und nicht als Nachricht, obwohl vor dem Doppelpunkt auch ein Name stehen könnte: ${a.names.map((name) => `„${name}“`).join(", ")}. Wenn das eine Person ist, trage den Namen genau so in die Spalte whatsapp von people.csv ein und starte noch einmal.`,
  "transcript.inner-headers": (a) =>
    `${a.lines === 1 ? "Eine Zeile sieht" : `${a.lines} Zeilen sehen`} aus wie der Anfang einer Nachricht${a.names.length > 0 ? ` von ${a.names.join(", ")}` : ""}, aber die Zeilenenden dieser Datei zeigen, dass ${a.lines === 1 ? "sie" : "alle"} in der Nachricht darüber ${a.lines === 1 ? "steht" : "stehen"}: Jemand hat sie eingefügt oder selbst getippt. Dort ${a.lines === 1 ? "bleibt" : "bleiben"} sie. Wenn du die Datei von Hand verändert hast, nimm sie so, wie WhatsApp sie exportiert hat.`,
  "transcript.unknown-senders": (a) =>
    `${a.messages === 1 ? "Eine Nachricht hat" : `${a.messages} Nachrichten haben`} im Export keinen Absender, etwa weil ein Konto gelöscht wurde. ${a.messages === 1 ? "Für sie kann niemand zustimmen: Sie geht" : "Sie können von mehreren Leuten sein, also kann niemand für sie zustimmen: Sie gehen"} nie mit.`,
  "transcript.unknown-app":
    "Der Text ist wie ein Export aufgebaut, aber so schreibt ihn keine uns bekannte Fassung von WhatsApp; vielleicht hat ihn ein anderes Programm gemacht oder verändert. Sieh nach, ob Leute und Zeiten stimmen.",
  "transcript.not-an-export": (a) =>
    `Das ist kein Chat-Export${a.looksLike === null ? "" : `, sondern ${texts[a.looksLike]}`}: Der Text beginnt mit „${a.line}“. Ein Export hat Zeilen wie „03.09.26, 10:15 - Nora: Hallo“ (Android) oder „[03.09.26, 10:15:09] Nora: Hallo“ (iPhone). Exportiere den Chat am Telefon (Chat, Mehr, Chat exportieren) und nimm die Datei, die dabei entsteht.`,
  "transcript.date-order-undecided": (a) =>
    `Die Daten in diesem Chat lassen sich auf zwei Arten lesen. Gelesen werden sie als ${orders[a.order]}. Wenn das falsch ist, starte noch einmal mit --date-order (dmy, mdy oder ymd).`,
  "transcript.year-missing":
    "Die Daten in diesem Chat haben keine Jahreszahl; so schrieben alte Fassungen von WhatsApp die Daten des laufenden Jahres. Die Einträge behalten ihre Reihenfolge, haben aber keine Zeit. Wenn du das Jahr der ersten Nachrichten kennst, starte noch einmal mit --year; ein neuer Export vom Telefon enthält die Jahre.",
  "transcript.year-inferred": (a) =>
    `Die ersten Daten in diesem Chat haben keine Jahreszahl. Der Name einer gesendeten Datei („${a.file}“) zeigt, dass es ${a.year} ist. Wenn das falsch ist, starte noch einmal mit --year.`,
  "transcript.impossible-dates": (a) =>
    `${a.records === 1 ? "Ein Eintrag hat" : `${a.records} Einträge haben`} ein Datum oder eine Uhrzeit, die es nicht gibt (der erste ist Eintrag ${a.first}). Solche Einträge behalten ihren Platz, haben aber keine Zeit. Wenn es viele sind, stimmt vielleicht die Reihenfolge von Tag und Monat nicht: Starte noch einmal mit --date-order.`,
  "transcript.replaced-characters": (a) =>
    `${a.characters === 1 ? "Ein Zeichen" : `${a.characters} Zeichen`} dieses Chats ${a.characters === 1 ? "war" : "waren"} nicht lesbar und ${a.characters === 1 ? "erscheint" : "erscheinen"} als „\ufffd“. Vermutlich wurde die Datei beschädigt oder mit einem anderen Programm gespeichert; ein neuer Export vom Telefon hilft.`,
  "transcript.other-shapes": (a) =>
    `${a.lines === 1 ? "Eine Zeile sieht" : `${a.lines} Zeilen sehen`} aus wie der Anfang einer Nachricht aus einem anderen Export (zuerst Zeile ${a.line}: „${a.text}“). Sie bleiben Teil der Nachricht, in der sie stehen. Wenn du zwei Exporte von Hand zusammengefügt hast, nimm stattdessen die beiden Dateien.`,
  "transcript.before-first-header": (a) =>
    `${a.lines === 1 ? "Eine Zeile steht" : `${a.lines} Zeilen stehen`} vor der ersten Nachricht und ${a.lines === 1 ? "gehört" : "gehören"} zu keiner: „${a.line}“. ${a.lines === 1 ? "Sie wird" : "Sie werden"} weggelassen.`,
  "transcript.namesakes": (a) =>
    `Zwei Personen haben vielleicht denselben Namen: ${a.names.join(", ")}. Der Export zeigt ihn einmal als gespeicherten Kontakt und einmal als Namen, den sich jemand selbst gegeben hat (~). Sie bleiben getrennt: Wer nicht gespeichert ist, heißt hier und in der Spalte whatsapp ${a.names.map((name) => `~${name}`).join(", ")}.`,
  "transcript.earlier-missing":
    "WhatsApp schreibt in diesem Export, dass frühere Nachrichten darin fehlen. Ein Export vom Telefon reicht vielleicht weiter zurück als einer vom Computer.",
  "transcript.cut-at-limit": (a) =>
    `Dieser Export hat genau ${a.records} Einträge; dort hört WhatsApp auf. Ältere Nachrichten fehlen wahrscheinlich; mehr gibt WhatsApp in einem Export nicht heraus.`,
  "transcript.hour-skipped": (a) =>
    `${count(a.records, "Eintrag hat", "Einträge haben")} eine Uhrzeit, die es in ${a.zone} nie gab, weil die Uhren vorgestellt wurden (zuerst Eintrag ${a.first}). Wahrscheinlich war das Telefon in einer anderen Zeitzone: Starte noch einmal mit --time-zone.`,
  "transcript.hour-doubled": (a) =>
    `${count(a.records, "Eintrag liegt", "Einträge liegen")} in der Stunde, die es in ${a.zone} zweimal gab, als die Uhren zurückgestellt wurden (zuerst Eintrag ${a.first}). Der Export zeigt nicht, welche der beiden es war; angenommen ist die erste.`,
  "transcript.json-damaged": (a) =>
    `Diese Datei von WhatsApp-Chat-Exporter ist beschädigt oder unvollständig: Nach ${count(a.entries, "Eintrag", "Einträgen")} bricht sie ab oder ist nicht lesbar. Lass jenes Programm sie noch einmal schreiben.`,
  "transcript.json-odd-entries": (a) =>
    `${count(a.records, "Eintrag ist", "Einträge sind")} nicht so, wie WhatsApp-Chat-Exporter sie schreibt (zuerst Eintrag ${a.first}). Sie behalten ihren Platz, sind aber leer.`,
};

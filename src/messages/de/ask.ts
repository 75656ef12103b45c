/** The guided way's questions about people, in German. */
import { count } from "../count.ts";
import type { ask as English } from "../en/ask.ts";
import { addressFaults } from "./people.ts";

const because = {
  now: "wie jetzt",
  own: "deine eigene",
  number: "gleiche Telefonnummer",
  email: "gleiche E-Mail-Adresse",
  "name-in-class": "gleicher Name, in dieser Klasse",
  name: "gleicher Name",
  parts: "gleicher Name in anderer Folge",
  near: "Name fast gleich geschrieben",
  rule: "nach der Regel",
  mail: "E-Mail-Adresse; ob sie auch für Räume gilt, ist nicht bekannt",
  typed: "wie getippt",
  completed: "mit dem üblichen Server",
  contact: "",
};

export const ask: typeof English = {
  "ask.without-keys":
    "Was soll in einem verschlüsselten Raum mit denen sein, deren App noch keine Schlüssel veröffentlicht hat? (Auch du brauchst so eine App: Melde dich mit ihr an, bevor du einlädst.)",
  "ask.without-keys-wait":
    "draußen warten: Die im Raum können sofort verschlüsselt schreiben; die anderen werden gebeten, sich mit einer App anzumelden, die verschlüsseln kann, und dann eingelassen",
  "ask.without-keys-let-in":
    "hineinlassen: Alle sind gleich da, aber manche Apps senden nichts Verschlüsseltes, bis auch die letzte Person Schlüssel hat",
  "ask.keys": "↑ ↓ wählen oder tippen; die Eingabetaste nimmt die markierte Zeile",
  "ask.way": (a) => `Wer ist wer (${a.path}): hier ausfüllen oder in einer Tabelle?`,
  "ask.way-here": "hier, eine Frage nach der anderen",
  "ask.way-sheet": "in einer Tabelle",
  "ask.way-on": "so weitermachen",
  "ask.way-room": "den Raum jetzt schon anlegen, Leute später einladen",
  "ask.way-stop": "hier aufhören; die Liste bleibt",
  "ask.nobody": (a) => `Noch kann niemand eingeladen werden (${a.path}). Wie weiter?`,
  "ask.history":
    "Sollen Nachrichten mit in den Raum? Nur die von Leuten, die zugestimmt haben; du wirst zu jeder Person gefragt.",
  "ask.open": (a) =>
    `${count(a.open, "Person ist", "Personen sind")} noch offen. Jede Antwort steht sofort in ${a.path}: Bei Strg-C geht nichts verloren, derselbe Befehl macht weiter.`,
  "ask.stopped": (a) =>
    `Aufgehört. Was du geantwortet hast, steht in ${a.path}${a.open > 0 ? `; ${count(a.open, "Person ist", "Personen sind")} noch offen` : ""}. Derselbe Befehl macht weiter.`,
  "ask.changed-meanwhile": (a) =>
    `${a.path} wurde gerade von einem anderen Programm verändert (einer Tabelle?), darum wurde die letzte Antwort nicht darüber geschrieben. Schließ sie dort und starte denselben Befehl noch einmal: Er macht weiter.`,
  "ask.person": (a) => `— ${a.at} von ${a.of}: ${a.who} —`,
  "ask.person-wrote": (a) =>
    `${count(a.messages, "Nachricht", "Nachrichten")}${a.first === "" ? "" : a.first === a.last ? `, ${a.first}` : `, ${a.first} bis ${a.last}`}`,
  "ask.person-silent": "hat in diesem Chat nie geschrieben",
  "ask.person-exporter": "der Datei nach hat diese Person den Chat exportiert",
  "ask.perhaps-same": (a) =>
    `Vielleicht dieselbe Person wie ${a.others.map((other) => `„${other}“`).join(", ")}: Dann wähle „dieselbe Person wie …“.`,
  "ask.name": "Name, den die anderen sehen:",
  "ask.name-uncertain": (a) => `${a.name}  (nicht sicher)`,
  "ask.name-missing": "Da ist nichts zu lesen.",
  "ask.name-without-letters": "Da ist kein Buchstabe: bitte ein Name, den man vorlesen kann.",
  "ask.name-is-number": "Das ist eine Telefonnummer, und alle im Raum sähen sie.",
  "ask.name-too-long": (a) => `Länger als ${a.most} Zeichen.`,
  "ask.address": (a) => `Adresse von ${a.who}:`,
  "ask.address-offer": (a) => {
    const why = [
      a.called === "" ? "" : `„${a.called}“`,
      because[a.because],
      a.isGuess ? "eingeladen wird erst, wenn sie bestätigt ist" : "",
    ];
    return `${a.address}  (${why.filter((part) => part !== "").join("; ")})`;
  },
  "ask.address-alike": (a) =>
    `${a.address} sieht aus wie etwas anderes (${a.others.join(", ")}): Prüfe Buchstabe für Buchstabe.`,
  "ask.address-taken": (a) =>
    `${a.address} ist schon die Adresse von ${a.holder}. Eine Person? Lösch die Zeile und wähle „dieselbe Person wie …“.`,
  "ask.address-bad": (a) => `Noch keine Adresse: ${addressFaults[a.why](a.detail)}.`,
  "ask.move-later": "jetzt nicht (nächstes Mal wieder)",
  "ask.move-letter": "hat (noch) keine Adresse: später einladen",
  "ask.move-samples": "zwei Nachrichten zeigen",
  "ask.move-same": "dieselbe Person wie …",
  "ask.move-skip": "diese Person auslassen",
  "ask.move-back": "zurück",
  "ask.sample": (a) => `„${a.text}“`,
  "ask.no-samples": "Von dieser Person gibt es keinen Text.",
  "ask.same": "Dieselbe Person wie:",
  "ask.same-nobody": "niemand: zurück zur Frage",
  "ask.exact": (a) =>
    `${count(a.count, "Person hat", "Personen haben")} dieselbe Telefonnummer oder E-Mail-Adresse in deinen Kontakten. Übernehmen, was darüber steht?`,
  "ask.exact-line": (a) =>
    `${a.who}  →  ${a.name === "" ? "(nach dem Namen wird noch gefragt)" : a.name}, ${a.address}`,
  "ask.names": (a) => `Sollen die anderen diese ${a.count} Namen so sehen, wie sie im Export stehen?`,
  "ask.names-line": (a) => a.names.join(" · "),
  "ask.guessed": (a) =>
    `${a.count === 1 ? "Diese Adresse stammt" : "Diese Adressen stammen"} aus einer E-Mail-Adresse oder einer Regel. ${a.count === 1 ? "Ist es eine Chat-Adresse, die dir die Person oder die Verwaltung gegeben hat?" : "Sind es Chat-Adressen, die dir die Personen oder die Verwaltung gegeben haben?"}`,
  "ask.guessed-line": (a) => `${a.who}  →  ${a.address}`,
  "ask.guessed-all": "ja, alle",
  "ask.guessed-each": "manche: einzeln fragen",
  "ask.guessed-none": "nein, oder ich weiß es nicht: Sie sollen warten",
  "ask.guessed-one": (a) =>
    `${a.name}: Ist ${a.address} eine Chat-Adresse, die dir die Person oder die Verwaltung gegeben hat?`,
  "ask.take-all": "ja, alle übernehmen",
  "ask.one-by-one": "nein, einzeln fragen",
  "ask.consent": (a) => `Dürfen die Nachrichten von ${a.who} mitgehen?`,
  "ask.consent-no": "nein",
  "ask.consent-yes": "ja, mit Namen",
  "ask.consent-pseudonym": "ja, als „Person 3“",
  "ask.kind": (a) => `Was ist ${a.who}?`,
  "ask.kind-guardian": "Mutter, Vater oder wer an ihrer Stelle ist",
  "ask.kind-staff": "von der Schule",
  "ask.kind-pupil": "Schülerin oder Schüler",
  "ask.agreed": (a) =>
    `${a.who} geht hier zur Schule: An welchem Tag haben die Eltern zugestimmt? (etwa 3.9.2026; nur Eingabetaste: haben sie nicht, auslassen)`,
  "ask.agreed-wrong": "Ein Tag wie 3.9.2026 oder 2026-09-03; oder nur die Eingabetaste.",
  "ask.agreed-how": "Wie haben sie zugestimmt? (etwa: auf Papier)",
  "ask.pupils": (a) =>
    `Kinder sollen in den Raum oder in seinen Verlauf: ${a.names.join(", ")}. Wollen Schule und Eltern das?`,
  "ask.missing": (a) =>
    `${a.named} von ${a.of} stehen in der Liste. Wer nie schrieb, steht nicht im Export. Die übrigen ${a.missing} ergänzen?`,
  "ask.missing-name": (a) => `Wer noch? Name (bisher ${a.named} von ${a.of}):`,
  "ask.missing-done": "niemand mehr: weiter",
  "ask.missing-noticed": (a) => `${a.name}  (der Chat sagt: wurde hinzugefügt)`,
  "ask.title": "Wie soll der Raum heißen? (etwa: Klasse 7b)",
  "ask.title-missing": "Er braucht einen Namen.",
  "ask.same-class": (a) =>
    `${a.count} von ${a.members} Personen in ${a.room} stehen nicht in deiner Personendatei; das sieht nach dem Raum einer anderen Klasse aus. Ist es trotzdem der Raum dieses Chats?`,
  "ask.adopt": (a) =>
    `Dir gehört bereits ein Raum ${a.room}, aber dieser Rechner weiß nicht, dass er für diesen Chat angelegt wurde; es könnte der einer anderen Klasse sein. Wurde er für diesen Chat angelegt?`,
  "ask.still-missing": (a) =>
    `${count(a.names.length, "Person hat", "Personen haben")} noch keine Adresse: ${a.names.join(", ")}. Hast du inzwischen Adressen von ihnen?`,
  "ask.letters-now": (a) =>
    `Die Briefe jetzt schreiben, in den Ordner ${a.folder}? Für ${a.names.join(", ")}.`,
};

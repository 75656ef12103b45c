import { count } from "../count.ts";
import type { people as English } from "../en/people.ts";

export const addressFaults = {
  empty: () => "sie ist leer",
  "no-at": () => "eine Adresse sieht aus wie nora@example.org; das @ fehlt",
  "no-local-part": () => "vor dem @ steht nichts",
  "no-domain": () => "nach dem @ steht nichts",
  resource: (detail: string) =>
    `am Ende steht „${detail}“; lass das weg, damit alle Geräte der Person gemeint sind`,
  character: (detail: string) => `„${detail}“ kann nicht in einer Adresse stehen`,
  direction: (detail: string) =>
    `von rechts nach links geschriebene und andere Buchstaben („${detail}“) lassen sich nicht mischen`,
  domain: (detail: string) => `„${detail}“ kann nicht im Namen eines Servers stehen`,
  "too-long": () => "sie ist zu lang",
};

const place = ({ row, line }: { row: number; line: number }) =>
  `Personenliste, Eintrag ${row} (Zeile ${line} der Datei)`;
const places = ({ rows, lines }: { rows: readonly number[]; lines: readonly number[] }) =>
  `Personenliste, Einträge ${rows.join(", ")} (Zeilen ${lines.join(", ")} der Datei)`;

const why = {
  number: "dieselbe Telefonnummer",
  email: "dieselbe E-Mail-Adresse",
  "name-in-class": "derselbe Name, in dieser Klasse",
  name: "derselbe Name",
  parts: "derselbe Name in anderer Reihenfolge",
  near: "ein fast gleich geschriebener Name",
};
const sources = {
  given: "aus deinen Kontakten",
  directory: "aus der Liste der Schule",
  proven: "bestätigt",
  guessed: "geraten",
};

const looks = {
  picture: "ein Bild",
  archive: "ein gepacktes Archiv",
  pdf: "ein PDF",
  empty: "leer",
  other: "etwas anderes",
};

export const people: typeof English = {
  "people.not-a-vcard": (a) =>
    `In ${a.file} stehen keine Kontakte: Die Datei ist ${looks[a.looks]}. Exportiere die Kontakte auf dem Telefon noch einmal (Kontakte-App, „Teilen“ oder „Exportieren“, Format vCard oder .vcf).`,
  "people.unknown-region": (a) =>
    `„${a.region}“ ist kein Land. Gib seine zwei Buchstaben an, etwa --region DE.`,
  "people.bad-template": (a) =>
    `Aus „${a.template}“ entstehen keine Adressen.${a.unknown.length === 0 ? "" : ` Nicht bekannt: ${a.unknown.map((name) => `{${name}}`).join(", ")}.`} Schreibe es wie {first}.{last}@school.example; {f} und {l} sind Anfangsbuchstaben.`,
  "people.directory-columns": (a) =>
    `${a.file}: Es gibt keine Spalten für Namen und für E-Mail-Adressen, Telefonnummern oder Adressen. Die erste Zeile lautet: ${a.found.join(", ") || "leer"}. Benenne die Spalten, zum Beispiel: name;email;telefon;klasse`,
  "people.directory-cell": (a) =>
    `${a.file}, Zeile ${a.line}: „${a.value}“ ist nicht, was die Spalte sagt, und wurde übergangen.`,
  "people.directory-cells": (a) => `${a.file}: ${a.more} weitere solche Zellen wurden übergangen.`,
  "people.suggestion": (a) =>
    `Eintrag ${a.row} (${a.who}): vielleicht „${a.called}“ (${a.file}, ${a.at}: ${why[a.because]}${a.exact ? "" : "; nicht sicher"}); ${a.address === null ? `keine Adresse bekannt${a.email === null ? "" : `, E-Mail ${a.email}`}` : `Adresse ${a.address}, ${sources[a.source]}`}.`,
  "people.guess": (a) =>
    `Eintrag ${a.row} (${a.who}): ${a.address}? Nach der Regel gebildet${a.number > 1 ? `; mit der Zahl ${a.number}, weil jemand anderes die Adresse ohne Zahl hat – finde heraus, wer welche hat` : ""}${a.others.length > 0 ? `; vielleicht auch ${a.others.join(", ")}` : ""}.`,
  "people.more-suggestions": (a) => `${a.more} weitere Vorschläge; --json zeigt alle.`,
  "people.suggestions-hint": (a) =>
    `${a.accepted ? `${count(a.count, "Vorschlag bleibt", "Vorschläge bleiben")}; davon wurde keine Adresse eingetragen.` : `${count(a.count, "Vorschlag", "Vorschläge")}; eingetragen wurde nichts.`} Übernimm in die Liste, was stimmt${a.exact > 0 ? `, oder gib --accept exact an für die ${a.exact} mit derselben Nummer oder E-Mail-Adresse` : ""}${a.guessed > 0 ? `, oder --accept guessed auch für Geratenes (${a.guessed}): Das wird erst eingeladen und hereingelassen, wenn du „given“ in die Spalte source schreibst` : ""}.`,
  "people.accepted": (a) =>
    `${a.count} Adressen in ${a.path} eingetragen${a.guessed > 0 ? `, davon ${a.guessed} geraten; diese warten, bis sie bestätigt sind` : ""}.`,
  "people.taken": (a) =>
    `Eintrag ${a.row} (${a.who}): eingetragen ${a.values.join(", ")}, aus „${a.called}“ (${a.file}, ${a.at}).`,
  "people.more-taken": (a) =>
    `In ${count(a.more, "weitere Zeile", "weitere Zeilen")} wurde etwas eingetragen.`,
  "people.member-shares": (a) =>
    `${a.name} hat dieselbe Nummer oder Adresse wie Eintrag ${a.row} (${a.who}) und wurde nicht ergänzt. Zwei Personen? Dann ergänze eine Zeile für ${a.name}.`,
  "people.address-of-room": (a) =>
    `Eintrag ${a.row} (${a.name}): ${a.address} ist die Adresse eines Raums, nicht die einer Person. Trag in die Spalte jid die Adresse der Person ein.`,
  "people.owner-is-room": (a) => `${a.address} ist die Adresse eines Raums und kann keinen leiten.`,
  "people.address-taken": (a) =>
    `Eintrag ${a.row}: ${a.address} wurde nicht eingetragen, denn Eintrag ${a.holder} hat sie schon. Einer von beiden stimmt nicht, oder sie teilen sich ein Telefon.`,
  "people.members-added": (a) =>
    `${a.count} Personen der Klasse ${a.class}, die noch fehlten, in ${a.path} ergänzt.`,
  "people.pupils-left-aside": (a) =>
    `${a.count} Personen der Klasse ${a.class} sind in der Liste der Schule Schülerinnen oder Schüler und wurden nicht ergänzt. Sollen sie in den Raum, gib --allow-pupils an.`,
  "people.no-such-class": (a) =>
    `In der Liste der Schule ist niemand aus der Klasse „${a.class}“. ${a.known.length === 0 ? "Sie hat keine Spalte für Klassen." : `Klassen darin: ${a.known.join(", ")}.`}`,
  "people.class-without-directory":
    "--class nennt eine Klasse aus der Liste der Schule: Gib auch diese an, mit --directory schule.csv.",
  "people.no-source":
    "Sag, woraus: ein Export (chat.zip) oder die Liste der Schule mit der Klasse (--directory schule.csv --class 7b).",
  "people.online-needed": (a) =>
    `Ob eine E-Mail-Adresse bei ${a.domains.join(", ")} auch eine Adresse für Räume ist, ist nicht bekannt. Mit --online werden diese Domains (sonst nichts) nachgeschlagen.`,
  "people.one-person-number-changed": (a) =>
    `„${a.one}“ hat laut einem Hinweis im Chat jetzt die Nummer „${a.other}“: dieselbe Person? Dann schreibe beide mit | dazwischen in eine Zelle der Spalte whatsapp und lösche den anderen Eintrag.`,
  "people.one-person-same-messages": (a) =>
    `„${a.one}“ und „${a.other}“ haben ${a.count} Nachrichten geschrieben, die in beiden Exporten gleich sind: dieselbe Person? Dann schreibe beide mit | dazwischen in eine Zelle der Spalte whatsapp und lösche den anderen Eintrag.`,
  "people.one-person-same-card": (a) =>
    `„${a.one}“ und „${a.other}“ sind in deinen Kontakten ein Eintrag: dieselbe Person? Dann schreibe beide mit | dazwischen in eine Zelle der Spalte whatsapp und lösche den anderen Eintrag.`,
  "people.one-person-alike": (a) =>
    `„${a.one}“ und „${a.other}“ bleiben getrennt, weil sie verschieden geschrieben sind. Ist es ein Mensch? Dann schreibe beide in eine Zelle der Spalte whatsapp, mit | dazwischen, und lösche die andere Zeile.`,
  "people.one-person-same-name": (a) =>
    `„${a.one}“ ist in mehreren Chats (${a.chats.join(", ")}) und steht für jeden einmal in der Liste: Der Name allein zeigt nicht, ob es dieselbe Person ist. Wenn ja, gib beiden Einträgen denselben Namen und dieselbe Adresse.`,
  "people.two-exporters": (a) =>
    `„${a.one}“ steht in beiden Exporten von ${a.chats.join(", ")}, aber keine Nachricht zeigt, dass beide Telefone dieselbe Person meinen. Prüfe, wer gemeint ist.`,
  "people.names-to-confirm": (a) =>
    `Öffentliche Namen eintragen (Spalte name)${a.proposed.length > 0 ? `; vielleicht so, wie sie dastehen: ${a.proposed.join(", ")}` : ""}${a.ask.length > 0 ? `; nach dem richtigen Namen fragen: ${a.ask.join(", ")}` : ""}.`,
  "people.vcard-cut": (a) =>
    `${a.file}: Kontakt ${a.card} hat kein Ende und wurde übergangen. Vielleicht ist die Datei unvollständig; fehlt jemand, exportiere die Kontakte noch einmal.`,
  "people.workbook": (a) =>
    `${a.path} ist eine Arbeitsmappe einer Tabellenkalkulation, keine CSV-Datei. Öffne sie dort und speichere sie als „${a.kind === "excel" ? "CSV UTF-8 (durch Trennzeichen getrennt)" : a.kind === "numbers" ? "CSV (Ablage > Exportieren)" : "Text CSV"}“; dann nenne diese Datei.`,
  "people.nowhere": (a) =>
    `Personenliste, Eintrag ${a.row}, Spalte whatsapp: „${a.label}“ kommt in keinem dieser Chats vor. Schreib den Namen so, wie sein Chat ihn zeigt, oder trag in die Spalte chat den Titel des Chats ein, für den die Zeile gilt.`,
  "people.missing-column": (a) =>
    `In der Personenliste fehlt die Spalte „${a.column}“. Die erste Zeile sollte lauten: ${a.expected} (name und jid müssen da sein, mit einem Export auch whatsapp; die Reihenfolge ist egal).`,
  "people.unknown-column": (a) =>
    `In der Personenliste gibt es eine Spalte „${a.column}“. Ist „${a.resembles}“ gemeint? Benenne sie um. Die erste Zeile sollte lauten: ${a.expected}`,
  "people.double-column": (a) =>
    `In der Personenliste gibt es die Spalte „${a.column}“ zweimal. Behalte nur eine davon.`,
  "people.broken-quotes": (a) =>
    `Personenliste, Zeile ${a.line}: Die Anführungszeichen (") gehen nicht auf. Jedes, das eine Zelle öffnet, muss sie auch schließen; in einer Zelle wird es doppelt geschrieben ("").`,
  "people.too-many-cells": (a) =>
    `${place(a)}: mehr Zellen als die ${a.most} Spalten der ersten Zeile. Setze eine Zelle, in der ein Trennzeichen vorkommt, in Anführungszeichen.`,
  "people.bad-address": (a) =>
    `${place(a)}, Spalte jid: „${a.address}“ ist keine Adresse: ${addressFaults[a.why](a.detail)}.`,
  "people.mixed-scripts": (a) =>
    `${place(a)}, Spalte jid: ${a.address} mischt Buchstaben, die gleich aussehen (${a.scripts.join(", ")}). Tippe sie neu ab oder frag die Person, bevor du diese Adresse einlädst.`,
  "people.language-not-written": (a) =>
    `${place(a)}, Spalte lang: Texte auf „${a.lang}“ gibt es nicht. Diese Person bekommt sie in der Sprache des Raums; geschrieben sind ${a.written.join(", ")}.`,
  "people.unknown-value": (a) =>
    `${place(a)}, Spalte ${a.column}: „${a.value}“ ist nicht bekannt. Erlaubt sind ${a.allowed.join(", ")} oder eine leere Zelle.`,
  "people.name-missing": (a) =>
    `${place(a)}, Spalte name: Sie ist leer. Trage den Namen ein, den die anderen im Raum sehen sollen.`,
  "people.name-without-letters": (a) =>
    `${place(a)}, Spalte name: Darin steht kein Buchstabe. Trage einen Namen ein, den man vorlesen kann.`,
  "people.bad-email": (a) =>
    `${place(a)}, Spalte email: „${a.email}“ ist keine E-Mail-Adresse. Berichtige sie oder lass die Zelle leer.`,
  "people.bad-day": (a) =>
    `${place(a)}, Spalte agreed_on: „${a.value}“ ist kein Tag. Schreibe ihn als 2026-09-03 oder 3.9.2026.`,
  "people.agreed-without-day": (a) =>
    `${place(a)}: agreed_how ist ausgefüllt, agreed_on nicht. Eine Zustimmung ist erst mit ihrem Tag festgehalten.`,
  "people.formula": (a) =>
    `${place(a)}, Spalte ${a.column}: „${a.value}“ ist eine Formel der Tabelle. Schreibe hinein, was gemeint ist.`,
  "people.spreadsheet-error": (a) =>
    `${place(a)}, Spalte ${a.column}: Die Tabelle hat den Inhalt mit dem Fehler „${a.value}“ überschrieben. Stelle die Spalte auf Text und trage ihn neu ein.`,
  "people.shortened-number": (a) =>
    `${place(a)}, Spalte ${a.column}: Die Tabelle hat eine Telefonnummer zu „${a.value}“ gekürzt. Stelle die Spalte auf Text und trage sie neu ein.`,
  "people.row-became-comment": (a) =>
    `Personenliste, Zeile ${a.line}: Sie beginnt mit einem Fehler der Tabelle, deshalb würde der Eintrag übergangen. Fülle die Zelle neu aus oder lösche die Zeile.`,
  "people.look-alike": (a) =>
    `${places(a)}, Spalte jid: ${a.addresses.join(" und ")} sehen gleich aus. Vergleiche Buchstabe für Buchstabe, ob jede stimmt.`,
  "people.one-name-for-two": (a) =>
    `${places(a)}, Spalte name: „${a.name}“ heißen mehrere. Im Verlauf unterscheidet sie eine Zahl; besser gibst du ihnen Namen, die auch die anderen im Raum auseinanderhalten. Ist es ein Mensch, mach eine Zeile daraus.`,
  "people.pupils-not-allowed": (a) =>
    `${a.names.length} Schülerinnen oder Schüler würden eingeladen oder zitiert: ${a.names.join(", ")}. Wenn Schule und Eltern das wollen, gib --allow-pupils an; sonst schreibe role „skip“ und history „no“.`,
  "people.pupil-without-agreement": (a) =>
    `Personenliste, Eintrag ${a.row}, Spalte agreed_on: Für ${a.name === "" ? "das Kind in diesem Eintrag" : a.name} (kind pupil) ist keine Zustimmung der Eltern festgehalten. Trage den Tag ein (und in agreed_how, wie) oder schreibe role „skip“ und history „no“.`,
  "people.name-is-number": (a) =>
    `${place(a)}, Spalte name: Das ist eine Telefonnummer, und alle im Raum würden sie sehen. Trage einen Namen ein.`,
  "people.name-too-long": (a) => `${place(a)}, Spalte name: länger als ${a.most} Zeichen. Kürze den Namen.`,
  "people.owner-without-address": (a) =>
    `${place(a)}, Spalte jid: ${a.name === "" ? "Diese Person" : a.name} soll den Raum leiten (Rolle owner), hat aber keine Adresse. Trage sie ein oder ändere die Rolle.`,
  "people.one-address-for-two": (a) =>
    `${places(a)}: ${a.address} kommt mehrfach vor. Jede Person braucht eine eigene Adresse; mehrere Einträge für eine Person müssen denselben Namen und verschiedene Chats haben.`,
  "people.one-label-for-two": (a) =>
    `${places(a)}, Spalte whatsapp: „${a.label}“ steht im selben Chat für mehr als eine Person. Lass es nur in einem Eintrag stehen.`,
  "people.label-fits-twice": (a) =>
    a.labels.length > 1
      ? `Personenliste, Eintrag ${a.rows.join(", ")}, Spalte whatsapp: ${a.labels.map((label) => `„${label}“`).join(", ")} bleiben getrennt, weil es verschiedene Personen sein können, und der Eintrag könnte jede davon meinen. Schreibe die gemeinte genau so hinein, oder alle mit | dazwischen, wenn es ein Mensch ist.`
      : `Personenliste, Einträge ${a.rows.join(", ")}, Spalte whatsapp: Jeder könnte ${a.labels.map((label) => `„${label}“`).join(", ")} meinen. Schreibe es in den gemeinten Eintrag genau so.`,
  "people.bots": (a) =>
    `${a.names.join(", ")} ist ein Programm, das im Chat schrieb. Es bekommt keinen Eintrag, und was es schrieb, geht nicht mit.`,
  "people.label-of-nobody": (a) =>
    `Personenliste, Eintrag ${a.row}, Spalte whatsapp: „?“ steht für Absender, die der Export nicht nennt. Das können mehrere Leute sein; ihre Nachrichten gehören deshalb niemandem und gehen nie mit. Nimm das „?“ heraus.`,
  "people.unknown-person": (a) =>
    `Personenliste, Eintrag ${a.row}, Spalte whatsapp: „${a.label}“ kommt in diesem Chat nicht vor.${a.closest === null ? " Schreib den Namen so, wie der Chat ihn zeigt; gilt die Zeile für einen anderen Chat, trag dessen Titel in die Spalte chat ein." : ` Ist „${a.closest}“ gemeint?`}`,
};

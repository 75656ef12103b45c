import { count } from "../count.ts";
import type { mail as English } from "../en/mail.ts";

const keyFaults = {
  none: "gpg hat keinen Schlüssel für die Adresse",
  "another-address": "der Schlüssel in gpg gehört zu einer anderen Adresse",
  expired: "der Schlüssel ist abgelaufen",
  revoked: "der Schlüssel wurde widerrufen",
  disabled: "der Schlüssel ist in gpg abgeschaltet",
  weak: "der Schlüssel ist zu schwach: unter 2.048 Bit",
  unable: "der Schlüssel ist für anderes gemacht",
  several: "mehr als ein Schlüssel passt",
};

export const mail: typeof English = {
  "mail.address-wrong": (a) =>
    `${a.option}: „${a.value}“ ist keine E-Mail-Adresse. Schreib eine einzige, etwa sekretariat@schule.example.`,
  "mail.from-missing": "Von wem kommen die Mails? Sag es mit --mail-from und deiner E-Mail-Adresse.",
  "mail.files": (a) =>
    `${count(a.count, "Mail", "Mails")} in ${a.folder}. Öffne jede .eml-Datei mit deinem Mailprogramm und schick sie ab; in jeder steht das Geheimnis dieser Person.`,
  "mail.no-address": (a) =>
    `Keine Mail für ${a.names.join(", ")}: In der Personenliste steht keine E-Mail-Adresse. Übergib den gedruckten Brief.`,
  "mail.server-wrong": (a) =>
    `--smtp: „${a.value}“ nennt keinen Mailserver. Schreib smtps://mail.schule.example oder smtp://mail.schule.example:587; Benutzername und Passwort haben eigene Angaben.`,
  "mail.test-without-server": "--mail-test braucht --smtp: Über welchen Mailserver soll der Brief gehen?",
  "mail.rate-wrong": "--mail-rate: mindestens eine Mail in der Minute.",
  "mail.password-missing":
    "Das Passwort für den Mailserver fehlt, und fragen geht nicht: Nenne mit --smtp-password-file DATEI, wo es steht (- für die Standardeingabe).",
  "mail.unreachable": (a) =>
    `${a.host}, Port ${a.port}: Dort antwortet kein Mailserver (${a.answer}). Nichts wurde verschickt. Prüf Host und Port, oder versuch es später.`,
  "mail.not-safe": (a) =>
    `Ob ${a.host}, Port ${a.port} wirklich dein Mailserver ist, lässt sich über eine verschlüsselte Verbindung nicht feststellen (${a.answer}). Nichts wurde verschickt, auch kein Passwort. Prüf den Namen, versuch smtps://, oder nenne mit --ca-file die Stelle, die das Zertifikat der Schule ausgestellt hat.`,
  "mail.login-refused": (a) =>
    `${a.host} lässt ${a.user} nicht hinein (${a.answer}). Nichts wurde verschickt. Prüf Benutzername und Passwort; viele Anbieter verlangen ein App-Passwort.`,
  "mail.stopped": "Angehalten. Starte denselben Befehl noch einmal: Er schickt den Rest, und nichts zweimal.",
  "mail.broken-off": (a) =>
    `Die Verbindung zum Mailserver ist abgebrochen (${a.answer}). Starte denselben Befehl noch einmal: Er schickt den Rest, und nichts zweimal.`,
  "mail.test-failed": (a) => `Der Musterbrief ging nicht hinaus: ${a.answer}`,
  "mail.test-sent": (a) =>
    `Ein Musterbrief ist an ${a.address} unterwegs. Sieh ihn dir an und lass dann --mail-test weg.`,
  "mail.to-send": (a) => `${a.name} <${a.address}>`,
  "mail.ask": (a) =>
    `${a.count === 1 ? "Diesen Brief" : `Diese ${a.count} Briefe`} von ${a.from} abschicken?`,
  "mail.none-to-send": "Alle Briefe, zu denen eine E-Mail-Adresse bekannt ist, wurden schon verschickt.",
  "mail.sent": (a) => `Verschickt: ${a.names.join(", ")}`,
  "mail.sent-before": (a) => `Schon früher verschickt, nicht noch einmal: ${a.names.join(", ")}`,
  "mail.refused": (a) =>
    `${a.name}: Der Mailserver hat die Mail an ${a.address} nicht angenommen (${a.answer}). Berichtige die Adresse in der Personenliste, oder übergib den gedruckten Brief.`,
  "mail.failed": (a) =>
    `${a.name}: Die Mail an ${a.address} ging nicht hinaus (${a.answer}). Der nächste Lauf schickt sie.`,
  "mail.unknown": (a) =>
    `${a.name}: Ob die Mail an ${a.address} hinausging, weiß niemand. Von selbst wird sie nicht noch einmal geschickt: Frag nach, übergib den gedruckten Brief, oder sag --resend-unknown.`,
  "mail.gpg-missing":
    "--openpgp braucht das Programm gpg, und auf diesem Computer fehlt es. Es kommt mit Gpg4win (Windows), GPG Suite (macOS) oder dem Paket gnupg (Linux). Oder lass --openpgp weg.",
  "mail.gpg-failed": (a) =>
    `gpg hat eine Mail nicht verschlüsselt (${a.answer}). Unverschlüsselt ging nichts davon hinaus. Probier gpg für sich mit diesem Schlüssel, oder übergib den gedruckten Brief.`,
  "mail.no-key": (a) =>
    `${a.name} bekommt keine Mail: ${keyFaults[a.why]} (${a.address}). Nimm einen Schlüssel dieser Person in gpg auf, nachdem du geprüft hast, dass er ihr gehört, oder übergib den gedruckten Brief.`,
  "mail.unsigned": (a) =>
    `Die Mails werden verschlüsselt, aber nicht unterschrieben: ${keyFaults[a.why]} (${a.address}).`,
  "mail.bounces":
    "Was nicht zugestellt werden kann, kommt in dein Postfach zurück, manches erst nach Stunden. Wen das trifft, der braucht den gedruckten Brief.",
};

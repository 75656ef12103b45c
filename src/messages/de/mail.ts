import { count } from "../count.ts";
import type { mail as English } from "../en/mail.ts";

export const mail: typeof English = {
  "mail.address-wrong": (a) =>
    `${a.option}: „${a.value}“ ist keine E-Mail-Adresse. Schreib eine einzige, etwa sekretariat@schule.example.`,
  "mail.from-missing": "Von wem kommen die Mails? Sag es mit --mail-from und deiner E-Mail-Adresse.",
  "mail.files": (a) =>
    `${count(a.count, "Mail", "Mails")} in ${a.folder}. Öffne jede .eml-Datei mit deinem Mailprogramm und schick sie ab; in jeder steht das Geheimnis dieser Person.`,
  "mail.no-address": (a) =>
    `Keine Mail für ${a.names.join(", ")}: In der Personenliste steht keine E-Mail-Adresse. Übergib den gedruckten Brief.`,
};

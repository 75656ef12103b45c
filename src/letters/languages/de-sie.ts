import { de } from "./de.ts";
import type { Language } from "./language.ts";

export const deSie: Language = {
  ...de,
  title: "So kommen Sie in unsere Gruppe",
  dear: (name) => `Guten Tag ${name},`,
  voluntary: "Sie müssen nicht mitmachen. Wer nicht mitmacht, hat keinen Nachteil.",
  by: (day) => `Kommen Sie bitte bis ${day} dazu.`,
  installApp: "Installieren Sie die App.",
  accountInvitation: (domain, expires) =>
    `Scannen Sie den Code: Die App legt Ihr Konto bei ${domain} an. Er gilt nur für Sie und bis ${expires}.`,
  account: (address, password) =>
    `Melden Sie sich in der App an. Adresse: ${address}, erstes Passwort: ${password}. Ändern Sie das Passwort danach.`,
  ownAddress: (teacher, code) =>
    `Nehmen Sie eine Chat-Adresse bei einem Anbieter Ihrer Wahl. Scannen Sie dann einen der Codes, oder schreiben Sie an ${teacher} nur dies: ${code}`,
  knownAddress: (address) => `Melden Sie sich in der App mit Ihrer Adresse ${address} an.`,
  joinRoom: (address) => `Nehmen Sie die Einladung in die Gruppe an. Die Gruppe hat die Adresse ${address}.`,
  scan: "QR-Code für Ihr Konto",
  leaving: "Wollen Sie wieder hinaus? „Verlassen“ in der App genügt nicht: Sagen Sie uns Bescheid.",
  otherChannel: (channel) => `Alles Wichtige bekommen Sie auch so: ${channel}.`,
  copyAddress: "Die Adresse steht oben in der Adresszeile hinter dem Zeichen #. Kopieren Sie sie in die App.",
};

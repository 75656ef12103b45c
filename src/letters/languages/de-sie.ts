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
  tellWho: (teacher, code) =>
    `Dann müssen wir noch wissen, wer Sie sind: Scannen Sie den zweiten Code, oder schreiben Sie an ${teacher} nur dies: ${code}`,
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
  invitation: {
    ...de.invitation,
    body: (name, room, teacher) =>
      `Guten Tag ${name}, ${teacher} lädt Sie in den Raum „${room}“ ein. Beitreten ist freiwillig.`,
    reminder: (name, room, teacher) =>
      `Guten Tag${name === null ? "" : ` ${name}`}, zur Erinnerung: ${teacher} hat Sie in den Raum „${room}“ eingeladen. Beitreten ist freiwillig.`,
    yourName: (name) => `Ihr Name dort: ${name}`,
    open: "In Ihrer App öffnen:",
    unreadable:
      "Können Sie dort eine verschlüsselte Nachricht nicht lesen, bitten Sie, wer sie schrieb, die App einmal zu schließen und wieder zu öffnen.",
    keys: (name, room, teacher) =>
      `Guten Tag ${name}, ${teacher} hat im Raum „${room}“ einen Platz für Sie. Was dort geschrieben wird, soll Ende-zu-Ende-verschlüsselt sein, und für Sie verschlüsseln können andere erst, wenn Ihre App ihre Schlüssel veröffentlicht hat; bisher sind keine zu finden. Melden Sie sich bitte mit einer App an, die verschlüsseln kann, etwa Conversations, Dino, Gajim oder Monal, und lassen Sie die Verschlüsselung eingeschaltet. Dann kommen Sie hinein und bekommen eine Einladung. Beitreten ist freiwillig.`,
  },
};

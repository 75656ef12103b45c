import type { Language } from "./language.ts";

export const de: Language = {
  lang: "de",
  direction: "ltr",
  reviewed: true,
  draft: "Entwurf: maschinell übersetzt, noch nicht geprüft.",
  title: "So kommst du in unsere Gruppe",
  dear: (name) => `Hallo ${name},`,
  changes: (room) => `unsere WhatsApp-Gruppe zieht um. Sie heißt jetzt ${room} und gehört keiner Firma.`,
  voluntary: "Du musst nicht mitmachen. Wer nicht mitmacht, hat keinen Nachteil.",
  by: (day) => `Komm bitte bis ${day} dazu.`,
  installApp: "Installiere die App.",
  android: "Android",
  iphone: "iPhone",
  computer: "Computer",
  untestedIphone: "Auf dem iPhone haben wir es nicht ausprobiert.",
  accountInvitation: (domain, expires) =>
    `Scanne den Code: Die App legt dein Konto bei ${domain} an. Er gilt nur für dich und bis ${expires}.`,
  account: (address, password) =>
    `Melde dich in der App an. Adresse: ${address}, erstes Passwort: ${password}. Ändere das Passwort danach.`,
  ownAddress: (teacher, code) =>
    `Nimm eine Chat-Adresse bei einem Anbieter deiner Wahl. Scanne dann einen der Codes, oder schreib an ${teacher} nur dies: ${code}`,
  knownAddress: (address) => `Melde dich in der App mit deiner Adresse ${address} an.`,
  joinRoom: (address) => `Nimm die Einladung in die Gruppe an. Die Gruppe hat die Adresse ${address}.`,
  scan: "QR-Code für dein Konto",
  scanToAsk: "QR-Code: Kontakt anfragen",
  scanToWrite: "QR-Code: Nachricht schreiben",
  goodToKnow: "Gut zu wissen",
  oldMessages: "Alte Nachrichten kommen nur mit, wenn die zugestimmt haben, die sie geschrieben haben.",
  leaving: "Willst du wieder hinaus? „Verlassen“ in der App genügt nicht: Sag uns Bescheid.",
  hours: (hours) => `Wir lesen zu diesen Zeiten: ${hours}.`,
  otherChannel: (channel) => `Alles Wichtige bekommst du auch so: ${channel}.`,
  contact: (contact) => `Fragen? ${contact}.`,
  controller: (controller) => `Verantwortlich: ${controller}.`,
  operator: (operator) => `Den Server betreibt: ${operator}.`,
  retention: (retention) => `Nachrichten bleiben gespeichert: ${retention}.`,
  copyAddress: "Die Adresse steht oben in der Adresszeile hinter dem Zeichen #. Kopiere sie in die App.",
};

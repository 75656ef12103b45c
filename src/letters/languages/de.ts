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
  tellWho: (teacher, code) =>
    `Dann müssen wir noch wissen, wer du bist: Scanne den zweiten Code, oder schreib an ${teacher} nur dies: ${code}`,
  account: (address, password) =>
    `Melde dich in der App an. Adresse: ${address}, erstes Passwort: ${password}. Ändere das Passwort danach.`,
  ownAddress: (teacher, code) =>
    `Nimm eine Chat-Adresse bei einem Anbieter deiner Wahl. Scanne dann einen der Codes, oder schreib an ${teacher} nur dies: ${code}`,
  providers: (providers) => `Zum Beispiel bei ${providers}.`,
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
  invitation: {
    body: (name, room, teacher) =>
      `Hallo ${name}, ${teacher} lädt dich in den Raum „${room}“ ein. Beitreten ist freiwillig.`,
    reminder: (name, room, teacher) =>
      `Hallo${name === null ? "" : ` ${name}`}, zur Erinnerung: ${teacher} hat dich in den Raum „${room}“ eingeladen. Beitreten ist freiwillig.`,
    yourName: (name) => `Dein Name dort: ${name}`,
    open: "In deiner App öffnen:",
    hours: (hours) => `Gelesen und geantwortet wird: ${hours}.`,
    addresses: "Die Mitglieder dieses Raums sehen gegenseitig ihre Adressen.",
    unreadable:
      "Kannst du dort eine verschlüsselte Nachricht nicht lesen, bitte, wer sie schrieb, die App einmal zu schließen und wieder zu öffnen.",
    reason: (room) => `„${room}“ zieht aus WhatsApp hierher um. Beitreten ist freiwillig.`,
    keys: (name, room, teacher) =>
      `Hallo ${name}, ${teacher} hat im Raum „${room}“ einen Platz für dich. Was dort geschrieben wird, soll Ende-zu-Ende-verschlüsselt sein, und für dich verschlüsseln können andere erst, wenn deine App ihre Schlüssel veröffentlicht hat; bisher sind keine zu finden. Melde dich bitte mit einer App an, die verschlüsseln kann, etwa Conversations, Dino, Gajim oder Monal, und lass die Verschlüsselung eingeschaltet. Dann kommst du hinein und bekommst eine Einladung. Beitreten ist freiwillig.`,
  },
};

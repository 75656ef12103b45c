import type { Language } from "./language.ts";

export const it: Language = {
  lang: "it",
  direction: "ltr",
  reviewed: false,
  draft: "Bozza: tradotta da una macchina, non ancora controllata.",
  title: "Come entrare nel nostro gruppo",
  dear: (name) => `Buongiorno ${name},`,
  changes: (room) =>
    `il nostro gruppo WhatsApp si trasferisce. Ora si chiama ${room} e non appartiene a nessuna azienda.`,
  voluntary: "Partecipare non è obbligatorio. Chi non partecipa non ha alcuno svantaggio.",
  by: (day) => `Si unisca a noi entro il ${day}.`,
  installApp: "Installi l’app.",
  android: "Android",
  iphone: "iPhone",
  computer: "Computer",
  untestedIphone: "Su iPhone non l’abbiamo provata.",
  accountInvitation: (domain, expires) =>
    `Inquadri il codice: l’app crea il suo account su ${domain}. Vale solo per lei e fino al ${expires}.`,
  tellWho: (teacher, code) =>
    `Poi dobbiamo sapere chi è lei: inquadri il secondo codice, oppure scriva solo questo a ${teacher}: ${code}`,
  account: (address, password) =>
    `Acceda nell’app. Indirizzo: ${address}, prima password: ${password}. Poi cambi la password.`,
  ownAddress: (teacher, code) =>
    `Prenda un indirizzo di chat da un fornitore a sua scelta. Poi inquadri uno dei codici, oppure scriva solo questo a ${teacher}: ${code}`,
  providers: (providers) => `Per esempio: ${providers}.`,
  knownAddress: (address) => `Acceda nell’app con il suo indirizzo ${address}.`,
  joinRoom: (address) => `Accetti l’invito al gruppo. L’indirizzo del gruppo è ${address}.`,
  scan: "Codice QR per il suo account",
  scanToAsk: "Codice QR: chiedere il contatto",
  scanToWrite: "Codice QR: scrivere un messaggio",
  goodToKnow: "Buono a sapersi",
  oldMessages: "I vecchi messaggi ci seguono solo se chi li ha scritti è d’accordo.",
  leaving: "Vuole uscire? «Esci» nell’app non basta: ce lo dica.",
  hours: (hours) => `Leggiamo in questi orari: ${hours}.`,
  otherChannel: (channel) => `Tutto ciò che è importante le arriva anche così: ${channel}.`,
  contact: (contact) => `Domande? ${contact}.`,
  controller: (controller) => `Responsabile: ${controller}.`,
  operator: (operator) => `Il server è gestito da: ${operator}.`,
  retention: (retention) => `I messaggi restano conservati: ${retention}.`,
  copyAddress: "L’indirizzo si trova nella barra del browser, dopo il segno #. Lo copi nell’app.",
  invitation: {
    body: (name, room, teacher) =>
      `Buongiorno ${name}, ${teacher} la invita nella stanza «${room}». Partecipare non è obbligatorio.`,
    reminder: (name, room, teacher) =>
      `Buongiorno${name === null ? "" : ` ${name}`}, le ricordiamo che ${teacher} l’ha invitata nella stanza «${room}». Partecipare non è obbligatorio.`,
    yourName: (name) => `Il suo nome nella stanza: ${name}`,
    open: "Per aprirla nella sua app:",
    hours: (hours) => `Leggiamo e rispondiamo: ${hours}.`,
    addresses: "I membri di questa stanza vedono gli indirizzi degli altri.",
    unreadable:
      "Se nella stanza non riesce a leggere un messaggio cifrato, chieda a chi l’ha scritto di chiudere la sua app e riaprirla.",
    reason: (room) => `«${room}» si trasferisce qui da WhatsApp. Partecipare non è obbligatorio.`,
    keys: (name, room, teacher) =>
      `Buongiorno ${name}, ${teacher} le tiene un posto nella stanza «${room}». I messaggi saranno cifrati da un capo all’altro, e gli altri potranno cifrare per lei solo quando la sua app avrà pubblicato le sue chiavi; per ora non se ne trova nessuna. Acceda con un’app che cifra, per esempio Conversations, Dino, Gajim o Monal, e lasci attiva la cifratura. Allora potrà entrare e riceverà un invito. Partecipare non è obbligatorio.`,
  },
};

import type { Language } from "./language.ts";

export const fr: Language = {
  lang: "fr",
  direction: "ltr",
  reviewed: false,
  draft: "Brouillon : traduit par une machine, pas encore relu.",
  title: "Comment rejoindre notre groupe",
  dear: (name) => `Bonjour ${name},`,
  changes: (room) =>
    `notre groupe WhatsApp déménage. Il s’appelle maintenant ${room} et n’appartient à aucune entreprise.`,
  voluntary: "Vous n’êtes pas obligé de participer. Personne n’est désavantagé en restant à l’écart.",
  by: (day) => `Merci de nous rejoindre avant le ${day}.`,
  installApp: "Installez l’application.",
  android: "Android",
  iphone: "iPhone",
  computer: "Ordinateur",
  untestedIphone: "Nous ne l’avons pas essayé sur iPhone.",
  accountInvitation: (domain, expires) =>
    `Scannez le code : l’application crée votre compte chez ${domain}. Il n’est que pour vous, jusqu’au ${expires}.`,
  tellWho: (teacher, code) =>
    `Il nous faut encore savoir qui vous êtes : scannez le deuxième code, ou écrivez seulement ceci à ${teacher} : ${code}`,
  account: (address, password) =>
    `Connectez-vous dans l’application. Adresse : ${address}, premier mot de passe : ${password}. Changez-le ensuite.`,
  ownAddress: (teacher, code) =>
    `Prenez une adresse de messagerie instantanée chez le fournisseur de votre choix. Scannez ensuite l’un des codes, ou écrivez seulement ceci à ${teacher} : ${code}`,
  providers: (providers) => `Par exemple chez ${providers}.`,
  knownAddress: (address) => `Connectez-vous dans l’application avec votre adresse ${address}.`,
  joinRoom: (address) => `Acceptez l’invitation au groupe. Son adresse est ${address}.`,
  scan: "Code QR de votre compte",
  scanToAsk: "Code QR : demander le contact",
  scanToWrite: "Code QR : écrire un message",
  goodToKnow: "Bon à savoir",
  oldMessages: "Les anciens messages ne suivent que si ceux qui les ont écrits sont d’accord.",
  leaving: "Vous voulez partir ? « Quitter » dans l’application ne suffit pas : dites-le-nous.",
  hours: (hours) => `Nous lisons à ces heures : ${hours}.`,
  otherChannel: (channel) => `Tout ce qui est important vous parvient aussi ainsi : ${channel}.`,
  contact: (contact) => `Des questions ? ${contact}.`,
  controller: (controller) => `Responsable : ${controller}.`,
  operator: (operator) => `Le serveur est géré par : ${operator}.`,
  retention: (retention) => `Les messages sont conservés : ${retention}.`,
  copyAddress:
    "L’adresse se trouve dans la barre d’adresse du navigateur, après le signe #. Copiez-la dans l’application.",
  invitation: {
    body: (name, room, teacher) =>
      `Bonjour ${name}, ${teacher} vous invite dans le salon « ${room} ». La participation est libre.`,
    reminder: (name, room, teacher) =>
      `Bonjour${name === null ? "" : ` ${name}`}, petit rappel : ${teacher} vous a invité·e dans le salon « ${room} ». La participation est libre.`,
    yourName: (name) => `Votre nom dans le salon : ${name}`,
    open: "Pour l’ouvrir dans votre application :",
    hours: (hours) => `Nous lisons et répondons : ${hours}.`,
    addresses: "Les membres de ce salon voient les adresses les uns des autres.",
    unreadable:
      "Si vous ne pouvez pas y lire un message chiffré, demandez à la personne qui l’a écrit de fermer son application et de la rouvrir.",
    reason: (room) => `« ${room} » quitte WhatsApp et s’installe ici. La participation est libre.`,
    keys: (name, room, teacher) =>
      `Bonjour ${name}, ${teacher} vous garde une place dans le salon « ${room} ». Les messages y seront chiffrés de bout en bout. Pour que les autres puissent chiffrer pour vous, votre application doit d’abord publier ses clés ; on n’en trouve encore aucune. Connectez-vous avec une application qui chiffre, par exemple Conversations, Dino, Gajim ou Monal, et laissez le chiffrement activé. Vous pourrez alors entrer et vous recevrez une invitation. La participation est libre.`,
  },
};

import type { Language } from "./language.ts";

export const en: Language = {
  lang: "en",
  direction: "ltr",
  reviewed: true,
  draft: "Draft: translated by a machine, not yet checked.",
  title: "How to join our group",
  dear: (name) => `Hello ${name},`,
  changes: (room) => `our WhatsApp group is moving. It is now called ${room} and belongs to no company.`,
  voluntary: "You do not have to join. Nobody is worse off for staying out.",
  by: (day) => `Please join by ${day}.`,
  installApp: "Install the app.",
  android: "Android",
  iphone: "iPhone",
  computer: "Computer",
  untestedIphone: "We have not tested it on an iPhone.",
  accountInvitation: (domain, expires) =>
    `Scan the code: the app makes your account at ${domain}. It is only for you and works until ${expires}.`,
  tellWho: (teacher, code) =>
    `Then we have to know who you are: scan the second code, or write only this to ${teacher}: ${code}`,
  account: (address, password) =>
    `Sign in to the app. Address: ${address}, first password: ${password}. Change the password afterwards.`,
  ownAddress: (teacher, code) =>
    `Get a chat address from any provider you like. Then scan one of the codes, or write only this to ${teacher}: ${code}`,
  providers: (providers) => `For example at ${providers}.`,
  knownAddress: (address) => `Sign in to the app with your address ${address}.`,
  joinRoom: (address) => `Accept the invitation to the group. The group’s address is ${address}.`,
  scan: "QR code for your account",
  scanToAsk: "QR code: ask to be a contact",
  scanToWrite: "QR code: write a message",
  goodToKnow: "Good to know",
  oldMessages: "Old messages come along only if those who wrote them agreed.",
  leaving: "Want to leave? “Leave” in the app is not enough: tell us.",
  hours: (hours) => `We read at these times: ${hours}.`,
  otherChannel: (channel) => `Everything important also reaches you this way: ${channel}.`,
  contact: (contact) => `Questions? ${contact}.`,
  controller: (controller) => `Responsible: ${controller}.`,
  operator: (operator) => `The server is run by: ${operator}.`,
  retention: (retention) => `Messages are kept: ${retention}.`,
  copyAddress: "The address is in your browser’s address bar, after the sign #. Copy it into the app.",
  invitation: {
    body: (name, room, teacher) =>
      `Hello ${name}, you are invited to the room “${room}” by ${teacher}. Joining is your choice.`,
    reminder: (name, room, teacher) =>
      `Hello${name === null ? "" : ` ${name}`}, a reminder: ${teacher} invited you to the room “${room}”. Joining is your choice.`,
    yourName: (name) => `Your name there: ${name}`,
    open: "Open it in your app:",
    hours: (hours) => `Read and answered: ${hours}.`,
    addresses: "The members of this room see each other's addresses.",
    unreadable:
      "If you cannot read an encrypted message there, ask whoever wrote it to close their app and open it again.",
    reason: (room) => `“${room}” is moving here from WhatsApp. Joining is your choice.`,
    keys: (name, room, teacher) =>
      `Hello ${name}, ${teacher} has a place for you in the room “${room}”. What is written there shall be end-to-end encrypted, and others can encrypt for you only when your app has published its keys; none can be found so far. Please sign in with an app that encrypts, such as Conversations, Dino, Gajim or Monal, and leave encryption switched on. Then you are let in and get an invitation. Joining is your choice.`,
  },
};

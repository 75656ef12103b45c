import type { Language } from "./language.ts";

export const es: Language = {
  lang: "es",
  direction: "ltr",
  reviewed: false,
  draft: "Borrador: traducido por una máquina, aún sin revisar.",
  title: "Cómo entrar en nuestro grupo",
  dear: (name) => `Hola, ${name}:`,
  changes: (room) =>
    `nuestro grupo de WhatsApp se muda. Ahora se llama ${room} y no pertenece a ninguna empresa.`,
  voluntary: "No es obligatorio participar. Quien no participa no tiene ninguna desventaja.",
  by: (day) => `Por favor, entre antes del ${day}.`,
  installApp: "Instale la aplicación.",
  android: "Android",
  iphone: "iPhone",
  computer: "Ordenador",
  untestedIphone: "No la hemos probado en un iPhone.",
  accountInvitation: (domain, expires) =>
    `Escanee el código: la aplicación crea su cuenta en ${domain}. Es solo para usted y vale hasta el ${expires}.`,
  account: (address, password) =>
    `Inicie sesión en la aplicación. Dirección: ${address}, primera contraseña: ${password}. Cámbiela después.`,
  ownAddress: (teacher, code) =>
    `Consiga una dirección de chat en el proveedor que prefiera. Escanee después uno de los códigos, o escriba solo esto a ${teacher}: ${code}`,
  providers: (providers) => `Por ejemplo: ${providers}.`,
  knownAddress: (address) => `Inicie sesión en la aplicación con su dirección ${address}.`,
  joinRoom: (address) => `Acepte la invitación al grupo. Su dirección es ${address}.`,
  scan: "Código QR para su cuenta",
  scanToAsk: "Código QR: pedir el contacto",
  scanToWrite: "Código QR: escribir un mensaje",
  goodToKnow: "Conviene saber",
  oldMessages: "Los mensajes antiguos solo se llevan si quienes los escribieron están de acuerdo.",
  leaving: "¿Quiere salir? «Salir» en la aplicación no basta: díganoslo.",
  hours: (hours) => `Leemos a estas horas: ${hours}.`,
  otherChannel: (channel) => `Todo lo importante le llega también así: ${channel}.`,
  contact: (contact) => `¿Preguntas? ${contact}.`,
  controller: (controller) => `Responsable: ${controller}.`,
  operator: (operator) => `El servidor lo gestiona: ${operator}.`,
  retention: (retention) => `Los mensajes se guardan: ${retention}.`,
  copyAddress: "La dirección está en la barra del navegador, después del signo #. Cópiela en la aplicación.",
};

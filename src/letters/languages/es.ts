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
  tellWho: (teacher, code) =>
    `Después necesitamos saber quién es usted: escanee el segundo código, o escriba solo esto a ${teacher}: ${code}`,
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
  invitation: {
    body: (name, room, teacher) =>
      `Hola, ${name}: ${teacher} le invita a la sala «${room}». Participar es voluntario.`,
    reminder: (name, room, teacher) =>
      `Hola${name === null ? "" : `, ${name}`}: le recordamos que ${teacher} le ha invitado a la sala «${room}». Participar es voluntario.`,
    yourName: (name) => `Su nombre allí: ${name}`,
    open: "Para abrirla en su aplicación:",
    hours: (hours) => `Leemos y respondemos: ${hours}.`,
    addresses: "Los miembros de esta sala ven las direcciones de los demás.",
    unreadable:
      "Si allí no puede leer un mensaje cifrado, pida a quien lo escribió que cierre su aplicación y la vuelva a abrir.",
    reason: (room) => `«${room}» se muda de WhatsApp a este lugar. Participar es voluntario.`,
    keys: (name, room, teacher) =>
      `Hola, ${name}: ${teacher} le guarda un sitio en la sala «${room}». Lo que se escriba allí irá cifrado de extremo a extremo, y los demás solo podrán cifrar para usted cuando su aplicación haya publicado sus claves; de momento no se encuentra ninguna. Inicie sesión con una aplicación que cifre, por ejemplo Conversations, Dino, Gajim o Monal, y deje el cifrado activado. Entonces podrá entrar y recibirá una invitación. Participar es voluntario.`,
  },
};

import type { BodyTable } from "./table.ts";

export const fr: BodyTable = {
  language: "fr",
  omitted: [
    ["media", "image absente"],
    ["media", "vidéo absente"],
    ["media", "GIF retiré"],
    ["voice", "audio omis"],
    ["sticker", "sticker omis"],
    ["document", "document manquant"],
    ["contact", "Fiche contact manquante"],
  ],
  omittedInBrackets: [
    ["media", "Médias omis"],
    ["media", "Fichier omis"],
  ],
  attached: [
    ["< pièce jointe : ", " >"],
    ["", " (fichier joint)"],
  ],
  deleted: ["Ce message a été supprimé", "Ce message a été supprimé par un ou une admin"],
  deletedByYou: ["Vous avez supprimé ce message"],
  deletedByAdmin: [["Ce message a été supprimé par l'admin ", ""]],
  edited: ["Ce message a été modifié"],
  waiting: [
    "En attente de ce message. Ceci pourrait prendre un moment",
    "Impossible d'afficher ce message ici. Veuillez ouvrir WhatsApp sur votre téléphone pour afficher le message",
  ],
  unsupported: [
    "Vous avez reçu un message, mais votre version de WhatsApp ne le prend pas en charge",
    "Message non pris en charge",
    "Ce message n'est pas pris en charge",
  ],
  viewOnce: ["Vous avez reçu un message à vue unique"],
  location: ["Localisation", "localisation"],
  liveLocation: ["Localisation en direct partagée"],
  poll: { question: ["SONDAGE :"], option: ["OPTION : "] },
  event: ["ÉVÉNEMENT :", "ÉVÉNEMENT:"],
  groupLink: ["Suivez ce lien pour intégrer mon Groupe WhatsApp :"],
  call: ["Appel vocal manqué", "Appel vidéo manqué", "Appel vocal de groupe manqué"],
  markedCall: ["Appel vocal", "Appel vidéo"],
};

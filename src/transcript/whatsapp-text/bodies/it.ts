import type { BodyTable } from "./table.ts";

export const it: BodyTable = {
  language: "it",
  omitted: [
    ["media", "immagine omessa"],
    ["media", "video omesso"],
    ["media", "GIF esclusa"],
    ["voice", "audio omesso"],
    ["sticker", "sticker non incluso"],
    ["document", "documento omesso"],
    ["contact", "Scheda contatto omessa"],
  ],
  omittedInBrackets: [
    ["media", "Media omessi"],
    ["media", "Media omesso"],
  ],
  attached: [
    ["<allegato: ", ">"],
    ["", " (file allegato)"],
    ["", " <allegato>"],
  ],
  deleted: ["Questo messaggio è stato eliminato", "Questo messaggio è stato eliminato da un amministratore"],
  deletedByYou: ["Hai eliminato questo messaggio"],
  deletedByAdmin: [["Questo messaggio è stato eliminato dall'amministratore ", ""]],
  edited: ["Questo messaggio è stato modificato"],
  waiting: [
    "In attesa del messaggio. Potrebbe volerci un po' di tempo",
    "Non è possibile visualizzare questo messaggio qui. Apri WhatsApp sul telefono per vederlo",
  ],
  unsupported: [
    "Hai ricevuto un messaggio, ma la tua versione di WhatsApp non lo supporta",
    "Messaggio non supportato",
    "Questo messaggio non è supportato",
  ],
  viewOnce: ["Hai ricevuto un messaggio visualizzabile una volta"],
  location: ["Posizione", "posizione"],
  liveLocation: ["posizione attuale condivisa"],
  poll: { question: ["SONDAGGIO:"], option: ["OPZIONE: "] },
  event: ["EVENTO:"],
  groupLink: ["Apri questo link per entrare nel mio gruppo WhatsApp:"],
  call: ["Chiamata vocale persa", "Videochiamata persa", "Chiamata vocale di gruppo persa"],
  markedCall: ["Chiamata vocale", "Videochiamata"],
};

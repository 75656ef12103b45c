import type { BodyTable } from "./table.ts";

export const nl: BodyTable = {
  language: "nl",
  omitted: [
    ["media", "afbeelding weggelaten"],
    ["media", "video weggelaten"],
    ["media", "GIF weggelaten"],
    ["voice", "audio weggelaten"],
    ["sticker", "sticker weggelaten"],
    ["document", "document weggelaten"],
    ["contact", "Visitekaartje weggelaten"],
  ],
  omittedInBrackets: [["media", "Media weggelaten"]],
  attached: [
    ["<bijgevoegd: ", ">"],
    ["", " (bestand bijgevoegd)"],
  ],
  deleted: ["Dit bericht is verwijderd", "Dit bericht is verwijderd door een beheerder"],
  deletedByYou: ["U hebt dit bericht verwijderd"],
  deletedByAdmin: [["Dit bericht is verwijderd door beheerder ", ""]],
  edited: ["Dit bericht is bewerkt"],
  waiting: [
    "Wachten op dit bericht. Dit kan even duren",
    "Dit bericht kan hier niet worden weergegeven. Open WhatsApp op uw telefoon om het bericht te bekijken",
  ],
  unsupported: [
    "U hebt een bericht ontvangen, maar uw versie van WhatsApp ondersteunt dit niet",
    "Je hebt een bericht ontvangen, maar je versie van WhatsApp ondersteunt dit niet",
    "Bericht niet ondersteund",
    "Bericht wordt niet ondersteund",
  ],
  viewOnce: ["U hebt een bericht voor eenmalige weergave ontvangen"],
  location: ["Locatie", "locatie"],
  liveLocation: ["live locatie gedeeld"],
  poll: { question: [], option: [] },
  event: [],
  groupLink: [],
  call: [
    "Gemist spraakgesprek",
    "Gemiste spraakoproep",
    "Gemist videogesprek",
    "Gemiste video-oproep",
    "Gemist groepsgesprek",
  ],
  markedCall: ["Spraakgesprek", "Videogesprek"],
};

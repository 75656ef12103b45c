import type { BodyTable } from "./table.ts";

export const pl: BodyTable = {
  language: "pl",
  omitted: [
    ["media", "obraz pominięty"],
    ["media", "wideo pominięte"],
    ["media", "Plik GIF pominięty"],
    ["voice", "audio pominięte"],
    ["sticker", "pominięto naklejkę"],
    ["document", "dokument pominięty"],
    ["contact", "Pominięta wizytówka kontaktu"],
  ],
  omittedInBrackets: [
    ["media", "pominięto multimedia"],
    ["media", "pliki pominięto"],
  ],
  attached: [
    ["<załączono: ", ">"],
    ["", " (załączony plik)"],
  ],
  deleted: ["Ta wiadomość została usunięta", "Tę wiadomość usunął administrator"],
  deletedByYou: ["Usunąłeś(-ęłaś) tę wiadomość", "Usunąłeś(aś) tę wiadomość"],
  deletedByAdmin: [["Tę wiadomość usunął administrator ", ""]],
  edited: [],
  waiting: [
    "Oczekiwanie na tę wiadomość. To może chwilę potrwać",
    "Nie można tu wyświetlić tej wiadomości. Otwórz WhatsApp na telefonie, aby ją wyświetlić",
  ],
  unsupported: [
    "Otrzymano wiadomość, ale Twoja wersja WhatsApp jej nie obsługuje",
    "Wiadomość nie jest obsługiwana",
    "Nieobsługiwana wiadomość",
  ],
  viewOnce: ["Otrzymałeś(-aś) wiadomość do jednorazowego wyświetlenia"],
  location: ["Położenie", "położenie"],
  liveLocation: ["udostępniona transmisja położenia"],
  poll: { question: [], option: [] },
  event: [],
  groupLink: ["Otwórz ten link, aby dołączyć do mojej grupy WhatsApp:"],
  call: [
    "Nieodebrane poł. głosowe",
    "Nieodebrane połączenie",
    "Nieodebrane poł. wideo",
    "Nieodebrane grup. poł. głosowe",
  ],
  markedCall: ["Połączenie głosowe", "Połączenie wideo"],
};

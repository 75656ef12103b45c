import type { Language } from "./language.ts";

export const pl: Language = {
  lang: "pl",
  direction: "ltr",
  reviewed: false,
  draft: "Szkic: tłumaczenie maszynowe, jeszcze niesprawdzone.",
  title: "Jak dołączyć do naszej grupy",
  dear: (name) => `Dzień dobry, ${name}!`,
  changes: (room) =>
    `Nasza grupa z WhatsAppa się przenosi. Teraz nazywa się ${room} i nie należy do żadnej firmy.`,
  voluntary: "Udział jest dobrowolny. Kto nie dołączy, nic na tym nie traci.",
  by: (day) => `Prosimy dołączyć do: ${day}.`,
  installApp: "Proszę zainstalować aplikację.",
  android: "Android",
  iphone: "iPhone",
  computer: "Komputer",
  untestedIphone: "Na iPhonie tego nie sprawdziliśmy.",
  accountInvitation: (domain, expires) =>
    `Proszę zeskanować kod: aplikacja założy konto na serwerze ${domain}. Kod jest tylko dla tej osoby i działa do: ${expires}.`,
  account: (address, password) =>
    `Proszę zalogować się w aplikacji. Adres: ${address}, pierwsze hasło: ${password}. Potem proszę zmienić hasło.`,
  ownAddress: (teacher, code) =>
    `Proszę założyć adres czatu u dowolnego dostawcy. Potem proszę zeskanować jeden z kodów albo napisać na adres ${teacher} tylko to: ${code}`,
  providers: (providers) => `Na przykład: ${providers}.`,
  knownAddress: (address) => `Proszę zalogować się w aplikacji adresem ${address}.`,
  joinRoom: (address) => `Proszę przyjąć zaproszenie do grupy. Adres grupy: ${address}.`,
  scan: "Kod QR do założenia konta",
  scanToAsk: "Kod QR: prośba o kontakt",
  scanToWrite: "Kod QR: napisanie wiadomości",
  goodToKnow: "Warto wiedzieć",
  oldMessages: "Stare wiadomości przenosimy tylko wtedy, gdy zgodziły się osoby, które je napisały.",
  leaving: "Ktoś chce odejść? Samo „Opuść” w aplikacji nie wystarczy: proszę nam powiedzieć.",
  hours: (hours) => `Czytamy w tych godzinach: ${hours}.`,
  otherChannel: (channel) => `Wszystko, co ważne, przekazujemy także tak: ${channel}.`,
  contact: (contact) => `Pytania? ${contact}.`,
  controller: (controller) => `Za dane odpowiada: ${controller}.`,
  operator: (operator) => `Serwer prowadzi: ${operator}.`,
  retention: (retention) => `Wiadomości przechowujemy: ${retention}.`,
  copyAddress: "Adres jest w pasku adresu przeglądarki, po znaku #. Proszę skopiować go do aplikacji.",
};

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
  tellWho: (teacher, code) =>
    `Musimy jeszcze wiedzieć, kto to: proszę zeskanować drugi kod albo napisać na adres ${teacher} tylko to: ${code}`,
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
  invitation: {
    body: (name, room, teacher) =>
      `Dzień dobry ${name}, zaproszenie do pokoju „${room}” przesyła ${teacher}. Udział jest dobrowolny.`,
    reminder: (name, room, teacher) =>
      `Dzień dobry${name === null ? "" : ` ${name}`}, przypominamy o zaproszeniu do pokoju „${room}” od: ${teacher}. Udział jest dobrowolny.`,
    yourName: (name) => `Nazwa w pokoju: ${name}`,
    open: "Otwórz w swojej aplikacji:",
    hours: (hours) => `Kiedy czytamy i odpowiadamy: ${hours}.`,
    addresses: "Osoby w tym pokoju widzą nawzajem swoje adresy.",
    unreadable:
      "Jeśli nie można tam odczytać zaszyfrowanej wiadomości, proszę poprosić jej autora o zamknięcie i ponowne otwarcie aplikacji.",
    reason: (room) => `„${room}” przenosi się tutaj z WhatsAppa. Udział jest dobrowolny.`,
    keys: (name, room, teacher) =>
      `Dzień dobry ${name}, w pokoju „${room}” czeka miejsce od: ${teacher}. Wiadomości mają tam być szyfrowane od końca do końca, a inni mogą szyfrować dla nowej osoby dopiero wtedy, gdy jej aplikacja opublikuje klucze; na razie nie znaleziono żadnych. Proszę zalogować się w aplikacji, która szyfruje, na przykład Conversations, Dino, Gajim lub Monal, i pozostawić szyfrowanie włączone. Potem wejście będzie możliwe i przyjdzie zaproszenie. Udział jest dobrowolny.`,
  },
};

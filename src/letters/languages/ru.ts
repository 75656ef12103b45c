import type { Language } from "./language.ts";

export const ru: Language = {
  lang: "ru",
  direction: "ltr",
  reviewed: false,
  draft: "Черновик: переведено машиной, ещё не проверено.",
  title: "Как войти в нашу группу",
  dear: (name) => `Здравствуйте, ${name}!`,
  changes: (room) =>
    `Наша группа в WhatsApp переезжает. Теперь она называется ${room} и не принадлежит никакой компании.`,
  voluntary: "Участвовать необязательно. Кто не участвует, ничего не теряет.",
  by: (day) => `Пожалуйста, присоединитесь до: ${day}.`,
  installApp: "Установите приложение.",
  android: "Android",
  iphone: "iPhone",
  computer: "Компьютер",
  untestedIphone: "На iPhone мы это не проверяли.",
  accountInvitation: (domain, expires) =>
    `Отсканируйте код: приложение создаст вам учётную запись на ${domain}. Код только для вас и действует до: ${expires}.`,
  account: (address, password) =>
    `Войдите в приложение. Адрес: ${address}, первый пароль: ${password}. Потом смените пароль.`,
  ownAddress: (teacher, code) =>
    `Заведите адрес для чата у любого провайдера. Затем отсканируйте один из кодов или напишите на ${teacher} только это: ${code}`,
  providers: (providers) => `Например: ${providers}.`,
  knownAddress: (address) => `Войдите в приложение со своим адресом ${address}.`,
  joinRoom: (address) => `Примите приглашение в группу. Адрес группы: ${address}.`,
  scan: "QR-код для учётной записи",
  scanToAsk: "QR-код: запросить контакт",
  scanToWrite: "QR-код: написать сообщение",
  goodToKnow: "Полезно знать",
  oldMessages: "Старые сообщения переносятся, только если согласны те, кто их написал.",
  leaving: "Хотите выйти? Кнопки «Покинуть» в приложении мало: скажите нам.",
  hours: (hours) => `Мы читаем в это время: ${hours}.`,
  otherChannel: (channel) => `Всё важное вы получите и так: ${channel}.`,
  contact: (contact) => `Вопросы? ${contact}.`,
  controller: (controller) => `За данные отвечает: ${controller}.`,
  operator: (operator) => `Сервером управляет: ${operator}.`,
  retention: (retention) => `Сообщения хранятся: ${retention}.`,
  copyAddress: "Адрес стоит в адресной строке браузера после знака #. Скопируйте его в приложение.",
};

import type { Language } from "./language.ts";

export const uk: Language = {
  lang: "uk",
  direction: "ltr",
  reviewed: false,
  draft: "Чернетка: перекладено машиною, ще не перевірено.",
  title: "Як увійти до нашої групи",
  dear: (name) => `Вітаємо, ${name}!`,
  changes: (room) =>
    `Наша група у WhatsApp переїжджає. Тепер вона називається ${room} і не належить жодній компанії.`,
  voluntary: "Брати участь не обов’язково. Хто не бере участі, нічого не втрачає.",
  by: (day) => `Будь ласка, приєднайтеся до: ${day}.`,
  installApp: "Установіть застосунок.",
  android: "Android",
  iphone: "iPhone",
  computer: "Комп’ютер",
  untestedIphone: "На iPhone ми цього не перевіряли.",
  accountInvitation: (domain, expires) =>
    `Відскануйте код: застосунок створить вам обліковий запис на ${domain}. Код лише для вас і діє до: ${expires}.`,
  account: (address, password) =>
    `Увійдіть у застосунок. Адреса: ${address}, перший пароль: ${password}. Потім змініть пароль.`,
  ownAddress: (teacher, code) =>
    `Заведіть адресу для чату в будь-якого провайдера. Потім відскануйте один із кодів або напишіть на ${teacher} лише це: ${code}`,
  providers: (providers) => `Наприклад: ${providers}.`,
  knownAddress: (address) => `Увійдіть у застосунок зі своєю адресою ${address}.`,
  joinRoom: (address) => `Прийміть запрошення до групи. Адреса групи: ${address}.`,
  scan: "QR-код для облікового запису",
  scanToAsk: "QR-код: запит на контакт",
  scanToWrite: "QR-код: написати повідомлення",
  goodToKnow: "Корисно знати",
  oldMessages: "Старі повідомлення переносяться, лише якщо згодні ті, хто їх написав.",
  leaving: "Хочете вийти? Кнопки «Вийти» в застосунку замало: скажіть нам.",
  hours: (hours) => `Ми читаємо в цей час: ${hours}.`,
  otherChannel: (channel) => `Усе важливе ви отримаєте й так: ${channel}.`,
  contact: (contact) => `Запитання? ${contact}.`,
  controller: (controller) => `За дані відповідає: ${controller}.`,
  operator: (operator) => `Сервером керує: ${operator}.`,
  retention: (retention) => `Повідомлення зберігаються: ${retention}.`,
  copyAddress: "Адреса стоїть в адресному рядку браузера після знака #. Скопіюйте її в застосунок.",
};

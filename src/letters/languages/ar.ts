import type { Language } from "./language.ts";

export const ar: Language = {
  lang: "ar",
  direction: "rtl",
  reviewed: false,
  draft: "مسودة: ترجمة آلية لم تُراجَع بعد.",
  title: "كيف تنضمون إلى مجموعتنا",
  dear: (name) => `مرحبًا ${name}،`,
  changes: (room) => `مجموعتنا على واتساب تنتقل إلى مكان آخر. اسمها الآن ${room}، ولا تملكها أي شركة.`,
  voluntary: "المشاركة اختيارية، ومن لا يشارك لا يخسر شيئًا.",
  by: (day) => `نرجو الانضمام قبل ${day}.`,
  installApp: "ثبّتوا التطبيق.",
  android: "أندرويد",
  iphone: "آيفون",
  computer: "حاسوب",
  untestedIphone: "لم نجرّبه على آيفون.",
  accountInvitation: (domain, expires) =>
    `امسحوا الرمز: ينشئ التطبيق حسابكم لدى ${domain}. الرمز لكم وحدكم، وهو صالح حتى ${expires}.`,
  account: (address, password) =>
    `سجّلوا الدخول في التطبيق. العنوان: ${address}، وكلمة المرور الأولى: ${password}. ثم غيّروا كلمة المرور.`,
  ownAddress: (teacher, code) =>
    `احصلوا على عنوان محادثة من أي مزوّد تختارونه. ثم امسحوا أحد الرمزين، أو اكتبوا إلى ${teacher} هذا فقط: ${code}`,
  knownAddress: (address) => `سجّلوا الدخول في التطبيق بعنوانكم ${address}.`,
  joinRoom: (address) => `اقبلوا الدعوة إلى المجموعة. عنوان المجموعة هو ${address}.`,
  scan: "رمز QR لحسابكم",
  scanToAsk: "رمز QR: طلب إضافة جهة اتصال",
  scanToWrite: "رمز QR: كتابة رسالة",
  goodToKnow: "معلومات مفيدة",
  oldMessages: "لا تنتقل الرسائل القديمة إلا إذا وافق من كتبوها.",
  leaving: "تريدون المغادرة؟ الضغط على «مغادرة» في التطبيق لا يكفي: أخبرونا.",
  hours: (hours) => `نقرأ الرسائل في هذه الأوقات: ${hours}.`,
  otherChannel: (channel) => `كل ما هو مهم يصلكم أيضًا بهذه الطريقة: ${channel}.`,
  contact: (contact) => `أسئلة؟ ${contact}.`,
  controller: (controller) => `المسؤول عن البيانات: ${controller}.`,
  operator: (operator) => `يدير الخادم: ${operator}.`,
  retention: (retention) => `مدة حفظ الرسائل: ${retention}.`,
  copyAddress: "العنوان موجود في شريط عنوان المتصفح بعد العلامة #. انسخوه إلى التطبيق.",
};

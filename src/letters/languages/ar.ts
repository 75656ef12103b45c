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
  tellWho: (teacher, code) =>
    `بعد ذلك نحتاج إلى معرفة من أنتم: امسحوا الرمز الثاني، أو اكتبوا إلى ${teacher} هذا فقط: ${code}`,
  account: (address, password) =>
    `سجّلوا الدخول في التطبيق. العنوان: ${address}، وكلمة المرور الأولى: ${password}. ثم غيّروا كلمة المرور.`,
  ownAddress: (teacher, code) =>
    `احصلوا على عنوان محادثة من أي مزوّد تختارونه. ثم امسحوا أحد الرمزين، أو اكتبوا إلى ${teacher} هذا فقط: ${code}`,
  providers: (providers) => `مثلاً: ${providers}.`,
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
  invitation: {
    body: (name, room, teacher) =>
      `مرحبًا ${name}، لديك دعوة من ${teacher} إلى غرفة «${room}». الانضمام اختياري.`,
    reminder: (name, room, teacher) =>
      `مرحبًا${name === null ? "" : ` ${name}`}، تذكير: لديك دعوة من ${teacher} إلى غرفة «${room}». الانضمام اختياري.`,
    yourName: (name) => `اسمك هناك: ${name}`,
    open: "لفتحها في تطبيقك:",
    hours: (hours) => `أوقات القراءة والرد: ${hours}.`,
    addresses: "أعضاء هذه الغرفة يرون عناوين بعضهم بعضًا.",
    unreadable: "إذا لم تتمكن من قراءة رسالة مشفّرة هناك، فاطلب ممن كتبها إغلاق تطبيقه وفتحه من جديد.",
    reason: (room) => `تنتقل «${room}» من WhatsApp إلى هنا. الانضمام اختياري.`,
    keys: (name, room, teacher) =>
      `مرحبًا ${name}، مكانك محجوز عند ${teacher} في غرفة «${room}». ستكون الرسائل هناك مشفّرة من طرف إلى طرف، ولا يستطيع الآخرون التشفير لك إلا بعد أن ينشر تطبيقك مفاتيحه، ولم نجد أي مفتاح حتى الآن. يُرجى تسجيل الدخول بتطبيق يدعم التشفير، مثل Conversations أو Dino أو Gajim أو Monal، مع إبقاء التشفير مفعّلًا. بعد ذلك يُسمح لك بالدخول وتصلك دعوة. الانضمام اختياري.`,
  },
};

/**
 * What is told of encryption in languages without a table of their own: the notice that iOS puts under the name of the group
 * into every export, so that whoever takes it for a message takes the group for a person; and changed security codes. The
 * wordings are those of WhatsApp for iOS of 2022, some of a later one.
 */
import type { NoticeTable } from "./table.ts";

const sentences: readonly (readonly [language: string, ...wordings: readonly string[]])[] = [
  ["bn", "মেসেজ এবং কল এন্ড-টু-এন্ড এনক্রিপ্টেড থাকে।…", "{targets}-এর সাথে আপনার নিরাপত্তা কোড পরিবর্তিত হয়েছে।…"],
  [
    "ca",
    "Els missatges i les trucades estan xifrats d'extrem a extrem…",
    "El teu codi de seguretat amb {targets} ha canviat…",
  ],
  [
    "cs",
    "Zprávy a hovory jsou opatřeny koncovým šifrováním…",
    "Zprávy a hovory jsou zabezpečeny koncovým šifrováním…",
    "Bezpečnostní kód mezi vámi a uživatelem {targets} byl změněn…",
  ],
  ["da", "Beskeder og opkald er end-to-end-krypterede…", "Din sikkerhedskode for {targets} har ændret sig…"],
  [
    "el",
    "Τα μηνύματα και οι κλήσεις κρυπτογραφούνται πλήρως…",
    "Ο κωδικός ασφαλείας σας με {targets} άλλαξε…",
  ],
  ["fa", "پیام‌ها و تماس‌ها سرتاسر رمزگذاری شده‌اند…", "کد امنیتی شما با {targets} تغییر کرد…"],
  ["fi", "Viestit ja puhelut salataan täysin…", "Turvanumerosi muuttui henkilön {targets} kanssa…"],
  ["gu", "મેસેજ અને કૉલ શરૂથી અંત સુધી સુરક્ષિત છે…", "{targets} સાથેનો તમારો સુરક્ષા કોડ બદલાઈ ગયો…"],
  [
    "he",
    "ההודעות והשיחות מוצפנות מקצה-לקצה…",
    "ההודעות והשיחות מוצפנות מקצה לקצה…",
    "קוד האבטחה עם {targets} שונה…",
  ],
  ["hi", "मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं…", "{targets} के लिए आपका सुरक्षा कोड बदल गया है…"],
  [
    "hr",
    "Poruke i pozivi zaštićeni su potpunom enkripcijom…",
    "Vaš sigurnosni kôd za kontakt {targets} promijenio se…",
  ],
  [
    "hu",
    "Az üzenetek és hívások végpontok közötti titkosítással vannak védve…",
    "{targets} biztonsági kódja megváltozott…",
  ],
  [
    "id",
    "Pesan dan panggilan terenkripsi secara end-to-end…",
    "Kode keamanan Anda dengan {targets} telah berubah…",
  ],
  [
    "ja",
    "メッセージと通話はエンドツーエンド暗号化されています。チャットの参加者以外は、たとえWhatsAppでも読んだり聞いたりすることはできません。",
  ],
  [
    "ko",
    "메시지 및 전화는 종단간 암호화되어 안전합니다. 아무도 엿보거나 들을 수 없습니다. WhatsApp에게도 이러한 권한이 없습니다",
    "{targets}님과의 보안 코드가 변경되었습니다…",
  ],
  ["mr", "मेसेजेस आणि कॉल्स एन्ड-टू-एन्ड एन्क्रिप्शनने सुरक्षित केलेले असतात…", "तुमचा {targets} संबंधित सुरक्षा कोड बदलला आहे…"],
  [
    "ms",
    "Mesej dan panggilan disulitkan hujung ke hujung…",
    "Kod keselamatan anda dengan {targets} telah berubah…",
  ],
  ["nb", "Meldinger og samtaler er ende-til-ende-krypterte…", "Sikkerhetskoden med {targets} ble endret…"],
  [
    "ro",
    "Mesajele și apelurile sunt criptate integral…",
    "Codul dvs. de securitate cu {targets} s-a schimbat…",
  ],
  [
    "sk",
    "Správy a hovory sú zabezpečené šifrovaním počas celého spojenia…",
    "Bezpečnostný kód, ktorý zdieľate s používateľom {targets}, bol zmenený…",
  ],
  ["sv", "Meddelanden och samtal är komplett krypterade…"],
  ["th", "ข้อความและการโทรได้รับการเข้ารหัสจากต้นทางถึงปลายทาง ผู้ที่ไม่ได้อยู่ในแชทนี้จะไม่สามารถอ่านหรือฟังได้แม้แต่ WhatsApp เอง"],
  [
    "ur",
    "میسجز اور کالز اینڈ ٹو اینڈ اینکرپشن کے ذریعے محفوظ ہیں۔…",
    "{targets} کے ساتھ آپ کا سیکیورٹی کوڈ تبدیل ہوگیا ہے۔…",
  ],
  ["vi", "Tin nhắn và cuộc gọi được mã hóa đầu cuối…", "Mã bảo mật của bạn với {targets} đã thay đổi…"],
  [
    "zh",
    "消息和通话都进行端到端加密。对话之外的任何人，甚至包含 WhatsApp，都无法读取或收听。",
    "訊息已受端對端加密保護。此對話以外所有人，包括 WhatsApp 在內，都無法讀取或聽取。",
    "訊息和通話經端對端加密。對話以外的任何人 (即使是 WhatsApp) 均無法查看或聆聽那些內容。",
  ],
];

export const elsewhere: readonly NoticeTable[] = sentences.map(([language, ...wordings]) => ({
  language,
  you: [],
  and: [],
  openers: [],
  frames: wordings.map((wording) => ["encryption", wording] as const),
}));

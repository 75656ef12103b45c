/**
 * That messages are encrypted, in languages without a table of their own: the one notice that iOS puts under the name of
 * the group into every export, so that whoever takes it for a message takes the group for a person.
 */
import type { NoticeTable } from "./table.ts";

const sentences: readonly (readonly [language: string, ...wordings: readonly string[]])[] = [
  ["bn", "মেসেজ এবং কল এন্ড-টু-এন্ড এনক্রিপ্টেড থাকে।…"],
  ["ca", "Els missatges i les trucades estan xifrats d'extrem a extrem…"],
  [
    "cs",
    "Zprávy a hovory jsou opatřeny koncovým šifrováním…",
    "Zprávy a hovory jsou zabezpečeny koncovým šifrováním…",
  ],
  ["da", "Beskeder og opkald er end-to-end-krypterede…"],
  ["el", "Τα μηνύματα και οι κλήσεις κρυπτογραφούνται πλήρως…"],
  ["fa", "پیام‌ها و تماس‌ها سرتاسر رمزگذاری شده‌اند…"],
  ["fi", "Viestit ja puhelut salataan täysin…"],
  ["gu", "મેસેજ અને કૉલ શરૂથી અંત સુધી સુરક્ષિત છે…"],
  ["he", "ההודעות והשיחות מוצפנות מקצה-לקצה…", "ההודעות והשיחות מוצפנות מקצה לקצה…"],
  ["hi", "मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं…"],
  ["hr", "Poruke i pozivi zaštićeni su potpunom enkripcijom…"],
  ["hu", "Az üzenetek és hívások végpontok közötti titkosítással vannak védve…"],
  ["id", "Pesan dan panggilan terenkripsi secara end-to-end…"],
  [
    "ja",
    "メッセージと通話はエンドツーエンド暗号化されています。チャットの参加者以外は、たとえWhatsAppでも読んだり聞いたりすることはできません。",
  ],
  [
    "ko",
    "메시지 및 전화는 종단간 암호화되어 안전합니다. 아무도 엿보거나 들을 수 없습니다. WhatsApp에게도 이러한 권한이 없습니다",
  ],
  ["mr", "मेसेजेस आणि कॉल्स एन्ड-टू-एन्ड एन्क्रिप्शनने सुरक्षित केलेले असतात…"],
  ["ms", "Mesej dan panggilan disulitkan hujung ke hujung…"],
  ["nb", "Meldinger og samtaler er ende-til-ende-krypterte…"],
  ["ro", "Mesajele și apelurile sunt criptate integral…"],
  ["sk", "Správy a hovory sú zabezpečené šifrovaním počas celého spojenia…"],
  ["sv", "Meddelanden och samtal är komplett krypterade…"],
  ["th", "ข้อความและการโทรได้รับการเข้ารหัสจากต้นทางถึงปลายทาง ผู้ที่ไม่ได้อยู่ในแชทนี้จะไม่สามารถอ่านหรือฟังได้แม้แต่ WhatsApp เอง"],
  ["ur", "میسجز اور کالز اینڈ ٹو اینڈ اینکرپشن کے ذریعے محفوظ ہیں۔…"],
  ["vi", "Tin nhắn và cuộc gọi được mã hóa đầu cuối…"],
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

/**
 * What stands for things that are not in the export in languages without a table of their own. All of it counts behind
 * WhatsApp's mark or in brackets only, so that nothing here is looked for in what people type. The wordings are those of
 * WhatsApp for Android of 2018 and for iOS of 2022.
 */
import type { MessageType } from "../../model.ts";

export interface PlaceholdersElsewhere {
  /** BCP 47 primary tag. */
  readonly language: string;
  /** In the order of `omittedElsewhere`. */
  readonly omitted: readonly string[];
  readonly omittedInBrackets: readonly string[];
  /** In round brackets behind a file's name; empty where that is not known, as below. */
  readonly attached: string;
  readonly deleted: string;
  readonly deletedByYou: string;
  readonly waiting: string;
}

/** An image, a video, a GIF, a recording, a sticker, a document, a contact card. */
export const omittedElsewhere: readonly MessageType[] = [
  "media",
  "media",
  "media",
  "voice",
  "sticker",
  "document",
  "contact",
];

type Row = readonly [
  language: string,
  omitted: string,
  omittedInBrackets: string,
  attached: string,
  deleted: string,
  deletedByYou: string,
  waiting: string,
];

const rows: readonly Row[] = [
  [
    "bn",
    "ইমেজ বাদ দেওয়া হয়েছে | ভিডিও বাদ দেওয়া হয়েছে | জিআইএফ বাদ দেওয়া হয়েছে | অডিও বাদ দেওয়া হয়েছে | স্টিকার বাদ দেওয়া হয়েছে | ডকুমেন্ট বাদ দেওয়া হয়েছে | পরিচিতির কার্ড বাদ দেওয়া হয়েছে",
    "মিডিয়া বাদ দেওয়া হয়েছে",
    "ফাইল সংযুক্ত হয়েছে",
    "এই মেসেজটি বাদ দেওয়া হয়েছে",
    "আপনি এই মেসেজটি বাদ দিয়েছেন",
    "এই মেসেজের জন্য অপেক্ষা করা হচ্ছে। এর জন্য কিছুক্ষণ সময় লাগতে পারে",
  ],
  [
    "ca",
    "Imatge omesa | vídeo omès | GIF omès | Àudio omès | adhesiu omès | Document omès | Targeta de contacte omesa",
    "Mitjans omesos",
    "arxiu adjunt",
    "Aquest missatge s'ha suprimit",
    "Has suprimit aquest missatge",
    "Esperant aquest missatge. Això pot tardar una estona",
  ],
  [
    "cs",
    "obrázek vynechán | video vynecháno | GIF vynechán | zvukový soubor vynechán | nálepka vynechána | dokument vynechán | Vizitka vynechána",
    "Média vynechána | Média vynechány",
    "soubor byl přiložen",
    "Tato zpráva byla smazána",
    "Tuto zprávu jste smazal/a",
    "Čeká se na tuto zprávu. Může to chvíli trvat",
  ],
  [
    "da",
    "billede udeladt | video udeladt | GIF udeladt | lyd udeladt | klistermærke udeladt | dokument udeladt | Kontaktkort udeladt",
    "Mediefil udeladt",
    "fil vedhæftet",
    "Denne besked er blevet slettet",
    "Du har slettet denne besked",
    "Venter på denne besked. Det kan godt tage lidt tid",
  ],
  [
    "el",
    "εικόνα παραλείφθηκε | βίντεο παραλείφθηκε | Παράληψη GIF | ήχος παραλείφθηκε | αυτοκόλλητο παραλήφθηκε | έγγραφο παραλείφθηκε | Η κάρτα επαφής παραλήφθηκε",
    "Εξαίρεση πολυμέσων",
    "συνημμένο αρχείο",
    "Αυτό το μήνυμα διαγράφηκε",
    "Διαγράψατε το μήνυμα",
    "Αναμονή για αυτό το μήνυμα. Μπορεί να διαρκέσει λίγο",
  ],
  [
    "fa",
    "تصویر حذف شد | ویدیو حذف شد | GIF حذف شد | صدا حذف شد | استیکر حذف شد | سند حذف شد | برگ مخاطب حذف شد",
    "پيوست نما/آهنگ حذف شد",
    "",
    "این پیام حذف شده است",
    "شما این پیام را حذف کردید",
    "در انتظار برای این پیام. ممکن است قدری طول بکشد",
  ],
  [
    "fi",
    "ei kuvaa | videota ei sisällytetä | GIF-animaatio jätetty pois | äänitiedostoa ei sisällytetä | tarraa ei sisällytetty | dokumenttia ei sisällytetä | Yhteystietokortti jätettiin pois",
    "Media jätetty pois",
    "liitetiedosto",
    "Tämä viesti poistettiin",
    "Poistit tämän viestin",
    "Odotetaan tätä viestiä. Tässä saattaa kestää hetki",
  ],
  [
    "gu",
    "છબી પડતી મૂકાઈ | વિડિયો પડતી મુકાઈ | GIF પડતી મૂકાઈ | ઓડિયો ફાઇલ શામેલ કરી નથી | સ્ટીકર પડતું મુકાયું | ડોક્યુમેન્ટ સામેલ કર્યું નહિ | સંપર્કનું કાર્ડ પડતું મૂકાયું",
    "મીડિયા અવગણાયું",
    "ફાઇલ જોડાયેલ",
    "આ મેસેજ ડિલીટ કરાયો",
    "તમે આ મેસેજ ડિલીટ કર્યો",
    "આ મેસેજની રાહ જોવાય છે. એમાં થોડી વાર લાગી શકે છે",
  ],
  [
    "he",
    "התמונה הושמטה | סרטון הווידאו הושמט | GIF הושמט | קטע קול הושמט | סטיקר הושמט | מסמך הושמט | כרטיס איש קשר הושמט",
    "מדיה הושמטה | המדיה לא נכללה",
    "קובץ מצורף",
    "הודעה זו נמחקה",
    "מחקת את ההודעה הזו",
    "בהמתנה להודעה זו. פעולה זו עשויה להימשך קצת זמן",
  ],
  [
    "hi",
    "फ़ोटो हटाई गई | वीडियो छोड़ा गया | GIF छोड़ा गया | ऑडियो हटाई गयी | स्टिकर छोड़ा गया | डॉक्यूमेंट छोड़ा गया | कॉन्टैक्ट कार्ड छोड़ा गया",
    "मीडिया के बिना",
    "फाइल अटैच कर दी गई है",
    "यह मैसेज डिलीट कर दिया गया है",
    "आपने यह मैसेज डिलीट किया",
    "इस मैसेज को लोड होने में थोड़ा समय लग सकता है",
  ],
  [
    "hr",
    "slika izostavljena | video izostavljen | GIF izostavljen | zvuk izostavljen | naljepnica izostavljena | dokument izostavljen | Posjetnica izostavljena",
    "Medijski zapis izostavljen",
    "datoteka u privitku",
    "Ova je poruka izbrisana",
    "Izbrisali ste ovu poruku",
    "Čekanje na ovu poruku. Ovo može potrajati",
  ],
  [
    "hu",
    "kép küldése sikertelen | Videó kihagyva | GIF fájl kihagyása | Hang kihagyása | matrica kihagyva | dokumentum kihagyva | Névjegykártya kihagyva",
    "Hiányzó médiafájl",
    "fájl csatolva",
    "Ez az üzenet törlésre került",
    "Törölted ezt az üzenetet",
    "Várakozás az üzenetre. Ez eltarthat egy ideig",
  ],
  [
    "id",
    "gambar tidak disertakan | video tidak disertakan | GIF tidak disertakan | audio tidak disertakan | stiker tidak disertakan | dokumen tidak disertakan | Kartu kontak tidak disertakan",
    "Media tidak disertakan",
    "file terlampir",
    "Pesan ini dihapus",
    "Anda menghapus pesan ini",
    "Menunggu pesan ini. Ini mungkin membutuhkan waktu beberapa saat",
  ],
  [
    "ja",
    "画像は含まれていません | ビデオは含まれていません | GIFは含まれていません | 音声は含まれていません | スタンプは含まれていません | ドキュメントは含まれていません | 連絡先カードを省略",
    "メディアは含まれていません",
    "添付ファイル有り",
    "このメッセージは削除されました",
    "このメッセージを削除しました",
    "メッセージを待っています。しばらく時間がかかることがあります",
  ],
  [
    "ko",
    "이미지 생략됨 | 비디오 생략됨 | GIF 생략됨 | 오디오 생략됨 | 스티커 제외됨 | 문서 생략됨 | 연락처 카드 생략됨",
    "미디어 파일을 생략한 대화내용",
    "파일 첨부됨",
    "이 메시지는 삭제되었습니다",
    "이 메시지를 삭제했습니다",
    "메시지 암호화 대기중입니다. 다소 시간이 소요될 수 있습니다",
  ],
  [
    "mr",
    "इमेज वगळली | व्हिडीओ वगळला | GIF वगळले | ऑडिओ वगळला | स्टिकर वगळले | डॉक्युमेंट वगळले | संपर्क कार्ड वगळले",
    "मीडिया वगळले",
    "फाइल संलग्न",
    "हा मेसेज हटवण्यात आला",
    "तुम्ही हा मेसेज हटवला",
    "या मेसेजची प्रतीक्षा करत आहोत. यासाठी कदाचित थोडा वेळ लागू शकतो",
  ],
  [
    "ms",
    "imej tidak dimasukkan | video tidak dimasukkan | GIF tidak dimasukkan | audio tidak dimasukkan | pelekat tidak disertakan | dokumen tidak dimasukkan | Kad kenalan tidak dimasukkan",
    "Media disingkirkan",
    "fail dilampirkan",
    "Mesej ini telah dipadam",
    "Anda telah memadamkan mesej ini",
    "Menunggu untuk mesej ini. Ini mungkin mengambil seketika",
  ],
  [
    "nb",
    "bilde ikke inkludert | video utelatt | GIF utelatt | lyd utelatt | klistremerke utelatt | utelatt dokument | Kontaktkort sløyfet",
    "Uten vedlegg",
    "vedlagt fil",
    "Denne meldingen ble slettet",
    "Du slettet denne meldingen",
    "Venter på denne meldingen. Dette kan ta litt tid",
  ],
  [
    "ro",
    "Imagine omisă | clip video omis | GIF omis | fără audio | sticker omis | document omis | Carte de vizită contact omisă",
    "Conținut media omis",
    "fișier atașat",
    "Acest mesaj a fost șters",
    "Ați șters acest mesaj",
    "Se așteaptă mesajul. Procesul poate dura ceva timp",
  ],
  [
    "sk",
    "obrázok vynechaný | video vynechané | GIF vynechaný | zvuk vynechaný | nálepka vynechaná | dokument vynechaný | Karta kontaktu vynechaná",
    "Médiá vynechané",
    "súbor pripojený",
    "Táto správa bola odstránená",
    "Túto správu ste odstránili",
    "Čaká sa na túto správu. Táto akcia môže chvíľu trvať",
  ],
  [
    "sv",
    "bild utesluten | video utesluten | GIF utesluten | ljud utelslutet | sticker utesluten | dokument uteslutet | Kontaktkort uteslutet",
    "Media har utelämnats",
    "bifogad fil",
    "Det här meddelandet raderades",
    "Du raderade det här meddelandet",
    "Väntar på meddelande. Detta kan ta en stund",
  ],
  [
    "th",
    "ไม่มีรูปภาพ | วิดีโอถูกลบ | ละเว้น GIF | ไม่มีไฟล์เสียง | ไม่มีสติกเกอร์ | ละเว้นเอกสาร | บัตรรายชื่อที่ละเว้น",
    "สื่อถูกลบ",
    "ไฟล์ที่แนบ",
    "ข้อความนี้ถูกลบแล้ว",
    "คุณได้ลบข้อความนี้",
    "กำลังรอข้อความนี้ อาจใช้เวลาสักครู่",
  ],
  [
    "ur",
    "تصویر نکال دی گئی ہے | ویڈیو نظرانداز | GIF  نظرانداز | آڈیو نظرانداز | اسٹیکر نظرانداز | دستاویز نظرانداز | رابطہ کارڈ نظر انداز",
    "میڈیا چھوڑ دیا گیا",
    "پیوستہ فائل",
    "یہ میسج حذف کر دیا گیا ہے",
    "آپ نے یہ میسج حذف کر دیا ہے",
    "اس میسج کا انتظار ہے۔ اس میں کچھ وقت لگ سکتا ہے",
  ],
  [
    "vi",
    "đã bỏ qua hình ảnh | đã bỏ video | Đã bỏ qua ảnh GIF | bỏ qua tệp âm thanh | đã bỏ sticker | đã bỏ qua tài liệu | Bỏ qua thẻ liên lạc",
    "Bỏ qua Media",
    "tệp đính kèm",
    "Tin nhắn này đã bị xóa",
    "Bạn đã xoá tin nhắn này",
    "",
  ],
  [
    "zh",
    "照片已忽略 | 视频已忽略 | GIF 动态图已被忽略 | 音频已忽略 | 贴图已省略 | 文档已省略 | 联系人卡片已忽略",
    "省略多媒体文件",
    "文件附件",
    "这条消息已被删除",
    "您已删除这条消息",
    "正在等待信息，可能需要一段时间",
  ],
  [
    "zh",
    "圖像已省略 | 影片已省略 | GIF 圖片已被省略 | 音訊已省略 | 貼圖已忽略 | 文件已忽略 | 聯絡人卡片已省略",
    "忽略多媒體檔",
    "附件檔案",
    "此訊息已刪除",
    "您已刪除此訊息",
    "正在等待訊息，此可能需要一段時間",
  ],
  [
    "zh",
    "圖片已略去 | 影片已略去 | GIF 已略去 | 音訊已略去 | 貼圖已略去 | 文件已略去 | 聯絡人卡片已略去",
    "忽略多媒體檔",
    "附件檔案",
    "此訊息已刪除",
    "您已刪除此訊息",
    "正在等待此訊息，請耐心等候",
  ],
];

export const elsewhere: readonly PlaceholdersElsewhere[] = rows.map(
  ([language, omitted, omittedInBrackets, attached, deleted, deletedByYou, waiting]) => ({
    language,
    omitted: omitted.split(" | "),
    omittedInBrackets: omittedInBrackets.split(" | "),
    attached,
    deleted,
    deletedByYou,
    waiting,
  }),
);

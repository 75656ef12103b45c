import type { BodyTable } from "./table.ts";

export const tr: BodyTable = {
  language: "tr",
  omitted: [
    ["media", "görüntü dahil edilmedi"],
    ["media", "video dahil edilmedi"],
    ["media", "GIF dahil edilmedi"],
    ["voice", "ses dahil edilmedi"],
    ["sticker", "Çıkartma dahil edilmedi"],
    ["document", "belge dahil edilmedi"],
    ["contact", "Kişi kartı dahil edilmedi"],
  ],
  omittedInBrackets: [
    ["media", "Medya dahil edilmedi"],
    ["media", "Medya atlanmış"],
  ],
  attached: [
    ["<", " eklendi>"],
    ["", " (dosya ekli)"],
  ],
  deleted: ["Bu mesaj silindi", "Bu mesaj bir yönetici tarafından silindi"],
  deletedByYou: ["Bu mesajı sildiniz"],
  deletedByAdmin: [["Bu mesaj ", " adlı yönetici tarafından silindi"]],
  edited: ["Bu mesaj düzenlendi"],
  waiting: [
    "Mesaj bekleniyor. Bu biraz zaman alabilir",
    "Bu mesaj burada görüntülenemiyor. Mesajı görüntülemek için WhatsApp uygulamasını telefonunuzda açın",
  ],
  unsupported: [
    "Bir mesaj aldınız ancak WhatsApp sürümünüz bu mesajı desteklemiyor",
    "Mesaj desteklenmiyor",
    "Bu mesaj desteklenmiyor",
  ],
  viewOnce: ["Bir kez görüntülendikten sonra kaybolacak bir mesaj aldınız"],
  location: ["Konum", "konum"],
  liveLocation: ["Mevcut konum paylaşıldı"],
  poll: { question: ["ANKET:"], option: [] },
  event: [],
  groupLink: ["Bu bağlantıyı açarak WhatsApp Grubuma katılabilirsin:"],
  call: ["Cevapsız sesli arama", "Cevapsız görüntülü arama", "Cevapsız sesli grup araması"],
  markedCall: ["Sesli arama", "Görüntülü arama"],
};

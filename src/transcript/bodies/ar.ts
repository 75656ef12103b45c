import type { BodyTable } from "./table.ts";

export const ar: BodyTable = {
  language: "ar",
  omitted: [
    ["media", "لم يتم إدراج الصورة"],
    ["media", "لم يتم إدراج الفيديوهات"],
    ["media", "لم يتم إدراج صورة GIF"],
    ["voice", "لم يتم إدراج المقاطع الصوتية"],
    ["sticker", "تم حذف الملصقات"],
    ["document", "لم يتم إدراج المستند"],
    ["contact", "لم يتم إدراج بطاقة جهة اتصال"],
  ],
  omittedInBrackets: [["media", "تم استبعاد الوسائط"]],
  attached: [
    ["<المُرفق: ", ">"],
    ["", " (الملف مرفق)"],
  ],
  deleted: ["تم حذف هذه الرسالة", "حذف أحد المشرفين هذه الرسالة"],
  deletedByYou: ["لقد حذَفت هذه الرسالة", "أنت حذفت هذه الرسالة"],
  deletedByAdmin: [["حذف المشرف ", " هذه الرسالة"]],
  edited: [],
  waiting: ["في انتظار هذه الرسالة، قد يستغرق ذلك بعض الوقت"],
  viewOnce: [],
  location: ["الموقع"],
  liveLocation: ["تمت مشاركة الموقع المباشر"],
  poll: { question: [], option: [] },
  event: [],
  groupLink: [],
  call: ["مكالمة صوتية فائتة", "مكالمة فيديو فائتة", "مكالمة صوتية جماعية فائتة"],
};

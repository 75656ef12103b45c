import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Platform } from "../../../src/transcript/model.ts";
import { createFileList } from "../../../src/transcript/whatsapp-text/bodies/file-list.ts";
import { isOrdinary } from "../../../src/transcript/whatsapp-text/bodies/gate.ts";
import { wholeNumber } from "../../../src/transcript/whatsapp-text/bodies/number.ts";
import { bodyTables } from "../../../src/transcript/whatsapp-text/bodies/tables.ts";
import { lookClosely, understand } from "../../../src/transcript/whatsapp-text/bodies/understand.ts";
import { read } from "../reading.ts";

const none = createFileList(new Set());
const body = (raw: string, platform: Platform = "ios", files = none) => understand(raw, files, platform);

describe("the archive's own list of files decides about names", () => {
  const files = createFileList(
    new Set(["media/Mappe Übung.pdf".normalize("NFD"), "PLAN.PDF", "a_b.jpg", "Foto 1 (neu).jpg"]),
  );

  test.each([
    ["Mappe Übung.pdf".normalize("NFC"), "composed or decomposed"],
    ["plan.pdf", "in upper or lower case"],
    ["a:b.jpg", "with what file systems refuse"],
    ["\u200eFoto 1 (neu).jpg", "with marks"],
  ])("%j is there, %s", (name) => {
    expect(files.has(name)).toBe(true);
  });

  test("what is not there is missing", () => {
    expect(files.has("Mappe.pdf")).toBe(false);
    expect(none.has("")).toBe(false);
  });

  test.each([
    ["Foto 1 (neu).jpg (lampiran fail)", "behind it, in brackets"],
    ["<terlampir: Foto 1 (neu).jpg>", "before it, with a colon"],
    ["<Foto 1 (neu).jpg bifogad>", "behind it, in a tag"],
    ["< terlampir fail : Foto 1 (neu).jpg >", "with blanks inside the tag"],
  ])("%j needs no wording that we know: %s", (raw) => {
    const attachment = { name: "Foto 1 (neu).jpg", present: true, omitted: false };
    expect(body(raw, "ios", files)).toMatchObject({ type: "media", attachment, text: "", language: null });
  });

  test.each([
    [
      "\u200e<terlampir: 00000012-PHOTO-2026-09-13-10-20-00.jpg>",
      "00000012-PHOTO-2026-09-13-10-20-00.jpg",
      "media",
    ],
    ["\u200e<terlampir: 00000013-Daftar hadir.pdf>", "00000013-Daftar hadir.pdf", "document"],
    ["IMG-20260913-WA0004.jpg (fitxategia erantsita)", "IMG-20260913-WA0004.jpg", "media"],
  ])("%j needs no list of files, as WhatsApp names files so", (raw, name, type) => {
    const attachment = { name, present: false, omitted: false };
    expect(body(raw, "android")).toMatchObject({ type, text: "", attachment, language: null });
  });

  test("the same words around what is no file stay text", () => {
    for (const raw of ["Montag (um acht)", "<nicht da.jpg bifogad>", "ich <b>", "a (b) (c)"]) {
      expect(body(raw, "ios", files)).toMatchObject({ type: "text", text: raw, attachment: null });
    }
  });
});

describe("a document", () => {
  test("has its own name once, and its pages where the text tells them", () => {
    expect(body("\u200ePlan.pdf • \u200e2 pages \u200e<attached: 00000005-Plan.pdf>")).toMatchObject({
      type: "document",
      text: "",
      attachment: { name: "00000005-Plan.pdf", pages: 2 },
    });
    expect(body("Rapport.pdf • \u200e3 pages \u200e(fichier joint)", "android")).toMatchObject({
      type: "document",
      attachment: { name: "Rapport.pdf", pages: 3 },
    });
    expect(body("Plan.pdf • \u200e٣ صفحات \u200eلم يتم إدراج المستند")).toMatchObject({
      attachment: { name: "Plan.pdf", omitted: true, pages: 3 },
    });
    expect(body("Plan.pdf \u200edocument omitted").attachment).toEqual({
      name: "Plan.pdf",
      present: false,
      omitted: true,
    });
  });
});

test("a document left out is known in any language by its name before WhatsApp's mark", () => {
  expect(body("Plan (neu).pdf • \u200e2 orrialde \u200edokumentua kendu da")).toMatchObject({
    type: "document",
    text: "",
    attachment: { name: "Plan (neu).pdf", omitted: true, pages: 2 },
    language: null,
  });
  const typed =
    "Schau auf example.org \u200eund dann hier, das ist ein langer Satz, den jemand aus dem Netz kopiert hat";
  expect(body(typed)).toMatchObject({ type: "text", text: typed });
});

test("a document left out may have its mark inside the brackets, as iOS once wrote it", () => {
  expect(body("Fahrtkosten.pdf • \u200e1 page <\u200edocument omitted>")).toMatchObject({
    type: "document",
    text: "",
    attachment: { name: "Fahrtkosten.pdf", pages: 1, omitted: true },
  });
});

test("that a message was edited is told by the mark before it in any language", () => {
  expect(body("Ahoj \u200e<Tato zpráva byla upravena>")).toMatchObject({ text: "Ahoj", edited: true });
  expect(body("Ahoj <tak nějak upravena>").edited).toBe(false);
  expect(body("viz \u200e<plan.pdf>").edited).toBe(false);
});

test("words that people write, too, are of calls behind a mark only", () => {
  expect(body("\u200eVideollamada.  \u200eSin respuesta")).toMatchObject({ type: "call", language: "es" });
  expect(body("\u200eSprachchat. \u200e\u200e2 Sek. • \u200e1 beigetreten")).toMatchObject({ type: "call" });
  for (const raw of ["Llamada", "Videollamada a las ocho"]) expect(body(raw).type).toBe("text");
  expect(body("Llamada", "android").type).toBe("text");
});

describe("omitted and missing are told apart", () => {
  test("a placeholder is omitted, a name that is not in the archive is missing", () => {
    expect(body("\u200eimage omitted").attachment).toEqual({ name: null, present: false, omitted: true });
    expect(body("\u200e<attached: 00000001-PHOTO-2026-09-03-10-20-00.jpg>").attachment).toMatchObject({
      present: false,
      omitted: false,
    });
  });

  test("Android sets its placeholders in brackets: without them somebody typed the words", () => {
    expect(body("image omitted", "android")).toMatchObject({ type: "text", text: "image omitted" });
    expect(body("<Media omitted>", "android").type).toBe("media");
    expect(body("<media omitted>", "android").type).toBe("media");
  });

  test("a wording that two languages share tells none", () => {
    expect(body("\u200eGIF omitido").language).toBeNull();
    expect(body("\u200eimagen omitida").language).toBe("es");
  });
});

describe("a poll", () => {
  test("has a question and options with votes, on one platform as on the other", () => {
    const detail = {
      kind: "poll",
      question: "Wann?\nUnd wo?",
      options: [
        { text: "Mo (abends)", votes: 12 },
        { text: "Di", votes: 0 },
      ],
    };
    const lines = "UMFRAGE:\nWann?\nUnd wo?\nOPTION: Mo (abends) (12 Stimmen)\nOPTION: Di (0 Stimmen)";
    expect(body(lines, "android")).toMatchObject({ type: "poll", language: "de", detail });
    expect(body(`\u200e${lines.replaceAll("OPTION", "\u200eOPTION")}`)).toMatchObject({
      type: "poll",
      detail,
    });
  });

  test("is known by its form in languages whose words are not", () => {
    const raw = "\u200eAFSTEMNING:\nHvornår?\n\u200eMULIGHED: mandag (3 stemmer)";
    const detail = { question: "Hvornår?", options: [{ text: "mandag", votes: 3 }] };
    expect(body(raw)).toMatchObject({ type: "poll", language: null, detail });
    const wide = "\u200e投票：\n几点？\n\u200e选项： 三点 (\u200e3 票)\n\u200e选项： 四点 (\u200e0 票)";
    const options = [
      { text: "三点", votes: 3 },
      { text: "四点", votes: 0 },
    ];
    expect(body(wide)).toMatchObject({
      type: "poll",
      language: null,
      detail: { question: "几点？", options },
    });
    const arabic = "\u200eاستطلاع:\nمتى؟\n\u200eخيار: الاثنين (\u200e٣ أصوات)";
    expect(body(arabic)).toMatchObject({
      type: "poll",
      detail: { options: [{ text: "الاثنين", votes: 3 }] },
    });
  });

  test("keeps no marks that WhatsApp put before its numbers", () => {
    const raw = "\u200ePOLL:\nWhen?\n\u200eOPTION: Mon (\u200e2 votes)";
    expect(body(raw).text).toBe("POLL:\nWhen?\nOPTION: Mon (2 votes)");
  });

  test("of WhatsApp Web has no votes", () => {
    const detail = {
      question: "When?",
      options: [
        { text: "Mon", votes: null },
        { text: "Tue (late)", votes: null },
      ],
    };
    expect(body("Poll: When?\n    - Mon\n    - Tue (late)", "web")).toMatchObject({ type: "poll", detail });
  });

  test("is not what somebody writes about polls", () => {
    expect(body("Poll: when?\nI say Monday", "web").type).toBe("text");
    expect(body("UMFRAGE:\nWer kommt?", "android").type).toBe("text");
  });
});

describe("an event", () => {
  test("has a title, its absolute start and a link", () => {
    const raw =
      "\u200eEREIGNIS: Elternabend\n\u200eStartzeit des Ereignisses: 1789300800000\n\u200eEreignis abgesagt: true\n\u200eBeitrittslink des Ereignisses: https://call.whatsapp.com/video/x";
    expect(body(raw)).toMatchObject({
      type: "event",
      detail: {
        title: "Elternabend",
        start: 1789300800000,
        cancelled: true,
        link: "https://call.whatsapp.com/video/x",
      },
    });
  });

  test("counts seconds where the number is short", () => {
    expect(body("EVENT: Fair\nEvent Start time: 1789300800", "android").detail).toMatchObject({
      start: 1789300800000,
    });
  });

  test("is not what somebody announces in capitals", () => {
    expect(body("EVENT: tomorrow!\nBring cake", "android").type).toBe("text");
    expect(body("WICHTIG: morgen\nBitte kommen").type).toBe("text");
  });
});

describe("a place", () => {
  test.each([
    ["location: https://maps.google.com/?q=51.5,-0.127", "android"],
    ["localisation\u00a0: https://maps.google.com/?q=51.5,-0.127", "android"],
    ["\u200eLocation: https://maps.google.com/?q=51.5,-0.127", "ios"],
    ["\u200e位置情報: https://maps.google.com/?q=51.5,-0.127", "ios"],
  ] as const)("%j has its coordinates", (raw, platform) => {
    expect(body(raw, platform)).toMatchObject({
      type: "location",
      detail: { latitude: 51.5, longitude: -0.127, link: "https://maps.google.com/?q=51.5,-0.127" },
    });
  });

  test("with a name has that, on one line or three", () => {
    const link = "https://foursquare.com/v/4b058804f964a520d3b022e3";
    expect(body(`Town Hall (1 Main St): ${link}`).detail).toMatchObject({
      name: "Town Hall (1 Main St)",
      link,
    });
    expect(body(`Town Hall\n1 Main St\n${link}`, "android").detail).toMatchObject({
      name: "Town Hall",
      link,
    });
  });

  test("may have a blank before its mark", () => {
    expect(body(" \u200eLocation: https://maps.google.com/?q=50.5,-0.25")).toMatchObject({
      type: "location",
    });
  });

  test("is no link that somebody sends with words", () => {
    expect(body("Treffpunkt: https://maps.google.com/?q=51.5,-0.127", "android").type).toBe("text");
    expect(body("Schaut: https://example.org/", "android").type).toBe("text");
  });
});

test("an invitation to another group is told, bare or behind WhatsApp's words; text it stays", () => {
  const link = "https://chat.whatsapp.com/AbCdEf0123456789abcdef";
  const detail = { kind: "group-link", link };
  expect(body(link, "android")).toMatchObject({ type: "text", text: link, detail });
  expect(body(`Open this link to join my WhatsApp Group: ${link}`)).toMatchObject({ type: "text", detail });
  const german = `Öffne diesen Link, um meiner WhatsApp-Gruppe beizutreten: ${link}`;
  expect(body(german, "android")).toMatchObject({ type: "text", text: german, detail });
  expect(body("https://example.org/").detail).toBeNull();
});

test("a voice message to be heard once is told in brackets and behind a mark", () => {
  for (const raw of ["<View once voice message omitted>", "\u200eView once voice message omitted"])
    expect(body(raw)).toMatchObject({ type: "view-once", text: "", attachment: { omitted: true } });
});

test("what Android cannot show is an empty body or null; on iPhones people type null", () => {
  expect(body("", "android").type).toBe("view-once");
  expect(body("null", "android")).toMatchObject({ type: "unknown", text: "null" });
  expect(body("null", "ios")).toMatchObject({ type: "text", text: "null" });
});

test("WhatsApp Web's label of forwarded messages is not what the person typed", () => {
  expect(body("[Forwarded many times] Kuchen!", "web").text).toBe("Kuchen!");
  expect(body("[Forwarded] Kuchen!", "android").text).toBe("[Forwarded] Kuchen!");
});

test("styling stays as typed", () => {
  const raw = "*fett* _kursiv_ ~weg~ ```mono```\n> Zitat\n- Liste";
  expect(body(raw, "android").text).toBe(raw);
});

describe("the quick look", () => {
  const wordings = bodyTables.flatMap((table) => [
    ...table.omitted.map(([, wording]) => wording),
    ...table.omittedInBrackets.map(([, wording]) => `<${wording}>\nCaption`),
    ...table.attached.map(([before, after]) => `${before}x.jpg${after}`),
    ...table.attached
      .filter(([before]) => before !== "")
      .map(([before, after]) => `Caption\n${before}x.jpg${after}`),
    ...table.attached.filter(([, after]) => after.endsWith(")")).map(([, after]) => `x.jpg${after}\nCaption`),
    ...table.edited.map((wording) => `text <${wording}>`),
    ...table.deletedByAdmin.map(([before, after]) => `${before}Nora${after}`),
    ...table.location.map((word) => `${word}: https://maps.google.com/?q=1,2`),
    ...table.poll.question.map((word) => `${word}\nWann?\n${table.poll.option[0] ?? "X: "}Mo`),
    ...[table.deleted, table.deletedByYou, table.waiting, table.viewOnce, table.liveLocation].flat(),
    ...[table.event, table.call, table.groupLink].flat(),
  ]);

  test.each(wordings)("stops at %j", (wording) => {
    expect(isOrdinary(wording)).toBe(false);
    expect(isOrdinary(`\u200e${wording}`)).toBe(false);
    expect(isOrdinary(`${wording} `)).toBe(false);
    if (/[)>]$/.test(wording)) expect(isOrdinary(`${wording} \nMoin`)).toBe(false);
    const third = wording.charAt(2);
    const written = { " ": "\u00a0\u202f\u2009", "'": "\u2018\u2019\u201b" }[third] ?? "";
    for (const other of [...written, `\u200f${third}`])
      expect(isOrdinary(wording.slice(0, 2) + other + wording.slice(3))).toBe(false);
  });

  test("lets most of what people type pass", () => {
    const typed = ["Moin", "ja, um 8", "Danke dir! 😀", "ok", "https:/", "Kann jemand?\nBitte", "¿Quién?"];
    for (const text of typed) expect(isOrdinary(text), text).toBe(true);
  });

  test("passes nothing of which a close look would make anything else", () => {
    const part = fc.oneof(
      fc.constantFrom(...wordings, "\u200e", ": ", " (", ")", "\n", "<", ">"),
      fc.string(),
    );
    const files = createFileList(new Set(["x.jpg"]));
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom("android" as const, "ios" as const, "web" as const),
        (parts, platform) => {
          // none ends with a line break
          const raw = parts.join("").replace(/\n+$/, "");
          if (isOrdinary(raw)) expect(lookClosely(raw, files, platform)).toEqual(body(raw, platform, files));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ["12", 12],
  ["١٢", 12],
  ["۱۲", 12],
  ["१२", 12],
  ["১২", 12],
  ["1a", null],
  ["", null],
  ["1234567890123456", null],
])("%j is the number %j", (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});

test("a long hostile body is looked at in linear time", () => {
  const time = (length: number): number => {
    const hostile = [
      `<${"a ".repeat(length)}>`,
      `${"(".repeat(length)})`,
      `\u200e${"A".repeat(length)}: `,
      `POLL:\n${"OPTION: (".repeat(length)}`,
      `location${" ".repeat(length)}:`,
      `EVENT:${": ".repeat(length)}\n${": 1".repeat(length)}`,
    ];
    const files = createFileList(new Set(["a.jpg"]));
    const start = performance.now();
    for (const raw of hostile) body(raw, "ios", files);
    return performance.now() - start;
  };
  time(20_000);
  expect(time(400_000)).toBeLessThan(100 * Math.max(time(20_000), 1));
});

test("a chat with mixed attachments counts the missing and the omitted apart", async () => {
  const text = [
    "13.09.26, 10:00 - Nora: \u200eIMG-20260913-WA0001.jpg (archivo adjunto)",
    "13.09.26, 10:01 - Nora: \u200eIMG-20260913-WA0001.jpg (archivo adjunto)",
    "13.09.26, 10:02 - Nora: \u200eIMG-20260913-WA0002.jpg (archivo adjunto)",
    "13.09.26, 10:03 - Nora: <Multimedia omitido>",
    "",
  ].join("\n");
  const { summary } = await read(text, { attachments: ["IMG-20260913-WA0001.JPG"] });
  expect(summary.counts).toMatchObject({ attachments: 4, omitted: 1, missing: 1 });
});

describe("of any language", () => {
  test.each([
    "<Без файл>",
    "<рад файл>",
    "< پیوست نمی‌دهد/آنگاه حذف شد >",
    "<медији су изостављени>",
    "<Media har utelämnats>",
    "<Praleistas medijos turinys>",
    "<ไม่มีสื่อ>",
    "<省略多媒体文件>",
  ])("what Android has in brackets alone is a file that was left out: %j", (body) => {
    expect(understand(body, none, "android")).toMatchObject({
      type: "media",
      text: "",
      attachment: { name: null, omitted: true },
    });
  });

  test.each([
    "<b>",
    "<grins>",
    "<3 ihr alle>",
    "<a href: x>",
    `<${"lange Worte ".repeat(6)}>`,
    "<a b>\nnoch was",
  ])("what people write in brackets stays: %j", (body) => {
    expect(understand(body, none, "android")).toMatchObject({ type: "text", text: body });
  });

  test("on iPhones such brackets are people's", () => {
    expect(understand("<weit weg von hier>", none, "ios")).toMatchObject({ type: "text" });
  });

  test.each([
    "You received a message, but your version of WhatsApp doesn’t support it.",
    "Message not supported",
    "Nachricht nicht unterstützt",
    "Mesaj desteklenmiyor",
    "Сообщение не поддерживается",
  ])("a message that a phone could not show is nobody's text: %j", (body) => {
    expect(understand(body, none, "android")).toMatchObject({ type: "unknown", text: "" });
  });

  test("Arabic sets its own mark before WhatsApp's words", () => {
    expect(understand("orario.pdf • \u200fصفحتان ٢ \u200fلم يتم إدراج المستند", none, "ios")).toMatchObject({
      type: "document",
      text: "",
      attachment: { name: "orario.pdf", pages: 2, omitted: true },
    });
    expect(understand("نص معدل \u200f<تم تعديل هذه الرسالة>", none, "ios")).toMatchObject({
      text: "نص معدل",
      edited: true,
    });
  });
});

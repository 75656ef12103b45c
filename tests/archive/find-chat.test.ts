import { describe, expect, test } from "vitest";
import { titleFromNames } from "../../src/archive/chat-names.ts";
import { headerLines } from "../../src/archive/find-chat.ts";
import { openArchive } from "../../src/archive/open.ts";
import { chat, failureOf, tree, zip } from "./files.ts";

async function chosen(files: readonly string[], name = "x.zip"): Promise<string> {
  const contents = Object.fromEntries(files.map((file) => [file, chat]));
  return (await openArchive(zip(name, contents))).chatName;
}

describe("the chat is found", () => {
  const localised = [
    "WhatsApp Chat with 7b.txt",
    "WhatsApp-Chat mit 7b.txt",
    "Discussion WhatsApp avec 7b.txt",
    "Chat de WhatsApp con 7b.txt",
    "Conversa do WhatsApp com 7b.txt",
    "7b ile WhatsApp Sohbeti.txt",
    "Чат WhatsApp с контактом 7b.txt",
    "与7b的 WhatsApp 聊天.txt",
    "WhatsApp_Chat_mit_7b.txt",
    "WhatsApp Chat mit 7b (1).txt",
    "whatsapp chat with 7b.TXT",
  ];
  test.each(localised)("by WhatsApp's name for it: %s", async (name) => {
    expect(await chosen(["Liste.txt", name, "Zettel.txt"])).toBe(name);
  });

  test("as _chat.txt before any other text beside it, even an export that was sent as a document", async () => {
    expect(await chosen(["00000003-Notiz.txt", "_chat.txt", "WhatsApp Chat mit Nora.txt"])).toBe("_chat.txt");
  });

  test("as chat.txt of the browser, with its twin and its media beside it", async () => {
    const archive = await openArchive(
      zip("7b.zip", { "chat.md": "# 7b", "chat.txt": chat, "media/a.txt": "x" }),
    );
    expect(archive.chatName).toBe("chat.txt");
    expect(archive.entries.map((entry) => entry.name).sort()).toEqual(["chat.md", "media/a.txt"]);
  });

  test("by the zip's name where an export of another chat was sent as a document", async () => {
    const files = ["WhatsApp Chat mit Nora.txt", "WhatsApp Chat mit 7b.txt"];
    expect(await chosen(files, "WhatsApp Chat mit 7b (2).zip")).toBe("WhatsApp Chat mit 7b.txt");
  });

  test("as the only text, whatever its name", async () => {
    expect(await chosen(["Klasse.txt", "a.jpg"])).toBe("Klasse.txt");
  });

  test("by its lines where several texts have names of their own; that it was guessed is said", async () => {
    const archive = await openArchive(
      tree("f", { "Liste.txt": "Nora\nEmil\n", "klasse.txt": chat.repeat(5), "zitat.txt": chat }),
    );
    expect(archive.chatName).toBe("klasse.txt");
    expect(archive.findings).toMatchObject([{ code: "archive.chat-guessed", name: "klasse.txt" }]);
  });
});

describe("several chats are not guessed between", () => {
  const undecided: readonly (readonly string[])[] = [
    ["7a/_chat.txt", "7b/_chat.txt"],
    ["WhatsApp Chat mit 7a.txt", "WhatsApp Chat mit 7b.txt"],
    ["ios/_chat.txt", "android/WhatsApp Chat mit 7b.txt"],
    ["klasse.txt", "eltern.txt"],
  ];
  test.each(undecided.map((files) => [files]))("%j", async (files) => {
    const path = zip("x.zip", Object.fromEntries(files.map((file) => [file, chat])));
    const failure = await failureOf(openArchive(path));
    expect(failure.reason).toBe("undecided");
    expect(failure.findings).toMatchObject([{ code: "archive.several-chats", count: 2 }]);
    const [finding] = failure.findings;
    const names = finding?.code === "archive.several-chats" ? [...finding.names] : [];
    expect(names.sort()).toEqual([...files].sort());
  });
});

test("texts without any line of a chat are no chat", async () => {
  const path = zip("x.zip", { "a.txt": "Liste", "b.txt": "Noch eine" });
  expect(await failureOf(openArchive(path))).toMatchObject({ findings: [{ code: "archive.no-chat" }] });
});

test("lines of messages are told from other lines in every shape", () => {
  const shapes = [
    "03.09.26, 10:15 - Nora: Moin",
    "3/9/26, 10:15\u202fPM - Nora: hi",
    "\u200e[03.09.26, 22:15:10] Nora: \u200eBild weggelassen",
    "[2026. 9. 3. 오후 10:15:09] Nora: 안녕",
    "۲۰۲۶/۹/۳، ۲۲:۱۵ - Nora: سلام",
    "[22:15:09, 3/9/26] Nora: chào",
    "3.9.2026 klo 22.15 - Nora: moi",
  ];
  for (const shape of shapes) expect([shape, headerLines(shape)]).toEqual([shape, 1]);
  const others = [
    "1. Kuchen: Nora",
    "3 Äpfel - 4 Birnen",
    "",
    "Nora: 03.09.26, 10:15 - hi",
    `1${"2".repeat(10_000)}`,
  ];
  expect(headerLines(others.join("\n"))).toBe(0);
});

test("the group's title is read from names, and only from names of WhatsApp's form", () => {
  const titles: readonly (readonly [string, string, string | null])[] = [
    ["chat.zip", "WhatsApp Chat mit 7b Eltern.txt", "7b Eltern"],
    ["x", "WhatsApp_Chat_mit_7b_Eltern.txt", "7b Eltern"],
    ["x", "WhatsApp Chat mit 7b_Eltern (1).txt", "7b_Eltern"],
    ["x", "Чат WhatsApp с контактом Нора.txt", "Нора"],
    ["x", "7b ile WhatsApp Sohbeti.txt", "7b"],
    ["x", "WhatsApp Chat mit Gru\u0308n.txt", "Grün"],
    ["x", "\u200fدردشة واتساب مع 7b.txt", "7b"],
    ["x", "与7b的 WhatsApp 聊天.txt", "7b"],
    ["x", "WhatsApp-chatt med Klass 3b.txt", "Klass 3b"],
    ["x", "WhatsApp-chatt_med_Klass_3b.txt", "Klass 3b"],
    ["x", "WhatsApp Image 2026-09-03 at 10.15.txt", null],
    ["/home/n/WhatsApp Chat - 7b 🎒.zip", "_chat.txt", "7b 🎒"],
    ["C:\\Users\\n\\WhatsApp Chat - 7b (2).zip", "_chat.txt", "7b"],
    ["Downloads/WhatsApp Chat - 7b/", "_chat.txt", "7b"],
    ["WhatsApp Chat mit 7b.zip", "_chat.txt", "7b"],
    ["export.zip", "_chat.txt", null],
    ["7b.zip", "chat.txt", null],
    ["x", "WhatsApp Chat mit .txt", null],
    ["x", "notes.md", null],
    ["", "", null],
  ];
  for (const [path, name, title] of titles) expect([name, titleFromNames(path, name)]).toEqual([name, title]);
});

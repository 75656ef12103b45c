import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/open.ts";
import { chat, failureOf, read, readWhole, tree, write, zip } from "./files.ts";

const json = (id = "491701234567-1600000000@g.us", indent = 0) =>
  JSON.stringify({ [id]: { name: "7b", type: "android", messages: { 1: { data: "Moin" } } } }, null, indent);

describe("the JSON of WhatsApp-Chat-Exporter", () => {
  test("is recognised by its content under any name, in one line or in many", async () => {
    const starts = [json(), json("1@g.us", 2), `\ufeff${json("status@broadcast")}`, json("000000000000000")];
    for (const text of starts) {
      const archive = await openArchive(write("data.bin", text));
      expect([archive.form, archive.content]).toEqual(["txt", "exporter-json"]);
      expect(await read(archive.text())).toBe(text.replace(/^\ufeff/, ""));
    }
  });

  test("is nothing that only looks like it: other JSON, and a chat that quotes it, stay texts", async () => {
    for (const text of ['{"a@b.example":{}}', '{"messages":{}}', "{}", `${chat}${json()}`])
      expect((await openArchive(write("x.json", text))).content).toBe("chat-text");
  });

  test("is found in a folder among documents that were sent, and in a zip", async () => {
    const files = {
      "result.json": json(),
      "package.json": '{"name":"x"}',
      "Media/notes.txt": "Kuchen, Saft",
      "Media/IMG-1.jpg": "x",
      "7b.html": "<html>",
    };
    for (const path of [tree("result", files), zip("result.zip", files)]) {
      const archive = await openArchive(path);
      expect([archive.content, archive.chatName]).toEqual(["exporter-json", "result.json"]);
      expect(archive.entries.map(({ name }) => name)).toContain("Media/IMG-1.jpg");
    }
  });

  test("gives way to a text that has WhatsApp's own name", async () => {
    const archive = await openArchive(zip("a.zip", { "_chat.txt": chat, "result.json": json() }));
    expect([archive.content, archive.chatName]).toEqual(["chat-text", "_chat.txt"]);
  });

  test("in several files needs a choice", async () => {
    const path = tree("result", { "7b.json": json(), "Chor.json": json("1@g.us") });
    expect(await failureOf(openArchive(path))).toMatchObject({
      reason: "undecided",
      findings: [{ code: "archive.several-chats", names: ["7b.json", "Chor.json"] }],
    });
  });

  test("may have a line longer than any chat's, but not more text than is read at all", async () => {
    const long = json().replace("Moin", "x".repeat(2 * 1024 * 1024));
    expect((await readWhole(write("a.json", long))).length).toBe(long.length);
    expect(await failureOf(readWhole(write("a.json", long), { textBytes: 1024 * 1024 }))).toMatchObject({
      findings: [{ code: "archive.chat-too-large" }],
    });
  });
});

test("the beginning of a file beside the chat can be read, and no more of it", async () => {
  const files = { "_chat.txt": chat, "Emil.vcf": "BEGIN:VCARD\nFN:Emil\nEND:VCARD\n" };
  for (const path of [zip("a.zip", files), tree("a", files)]) {
    const archive = await openArchive(path);
    const [card] = archive.entries;
    if (card === undefined) throw new Error("no entry");
    expect(Buffer.from(await archive.beginning(card, 11)).toString()).toBe("BEGIN:VCARD");
    expect((await archive.beginning(card, 1000)).length).toBe(30);
    expect((await archive.beginning({ name: "Nora.vcf", size: 1 }, 1000)).length).toBe(0);
  }
});

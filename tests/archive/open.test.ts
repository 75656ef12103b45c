import { createHash } from "node:crypto";
import { appendFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AdmZip from "adm-zip";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/archive/open.ts";
import { unreadable } from "../../src/archive/read-file.ts";
import { chat, failureOf, place, rawZip, read, readWhole, tree, write, zip } from "./files.ts";

const fingerprint = (content: string | Buffer) =>
  createHash("sha256")
    .update(content as string)
    .digest("hex");

describe("the chat text", () => {
  test("is the same, with the same fingerprint, from a zip, a folder and a single file", async () => {
    const name = "WhatsApp Chat mit 7b.txt";
    const archives = [
      await openArchive(zip("WhatsApp Chat mit 7b.zip", { [name]: chat, "IMG-1.jpg": "jpg" })),
      await openArchive(tree("export", { [name]: chat, "IMG-1.jpg": "jpg" })),
      await openArchive(write(name, chat)),
    ];
    expect(archives.map((archive) => archive.form)).toEqual(["zip", "folder", "txt"]);
    for (const archive of archives) {
      expect(archive.chatName).toBe(name);
      expect(await read(archive.text())).toBe(chat);
      expect(await archive.sha256()).toBe(fingerprint(chat));
      expect(archive.entries).toEqual(archive.form === "txt" ? [] : [{ name: "IMG-1.jpg", size: 3 }]);
      expect(archive.findings).toEqual([]);
    }
  });

  test("can be read again, at the same time too, and after a reader stopped early", async () => {
    const long = chat.repeat(5000);
    const archive = await openArchive(zip("a.zip", { "_chat.txt": long }));
    for await (const chunk of archive.text()) {
      expect(long.startsWith(chunk)).toBe(true);
      break;
    }
    const [one, two] = await Promise.all([read(archive.text()), read(archive.text())]);
    expect(one === long && two === long).toBe(true);
  });

  test("leaves no file open, neither after reading nor after stopping early", async () => {
    const archives = [zip("a.zip", { "_chat.txt": chat.repeat(5000) }), write("x.txt", chat.repeat(5000))];
    const before = readdirSync("/dev/fd").length;
    for (const path of archives)
      for (let i = 0; i < 20; i++) {
        const archive = await openArchive(path);
        for await (const _chunk of archive.text()) break;
        await archive.sha256();
      }
    expect(readdirSync("/dev/fd").length).toBeLessThan(before + 10);
  });

  test("has a fingerprint also where nobody has read it yet", async () => {
    const archive = await openArchive(write("x.txt", chat));
    expect(await archive.sha256()).toBe(fingerprint(chat));
  });

  test("comes without its byte order mark, which the fingerprint keeps", async () => {
    const archive = await openArchive(write("x.txt", `\ufeff${chat}\ufeffx`));
    expect(await read(archive.text())).toBe(`${chat}\ufeffx`);
    expect(await archive.sha256()).toBe(fingerprint(`\ufeff${chat}\ufeffx`));
  });

  test("keeps CRLF, U+2028 and every other byte as it is", async () => {
    const odd = "[03.09.26, 10:15:00] Nora: a\r\nb\u2028c\u0085\r\n";
    expect(await readWhole(zip("a.zip", { "_chat.txt": odd }))).toBe(odd);
  });

  test("counts bytes that are no UTF-8, and not the U+FFFD that were typed", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${chat}\ufffd gr`),
      Buffer.from([0xfc]),
      Buffer.from("n "),
      Buffer.from([0xe2, 0x82]),
    ]);
    const archive = await openArchive(write("x.txt", bytes));
    expect(archive.replacedBytes()).toBe(0);
    expect(await read(archive.text())).toBe(`${chat}\ufffd gr\ufffdn \ufffd`);
    expect(archive.replacedBytes()).toBe(3);
  });

  test("that changes between two readings is refused", async () => {
    const path = write("x.txt", chat);
    const archive = await openArchive(path);
    await archive.sha256();
    appendFileSync(path, "03.09.26, 10:17 - Nora: noch was\n");
    expect(await failureOf(read(archive.text()))).toMatchObject({
      findings: [{ code: "archive.changed", path }],
    });
  });

  test("that vanishes after opening is named as missing", async () => {
    const folder = tree("f", { "_chat.txt": chat });
    const archive = await openArchive(folder);
    rmSync(join(folder, "_chat.txt"));
    expect(await failureOf(archive.sha256())).toMatchObject({ reason: "not-found" });
  });
});

describe("a zip", () => {
  test("is known by its bytes, whatever it is called", async () => {
    for (const name of ["export", "export.txt", "Foto.jpg"])
      expect((await openArchive(zip(name, { "_chat.txt": chat }))).form).toBe("zip");
  });

  test("that was packed again on a Mac gives the chat from its folder, without the Mac's shadows", async () => {
    const archive = await openArchive(
      zip("Archiv.zip", {
        "Export/": "",
        "Export/_chat.txt": chat,
        "Export/.DS_Store": "x",
        "Export/00000002-PHOTO.jpg": "jpg",
        "__MACOSX/Export/._chat.txt": "x",
        "__MACOSX/Export/._00000002-PHOTO.jpg": "x",
        "Export/._chat.txt": "x",
      }),
    );
    expect(archive.chatName).toBe("_chat.txt");
    expect(archive.entries).toEqual([{ name: "Export/00000002-PHOTO.jpg", size: 3 }]);
  });

  test("that stores UTF-8 names without saying so keeps its umlauts", async () => {
    const path = write("a.zip", rawZip([{ name: "WhatsApp Chat mit Grün.txt", content: chat, flags: 0 }]));
    expect((await openArchive(path)).chatName).toBe("WhatsApp Chat mit Grün.txt");
  });

  test("may store the chat unpacked", async () => {
    expect(await readWhole(write("a.zip", rawZip([{ name: "_chat.txt", content: chat, method: 0 }])))).toBe(
      chat,
    );
  });

  test("with thousands of photos is listed completely", async () => {
    const photos = Array.from({ length: 3000 }, (_, i) => ({ name: `IMG-${i}.jpg`, content: "", method: 0 }));
    const archive = await openArchive(
      write("a.zip", rawZip([...photos, { name: "_chat.txt", content: chat }])),
    );
    expect(archive.entries.length).toBe(3000);
    expect(archive.entries.at(-1)?.name).toBe("IMG-2999.jpg");
    expect(await read(archive.text())).toBe(chat);
  });
});

describe("what is no export is called by its name", () => {
  const refused: readonly (readonly [string, string, Uint8Array | string, object])[] = [
    [
      "a picture renamed to .zip",
      "Klasse.zip",
      Buffer.from("ffd8ffe000104a464946", "hex"),
      { looksLike: "jpeg" },
    ],
    ["a PDF", "chat.zip", "%PDF-1.7\n…", { looksLike: "pdf" }],
    ["a RAR archive", "chat.rar", Buffer.from("526172211a0700cf", "hex"), { looksLike: "rar" }],
    ["a 7-Zip archive", "chat.7z", Buffer.from("377abcaf271c0004", "hex"), { looksLike: "seven-zip" }],
    ["an iPhone picture", "x.zip", "\0\0\0\x18ftypheic\0\0", { looksLike: "heic" }],
    ["a web page", "x.txt", "<!DOCTYPE html><html>", { looksLike: "html" }],
    [
      "a noise without zeroes",
      "x.txt",
      Buffer.alloc(300, Buffer.from("80a5bf91ffc0", "hex")),
      { looksLike: "unknown" },
    ],
    ["a file of zeroes", "x.zip", Buffer.alloc(4096), { looksLike: "unknown" }],
    [
      "a zip whose beginning is lost",
      "x.zip",
      Buffer.from("00000000ff99ee00", "hex"),
      { looksLike: "unknown" },
    ],
  ];
  test.each(refused)("%s", async (_what, name, content, expected) => {
    const path = write(name, content);
    expect(await failureOf(openArchive(path))).toMatchObject({
      reason: "not-understood",
      findings: [{ code: "archive.not-an-export", path, name, ...expected }],
    });
  });

  test("an encrypted backup and a database are backups, no exports", async () => {
    const encrypted = Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 73 + 11) & 255));
    for (const path of [
      write("msgstore.db.crypt14", encrypted),
      write("ChatStorage.sqlite", "SQLite format 3\0"),
    ])
      expect(await failureOf(openArchive(path))).toMatchObject({
        findings: [{ code: "archive.backup", path }],
      });
  });

  test("a text saved as UTF-16, with and without mark, alone and in a zip", async () => {
    const marked = Buffer.from(`\ufeff${chat}`, "utf16le");
    const bare = Buffer.from(chat, "utf16le");
    for (const path of [
      write("x.txt", marked),
      write("x.txt", bare),
      write("x.txt", Buffer.from("\ufeff与班级的聊天", "utf16le")),
      write("x.txt", Buffer.from(marked).swap16()),
      zip("x.zip", { "_chat.txt": bare }),
    ])
      expect(await failureOf(openArchive(path))).toMatchObject({
        findings: [{ code: "archive.utf-16", path }],
      });
  });

  test("an empty chat: no byte, only a mark, only blanks", async () => {
    for (const path of [
      write("x.txt", ""),
      write("x.txt", "\ufeff"),
      write("x.txt", " \r\n\n"),
      zip("x.zip", { "_chat.txt": "" }),
      tree("f", { "_chat.txt": "\n" }),
    ])
      expect(await failureOf(openArchive(path))).toMatchObject({
        reason: "not-understood",
        findings: [{ code: "archive.empty", path }],
      });
  });

  test("a text saved in Windows-1252 is read, which is said", async () => {
    // ü, ö, ß, € and both quotation marks
    const bytes = Buffer.from(
      "03.09.26, 10:15 - J\xf6rg: Gr\xfc\xdfe, \x84gut\x93 f\xfcr 3 \x80\n",
      "latin1",
    );
    for (const path of [write("x.txt", bytes), zip("x.zip", { "_chat.txt": bytes })]) {
      const archive = await openArchive(path);
      expect(await read(archive.text())).toBe("03.09.26, 10:15 - Jörg: Grüße, „gut“ für 3 €\n");
      expect(archive.replacedBytes()).toBe(0);
      expect(archive.findings).toMatchObject([{ code: "archive.windows-1252", path }]);
    }
  });

  test.each([
    ["Cyrillic (1251)", "\xcf\xf0\xe8\xe2\xe5\xf2, \xcd\xee\xf0\xe0"],
    ["Turkish (1254)", "Ay\xfee de\xf0il, sa\xf0ol"],
    ["German of DOS (850)", "Gr\x81\xe1e f\x81r M\x84rz"],
    ["German of Macintosh", "Gr\x9f\xa7e f\x9fr M\x8arz"],
    ["Polish (1250)", "ma\xb3a ksi\xb9\xbfka \xbfaba"],
  ])("a text saved in another encoding is refused: %s", async (_, said) => {
    const bytes = Buffer.from(`03.09.26, 10:15 - Nora: ${said}\n`, "latin1");
    const path = write("x.txt", bytes);
    expect(await failureOf(openArchive(path))).toMatchObject({
      findings: [{ code: "archive.not-utf-8", path }],
    });
  });

  test("a damaged byte in UTF-8 stays one, whatever it would be elsewhere", async () => {
    const bytes = Buffer.concat([
      Buffer.from("03.09.26, 10:15 - Jörg: f"),
      Buffer.from([0xfc]),
      Buffer.from("r\n"),
    ]);
    const archive = await openArchive(write("x.txt", bytes));
    expect(await read(archive.text())).toBe("03.09.26, 10:15 - Jörg: f\ufffdr\n");
    expect(archive.findings).toEqual([]);
  });

  test("a text with a few zero bytes passes, and they are counted", async () => {
    const lines = "03.09.26, 10:15 - Nora: Moin zusammen\n".repeat(20);
    const archive = await openArchive(write("x.txt", `${lines}03.09.26, 10:16 - Nora: Gr\0ße\n`));
    expect((await read(archive.text())).endsWith("Nora: Gr\ufffdße\n")).toBe(true);
    expect(archive.replacedBytes()).toBe(1);
  });
});

describe("a path", () => {
  test("that does not exist is not found", async () => {
    for (const path of [
      place("nothing.zip"),
      join(write("x.txt", chat), "below"),
      `/${"x".repeat(5000)}`,
      "a\0b",
    ])
      expect(await failureOf(openArchive(path))).toMatchObject({
        reason: "not-found",
        findings: [{ code: "archive.not-found", path }],
      });
  });

  test("to a device is refused without reading it", async () => {
    expect(await failureOf(openArchive("/dev/zero"))).toMatchObject({
      findings: [{ code: "archive.not-a-file" }],
    });
  });

  test("that the system does not let us read says why", () => {
    const refusal = Object.assign(new Error("EACCES"), { code: "EACCES", syscall: "open" });
    expect(unreadable("x.txt", refusal)).toMatchObject({
      reason: "not-found",
      findings: [{ code: "archive.not-readable", path: "x.txt", why: "EACCES" }],
    });
    const bug = new TypeError("x is not a function");
    expect(unreadable("x.txt", bug)).toBe(bug);
  });

  test("that is a link to an export is followed, for the user named it", async () => {
    const link = place("link.zip");
    symlinkSync(zip("a.zip", { "_chat.txt": chat }), link);
    expect(await readWhole(link)).toBe(chat);
  });
});

describe("a folder", () => {
  test("may have further folders around the chat", async () => {
    const archive = await openArchive(tree("f", { "a/b/_chat.txt": chat, "a/b/media/x.jpg": "jpg" }));
    expect(archive.entries).toEqual([{ name: "a/b/media/x.jpg", size: 3 }]);
    expect(await read(archive.text())).toBe(chat);
  });

  test("is not left through a link, neither for the chat nor for photos", async () => {
    const secret = write("secret.txt", chat);
    const folder = tree("f", { "b.jpg": "jpg" });
    symlinkSync(secret, join(folder, "_chat.txt"));
    expect(await failureOf(openArchive(folder))).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.chat-is-link", name: "_chat.txt" }],
    });
    const other = tree("g", { "_chat.txt": chat });
    symlinkSync(secret, join(other, "IMG.jpg"));
    const archive = await openArchive(other);
    expect(archive.entries).toEqual([]);
    expect(archive.findings).toMatchObject([
      { code: "archive.entries-ignored", because: "link", names: ["IMG.jpg"] },
    ]);
  });

  test("with a loop of links ends", async () => {
    const folder = tree("f", { "_chat.txt": chat });
    symlinkSync(folder, join(folder, "again"));
    expect(await readWhole(folder)).toBe(chat);
  });

  test("without a chat says what it holds, and which zips to try", async () => {
    expect(await failureOf(openArchive(tree("f", { "b.jpg": "x", "a.pdf": "y" })))).toMatchObject({
      findings: [{ code: "archive.no-chat", form: "folder", count: 2, names: ["a.pdf", "b.jpg"] }],
    });
    expect(await failureOf(openArchive(tree("f", { "WhatsApp Chat - 7b.zip": "x" })))).toMatchObject({
      findings: [{ code: "archive.exports-inside", form: "folder", names: ["WhatsApp Chat - 7b.zip"] }],
    });
    expect(await failureOf(openArchive(tree("f", {})))).toMatchObject({
      findings: [{ code: "archive.no-chat", count: 0 }],
    });
  });
});

test("zips that are something else than archives are called what they are", async () => {
  const cases = [
    ["Brief.docx", "word/document.xml", "office-zip"],
    ["Liste.xlsx", "xl/workbook.xml", "office-zip"],
    ["Brief.odt", "content.xml", "office-zip"],
    ["App.apk", "AndroidManifest.xml", "program"],
    ["telegram.zip", "ChatExport_2026-09-03/result.json", "other-messenger"],
    ["instagram.zip", "messages/inbox/x/message_1.json", "other-messenger"],
  ] as const;
  for (const [name, inside, looksLike] of cases) {
    expect(await failureOf(openArchive(zip(name, { "a.xml": "<a/>", [inside]: "<a/>" })))).toMatchObject({
      reason: "not-understood",
      findings: [{ code: "archive.not-an-export", name, looksLike }],
    });
  }
});

test("a zip without a chat and an empty one say what is in them", async () => {
  const photos = zip("Fotos.zip", { "1.jpg": "x", "2.jpg": "x" });
  expect(await failureOf(openArchive(photos))).toMatchObject({
    findings: [{ code: "archive.no-chat", form: "zip", names: ["1.jpg", "2.jpg"] }],
  });
  const empty = write("e.zip", new AdmZip().toBuffer());
  expect(await failureOf(openArchive(empty))).toMatchObject({
    findings: [{ code: "archive.no-chat", count: 0 }],
  });
  const inside = zip("x.zip", { "WhatsApp Chat - 7b.zip": "x" });
  expect(await failureOf(openArchive(inside))).toMatchObject({
    findings: [{ code: "archive.exports-inside" }],
  });
});

test("a file that is rewritten into no zip between opening and reading is damage, no crash", async () => {
  const path = zip("a.zip", { "_chat.txt": chat });
  const archive = await openArchive(path);
  writeFileSync(path, "nothing");
  expect(await failureOf(archive.sha256())).toMatchObject({ findings: [{ code: "archive.damaged", path }] });
});

test("a zip whose every name has a backslash is of Windows, and read as if it had slashes", async () => {
  const path = write(
    "WhatsApp Chat mit 3b.zip",
    rawZip([
      { name: "Klasse\\WhatsApp Chat mit 3b.txt", content: "03.09.26, 10:15 - Nora: Moin\n" },
      { name: "Klasse\\IMG-20260903-WA0001.jpg", content: "x" },
    ]),
  );
  const archive = await openArchive(path);
  expect(archive.entries.map(({ name }) => name)).toContain("Klasse/IMG-20260903-WA0001.jpg");
  expect(archive.findings).toEqual([]);
  const climbing = write("c.zip", rawZip([{ name: "a\\..\\..\\x.txt", content: "x" }]));
  expect(await failureOf(openArchive(climbing))).toMatchObject({
    findings: [{ code: "archive.unsafe-names" }],
  });
});

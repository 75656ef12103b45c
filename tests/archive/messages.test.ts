import { expect, test } from "vitest";
import { openArchive } from "../../src/archive/open.ts";
import { say } from "../../src/messages/index.ts";
import { chat, failureOf, rawZip, tree, write, zip } from "./files.ts";

test("every refusal names the file and says what to do next, in both languages, without jargon", async () => {
  const paths = [
    write("Foto.zip", Buffer.from("ffd8ffe000104a464946", "hex")),
    write("x.txt", ""),
    write("a.zip", "PK\x03\x04cut"),
    zip("b.zip", { "a.jpg": "x" }),
    zip("c.zip", { "1/_chat.txt": chat, "2/_chat.txt": chat }),
    write("d.zip", rawZip([{ name: "../a", content: "x" }])),
    tree("f", {}),
    `${tree("g", {})}/nothing`,
  ];
  for (const path of paths) {
    const failure = await failureOf(openArchive(path));
    for (const finding of failure.findings)
      for (const lang of ["en", "de"] as const) {
        const sentence = say(lang, finding);
        expect(sentence).toContain(path);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|JID|UTF8Error/);
        expect(sentence).toMatch(
          lang === "de" ? /exportier|Prüfe|Entpacke|Gib|gib|Übertrage/ : /xport|Check|Unpack|[Gg]ive|Send/,
        );
      }
  }
});

test("a hostile name in a refusal cannot command the terminal", async () => {
  const path = write("a.zip", rawZip([{ name: "../\u001b[2Jx\u202egpj", content: "x" }]));
  const [finding] = (await failureOf(openArchive(path))).findings;
  if (!finding) throw new Error("no finding");
  expect(say("de", finding)).not.toMatch(/[\u001b\u202e]/);
});

/** Lists as schools have them: without an export, under other headings, or not saved as CSV at all. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AdmZip from "adm-zip";
import { expect, it } from "vitest";
import { offlinePlan, scratch, tool } from "./tool.ts";

const folder = await scratch();
const at = (name: string) => join(folder, name);
const chat = at("WhatsApp Chat mit 7b.txt");
await writeFile(chat, "03.09.26, 10:15 - Nora: Moin\n03.09.26, 10:16 - Emil: Ok\n");

it("a list of names and addresses alone makes a room; with an export it has to say who is who", async () => {
  await writeFile(at("two.csv"), "name;jid\nNora Nolte;nora@example.org\nEmil Ohm;mailto:emil@example.org\n");
  const { code, out } = await tool(["plan", "--people", at("two.csv"), "--title", "7b", ...offlinePlan]);
  const invited = JSON.parse(out).steps.filter(({ kind }: { kind: string }) => kind === "invite.send");
  expect([code, invited.map(({ jid }: { jid: string }) => jid)]).toEqual([
    0,
    ["nora@example.org", "emil@example.org"],
  ]);
  const withChat = await tool(["plan", chat, "--people", at("two.csv"), ...offlinePlan]);
  expect([withChat.code, withChat.err]).toEqual([65, expect.stringContaining("no column “whatsapp”")]);
  // the list is brought up to date instead, with the column that lacks
  const updated = await tool(["people", chat, "-o", at("two.csv")]);
  expect([updated.code, await readFile(at("two.csv"), "utf8")]).toEqual([
    0,
    expect.stringContaining("name;jid;whatsapp"),
  ]);
});

it("a workbook is called that, with the way out", async () => {
  const excel = new AdmZip();
  excel.addFile("[Content_Types].xml", Buffer.from("<Types/>"));
  excel.addFile("xl/workbook.xml", Buffer.from("<workbook/>"));
  const office = new AdmZip();
  office.addFile("mimetype", Buffer.from("application/vnd.oasis.opendocument.spreadsheet"));
  await writeFile(at("list.xlsx"), excel.toBuffer());
  await writeFile(at("list.csv"), excel.toBuffer());
  await writeFile(at("list.ods"), office.toBuffer());
  expect((await tool(["people", chat, "-o", at("list.ods")])).err).toContain("save it as “Text CSV”");
  await writeFile(at("old.xls"), Buffer.from("d0cf11e0a1b11ae100", "hex"));
  for (const name of ["list.xlsx", "list.csv", "old.xls"]) {
    for (const argv of [
      ["plan", chat, "--people", at(name), ...offlinePlan],
      ["people", chat, "--directory", at(name), "-o", at("new.csv")],
      ["batch", at(name), "--as", "t@example.org", "--people", "x.csv", "--yes"],
      ["people", chat, "-o", at(name)],
    ]) {
      const { code, err } = await tool(argv);
      expect([name, argv[0], code, err]).toEqual([name, argv[0], 65, expect.stringContaining("CSV UTF-8")]);
    }
  }
  const german = await tool(["plan", chat, "--people", at("list.xlsx"), ...offlinePlan, "--lang", "de"]);
  expect(german.err).toContain("ist eine Arbeitsmappe einer Tabellenkalkulation");
});

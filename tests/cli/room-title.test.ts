/** What a room is called where no flag says it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { offlinePlan, scratch, tool } from "./tool.ts";

const folder = await scratch();
const list = join(folder, "people.csv");
await writeFile(list, "name;whatsapp;jid\nTeacher;Ana;t@example.org");

it("the sender of an iPhone's notices names the group, where nothing else does", async () => {
  const chat = join(folder, "_chat.txt");
  const lines = [
    "[13.09.26, 10:00:00] Klasse 3b: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Mehr erfahren",
    "[13.09.26, 10:00:00] Ana: \u200eAna hat diese Gruppe erstellt.",
    "[13.09.26, 10:00:01] Klasse 3b: \u200eAna hat dich hinzugefügt.",
    "[13.09.26, 10:05:00] Ana: hi",
    "[13.09.26, 10:06:00] Kemal: hi",
    "[13.09.26, 10:06:30] Klasse 3b: \u200eDu bist jetzt ein*e Admin.",
  ];
  await writeFile(chat, lines.map((line) => `${line}\r\n`).join(""));
  const { out } = await tool(["inspect", chat, "--json"]);
  expect(JSON.parse(out).exports[0].chat).toMatchObject({
    title: "Klasse 3b",
    inferred: { reasons: { title: "notice-sender" } },
  });
  await writeFile(chat, `${lines[0]}\r\n${lines[3]}\r\n`);
  expect(JSON.parse((await tool(["inspect", chat, "--json"])).out).exports[0].chat.title).toBeNull();
});

it("a number names no room", async () => {
  const chat = join(folder, "WhatsApp Chat with +49 170 1234567.txt");
  await writeFile(chat, "03.09.26, 10:15 - Ana: hi\n03.09.26, 10:16 - +49 170 1234567: hi\n");
  const { code, out, err } = await tool(["plan", chat, "--people", list, ...offlinePlan]);
  expect([code, out]).toEqual([78, ""]);
  expect(err).toContain("somebody's number");
  expect(err).not.toContain("1234567");
  const named = await tool(["plan", chat, "--people", list, "--title", "Ana and Tim", ...offlinePlan]);
  expect(named.code).toBe(0);
});

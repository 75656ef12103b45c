/** Who may stand in a plan, under which title and address: what is refused or asked before anything is planned. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { enter, guided } from "./guided-terminal.ts";
import { offlinePlan, scratch, tool } from "./tool.ts";

const folder = await scratch();
const at = (name: string) => join(folder, name);
async function plan(title: string, list: string, more: readonly string[] = []) {
  await writeFile(
    at(`WhatsApp Chat mit ${title}.txt`),
    "03.09.26, 10:15 - Nora: Moin\n03.09.26, 10:16 - Emil: Ok\n",
  );
  await writeFile(at("people.csv"), list);
  const args = [at(`WhatsApp Chat mit ${title}.txt`), "--people", at("people.csv"), ...offlinePlan, ...more];
  return { args, ...(await tool(["plan", ...args])) };
}
const nora = "name;whatsapp;jid\nNora;Nora;nora@example.org\n";

it("a room's own address, or any other of its service, is no person's", async () => {
  for (const address of ["7b@rooms.example.org", "other@rooms.example.org"]) {
    const { code, err } = await plan("7b", `${nora}Emil;Emil;${address}\n`);
    expect([code, err]).toEqual([
      65,
      expect.stringContaining(`Row 2 (Emil): ${address} is the address of a room`),
    ]);
  }
  expect((await plan("7b", `${nora}Emil;Emil;emil@rooms.example.com\n`)).code).toBe(0);
});

it("a room's name is folded as servers do", async () => {
  for (const room of ["KLASSE7B", "klasse7b", "Klasse７B"]) {
    const { code, out } = await plan("7b", nora, ["--room", room]);
    expect([code, Object.keys(JSON.parse(out).observed.rooms)]).toEqual([0, ["klasse7b@rooms.example.org"]]);
  }
});

it("a title that names somebody without a row is asked for, on a terminal at once", async () => {
  const { code, err, args } = await plan("Emils Geburtstag", nora);
  expect([code, err]).toEqual([78, expect.stringContaining("Emils")]);
  expect((await plan("Emils Geburtstag", nora, ["--title", "Emils Geburtstag"])).code).toBe(0);
  const flags = [...args.filter((word) => word !== "--json"), "-n", "--history", "none"];
  const asked = await guided(flags, [
    { when: /Emils[\s\S]*What shall the room be called/, type: `Geburtstag${enter}` },
  ]);
  expect([asked.code, asked.out]).toEqual([0, expect.stringContaining("geburtstag@rooms.example.org")]);
});

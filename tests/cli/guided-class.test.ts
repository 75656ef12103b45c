/** A class of 28 at a real terminal: every person asked about once, nothing lost at Ctrl-C, few keys. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { answer, asShown, chat, contacts, silent, truth, unsavedChat, writers } from "./class-of-28.ts";
import { hasTmux, openWindow } from "./terminal-window.ts";
import { scratch } from "./tool.ts";

const root = await scratch();
const name = "WhatsApp Chat mit Klasse 7b Eltern.txt";
const dry = [name, "-n", "--offline", "--muc", "rooms.schule.example", "--policy", "class"];

async function desk(called: string, text: string) {
  const folder = join(root, called);
  await mkdir(folder);
  await writeFile(join(folder, name), text);
  await writeFile(join(folder, "contacts.vcf"), contacts());
  const start = (...more: string[]) => {
    const window = openWindow(folder, [...dry, ...more]);
    onTestFinished(() => window.close());
    return window;
  };
  const list = async () => readPeopleCsv(await readFile(join(folder, "people.csv"), "utf8")).people;
  return { start, list };
}

describe.skipIf(!hasTmux)("a class of 28 at a terminal", () => {
  it("is asked once about everybody, also with Ctrl-C half-way, and ends in the list that the teacher meant", async () => {
    const { start, list } = await desk("typed", chat);
    const first = start();
    const before = await answer(first, (asked) => asked.length === 12);
    first.press("C-c");
    await expect.poll(() => first.exit(), { timeout: 10_000 }).toBe(75);
    const said = first.screen().replace(/\s+/g, " ");
    expect(said).toContain("Stopped. What you answered is in people.csv; 11 people are still open.");
    const half = await list();
    expect(
      half.filter(({ jid, invite, name: known }) => known !== "" && (jid !== null || !invite)).length,
    ).toBe(10);
    first.close();

    const second = start();
    const after = await answer(second);
    expect(second.exit()).toBe(0);
    // the twelfth was on the screen when it was cut, so it comes again; nobody else does
    const [cut = "", ...rest] = after.asked;
    expect(before.asked.at(-1)).toBe(cut);
    expect(before.asked.filter((who) => rest.includes(who))).toEqual([]);
    const whole = await list();
    const found = whole.map(({ name: known, jid }) => `${known} ${jid}`);
    expect(found.sort()).toEqual(truth.map((one) => `${asShown(one)} ${one.jid}`).sort());
    // who would be invited stands between the room and the closing line, which is on the screen
    expect(second.screen().replace(/\s+/g, " ")).toContain("25 invitations to send");
    for (const screen of [...before.screens, ...after.screens]) {
      const about = screen.split("\n").filter((line) => /^\? (?:Name that|Address of)/.test(line));
      if (about.length > 0) expect(screen).toMatch(/— \d+ of \d+: /);
      expect(screen).not.toMatch(/3920011/);
    }
    // a name and an address each, and what is asked of all
    expect(first.keys().pressed + second.keys().pressed).toBeLessThan(3 * truth.length);
  });

  it("takes a handful of keys where the contacts know the numbers", async () => {
    const { start, list } = await desk("contacts", unsavedChat());
    const window = start("--contacts", "contacts.vcf", "--as", "frau.berger@schule.example");
    await answer(window);
    expect(window.exit()).toBe(0);
    const known = new Map((await list()).map((person) => [person.name, person.jid]));
    for (const person of [...writers, ...silent])
      expect([person.name, known.get(person.name)]).toEqual([person.name, person.jid]);
    const { typed, pressed } = window.keys();
    expect(pressed).toBeLessThan(truth.length + silent.length);
    // only those whom the contacts do not know were typed, and one whose card begins with a title
    const unknown = [...silent, ...writers.filter(({ name: known }) => known.startsWith("Dr. "))];
    expect(typed).toBeLessThan(
      unknown.reduce((sum, one) => sum + one.name.length + (one.jid ?? "").length, 0),
    );
  });
});

/** A migrated class as real people find it: Converse.js in Debian's Chromium, signed in as a guest and as the teacher. */
import { expect } from "vitest";
import { tool } from "../cli/tool.ts";
import { makePlan, parents } from "../servers/class.ts";
import { witnessed } from "./witnessed.ts";

/** More days than an app asks an archive for at once. */
const days = Array.from({ length: 22 }, (_, index) => String(index + 1).padStart(2, "0"));
const said = [
  "01.09.26, 07:00 - Du hast die Gruppe „7b“ erstellt.",
  "01.09.26, 07:01 - Emil Papa: Moin",
  "01.09.26, 07:02 - Lena Mama nervig: Moin",
  ...days.map((day) => `${day}.09.26, 10:15 - Nora Mama: Hausaufgaben vom Tag ${day}`),
  "",
].join("\n");

witnessed(
  "a migrated class in Converse.js",
  {
    users: ["berger", ...parents],
    shows: "is one invitation, a room with its name, title and all days, and a bookmark of the owner",
  },
  async (school) => {
    const { plan, login, env, err } = await makePlan(school, "seen", ["--keep-names"], { said });
    expect(err).toContain("seen.plan.json");
    const ran = await tool(["apply", plan, "--yes", ...login], { env });
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
    const room = school.room("seen");

    const lena = await school.open("lena");
    await lena.accept(room, "Lena Laube");
    await lena.sees(`Tag ${days.at(-1)}`);
    await lena.sees(`Tag ${days[0]}`);
    const texts = (await lena.texts()).join("\n");
    expect(days.filter((day) => !texts.includes(`Hausaufgaben vom Tag ${day}`))).toEqual([]);
    expect((await lena.title())?.trim()).toBe("Klasse seen");
    expect(await lena.name(room)).toBe("Lena Laube");
    expect(lena.invitations).toEqual(new Map([[room, 1]]));
    await lena.leave();

    const berger = await school.open("berger");
    await berger.listsRoom("Klasse seen");
    await berger.leave();
  },
);

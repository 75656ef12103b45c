import { describe, expect, test } from "vitest";
import { matchNotice, opensNotice } from "../../src/transcript/notices/match.ts";
import { noticeTables } from "../../src/transcript/notices/tables.ts";

const nobody = (): boolean => false;

describe.each(noticeTables.map((table) => [table.language, table] as const))(
  "the table of %s",
  (_, table) => {
    test.each(table.frames)("knows %s: %s", (code, wording) => {
      const text = wording
        .replace("{actor}", "Karla M.")
        .replace("{targets}", "Emil Ö.")
        .replace("{title}", "Chor 🎶")
        .replace("{any}", "etwas")
        .replace("…", ". Mehr dazu");
      const found = matchNotice(text, nobody);
      expect(found).toMatchObject({ code, language: table.language });
      if (wording.includes("{title}")) expect(found?.title).toBe("Chor 🎶");
      if (wording.includes("{actor}")) expect(found?.actor).toBe("Karla M.");
      if (wording.includes("{targets}")) expect(found?.targets).toEqual(["Emil Ö."]);
    });

    test("has no wording twice", () => {
      const wordings = table.frames.map(([, wording]) => wording);
      expect(new Set(wordings).size).toBe(wordings.length);
    });
  },
);

test("a wording counts with curly quotes, marks, odd blanks and with or without a full stop", () => {
  for (const text of [
    "\u200eNora hat die Gruppe „Chor“ erstellt.",
    'Nora hat die Gruppe "Chor" erstellt',
    "Nora hat die\u00a0Gruppe “Chor” erstellt.",
  ]) {
    expect(matchNotice(text, nobody)).toMatchObject({ code: "created", actor: "Nora", title: "Chor" });
  }
  expect(matchNotice("Nora changed this group’s icon", nobody)?.code).toBe("icon");
});

test("the exporter is you, never a name", () => {
  expect(matchNotice("Du hast Emil hinzugefügt.", nobody)).toMatchObject({
    actor: null,
    targets: ["Emil"],
    you: true,
  });
  expect(matchNotice("Nora added you and Emil", nobody)).toMatchObject({
    actor: "Nora",
    targets: ["Emil"],
    you: true,
  });
  expect(matchNotice("Nora left", nobody)).toMatchObject({ actor: "Nora", you: false });
});

test("a list of names is cut, unless the whole of it is a known name", () => {
  expect(matchNotice("Nora added Mama und Papa, Emil and Zoë", nobody)?.targets).toEqual([
    "Mama und Papa",
    "Emil",
    "Zoë",
  ]);
  const known = (name: string): boolean => name === "Mama und Papa";
  expect(matchNotice("Nora hat Mama und Papa entfernt.", known)?.targets).toEqual(["Mama und Papa"]);
  expect(matchNotice("Nora hat Mama und Papa entfernt.", nobody)?.targets).toEqual(["Mama", "Papa"]);
});

test("several who leave together are listed as those it happened to", () => {
  expect(matchNotice("Emil und Mia haben die Gruppe verlassen.", nobody)).toMatchObject({
    code: "left",
    actor: null,
    targets: ["Emil", "Mia"],
  });
});

test("ordinary sentences are no notices", () => {
  for (const text of ["Hallo zusammen", "I left my bag", "Das hat gut geklappt", "", " left", "added Emil"]) {
    expect(matchNotice(text, nobody)).toBeNull();
  }
});

test("a sentence in place of a name is told by its verb", () => {
  expect(opensNotice("Nora hat das Archiv umbenannt")).toBe(true);
  expect(opensNotice("Sam turned on something")).toBe(true);
  expect(opensNotice("Jürgen Hatke")).toBe(false);
  expect(opensNotice("Emil added")).toBe(false);
});

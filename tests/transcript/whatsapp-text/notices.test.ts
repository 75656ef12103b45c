import { describe, expect, test } from "vitest";
import { matchNotice, opensNotice } from "../../../src/transcript/whatsapp-text/notices/match.ts";
import { noticeTables } from "../../../src/transcript/whatsapp-text/notices/tables.ts";
import { read } from "../reading.ts";

const nobody = (): boolean => false;

describe.each(noticeTables.map((table) => [table.language, table] as const))(
  "the table of %s",
  (_, table) => {
    test.each(table.frames.map(([code, wording, you]) => [code, wording, you === "you"] as const))(
      "knows %s: %s",
      (code, wording, you) => {
        const text = wording
          .replace("{actor}", "Karla M.")
          .replace("{targets}", "Emil Öz")
          .replace("{title}", "Chor 🎶")
          .replace("{any}", "etwas")
          .replace("…", ". Mehr dazu");
        const found = matchNotice(text, nobody);
        expect(found).toMatchObject({ code, language: table.language });
        if (you) expect(found).toMatchObject({ you });
        if (wording.includes("{title}")) expect(found?.title).toBe("Chor 🎶");
        if (wording.includes("{actor}")) expect(found?.actor).toBe("Karla M.");
        else expect(found?.actor).toBeNull();
        if (wording.includes("{targets}")) expect(found?.targets).toEqual(["Emil Öz"]);
      },
    );

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

test("a full stop is the name's where the language sets none, and where a writer is called so", () => {
  expect(matchNotice("Nora added Emil Ö.", nobody)?.targets).toEqual(["Emil Ö."]);
  expect(matchNotice("Nora hat Emil Ö. hinzugefügt", nobody)?.targets).toEqual(["Emil Ö."]);
  expect(matchNotice("Añadiste a Emil.", nobody)?.targets).toEqual(["Emil"]);
  expect(matchNotice("Añadiste a Emil Ö.", (name) => name === "Emil Ö.")?.targets).toEqual(["Emil Ö."]);
  expect(matchNotice("Añadiste a Emil Ö..", nobody)?.targets).toEqual(["Emil Ö."]);
});

test("WhatsApp Web's own notices are known, admins of both kinds among them", () => {
  expect(matchNotice("Nora made Emil an admin", nobody)).toMatchObject({ code: "admin", targets: ["Emil"] });
  expect(matchNotice("Nora removed Emil as admin", nobody)).toMatchObject({
    code: "admin",
    targets: ["Emil"],
  });
  expect(matchNotice("Nora changed the group name to 'Chor'", nobody)).toMatchObject({ title: "Chor" });
  expect(matchNotice("Nora turned on disappearing messages (7 days)", nobody)?.code).toBe("timer");
  expect(matchNotice("[Call: missed]", nobody)?.code).toBe("call");
  expect(matchNotice("[System notification]", nobody)?.code).toBe("other");
});

test.each([
  ["Ana a ajouté Luc, Zoé et Max", ["Luc", "Zoé", "Max"]],
  ["Ana añadió a Luc, Zoe y Max", ["Luc", "Zoe", "Max"]],
  ["Ana ha aggiunto Luca e Zoe.", ["Luca", "Zoe"]],
  ["Ana adicionou Rui, Zoe e Max", ["Rui", "Zoe", "Max"]],
  ["Ana heeft Bas en Zoë toegevoegd", ["Bas", "Zoë"]],
  ["Ana, Ali ve Can kişisini ekledi", ["Ali", "Can"]],
  ["آنا أضاف سامي، ليلى", ["سامي", "ليلى"]],
  ["Аня добавил(-а) Ивана и Олю", ["Ивана", "Олю"]],
  ["Ania dodał(a) użytkowników Ola i Jan", ["Ola", "Jan"]],
  ["Аня додав(-ла) Івана та Олю", ["Івана", "Олю"]],
])("the list in %j is cut into names", (text, targets) => {
  expect(matchNotice(text, nobody)).toMatchObject({ code: "added", targets });
});

test.each([
  ["Ana vous a ajouté·e", "Ana"],
  ["Ana te añadió.", "Ana"],
  ["Foi adicionado/a a este grupo por Ana", "Ana"],
  ["Ana heeft u toegevoegd", "Ana"],
  ["Ana sizi ekledi", "Ana"],
  ["Ana dodał(a) Cię", "Ana"],
  ["Groupe quitté", null],
  ["Eklendiniz", null],
])("%j speaks of the exporter", (text, actor) => {
  expect(matchNotice(text, nobody)).toMatchObject({ actor, targets: [], you: true });
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

test("of many who were added, those named are listed and the number is not", () => {
  for (const text of [
    "Nora added Emil, Zoë Maria and 92 others. Tap to see all.",
    "Nora hat ~ Emil, Zoë Maria und 4 weitere Personen hinzugefügt. Tippe, um alle zu sehen.",
  ]) {
    expect(matchNotice(text, nobody)).toMatchObject({
      code: "added",
      actor: "Nora",
      targets: ["Emil", "Zoë Maria"],
    });
  }
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

test("two people can leave or join at once; of anything else one name with an `and` is one actor", () => {
  expect(matchNotice("Ola i Jan utworzył(a) grupę „Chór”", nobody)).toMatchObject({ actor: "Ola i Jan" });
  expect(matchNotice("Mama und Papa hat das Gruppenbild geändert.", nobody)?.actor).toBe("Mama und Papa");
  expect(matchNotice("Emil and Mia left", nobody)).toMatchObject({ actor: null, targets: ["Emil", "Mia"] });
});

test("a first message that reads like a notice behind its sender is no notice", () => {
  for (const text of ["Nora: left", "Nora: added Emil", "الأب: أضاف سامي", "Ana: salió"]) {
    expect(matchNotice(text, nobody)).toBeNull();
  }
});

test("an admin less is told from an admin more", () => {
  expect(matchNotice("Nora removed Emil as admin", nobody)?.sign).toBe("no-admin");
  expect(matchNotice("Ya no eres administrador", nobody)).toMatchObject({ sign: "no-admin", you: true });
  expect(matchNotice("Du bist jetzt Admin.", nobody)?.sign).toBeNull();
});

test("what to tap is no part of a new number", () => {
  expect(
    matchNotice("Nora changed from +49 170 0000001 to +49 170 0000002. \u200eTap to add it.", nobody),
  ).toMatchObject({
    code: "number-changed",
    actor: "Nora",
    targets: ["+49 170 0000002"],
  });
  expect(
    matchNotice("+49 170 0000001 hat zu +49 170 0000002 gewechselt. Tippe hier.", nobody)?.targets,
  ).toEqual(["+49 170 0000002"]);
});

test("no name in a notice goes on behind a line's end", () => {
  for (const text of ["Moin\nNora left", "Nora added Emil\nand Mia", "Nora\nhat Emil hinzugefügt."])
    expect(matchNotice(text, nobody)).toBeNull();
});

describe("a slot for a name takes only what can be one", () => {
  test.each([
    "Ana added a community to this group",
    "Ana added this group to a new thing",
    "Ana hat diese Gruppe umgehängt und hinzugefügt",
    "Ana a ajouté ce groupe à un ensemble",
    "Ana añadió este grupo a otra cosa",
    "Ana ha aggiunto questo gruppo a una raccolta",
    "Ana adicionou este grupo a uma lista",
    "Ana heeft deze groep aan iets toegevoegd",
    "Bu grup bir şeye eklendi",
    "آنا أضاف هذه المجموعة إلى شيء",
    "Аня добавил(-а) эту группу в список",
    "Ania dodał(a) tę grupę do listy",
    "Аня додав(-ла) цю групу до списку",
    "You were added because one of us wanted so",
  ])("so %j makes no member", (text) => {
    const found = matchNotice(text, nobody);
    expect(found?.targets ?? []).toEqual([]);
    expect(found?.code).not.toBe("added");
  });

  test.each([
    ["Zoe, Finn and 3 others were added", ["Zoe", "Finn"]],
    ["Ana removed Leo and 1 other", ["Leo"]],
    ["Emil, Ida und 3 weitere Personen wurden hinzugefügt.", ["Emil", "Ida"]],
    ["Ana a ajouté Luc et 3 autres personnes", ["Luc"]],
    ["Ana añadió a Luc y 3 personas más", ["Luc"]],
    ["Ana ha aggiunto Luca e altre 3 persone", ["Luca"]],
    ["Ana adicionou Rui e mais 3 pessoas", ["Rui"]],
    ["Ana heeft Bas en 3 anderen toegevoegd", ["Bas"]],
    ["Ana, Ali ve 3 diğer kişi kişisini ekledi", ["Ali"]],
    ["آنا أضاف سامي، 3 آخرين", ["سامي"]],
    ["Аня добавил(-а) Ивана и ещё 3 человек", ["Ивана"]],
    ["Ania dodał(a) użytkowników Ola i 3 inne osoby", ["Ola"]],
    ["Аня додав(-ла) Івана та 3 інших", ["Івана"]],
  ])("and a number of people is nobody: %j", (text, targets) => {
    expect(matchNotice(text, nobody)?.targets).toEqual(targets);
  });

  test.each([
    ["Ana added Emil. Tap to change who can add other members.", "Emil"],
    ["Ana hat Emil hinzugefügt. Tippe, um zu ändern, wer weitere Mitglieder hinzufügen darf.", "Emil"],
    ["Ana added Dr. Anna von der Au", "Dr. Anna von der Au"],
    ["Ana added Emil Ö.", "Emil Ö."],
  ])("and no sentence behind it: %j", (text, target) => {
    expect(matchNotice(text, nobody)).toMatchObject({ code: "added", targets: [target] });
  });

  test("but a writer may be called anything", () => {
    const known = (name: string): boolean => ["Die Gruppe", "2 andere"].includes(name);
    expect(matchNotice("Ana hat Die Gruppe und 2 andere hinzugefügt", known)?.targets).toEqual([
      "Die Gruppe",
      "2 andere",
    ]);
  });
});

test.each([
  ["Ana added this group to the community: North School", "settings"],
  ["Welcome to the community: North School", "other"],
  ["Event reminder: Party", "other"],
  ["Ana is no longer an admin of the community", "other"],
  ["Ana hat diese Gruppe zur Community hinzugefügt: Nordschule", "settings"],
  ["Ereigniserinnerung: Sommerfest", "other"],
  ["Ana hat den Mitglieds-Tag zu „Eltern: 3b“ geändert.", "other"],
  ["Ana a ajouté ce groupe à la communauté\u00a0: Nord", "settings"],
  ["Rappel d’évènement : Fête", "other"],
  ["Ana añadió este grupo a la comunidad: Norte", "settings"],
  ["Ana ha aggiunto questo gruppo alla community: Nord", "settings"],
  ["Ana adicionou este grupo à comunidade: Norte", "settings"],
  ["Ana heeft deze groep toegevoegd aan de community: Noord", "settings"],
  ["Ana bu grubu topluluğa ekledi: Kuzey", "settings"],
  ["آنا أضاف هذه المجموعة إلى المجتمع: الشمال", "settings"],
  ["Аня добавил(-а) эту группу в сообщество: Север", "settings"],
  ["Ania dodał(a) tę grupę do społeczności: Północ", "settings"],
  ["Аня додав(-ла) цю групу до спільноти: Північ", "settings"],
])("of communities, events and member tags: %j", (text, code) => {
  const found = matchNotice(text, nobody);
  expect(found?.code).toBe(code);
  expect(found?.targets.filter((name) => name !== "Ana")).toEqual([]);
});

test.each([
  ["Nora created this group", 'Nora changed the group name to "3/B"'],
  ["Nora hat diese Gruppe erstellt.", "Nora hat den Gruppennamen zu „3/B“ geändert."],
  ["Nora a créé ce groupe", "Nora a changé le nom du groupe en “3/B”"],
  ["Nora creó este grupo.", 'Nora cambió el nombre del grupo a "3/B".'],
  ["Nora ha creato questo gruppo", "Nora ha cambiato il nome del gruppo in “3/B”"],
  ["Nora criou este grupo", "Nora mudou o nome do grupo para “3/B”"],
  ["Nora heeft deze groep gemaakt", "Nora heeft de groepsnaam gewijzigd naar ‘3/B’"],
  ["Nora bu grubu oluşturdu", 'Nora grup adını "3/B" olarak değiştirdi'],
  ["Nora أنشأ هذه المجموعة", 'Nora غيّر اسم المجموعة إلى "3/B"'],
  ["Nora создал(-а) эту группу", "Nora изменил(-а) название группы на «3/B»"],
  ["Nora utworzył(a) tę grupę", "Nora zmienił(a) nazwę grupy na „3/B”"],
  ["Nora створив(-ла) цю групу", "Nora змінив(-ла) назву групи на «3/B»"],
])("since 2023 a group is made without its name: %j", (created, renamed) => {
  expect(matchNotice(created, nobody)).toMatchObject({ code: "created", actor: "Nora", title: null });
  expect(matchNotice(renamed, nobody)).toMatchObject({ code: "subject", actor: "Nora", title: "3/B" });
});

test("blanks inside French quotation marks are no part of a title", async () => {
  const line = "13.09.26, 10:15 - Ana a changé le nom du groupe en «\u00a03b\u00a0: Parents\u00a0»\n";
  expect((await read(`${line}13.09.26, 10:16 - Ana: ok\n`)).summary.title).toBe("3b\u00a0: Parents");
});

import { describe, expect, test } from "vitest";
import { createSummary } from "../../../src/transcript/summary/summary.ts";
import { detectShape } from "../../../src/transcript/whatsapp-text/index.ts";
import { noticeTables } from "../../../src/transcript/whatsapp-text/notices/tables.ts";
import { pieces, read } from "../reading.ts";

const android = (...entries: readonly string[]): string =>
  entries.map((entry, i) => `13.09.26, 10:${String(10 + i)} - ${entry}\n`).join("");
const web = (...entries: readonly string[]): string =>
  entries.map((entry, i) => `[9/13/26, 10:${String(10 + i)}:00 AM] ${entry}\n`).join("");
const summary = async (text: string, title?: string) =>
  (await read(text, title === undefined ? {} : { title })).summary;

describe("members now are", () => {
  test("those who wrote, were added or joined, without those who left or were removed", async () => {
    const { members, formerMembers } = await summary(
      android(
        'Nora hat die Gruppe "7b" erstellt',
        "Nora hat Emil, Mia und Zoë hinzugefügt",
        "Emil: Moin",
        "Mia hat die Gruppe verlassen",
        "Nora hat Zoë entfernt",
        "Tom ist der Gruppe mit dem Einladungslink beigetreten",
        "Ida: Hallo",
      ),
    );
    expect(members).toEqual([
      { name: "Nora", reason: "created" },
      { name: "Emil", reason: "added" },
      { name: "Tom", reason: "joined" },
      { name: "Ida", reason: "wrote" },
    ]);
    expect(formerMembers).toEqual([
      { name: "Mia", reason: "left" },
      { name: "Zoë", reason: "removed" },
    ]);
  });

  test("also those who came back, by being added or by writing again", async () => {
    const { members, formerMembers } = await summary(
      android(
        "Emil: Moin",
        "Emil hat die Gruppe verlassen",
        "Mia hat die Gruppe verlassen",
        "Nora hat Emil hinzugefügt",
        "Mia: wieder da",
      ),
    );
    expect(members.map((member) => member.name).sort()).toEqual(["Emil", "Mia", "Nora"]);
    expect(formerMembers).toEqual([]);
  });

  test("one and the same person under a new number", async () => {
    const { members, formerMembers, numbers } = await summary(
      android("+49 170 0000001: Moin", "+49 170 0000001 hat zu +49 170 0000002 gewechselt", "Nora: Hi"),
    );
    expect(members.map((member) => member.name)).toEqual(["+49 170 0000002", "Nora"]);
    expect(formerMembers).toEqual([{ name: "+49 170 0000001", reason: "new-number" }]);
    expect(numbers).toContainEqual({ number: "+49 170 0000002", name: null, reason: "number-changed" });
  });

  test("nobody of whom a security code or a change of number outside the group speaks", async () => {
    const { members } = await summary(
      android(
        "Nora: Moin",
        "Deine Sicherheitsnummer für Emil hat sich geändert.",
        "Ida hat zu Ada gewechselt",
      ),
    );
    expect(members.map((member) => member.name)).toEqual(["Nora"]);
  });

  test("without the exporter, once they left or were removed", async () => {
    expect((await summary(android("Nora: Moin"))).you.out).toBeNull();
    expect((await summary(android("Nora: Moin", "Du hast die Gruppe verlassen"))).you.out).toBe(true);
    expect((await summary(android("Nora: Moin", "Nora hat dich entfernt"))).you.out).toBe(true);
    const back = android("Nora: Moin", "Nora hat dich entfernt", "Nora hat dich hinzugefügt");
    expect((await summary(back)).you.out).toBe(false);
    expect((await summary(android("Nora: Moin", "Du hast Emil entfernt"))).you.out).toBeNull();
    const gone = await summary(
      android("Nora: Moin", "Emil: Du hast diese Nachricht gelöscht", "Du hast die Gruppe verlassen"),
    );
    expect(gone.members.map((member) => member.name)).toEqual(["Nora"]);
  });
});

describe("admins are", () => {
  test("those whom a notice names, and those who do what admins do", async () => {
    const { admins, you } = await summary(
      web(
        "- Nora created the group",
        "- Nora made Emil an admin",
        "- Nora made Mia an admin",
        "- Nora removed Mia as admin",
        "- Tom removed Ida",
        "Emil: hi",
      ),
    );
    expect(admins).toEqual([
      { name: "Nora", reason: "created" },
      { name: "Emil", reason: "named" },
      { name: "Tom", reason: "removed-somebody" },
    ]);
    expect(you.admin).toBeNull();
  });

  test("nobody any more who left", async () => {
    const { admins } = await summary(
      android('Nora hat die Gruppe "7b" erstellt', "Nora hat die Gruppe verlassen", "Emil: hi"),
    );
    expect(admins).toEqual([]);
  });

  test.each([
    [true, "Du bist jetzt Admin"],
    [false, "Du bist kein*e Admin mehr."],
    [true, "Ahora eres un administrador"],
    [false, "Вы больше не являетесь админом"],
    [true, "Du hast Emil entfernt"],
    [null, "Nora hat dich entfernt"],
    [null, "Du wurdest entfernt"],
  ])("%j for the exporter where it says %j", async (admin, notice) => {
    expect((await summary(android("Nora: Moin", notice))).you.admin).toBe(admin);
  });
});

describe("numbers come from", () => {
  test("senders, notices, changes and mentions; cards add the name", async () => {
    const text = android(
      "+49 170 0000001: Moin @491700000002, @123456 und a@4917000000099",
      "Nora hat +49 170 0000003 hinzugefügt",
      "Emil hat zu +49 170 0000004 gewechselt",
      "Nora: @199999999999999",
    );
    const { records, shape } = await read(text);
    const builder = createSummary(shape, null);
    for (const record of records) builder.add(record);
    builder.addCard("Ida", ["+491700000005"]);
    expect(builder.done().numbers).toEqual([
      { number: "+49 170 0000001", name: null, reason: "sender" },
      { number: "+491700000002", name: null, reason: "mention" },
      { number: "+49 170 0000003", name: null, reason: "notice" },
      { number: "+49 170 0000004", name: "Emil", reason: "number-changed" },
      { number: "+491700000005", name: "Ida", reason: "card" },
    ]);
  });

  test("each place once, however often it is written", async () => {
    const { numbers } = await summary(android("Nora: @491700000002", "Nora: @491700000002 @491700000002"));
    expect(numbers).toHaveLength(1);
  });
});

describe("every inference has its reason:", () => {
  test("title and kind", async () => {
    const created = android('Nora hat die Gruppe "7b" erstellt', "Emil: Moin");
    expect((await summary(created)).reasons).toMatchObject({ title: "created", chatKind: "group-notice" });
    expect((await summary(created, "7b")).reasons.title).toBe("archive-name");
    const renamed = android('Nora hat den Betreff zu "7b" geändert');
    expect((await summary(renamed)).reasons).toMatchObject({ title: "renamed", language: "wordings" });
    const three = android("Nora: a", "Emil: b", "Mia: c");
    expect((await summary(three)).reasons).toEqual({
      title: null,
      chatKind: "three-writers",
      exporter: null,
      language: null,
    });
    const two = android("Nora: a", "Emil: b");
    expect((await summary(two, "Emil")).reasons).toMatchObject({
      chatKind: "named-after-a-writer",
      exporter: "other-of-two",
    });
  });

  test("the exporter who deleted, or whom WhatsApp Web calls You", async () => {
    const deleted = await summary(
      android("Nora: Se eliminó este mensaje.", "Emil: Eliminaste este mensaje."),
    );
    expect(deleted).toMatchObject({ exporter: "Emil", reasons: { exporter: "deleted-as-you" } });
    const ofWeb = await summary(web("- Nora created the group", "You: a", "Emil: b", "Nora: c"));
    expect(ofWeb).toMatchObject({ exporter: "You", reasons: { exporter: "writes-as-you" } });
    const somebodyCalledTu = await summary(android("Tu: a", "Emil: b", "Nora: c"));
    expect(somebodyCalledTu.exporter).toBeNull();
  });

  test("the exporter who created the group and is the one writer no notice speaks of", async () => {
    const created = 'Du hast die Gruppe "7b" erstellt';
    const came = ["Du hast Emil hinzugefügt", "Du hast Mia hinzugefügt"];
    const wrote = ["Nora: a", "Emil: b", "Mia: c"];
    const all = await summary(android(created, ...came, ...wrote));
    expect(all).toMatchObject({ exporter: "Nora", reasons: { exporter: "creator-never-named" } });
    expect((await summary(android(...came, ...wrote))).exporter).toBeNull();
    expect((await summary(android(created, "Du hast Emil hinzugefügt", ...wrote))).exporter).toBeNull();
  });
});

describe("the time zone shows", () => {
  const event = (start: string, ...lines: readonly string[]): string =>
    android(
      `Nora: EVENT: ${lines.join("\n")}\nEvent Start time: ${Date.parse(start)}\nEvent Cancelled: false`,
    );
  const offsets = async (text: string) => (await summary(text)).zoneHints.map((hint) => hint.offset);

  test("where an event's words tell its hour", async () => {
    expect(await offsets(event("2026-09-14T16:30:00Z", "Elternabend 18:30"))).toEqual([120]);
    expect(await offsets(event("2026-01-14T18:00:00Z", "Elternabend 19 Uhr."))).toEqual([60]);
    expect(await offsets(event("2026-01-14T23:00:00Z", "Call, 6 pm"))).toEqual([-300]);
    expect(await offsets(event("2026-01-14T12:30:00Z", "Meet 18.00 Uhr in 12"))).toEqual([330]);
  });

  test("not where they tell none, two, or one that no place on earth has", async () => {
    expect(await offsets(event("2026-09-14T16:30:00Z", "Elternabend am 14.09.2026 in Raum 12"))).toEqual([]);
    expect(await offsets(event("2026-09-14T16:30:00Z", "Elternabend 18:30-20:00"))).toEqual([]);
    expect(await offsets(event("2026-09-14T16:37:00Z", "Elternabend 18:30"))).toEqual([]);
  });
});

describe("an export is cut", () => {
  test("at 10,000 entries, where it has media", async () => {
    const photo = "13.09.26, 10:15 - Nora: IMG-20260913-WA0001.jpg (Datei angehängt)\n";
    const text = photo + "13.09.26, 10:15 - Nora: Moin\n".repeat(9999);
    expect((await summary(text)).findings).toEqual([{ code: "transcript.cut-at-limit", records: 10_000 }]);
    expect((await summary("13.09.26, 10:15 - Nora: Moin\n".repeat(10_000))).findings).toEqual([]);
  });

  test("where WhatsApp Web says so", async () => {
    const text = web("- Some earlier messages may not be available.", "Nora: hi");
    expect((await summary(text)).findings).toContainEqual({ code: "transcript.earlier-missing" });
  });
});

const openers = noticeTables.flatMap((table) =>
  table.openers.map((opener) => [table.language, opener] as const),
);

test.each(openers)(
  "unknown wording of %s with %j is a notice, and nobody writes by it",
  async (_, opener) => {
    const text = android("Nora: Moin", `Karla${opener}xyz "Neu: Alt": abc`);
    const { records, summary: all } = await read(text);
    expect(records[1]).toMatchObject({ kind: "notice", title: null });
    expect(all.writers.map((writer) => writer.name)).toEqual(["Nora"]);
  },
);

test("the summary of nothing is possible", async () => {
  const shape = await detectShape(pieces(android("Nora: Moin")));
  expect(createSummary(shape, null).done()).toMatchObject({
    members: [],
    numbers: [],
    admins: [],
    exporter: null,
  });
});

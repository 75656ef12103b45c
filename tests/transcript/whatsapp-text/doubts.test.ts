/** Names with words of notices in them, and notices that look as if somebody had said the rest. */
import { describe, expect, test } from "vitest";
import { detectShape, recordBatches } from "../../../src/transcript/whatsapp-text/index.ts";
import { pieces, read } from "../reading.ts";

function android(...lines: readonly string[]): string {
  return lines.map((line, i) => `13.09.26, 10:${String(10 + i)} - ${line}\n`).join("");
}

function ios(...lines: readonly string[]): string {
  return lines.map((line, i) => `[13.09.26, 10:${String(10 + i)}:00] ${line}\r\n`).join("");
}

async function messagesOf(text: string): Promise<Record<string, number>> {
  const { summary } = await read(text);
  return Object.fromEntries(summary.writers.map(({ name, messages }) => [name, messages]));
}

/** What is told at the end of a reading that knows these people. */
async function told(text: string, writers: readonly string[] = []) {
  const shape = await detectShape(pieces(text), { writers });
  const batches = recordBatches(pieces(text), shape, new Set());
  let next = await batches.next();
  let messages = 0;
  for (; !next.done; next = await batches.next())
    messages += next.value.filter(({ kind }) => kind === "message").length;
  return { findings: next.value.findings, messages };
}

describe("a name with a notice's word is a person", () => {
  test("where it comes again with another text", async () => {
    const text = android(
      "Lea hat die Gruppe „3b“ erstellt.",
      "Papa Tom hat die Gruppe Rot: Wer kommt?",
      "Lea: ich",
      "Papa Tom hat die Gruppe Rot: gut",
    );
    expect(await messagesOf(text)).toEqual({ "Papa Tom hat die Gruppe Rot": 2, Lea: 1 });
    expect((await told(text)).findings).toEqual([]);
  });

  test("where the word is of another language than the chat's", async () => {
    const text = android("Lea hat die Gruppe „3b“ erstellt.", "Selin grup annesi: ich auch", "Lea: hi");
    expect(await messagesOf(text)).toEqual({ "Selin grup annesi": 1, Lea: 1 });
    const turkish = android("Lea sizi ekledi", "Selin grup annesi: ben de", "Lea: selam");
    expect(await messagesOf(turkish)).toEqual({ Lea: 1 });
  });

  test("where the whole name is a notice, and comes again", async () => {
    const text = android("Lea added you", "Mia joined: hello", "Lea: hi", "Mia joined: bye");
    expect(await messagesOf(text)).toEqual({ "Mia joined": 2, Lea: 1 });
  });

  test("where an iPhone's notices show by their mark what is none", async () => {
    const text = ios(
      "Klasse 3b: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Mehr erfahren",
      "~\u202fTim hat Zeit: wer kommt?",
      "Lea: ich",
    );
    expect(await messagesOf(text)).toEqual({ "Tim hat Zeit": 1, Lea: 1 });
  });

  test("in a long chat from the second text on; the first is told of", async () => {
    const text = `${android("Lea hat die Gruppe „3b“ erstellt.")}${android("Lea: Moin").repeat(5000)}${android("Tim hat Zeit: eins", "Tim hat Zeit: zwei", "Tim hat Zeit: drei")}`;
    expect(await messagesOf(text)).toMatchObject({ "Tim hat Zeit": 2 });
    expect((await told(text)).findings).toEqual([
      { code: "transcript.doubtful-notices", lines: 1, names: ["Tim hat Zeit"] },
    ]);
  });

  test("where the people list says so, from the first text on", async () => {
    const text = `${android("Lea hat die Gruppe „3b“ erstellt.")}${android("Lea: Moin").repeat(5000)}${android("Tim hat Zeit: eins")}`;
    expect(await told(text)).toMatchObject({ messages: 5000, findings: [{ names: ["Tim hat Zeit"] }] });
    expect(await told(text, ["~ Tim hat Zeit"])).toEqual({ messages: 5001, findings: [] });
  });
});

describe("who stands once before a colon is doubtful", () => {
  test.each([
    ["goes on behind a writer's name", "Ana lade till den här gruppen i communityn: Norra skolan"],
    ["reads like a sentence", "Welcome to our new place: North School"],
    ["speaks of a community", "Hinweis zur Community: Nordschule"],
    ["breaks off in a quotation", 'Ana skapade "3b: Eltern"'],
  ])("and told of, where it %s", async (_, line) => {
    const text = android(line, "Ana: hej", "Karl: hej");
    expect(await messagesOf(text)).toEqual({ Ana: 1, Karl: 1 });
    expect((await told(text)).findings).toEqual([
      { code: "transcript.doubtful-notices", lines: 1, names: [line.slice(0, line.indexOf(": "))] },
    ]);
  });

  test.each([
    "Ana Müller",
    "Ana Mama von Ole",
    "Ana (Mama)",
    "Mama von Lea und Ole",
    "Frau Dr. von der Au",
    "anna aus der 3b",
    "Noch eine Ana",
    "محمد علي حسن",
  ])("and %j is a person all the same", async (name) => {
    const text = android("Ana: hi", "Noch: hi", `${name}: hallo`, "محمد: hi");
    expect(await messagesOf(text)).toMatchObject({ [name]: 1 });
    expect((await told(text)).findings).toEqual([]);
  });
});

describe("reminders of events and greetings of communities are nobody in languages without a table", () => {
  test.each([
    ["Händelsepåminnelse", "Välkommen till communityn"],
    ["Begivenhedspåmindelse", "Velkommen til fællesskabet"],
    ["Arrangementspåminnelse", "Velkommen til fellesskapet"],
    ["Připomenutí události", "Vítejte v komunitě"],
    ["Eseményemlékeztető", "Üdvözöljük a közösségben"],
    ["Memento eveniment", "Bine ai venit în comunitate"],
    ["Υπενθύμιση εκδήλωσης", "Καλώς ήρθατε στην κοινότητα"],
    ["Pengingat acara", "Selamat datang di komunitas"],
    ["इवेंट रिमाइंडर", "कम्युनिटी में आपका स्वागत है"],
    ["یادآوری رویداد", "به انجمن خوش آمدید"],
    ["תזכורת לאירוע", "ברוכים הבאים לקהילה"],
    ["Veranstaltungserinnerung", "Willkommen in unserer Community"],
    ["Herinnering aan evenement", "Welkom bij de community"],
  ])("%s", async (reminder, greeting) => {
    const text = android(`${greeting}: 3b`, `${reminder}: A`, "Ana: hi", `${reminder}: B`, "Jo: hi");
    expect(await messagesOf(text)).toEqual({ Ana: 1, Jo: 1 });
    expect((await told(text)).findings).toMatchObject([{ names: expect.arrayContaining([reminder]) }]);
  });
});

describe("a contact's name with a line break", () => {
  const nora = (said: string): string => `Nora\nNolte: ${said}`;
  test("is a person where it comes again", async () => {
    const text = android("Kemal: morning", nora("hello"), "Kemal: hi", nora("see you\nsoon"), "Ida: ok");
    expect(await messagesOf(text)).toEqual({ "Nora Nolte": 2, Kemal: 2, Ida: 1 });
    expect((await told(text)).findings).toEqual([]);
  });

  test("is told where it comes once, and the people list overrules that", async () => {
    const text = android("Kemal: morning", nora("hello"), "Ida: ok");
    expect((await told(text)).findings).toMatchObject([{ lines: 1, names: ["Nora Nolte"] }]);
    expect(await told(text, ["Nora Nolte"])).toEqual({ messages: 3, findings: [] });
  });

  test("is no notice's second line", async () => {
    const change = (rule: string): string => `Kemal ändrade gruppbeskrivningen\nRegler: ${rule}`;
    const text = android("Kemal: hej", change("ett"), change("två"), "Ida: ok");
    expect(await messagesOf(text)).toEqual({ Kemal: 1, Ida: 1 });
  });
});

test("a group's name with a colon stays a notice, however often it comes", async () => {
  const text = android(
    "Ana hat den Betreff zu „3b: Eltern“ geändert",
    "Ana hat den Betreff zu „3b: Ausflug“ geändert",
    "Ana: hi",
  );
  expect(await messagesOf(text)).toEqual({ Ana: 1 });
  expect((await told(text)).findings).toEqual([]);
});

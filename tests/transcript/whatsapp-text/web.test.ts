/** WhatsApp Web and the apps for Windows: their own wordings in `chat.txt`, and `chat.md` beside it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message, TranscriptRecord } from "../../../src/transcript/model.ts";
import { readWebMarkdown } from "../../../src/transcript/web-markdown.ts";
import { pieces, read } from "../reading.ts";

const at = "[9/13/26, 10:00:00 AM]";
/** A notice shows that the web wrote the file. */
const body = async (text: string, attachments: readonly string[] = []): Promise<Message> => {
  const { records } = await read(`${at} - Nora created the group\n${at} Nora: ${text}\n`, { attachments });
  return records[1] as Message;
};

describe("a body that the web writes", () => {
  test.each([
    ["<image omitted>", "media", ""],
    ["<image omitted> Vom Ausflug", "media", "Vom Ausflug"],
    ["<video omitted> zwei\nZeilen <b>", "media", "zwei\nZeilen <b>"],
    ["<document omitted>", "document", ""],
    ["<sticker omitted>", "sticker", ""],
    ["<voice message omitted>", "voice", ""],
    ["<video message omitted>", "media", ""],
    ["<GIF omitted>", "media", ""],
    ["<Bild weggelassen> Schau", "media", "Schau"],
  ])("%j was left out of the export", async (text, type, caption) => {
    expect(await body(text)).toMatchObject({
      type,
      text: caption,
      attachment: { name: null, present: false, omitted: true },
    });
  });

  test.each([
    ["plan.pdf (file attached)", "plan.pdf", true, ""],
    ["plan (neu).pdf (file attached) Der Plan (alt)", "plan (neu).pdf", true, "Der Plan (alt)"],
    ["fort.pdf (file attached) weg\nund fort", "fort.pdf", false, "weg\nund fort"],
    ["plan.pdf (soubor přiložen) ve slově", "plan.pdf", true, "ve slově"],
  ])("%j has its caption on the same line", async (text, name, present, caption) => {
    const files = ["media/plan.pdf", "media/plan (neu).pdf"];
    expect(await body(text, files)).toMatchObject({
      type: "document",
      text: caption,
      attachment: { name, present, omitted: false },
    });
  });

  test.each([
    "Das steht in plan.pdf (Seite 3) ganz unten",
    "<b>fett</b>",
    "<hier> klicken",
    "Location: zu Hause",
    "Contact:",
    "3 contacts shared with me",
    "Kuchen: wann?\n- Montag",
  ])("%j is what somebody typed", async (text) => {
    expect(await body(text, ["plan.pdf"])).toMatchObject({ type: "text", text, attachment: null });
  });

  test("places have their coordinates, with a name or without", async () => {
    const link = "https://maps.google.com/?q=-33.8568,151.2153";
    expect(await body(`Oper: Location: -33.8568, 151.2153 - ${link}`)).toMatchObject({
      type: "location",
      detail: { kind: "place", link, name: "Oper", latitude: -33.8568, longitude: 151.2153 },
    });
    expect(await body(`Ubicación: -33.8568, 151.2153 - ${link}`)).toMatchObject({
      type: "location",
      detail: { name: null },
    });
    expect((await body(`Live location: -33.8568, 151.2153 - ${link}`)).type).toBe("live-location");
    expect((await body("<Live location omitted>")).type).toBe("live-location");
  });

  test("cards and polls are told by their form", async () => {
    expect((await body("Contact: Karl Meyer")).type).toBe("contact");
    expect((await body("1 contact shared")).type).toBe("contact");
    expect((await body("<Contact card omitted>")).type).toBe("contact");
    expect(await body("Umfrage: Wann?\n    - Mo: früh\n    - Di")).toMatchObject({
      type: "poll",
      detail: { question: "Wann?", options: [{ text: "Mo: früh", votes: null }, { text: "Di" }] },
    });
  });

  test("an admin who deletes another's message is not its author", async () => {
    const { records, summary } = await read(
      [`${at} - Nora left`, `${at} Emil: You deleted this message as admin`, ""].join("\n"),
    );
    expect(records[1]).toMatchObject({ type: "deleted", author: "Emil", text: "" });
    expect(summary.exporter).toBeNull();
  });

  test("gives back what people typed, byte by byte", async () => {
    const line = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((s) => `x${s.replace(/[\r\n]/g, "")}`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), async (lines) => {
        const text = lines.join("\n");
        expect((await body(text)).text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the lines that the web sets before the first header", () => {
  const encryption =
    "Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.";

  test("are no finding, and show who wrote the file even of a single message", async () => {
    const { shape, records } = await read(`${encryption}\n${at} You: Moin\n`);
    expect(shape.recognition.platform).toBe("web");
    expect(shape.findings.map(({ code }) => code)).toEqual(
      ["transcript.date-order-undecided"].filter(() => false),
    );
    expect(records).toMatchObject([{ author: "You", text: "Moin" }]);
  });

  test("tell in any language that the beginning is missing", async () => {
    const german =
      "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.";
    const { shape } = await read(
      `${german}\nManche älteren Nachrichten fehlen vielleicht.\n${at} Du: Moin\n`,
    );
    expect(shape.findings.map(({ code }) => code)).toContain("transcript.earlier-missing");
    expect(shape.findings.map(({ code }) => code)).not.toContain("transcript.before-first-header");
  });
});

interface Said {
  readonly author: string;
  readonly text: string;
  readonly answers: number | null;
}

/** The same messages as both files have them. */
function bothFiles(said: readonly Said[]): { txt: string; md: string } {
  const txt = said.map(({ author, text }) => `${at} ${author}: ${text}`);
  const md = said.map(({ author, text, answers }) => {
    const other = answers === null ? undefined : said[answers];
    return other === undefined
      ? `[10:00 AM] **${author}:** ${text}\n`
      : `[10:00 AM] **${author}:**\n> _${other.author}: ${other.text}_\n${text}\n`;
  });
  return {
    txt: [`${at} - You created the group`, ...txt, ""].join("\n"),
    md: [
      "# WhatsApp Chat Export: Chor: Alt",
      "Export date: today",
      "",
      "---",
      "",
      "## May 1, 2026",
      "",
      ...md,
    ].join("\n"),
  };
}

async function joined(txt: string, md: string, pieceLength = 65_536) {
  const { records } = await read(txt, { dateOrder: "mdy" });
  const web = await readWebMarkdown(pieces(md, pieceLength));
  return { title: web.title, records: records.map(web.answered), unmatched: web.unmatched() };
}

const replies = (records: readonly TranscriptRecord[]) =>
  records.flatMap((record) => (record.kind === "message" ? [record.reply ?? null] : []));

describe("chat.md", () => {
  test("gives every answer the message that it answers, however it is worded", async () => {
    const author = fc.constantFrom("Nora", "Emil (Chor)", "You", "+49 170 1234567");
    const word = fc.constantFrom(
      "ja",
      "_schräg_",
      "> zitiert",
      "**fett:** ja",
      "---",
      "## Plan",
      "[x] y",
      "",
      "ok_",
    );
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join("\n")}\nEnde`);
    const chat = fc.array(fc.record({ author, text, back: fc.integer({ min: 0, max: 9 }) }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(chat, fc.integer({ min: 1, max: 50 }), async (drawn, pieceLength) => {
        const said = drawn.map(({ author, text, back }, i) => ({
          author,
          text: `${i} ${text}`,
          answers: back > 0 && back <= i ? i - back : null,
        }));
        const { txt, md } = bothFiles(said);
        const { records, unmatched, title } = await joined(txt, md, pieceLength);
        expect(title).toBe("Chor: Alt");
        expect(unmatched).toBe(0);
        expect(replies(records).map((reply) => reply?.seq ?? null)).toEqual(
          // The notice is the first record.
          said.map(({ answers }) => (answers === null ? null : answers + 2)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("that belongs to other messages gives none of them a quotation", async () => {
    const { txt } = bothFiles([
      { author: "Nora", text: "Moin", answers: null },
      { author: "Nora", text: "Und?", answers: null },
    ]);
    const { md } = bothFiles([
      { author: "Nora", text: "Geheim", answers: null },
      { author: "Nora", text: "Auch", answers: 0 },
    ]);
    const { records, unmatched } = await joined(txt, md);
    expect(replies(records)).toEqual([null, null]);
    expect(unmatched).toBe(1);
  });

  test("says where what was answered is gone", async () => {
    const { txt } = bothFiles([{ author: "Nora", text: "Wer war das?", answers: null }]);
    const md = "[10:00 AM] **Nora:**\n> _[Original message not available]_\nWer war das?\n";
    expect(replies((await joined(txt, md)).records)).toEqual([{ seq: null, quoted: null }]);
  });
});

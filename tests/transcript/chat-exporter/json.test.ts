import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../../src/messages/finding.ts";
import { type ExporterChat, exporterEvents } from "../../../src/transcript/chat-exporter/json.ts";
import { createMemberReader } from "../../../src/transcript/chat-exporter/json-members.ts";
import { wallClock } from "../../../src/transcript/instants/instant.ts";
import type { Message, TranscriptRecord } from "../../../src/transcript/model.ts";
import { pieces } from "../reading.ts";

interface Read {
  readonly chat: ExporterChat;
  readonly records: readonly TranscriptRecord[];
}

async function readText(text: string, files: readonly string[] = [], pieceLength = 65_536): Promise<Read[]> {
  const chats: Read[] = [];
  let records: TranscriptRecord[] = [];
  const options = { wall: wallClock("Europe/Berlin"), attachments: new Set(files) };
  for await (const batch of exporterEvents(pieces(text, pieceLength), options))
    for (const event of batch) {
      if (event.kind === "record") records.push(event.record);
      else if (event.kind === "chat") {
        chats.push({ chat: event.chat, records });
        records = [];
      }
    }
  return chats;
}

const group = "491701234567-1600000000@g.us";
const at = Date.UTC(2026, 8, 3, 8, 15, 9) / 1000;

const message = (fields: object) => ({
  from_me: false,
  timestamp: at,
  time: "10:15",
  media: false,
  key_id: "A1",
  meta: false,
  data: "Moin",
  sender: "Nora",
  safe: false,
  mime: null,
  reply: null,
  quoted_data: null,
  caption: null,
  thumb: null,
  sticker: false,
  reactions: {},
  ...fields,
});

function file(messages: readonly object[], chat: object = {}): string {
  const numbered = Object.fromEntries(messages.map((one, index) => [String(index + 1), one]));
  return JSON.stringify({
    [group]: { name: "Klasse 7b", type: "android", my_avatar: null, ...chat, messages: numbered },
  });
}

async function one(
  fields: object,
  chat: object = {},
  files: readonly string[] = [],
): Promise<TranscriptRecord> {
  const [read] = await readText(file([message(fields)], chat), files);
  return read?.records[0] as TranscriptRecord;
}

test("a message keeps author, text and its point in time, shown on the wall clock of the zone", async () => {
  expect(await readText(file([message({})]))).toEqual([
    {
      chat: { id: group, title: "Klasse 7b", kind: "group", platform: "android", findings: [] },
      records: [
        {
          seq: 1,
          kind: "message",
          at: "2026-09-03T10:15:09",
          instant: at * 1000,
          author: "Nora",
          text: "Moin",
          type: "text",
          edited: false,
          attachment: null,
        },
      ],
    },
  ]);
});

test("those without a name stand with their number, the owner of the phone as You", async () => {
  expect(await one({ sender: "491701234567" })).toMatchObject({ author: "+491701234567" });
  expect(await one({ sender: "~ Emil" })).toMatchObject({ author: "Emil" });
  expect(await one({ sender: null, from_me: true })).toMatchObject({ author: "You", you: true });
  expect(await one({ sender: null })).toMatchObject({ author: "?" });
  expect(await one({ sender: "123456789012345" })).toMatchObject({ author: "123456789012345" });
});

test("an address of WhatsApp is who it is of, and never the group's name", async () => {
  expect(await one({ sender: "203344556677889@lid" })).toMatchObject({ author: "203344556677889" });
  expect(await one({ sender: "491701234567@s.whatsapp.net" })).toMatchObject({ author: "+491701234567" });
  for (const name of [
    "491701234567@s.whatsapp.net",
    "203344556677889@lid",
    "+49 170 1234567",
    "491701234567",
  ])
    expect(await one({ meta: true, data: `The group name changed to ${name}` })).toMatchObject({
      code: "other",
      title: null,
    });
  expect(await one({ meta: true, data: "The group name changed to 3b" })).toMatchObject({ title: "3b" });
});

test("in a chat of two the other one is who the chat is with", async () => {
  const text = JSON.stringify({
    "491701234567@s.whatsapp.net": { name: null, type: "ios", messages: { 5: message({ sender: null }) } },
  });
  const [read] = await readText(text);
  expect(read?.chat).toMatchObject({ kind: "direct", title: "+491701234567", platform: "ios" });
  expect(read?.records).toMatchObject([{ author: "+491701234567" }]);
});

test("line breaks come back as they were on each platform", async () => {
  expect(await one({ data: "Eins <br>zwei <br> <br>drei" })).toMatchObject({ text: "Eins\nzwei\n\ndrei" });
  expect(await one({ data: "Eins <br>zwei<br>drei" }, { type: "ios" })).toMatchObject({
    text: "Eins \nzwei\ndrei",
  });
});

test("times may be milliseconds or fractions; impossible ones are none", async () => {
  expect(await one({ timestamp: at * 1000 })).toMatchObject({
    at: "2026-09-03T10:15:09",
    instant: at * 1000,
  });
  expect(await one({ timestamp: at + 0.571629 })).toMatchObject({ instant: at * 1000 + 571 });
  for (const timestamp of [null, "x", -5, 0, 12, 1e300, {}]) {
    const record = await one({ timestamp });
    expect([record.at, record.instant]).toEqual([null, undefined]);
  }
});

test("answers point to the message before, reactions name who and what", async () => {
  const [read] = await readText(
    file([
      message({ key_id: "A1" }),
      message({ key_id: "A2", reply: "A1", quoted_data: "Moin" }),
      message({ key_id: "A3", reply: "gone", reactions: { You: "👍", "491701234567": "🎂", Emil: null } }),
    ]),
  );
  const messages = read?.records.filter((record): record is Message => record.kind === "message");
  expect(messages?.map(({ reply, reactions }) => ({ reply, reactions }))).toEqual([
    { reply: undefined, reactions: undefined },
    { reply: { seq: 1, quoted: "Moin" }, reactions: undefined },
    {
      reply: { seq: null, quoted: null },
      reactions: [
        { author: "You", text: "👍" },
        { author: "+491701234567", text: "🎂" },
      ],
    },
  ]);
});

describe("what is no plain text", () => {
  const media = (mime: string, data: string, more: object = {}) => one({ media: true, mime, data, ...more });

  test("is typed by its kind of file, and matched against the files that are there", async () => {
    expect(
      await one({ media: true, mime: "image/jpeg", data: "WhatsApp/Media/IMG-1.jpg", caption: "Tor!" }, {}, [
        "IMG-1.jpg",
      ]),
    ).toMatchObject({
      type: "media",
      text: "Tor!",
      attachment: { name: "IMG-1.jpg", present: true, omitted: false },
    });
    expect(await media("audio/ogg; codecs=opus", "a/PTT-1.opus")).toMatchObject({ type: "voice" });
    expect(await media("application/pdf", "a/Plan.pdf")).toMatchObject({
      type: "document",
      attachment: { name: "Plan.pdf", present: false, omitted: false },
    });
    expect(await media("image/webp", "a/s.webp", { sticker: true })).toMatchObject({ type: "sticker" });
    expect(await media("media", "The media is missing", { meta: true })).toMatchObject({
      kind: "message",
      type: "media",
      attachment: { name: null, present: false, omitted: true },
    });
    const card =
      'This media include the following vCard file(s):<br><a href="Message/vCards/Emil.vcf">Emil</a>';
    expect(await media("text/x-vcard", card, { meta: true })).toMatchObject({
      type: "contact",
      text: "",
      attachment: { name: "Emil.vcf" },
    });
  });

  test("is somebody's message though the file marks it as a notice", async () => {
    expect(await one({ meta: true, data: "Message deleted" })).toMatchObject({
      kind: "message",
      type: "deleted",
      author: "Nora",
      text: "",
    });
    expect(await one({ meta: true, data: "Location shared: (53.5, -9.99)" })).toMatchObject({
      type: "location",
      detail: { latitude: 53.5, longitude: -9.99 },
    });
    expect(await one({ data: null })).toMatchObject({ type: "unknown", text: "" });
    expect(await one({ data: null, message_type: 43 })).toMatchObject({ type: "view-once" });
  });
});

describe("what the phone's number of the kind tells", () => {
  const card = 'This media include the following vCard file(s):<br><a href="a/vCards/Emil.vcf">Emil</a>';
  const omitted = { name: null, present: false, omitted: true };

  test("is somebody's contact card, poll, call or place where the text is the program's or nobody's", async () => {
    // Only iPhones' cards are marked as files.
    const contact = { meta: true, data: card, mime: "text/x-vcard", message_type: 4 };
    expect(await one(contact, {}, ["Emil.vcf"])).toMatchObject({
      kind: "message",
      author: "Nora",
      type: "contact",
      text: "",
      attachment: { name: "Emil.vcf", present: true },
    });
    expect(await one({ data: "Wann <br>und wo?", message_type: 66 })).toMatchObject({
      type: "poll",
      text: "Wann\nund wo?",
      detail: { kind: "poll", question: "Wann\nund wo?", options: [] },
    });
    expect(await one({ data: "Wann?", message_type: 46 }, { type: "ios" })).toMatchObject({ type: "poll" });
    expect(await one({ data: null, message_type: 90 })).toMatchObject({ type: "call" });
    expect(await one({ data: null, message_type: 64 })).toMatchObject({ type: "deleted" });
    expect(await one({ data: "Quatsch", message_type: 64 })).toMatchObject({ type: "deleted", text: "" });
    expect(await one({ data: null, message_type: 11 })).toMatchObject({ type: "waiting" });
    expect(await one({ data: null, message_type: 5 }, { type: "ios" })).toMatchObject({ type: "location" });
    expect(await one({ meta: true, data: "Location shared: (None, None)", message_type: 5 })).toMatchObject({
      kind: "message",
      type: "location",
      text: "",
    });
    expect(await one({ meta: true, data: "Location shared: (53.5, 1e-05)" })).toMatchObject({
      type: "location",
      detail: { latitude: 53.5, longitude: 0.00001 },
    });
  });

  test("is a file that the program did not name, with the caption", async () => {
    expect(await one({ data: "Tor!", caption: "Tor!", message_type: 1 })).toMatchObject({
      type: "media",
      text: "Tor!",
      attachment: omitted,
    });
    expect(await one({ data: null, message_type: 3 }, { type: "ios" })).toMatchObject({
      type: "voice",
      attachment: omitted,
    });
    const gone = { media: true, meta: true, mime: "media", data: "The media is missing" };
    for (const [number, type] of [
      [2, "voice"],
      [9, "document"],
      [20, "sticker"],
      [42, "view-once"],
      [undefined, "media"],
      [0, "media"],
    ] as const)
      expect(await one({ ...gone, message_type: number })).toMatchObject({ type, attachment: omitted });
    const left = { meta: true, mime: "media", data: "The media is omitted in the chat" };
    expect(await one(left, { type: "exported" })).toMatchObject({ type: "media", attachment: omitted });
  });

  test("means other things on other phones, and nothing where it is not known", async () => {
    expect(await one({ data: null, message_type: 42 }, { type: "ios" })).toMatchObject({ type: "unknown" });
    expect(await one({ data: null, message_type: 38 }, { type: "ios" })).toMatchObject({ type: "view-once" });
    expect(await one({ data: null, message_type: 10 }, { type: "ios" })).toMatchObject({ kind: "notice" });
    expect(await one({ data: "Moin", message_type: 10 }, { type: "ios" })).toMatchObject({ type: "text" });
    expect(await one({ data: "Moin", message_type: 66 }, { type: null })).toMatchObject({ type: "text" });
    expect(await one({ data: "Moin", message_type: 999 })).toMatchObject({ type: "text", text: "Moin" });
  });
});

test("notices name what happened, by whom, to whom", async () => {
  const cases = [
    ["Nora was added to the group", { code: "added", actor: null, targets: ["Nora"], you: false }],
    ["You were added into the group by Nora", { code: "added", actor: "Nora", targets: [], you: true }],
    ['Nora changed the group name to "7c"', { code: "subject", actor: "Nora", title: "7c" }],
    ["The group name changed to 7c", { code: "subject", actor: null, title: "7c" }],
    ['You created a group with name: "7b"', { code: "created", actor: null, you: true, title: "7b" }],
    ["491701234567 left the group", { code: "left", actor: "+491701234567" }],
    [
      "491701234567 changed their number to 491709999999",
      { code: "number-changed", targets: ["+491709999999"] },
    ],
    ["Nora changed the group description to:<br>Neu", { code: "description", actor: "Nora" }],
    ["This chat is now end-to-end encrypted", { code: "encryption", actor: null }],
    ["A video call was missed", { code: "call" }],
    ["Something new happened", { code: "other", actor: null, targets: [] }],
    [null, { code: "other", text: "" }],
  ] as const;
  for (const [data, expected] of cases)
    expect(await one({ meta: true, data, sender: null })).toMatchObject({ kind: "notice", ...expected });
});

test("several chats come one after the other; contacts, calls and status posts are none", async () => {
  const text = JSON.stringify({
    "status@broadcast": { name: null, type: "android", messages: { 1: message({}) } },
    "491701234567@s.whatsapp.net": { name: "Nora", type: "android", messages: {} },
    [group]: { name: "7b", type: "android", messages: { 9: message({}), 2: message({ data: "zwei" }) } },
    "1@g.us": { name: "Chor", type: "android", messages: { 3: message({}) } },
    "000000000000000": { name: "WhatsApp Calls", type: "android", messages: { 4: message({}) } },
  });
  const chats = await readText(text);
  expect(chats.map(({ chat, records }) => [chat.title, records.length])).toEqual([
    ["7b", 2],
    ["Chor", 1],
  ]);
});

test("the address book tells whose number is whose, also of those without a chat", async () => {
  const text = JSON.stringify({
    "491701234567@s.whatsapp.net": { name: "Nora", type: "android", messages: {} },
    "491709999999@s.whatsapp.net": { name: null, type: "android", messages: { 1: message({}) } },
    "123456789012345@lid": { name: "Emil", type: "android", messages: { 2: message({}) } },
  });
  const contacts: object[] = [];
  const options = { wall: wallClock("UTC"), attachments: new Set<string>() };
  for await (const batch of exporterEvents(pieces(text), options))
    contacts.push(...batch.filter(({ kind }) => kind === "contact"));
  expect(contacts).toEqual([{ kind: "contact", name: "Nora", number: "+491701234567" }]);
});

test("what stands in the file first comes first, whatever its row number", async () => {
  const text = `{"${group}":{"messages":{"12":${JSON.stringify(message({ data: "a" }))},"3":${JSON.stringify(message({ data: "b" }))}},"name":"7b","type":"ios"}}`;
  const [read] = await readText(text);
  expect(read?.records.map(({ text: said }) => said)).toEqual(["a", "b"]);
  expect(read?.chat.title).toBe("7b");
});

test("entries that are no messages keep their place and are counted", async () => {
  const [read] = await readText(
    `{"${group}":{"name":7,"messages":{"1":null,"2":[1],"3":"x","4":{"from_me":1,"data":5,"reactions":[],"media":"yes"}}}}`,
  );
  expect(read?.records.map(({ seq, kind }) => [seq, kind])).toEqual([
    [1, "message"],
    [2, "message"],
    [3, "message"],
    [4, "message"],
  ]);
  expect(read?.chat).toMatchObject({
    title: null,
    findings: [{ code: "transcript.json-odd-entries", records: 3, first: 1 }],
  });
});

test("a file that breaks off anywhere, or is none, is refused in words", async () => {
  const whole = file([message({ data: 'a "quoted" \\ text' }), message({ reactions: { Nora: "👍" } })]);
  for (let length = 0; length < whole.length; length++) {
    const error = await readText(whole.slice(0, length)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).findings[0]?.code).toBe("transcript.json-damaged");
  }
  for (const text of ["[]", "{]", '{"a":}', '{"a":{"messages":{"1":{x}}}}', "{} x", '{"a" 1}', '{"a":{},}'])
    await expect(readText(text)).rejects.toBeInstanceOf(Failure);
  await expect(readText(`{"a":${"[".repeat(100_000)}`)).rejects.toBeInstanceOf(Failure);
  await expect(readText(`{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`)).resolves.toEqual([]);
});

test("is cut up alike wherever the pieces of the text end, and as JSON.parse reads it", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: "binary" }), fc.dictionary(fc.string(), fc.jsonValue())),
      fc.constantFrom(0, 2),
      fc.integer({ min: 1, max: 9 }),
      (data, indent, length) => {
        const text = JSON.stringify(data, null, indent);
        const reader = createMemberReader((path) => path.length === 1, 1_000_000);
        const found: Record<string, Record<string, unknown>> = Object.create(null);
        for (let start = 0; start < text.length; start += length)
          for (const member of reader.read(text.slice(start, start + length))) {
            const [chat = "", key = ""] = member.path;
            found[chat] ??= Object.create(null) as Record<string, unknown>;
            if (member.kind === "value") (found[chat] as Record<string, unknown>)[key] = member.value;
          }
        reader.end();
        expect(Object.keys(found).sort()).toEqual(Object.keys(JSON.parse(text) as object).sort());
        for (const [key, value] of Object.entries(JSON.parse(text) as object))
          expect({ ...found[key] }).toEqual(value);
      },
    ),
    { numRuns: 300 },
  );
});

test("a value without end is refused, not kept", () => {
  const reader = createMemberReader(() => false, 1000);
  expect(() => {
    reader.read('{"a":"');
    for (let i = 0; i < 100; i++) reader.read("x".repeat(100));
  }).toThrow(SyntaxError);
});

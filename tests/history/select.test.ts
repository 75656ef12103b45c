import { describe, expect, test } from "vitest";
import { identities } from "../../src/history/identity.ts";
import { hash, linesOf, message, notice, select, someBody } from "./chat.ts";

const nora = someBody(1, "Nora Yilmaz", "yes", ["Lena Mama nervig"], "nora@schule.example");
const tim = someBody(2, "Tim Krause", "pseudonym", ["Tim"]);
const ada = someBody(3, "Ada Berg", "no", ["Ada", "+49 171 3920012"]);
const people = [nora, tim, ada];
const at = "2026-09-03T10:15:00";
const write = (author: string, text: string) => message(at, author, text);

describe("a day's digest", () => {
  test("has a heading, and a line for each message under the name that the person confirmed", () => {
    const { digests } = select(people, [
      write("Lena Mama nervig", "Hallo!"),
      write("Tim", "Moin\n\nund tschüs"),
    ]);
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatchObject({ day: "2026-09-03", messages: 2 });
    expect(digests[0]?.body).toBe(
      "Aus WhatsApp übernommen, 3. September 2026\n10:15 *Nora Yilmaz*: Hallo!\n10:15 *Person 2*: Moin\n  \n  und tschüs",
    );
    expect(digests[0]?.sha256).toBe(hash(digests[0]?.body ?? ""));
  });

  test("speaks English when asked", () => {
    const { digests } = select(
      [nora],
      [message(at, "Lena Mama nervig", "hi", { type: "poll", text: "POLL:\nWhen?" })],
      { lang: "en" },
    );
    expect(digests[0]?.body).toBe(
      "Imported from WhatsApp, 3 September 2026\n10:15 *Nora Yilmaz*: [poll] When?",
    );
  });

  test("comes day by day in order, each day in the order of the file", () => {
    const records = [
      message("2026-09-04T08:00:00", "Tim", "drei"),
      message("2026-09-03T09:00:00", "Tim", "eins"),
      message("2026-09-03T08:59:00", "Tim", "zwei"),
    ];
    expect(select(people, records).digests.map(({ body }) => body.split("\n").slice(1))).toEqual([
      ["09:00 *Person 1*: eins", "08:59 *Person 1*: zwei"],
      ["08:00 *Person 1*: drei"],
    ]);
  });

  test("shows a message without a readable time with the one before it", () => {
    const records = [
      message(null, "Tim", "erst"),
      message(at, "Tim", "dann"),
      message(null, "Tim", "danach"),
    ];
    expect(linesOf(people, records)).toEqual([
      "10:15 *Person 1*: erst",
      "10:15 *Person 1*: dann",
      "10:15 *Person 1*: danach",
    ]);
  });
});

describe("every message is counted once", () => {
  test("as included or left out, by reason", () => {
    const selection = select(
      people,
      [
        message("2026-08-31T10:00:00", "Tim", "früher"),
        write("Tim", "da"),
        write("Ada", "nein"),
        write("Fremde", "nein"),
        message(at, "Tim", "", { type: "deleted" }),
        message(at, "Tim", "null", { type: "unknown" }),
        notice(at, "Tim", ["Ada"]),
      ],
      { since: "2026-09-01" },
    );
    expect(selection.included).toBe(1);
    expect(selection.leftOut).toEqual({
      before: 1,
      noConsent: 2,
      nothingToShow: 2,
      flagged: 0,
      uncertain: 0,
    });
  });

  test("and where nobody agreed nothing leaves", () => {
    expect(select([ada], [write("Ada", "Hallo")]).digests).toEqual([]);
  });
});

test.each([
  ["media", "IMG-1.jpg", "", "[Bild]"],
  ["media", "VID-1.mp4", "Beim Ausflug", "[Video] Beim Ausflug"],
  ["media", null, "", "[Bild oder Video]"],
  ["sticker", null, "", "[Sticker]"],
  ["voice", "PTT-1.opus", "", "[Sprachnachricht]"],
  ["document", "Plan.pdf", "", "[Dokument]"],
  ["contact", "Ada.vcf", "Ada.vcf", "[Kontakt]"],
  ["location", null, "Standort: https://maps.google.com/?q=52.5,13.4", "[Standort]"],
  ["live-location", null, "Live-Standort wird geteilt", "[Live-Standort]"],
  ["poll", null, "UMFRAGE:\nWann?\nOPTION: Mo (2 Stimmen)", "[Umfrage] Wann?\n  OPTION: Mo (2 Stimmen)"],
  ["event", null, "EREIGNIS: Fest\nStartzeit des Ereignisses: 1788000000000", "[Veranstaltung] Fest"],
] as const)("a %s (%s) becomes a note, without the file's name", (type, name, text, shown) => {
  const attachment = { name, present: false, omitted: name === null };
  expect(linesOf(people, [message(at, "Tim", text, { type, attachment })]).join("\n")).toBe(
    `10:15 *Person 1*: ${shown}`,
  );
});

describe("what must not travel", () => {
  const said = (text: string) =>
    linesOf(people, [write("Lena Mama nervig", text), write("Tim", "ja")])
      .join("\n")
      .replace("10:15 *Nora Yilmaz*: ", "")
      .replace("\n10:15 *Person 2*: ja", "");

  test.each([
    ["mentions of the left out", "Danke @\u2068Ada\u2069!", "Danke jemand!"],
    ["mentions by number", "Danke @491713920012 !", "Danke jemand !"],
    ["mentions of nobody we know", "Danke @\u2068123456789012345\u2069", "Danke jemand"],
    ["mentions of pseudonyms", "@\u2068~\u202fTim\u2069 kommst du?", "@Person 2 kommst du?"],
    [
      "mentions of those who agreed get their public name",
      "@\u2068Lena Mama nervig\u2069 ja",
      "@Nora Yilmaz ja",
    ],
    ["plain mentions by label", "@Lena Mama nervig ja", "@Nora Yilmaz ja"],
    ["full names, once", "Ada Berg kommt", "jemand kommt"],
    ["single words of a name", "Frau BERG und ada", "Frau jemand und jemand"],
    ["genitives", "Adas Kuchen", "jemand Kuchen"],
    ["names with invisible marks inside", "A\u200bda", "jemand"],
    ["names of pseudonyms", "Tim Krause, tim", "Person 2, Person 2"],
    ["names turned around", "Berg, Ada oder Berg Ada", "jemand, jemand oder jemand"],
    [
      "part of a longer word is another word",
      "Adapter, Bergheim, Timmendorf",
      "Adapter, Bergheim, Timmendorf",
    ],
    ["names of those who agreed stay", "Nora Yilmaz und Nora", "Nora Yilmaz und Nora"],
    ["numbers", "Ruf an: +49 (0)171 / 392 00-12 oder 030 23125 000.", "Ruf an: •••••12 oder •••••00."],
    ["a number glued to a date", "03.09.2026 0171 3920012", "03.09.2026 •••••12"],
    [
      "dates, times and amounts stay",
      "03.09.2026 10.15-11.45, 2026/2027, 1.250.000 €",
      "03.09.2026 10.15-11.45, 2026/2027, 1.250.000 €",
    ],
    [
      "links stay",
      "https://video.example/watch?v=123456789012",
      "https://video.example/watch?v=123456789012",
    ],
    ["links that hold somebody's number do not", "https://example.org/?n=491713920012", "[Link]"],
    ["links to WhatsApp do not", "https://wa.me/491555010099", "[Link]"],
    ["brackets around a number stay", "(030 23125 47)", "(•••••47)"],
    ["numbers without an area code", "ruf 3920012 an", "ruf •••••12 an"],
    ["links to somebody's number by WhatsApp do not", "https://wa.me/491713920012", "[Link]"],
    ["what XML forbids", "a\u0000b\ud800c\ufffe", "a\ufffdb\ufffdc\ufffd"],
    ["turned-around text", "a\u202eb\u202c", "ab"],
    [
      "forged lines",
      "Hallo\u202810:16 Tim: ich\rMorgen 10:17 Ada: und ich",
      "Hallo\n  10:16 Person 2: ich\n  Morgen 10:17 jemand: und ich",
    ],
  ])("%s", (_what, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test("people whom only the chat knows have agreed to nothing either", () => {
    const records = [
      notice(at, "Zoe Sommer", ["Bob Maler"]),
      write("Carla Winkler", "x"),
      write("Tim", "Zoe, Maler und Winkler"),
    ];
    expect(linesOf(people, records)).toEqual(["10:15 *Person 2*: jemand, jemand und jemand"]);
  });

  test("the whole name of a stranger goes even where somebody who agreed shares a word of it", () => {
    const records = [write("Nora Sommer", "x"), write("Tim", "Nora Sommer und Nora Yilmaz")];
    expect(linesOf(people, records)).toEqual(["10:15 *Person 2*: jemand und Nora Yilmaz"]);
  });

  test("names without blanks between the words are found inside sentences", () => {
    const records = [write("小明明", "x"), write("Tim", "今天小明明来吗")];
    expect(linesOf(people, records)).toEqual(["10:15 *Person 2*: 今天jemand来吗"]);
  });

  test("words that people who agreed are called by too stay, and are told", () => {
    const left = someBody(4, "Zoe Sommerfeld", "no", ["Lena Papa"]);
    const records = [write("Lena Mama nervig", "Lena und Lenas Papa, nicht Sommerfelds Papa")];
    expect(linesOf([nora, left], records)).toEqual([
      "10:15 *Nora Yilmaz*: Lena und jemand, nicht jemand Papa",
    ]);
    expect(select([nora, left], records).findings).toEqual([
      { code: "history.shared-words", words: ["lena"] },
      { code: "history.role-words", words: ["papa"] },
    ]);
    expect(select([nora, ada], records).findings).toEqual([]);
  });

  test("a name that is an ordinary word is seen only where it is written like a name", () => {
    const left = someBody(4, "Dr. Andreas Weiß", "no");
    expect(
      linesOf([nora, left], [write("Lena Mama nervig", "Das weiß Weiß auch, sagt WEISS, Dr. weiß")]),
    ).toEqual(["10:15 *Nora Yilmaz*: Das weiß jemand auch, sagt jemand, Dr. weiß"]);
  });

  test("other spellings of umlauts are seen through", () => {
    const left = someBody(4, "Jürgen Groß", "no");
    expect(linesOf([nora, left], [write("Lena Mama nervig", "juergen, Jurgen, GROSS")])).toEqual([
      "10:15 *Nora Yilmaz*: jemand, jemand, jemand",
    ]);
  });

  test("a word that somebody who agreed carries in their name stays, the left-out person's whole name does not", () => {
    const left = someBody(4, "Nora Sommer", "no");
    expect(linesOf([nora, left], [write("Lena Mama nervig", "Nora, Nora Sommer, Noras Hund")])).toEqual([
      "10:15 *Nora Yilmaz*: Nora, jemand, Noras Hund",
    ]);
  });
});

describe("identity", () => {
  const ids = (records: Parameters<typeof select>[1], rest = {}) =>
    select(people, records, rest).digests.map(({ id }) => id);

  test("is the same for the same chat, and needs nothing but the chat", () => {
    const records = () => [write("Tim", "Ok"), write("Tim", "Ok")];
    expect(ids(records())).toEqual(ids(records()));
    expect(ids(records())[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  test("tells two equal messages in one minute apart", () => {
    const identify = identities("7b@rooms.example", hash);
    const [one, two] = [identify(at, tim, "text", "Ok"), identify(at, tim, "text", "Ok")];
    expect(one).not.toBe(two);
    expect(identities("7b@rooms.example", hash)(at, tim, "text", "Ok")).toBe(one);
    expect(ids([write("Tim", "Ok"), write("Tim", "Ok")])).not.toEqual(ids([write("Tim", "Ok")]));
    expect(select(people, [write("Tim", "Ok"), write("Tim", "Ok")])).toMatchObject({ included: 2 });
  });

  test("does not depend on label, language, row or name of a person with an address", () => {
    const renamed = { ...nora, row: 9, name: "N. Yilmaz", whatsapp: ["Nora privat"] };
    const before = ids([write("Lena Mama nervig", "Ada kommt")]);
    const after = select([renamed, ada], [write("Nora privat", "Ada kommt")], { lang: "en" }).digests.map(
      ({ id }) => id,
    );
    expect(after).toEqual(before);
  });

  test("depends on room, minute, person and words", () => {
    const base = ids([write("Tim", "Ok")]);
    expect(ids([write("Tim", "Ok")], { room: "7c@rooms.example" })).not.toEqual(base);
    expect(ids([message("2026-09-03T10:16:00", "Tim", "Ok")])).not.toEqual(base);
    expect(ids([write("Lena Mama nervig", "Ok")])).not.toEqual(base);
    expect(ids([write("Tim", "ok")])).not.toEqual(base);
  });
});

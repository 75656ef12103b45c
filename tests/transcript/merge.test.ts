import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merge } from "../../src/transcript/merge.ts";
import type { Message, Notice, TranscriptRecord } from "../../src/transcript/model.ts";

const message = (minute: number, author: string, text: string, more: Partial<Message> = {}): Message => ({
  seq: 0,
  kind: "message",
  at: new Date(Date.UTC(2026, 8, 3, 8, minute)).toISOString().slice(0, 19),
  author,
  text,
  type: "text",
  edited: false,
  attachment: null,
  ...more,
});

const notice = (minute: number, text: string, more: Partial<Notice> = {}): Notice => ({
  seq: 0,
  kind: "notice",
  at: new Date(Date.UTC(2026, 8, 3, 8, minute)).toISOString().slice(0, 19),
  text,
  code: "other",
  actor: null,
  targets: [],
  you: false,
  title: null,
  ...more,
});

const numbered = <R extends TranscriptRecord>(records: readonly R[]): R[] =>
  records.map((record, index) => ({ ...record, seq: index + 1 }));

const said = (records: readonly TranscriptRecord[]) =>
  records.map((record) => (record.kind === "message" ? `${record.author}: ${record.text}` : record.text));

const talk = [
  message(0, "Nora", "Wer bringt am Freitag Kuchen mit?"),
  message(1, "Emil", "Ich backe einen Apfelkuchen"),
  message(1, "Nora", "Ok"),
  message(2, "Frau Sommer", "Die Turnhalle ist ab drei Uhr offen"),
  message(4, "Emil", "Dann komme ich um halb vier"),
  message(5, "Nora", "Ok"),
];

const book = new Map([
  ["Nora", "Nora Weiß 7b"],
  ["Emil", "Mama"],
  ["Frau Sommer", "Lehrerin"],
]);
const called = (record: Message): Message => ({
  ...record,
  author: book.get(record.author) ?? record.author,
});

describe("two phones' exports of one chat", () => {
  test("give the chat once, under the first one's names", () => {
    const merged = merge(numbered(talk.slice(0, 5)), numbered(talk.slice(1).map(called)));
    expect(said(merged.records)).toEqual(said(talk));
    expect(merged.records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(merged).toMatchObject({ shared: 4, added: 1, unproven: [], isOneChat: true, minutesAhead: 0 });
    expect(merged.links).toEqual([
      { a: "Emil", b: "Mama", records: 2 },
      { a: "Frau Sommer", b: "Lehrerin", records: 1 },
      { a: "Nora", b: "Nora Weiß 7b", records: 1 },
    ]);
  });

  test("name the same person differently, and different people the same: only shared messages tell", () => {
    const other = talk.map((record) => ({
      ...record,
      author: record.author === "Emil" ? "Nora" : called(record).author,
    }));
    const late = message(9, "Nora", "Der Kuchen steht im Ofen");
    const merged = merge(numbered(talk), numbered([...other, late]));
    expect(said(merged.records)).toEqual([...said(talk), "Emil: Der Kuchen steht im Ofen"]);
  });

  test("keep a name apart that both have when nothing shows that it is one person", () => {
    const merged = merge(
      numbered([...talk, message(7, "Anna", "Bis dann")]),
      numbered([...talk.map(called), message(8, "Anna", "Ich bringe Saft mit")]),
    );
    expect(said(merged.records).slice(-2)).toEqual(["Anna: Bis dann", "Anna (2): Ich bringe Saft mit"]);
    expect(merged.unproven).toEqual(["Anna (2)"]);
  });

  test("trust a name in one address book, and a number in any", () => {
    const later = [message(8, "Anna", "Ich bringe Saft mit"), message(8, "+49 170 1234567", "Ich auch")];
    const [first, second] = [
      numbered([...talk, message(7, "Anna", "Hm"), message(7, "+49 170 1234567", "?")]),
      numbered([...talk, ...later]),
    ];
    expect(merge(first, second).unproven).toEqual([]);
    const [, ...others] = numbered([...talk.map(called), ...later]);
    expect(merge(first, others).unproven).toEqual(["Anna (2)"]);
  });

  test("may come from different time zones, also when one of them changes its clock", () => {
    const day = 24 * 60;
    const long = [
      ...talk,
      ...talk.map((record, index) =>
        message(day + index, record.author, `Tag zwei: ${index} ${record.text}`),
      ),
    ];
    const abroad = long.map((record, index) => {
      const ahead = index < talk.length ? 330 : 270;
      const at = new Date(Date.parse(`${record.at}Z`) + ahead * 60_000).toISOString().slice(0, 19);
      return { ...called(record), at };
    });
    const late = { ...abroad.at(-1), text: "Noch etwas" } as Message;
    const merged = merge(numbered(long), numbered([...abroad, late]));
    expect(said(merged.records)).toEqual([...said(long), `${long.at(-1)?.author}: Noch etwas`]);
    expect(merged.minutesAhead).toBe(270);
    expect(merged.records.at(-1)?.at).toBe(long.at(-1)?.at);
  });

  test("find the change of a clock also among short words", () => {
    const day = 24 * 60;
    const short = [
      message(day, "Nora", "Ok"),
      message(day + 3, "Emil", "Ja"),
      message(day + 9, "Emil", "👍"),
    ];
    const later = talk.map((record, index) =>
      message(day + 20 + index, record.author, `${record.text} auch morgen`),
    );
    const long = [...talk, ...short, ...later];
    for (const change of [6, 7, 8, 9]) {
      const abroad = long.map((seen, index) => {
        const record = index === 7 ? { ...seen, text: "", type: "deleted" as const } : seen;
        const at = new Date(Date.parse(`${record.at}Z`) + (index < change ? 330 : 270) * 60_000);
        return { ...called(record), at: at.toISOString().slice(0, 19) };
      });
      const { records, added } = merge(numbered(long), numbered(abroad));
      const expected = said(long).with(7, "Emil: ");
      expect([added, said(records)]).toEqual([0, expected]);
    }
  });

  test("may show one message a minute apart, and two messages of a minute in another order", () => {
    const [one, two, three, ...rest] = talk.map(called);
    const shifted = [
      one,
      three,
      two,
      ...rest.map((record) => ({ ...record, at: record.at?.replace(/:00$/, ":59") ?? null })),
    ];
    const later = shifted.map((record, index) =>
      index === 4 ? message(5, "Mama", "Dann komme ich um halb vier") : record,
    );
    const merged = merge(numbered(talk), numbered(later as Message[]));
    expect(said(merged.records)).toEqual(said(talk));
  });

  test("may mention people by the names of each address book", () => {
    const first = message(6, "Emil", "@\u2068Nora\u2069 bringst du Saft?");
    const second = message(6, "Mama", "@\u2068Nora Weiß 7b\u2069 bringst du Saft?");
    const only = message(7, "Mama", "@\u2068Nora Weiß 7b\u2069 ?");
    const merged = merge(numbered([...talk, first]), numbered([...talk.map(called), second, only]));
    expect(said(merged.records).slice(-2)).toEqual([
      "Emil: @\u2068Nora\u2069 bringst du Saft?",
      "Emil: @\u2068Nora\u2069 ?",
    ]);
  });
});

describe("of what two exports show of one message", () => {
  const both = (one: Message, other: Message) => {
    const { records, added } = merge(
      numbered([...talk, one]),
      numbered([...talk.map(called), called(other)]),
    );
    expect(added).toBe(0);
    return records.at(-1);
  };

  test("what was taken back stays taken back", () => {
    const text = message(6, "Emil", "Das war falsch");
    const deleted = message(6, "Emil", "", { type: "deleted" });
    expect(both(text, deleted)).toMatchObject({ type: "deleted", text: "", author: "Emil", seq: 7 });
    expect(both(deleted, text)).toMatchObject({ type: "deleted", text: "", author: "Emil" });
  });

  test("the edited wording counts, and what had not arrived gives way", () => {
    const before = message(6, "Emil", "Um drei");
    const after = message(6, "Emil", "Um vier", { edited: true });
    expect(both(before, after)).toMatchObject({ text: "Um vier", edited: true });
    expect(both(after, before)).toMatchObject({ text: "Um vier", edited: true });
    const waiting = message(6, "Emil", "", { type: "waiting" });
    expect(both(waiting, before)).toMatchObject({ type: "text", text: "Um drei" });
  });

  test("of two edited wordings that of the later export counts", () => {
    const [before, after] = [
      message(6, "Emil", "Um vier", { edited: true }),
      message(6, "Emil", "Um fünf", { edited: true }),
    ];
    const end = message(9, "Nora", "Bis dann");
    const first = numbered([...talk, before]);
    const later = numbered([...talk.map(called), called(after), called(end)]);
    expect(said(merge(first, later).records)).toEqual([...said(talk), "Emil: Um fünf", "Nora: Bis dann"]);
    expect(said(merge(later, first).records).slice(-2)).toEqual(["Mama: Um fünf", "Nora Weiß 7b: Bis dann"]);
  });

  test("a change is seen though the phones' clocks are a minute apart, but only between the same messages", () => {
    const text = message(6, "Emil", "Das war falsch");
    const end = message(8, "Nora", "Der Saft ist schon gekauft");
    const deleted = (at: number) => message(at, "Emil", "", { type: "deleted" });
    const first = numbered([...talk, text, end]);
    const second = numbered([...talk, deleted(7), end].map(called));
    expect(merge(first, second)).toMatchObject({ added: 0 });
    expect(merge(first, second).records.at(-2)).toMatchObject({ type: "deleted", text: "" });
    const elsewhere = numbered([...talk, end, deleted(7)].map(called));
    expect(merge(first, elsewhere)).toMatchObject({ added: 1 });
  });

  test("of a poll what there was to choose is kept", () => {
    const poll = (text: string, options: readonly string[]) =>
      message(6, "Emil", text, {
        type: "poll",
        detail: { kind: "poll", question: "Wann?", options: options.map((one) => ({ text: one, votes: 1 })) },
      });
    const [bare, whole] = [poll("Wann?", []), poll("UMFRAGE:\nWann?\nOPTION: Mo (1 Stimme)", ["Mo"])];
    for (const record of [both(bare, whole), both(whole, bare)])
      expect(record).toMatchObject({
        author: "Emil",
        text: whole.text,
        detail: { options: [{ text: "Mo" }] },
      });
  });

  test("what Android cannot show is what the iPhone shows, and a typed null is a text", () => {
    const nothing = message(6, "Emil", "null", { type: "unknown" });
    const photo = message(6, "Emil", "", {
      type: "media",
      attachment: { name: null, present: false, omitted: true },
    });
    expect(both(nothing, photo)).toMatchObject({ type: "media", text: "" });
    expect(both(nothing, message(6, "Emil", "Verpasster Anruf", { type: "call" }))).toMatchObject({
      type: "call",
    });
    expect(both(nothing, message(6, "Emil", "null"))).toMatchObject({ type: "text", text: "null" });
    const { added } = merge(numbered([...talk, nothing]), numbered([...talk, message(6, "Emil", "Kuchen!")]));
    expect(added).toBe(1);
  });

  test("the file counts more than its name, the name more than a placeholder, and captions are kept", () => {
    const omitted = message(6, "Emil", "", {
      type: "media",
      attachment: { name: null, present: false, omitted: true },
    });
    const named = message(6, "Emil", "Hier", {
      type: "voice",
      attachment: { name: "a.opus", present: false, omitted: false },
    });
    const present = message(6, "Emil", "Hier", {
      type: "voice",
      attachment: { name: "b.opus", present: true, omitted: false },
    });
    expect(both(omitted, named)).toMatchObject({
      type: "voice",
      text: "Hier",
      attachment: { name: "a.opus" },
    });
    expect(both(present, omitted)).toMatchObject({
      type: "voice",
      text: "Hier",
      attachment: { name: "b.opus" },
    });
    expect(both(named, present)).toMatchObject({ attachment: { name: "b.opus", present: true } });
  });

  test("reactions, answers and points in time come from whichever knows them, numbered anew", () => {
    const more = {
      instant: 5,
      reply: { seq: 2, quoted: null },
      reactions: [{ author: "Lehrerin", text: "👍" }],
    };
    const merged = merge(
      numbered([message(0, "Emil", "Vorher"), ...talk]),
      numbered([...talk.slice(0, 5).map(called), { ...called(talk[5] as Message), ...more }]),
    );
    expect(merged.records.at(-1)).toMatchObject({
      instant: 5,
      reply: { seq: 3 },
      reactions: [{ author: "Frau Sommer", text: "👍" }],
    });
  });
});

test("notices of both phones are one where they say the same, in whatever language", () => {
  const first = numbered([
    notice(0, "Nora hat Emil hinzugefügt.", { code: "added", actor: "Nora", targets: ["Emil"] }),
    ...talk,
  ]);
  const second = numbered([
    notice(0, "You added Mama", { code: "added", targets: ["Mama"], you: true }),
    ...talk.map(called),
    notice(9, "Your security code with Lehrerin changed.", { code: "encryption", you: true }),
  ]);
  const merged = merge(first, second);
  expect(said(merged.records)).toEqual([
    "Nora hat Emil hinzugefügt.",
    ...said(talk),
    "Your security code with Lehrerin changed.",
  ]);
  expect(merged.records.at(-1)).toMatchObject({ you: false });
  expect(merged.links).toContainEqual({ a: "Emil", b: "Mama", records: 3 });
});

describe("notices of one kind in one minute", () => {
  const joined = (minute: number, name: string) =>
    notice(minute, `${name} ist beigetreten`, { code: "joined", actor: name });

  test("about different people are two, and show nobody to be another", () => {
    // Paul came between the two, so that his phone did not see Otto come.
    const merged = merge(
      numbered([...talk, joined(6, "Otto"), joined(6, "Paul")]),
      numbered([...talk.map(called), joined(6, "Papa Paul")]),
    );
    expect(said(merged.records).filter((text) => text.endsWith("beigetreten"))).toHaveLength(3);
    expect(merged.links.map(({ b }) => b)).not.toContain("Papa Paul");
    const known = merge(
      numbered([...talk, joined(6, "Otto"), joined(6, "Emil")]),
      numbered([...talk.map(called), joined(6, "Mama"), joined(6, "Otto")]),
    );
    expect(known).toMatchObject({ shared: 8, added: 0, unproven: [] });
    expect(known.links).toContainEqual({ a: "Emil", b: "Mama", records: 3 });
    const other = merge(
      numbered([...talk, joined(6, "Emil")]),
      numbered([...talk.map(called), joined(6, "Lehrerin")]),
    );
    expect(other.added).toBe(1);
  });

  test("are as many where both phones saw all of them, whatever they call people", () => {
    const merged = merge(
      numbered([...talk, joined(6, "Otto"), joined(6, "Paul")]),
      numbered([...talk.map(called), joined(6, "Papa Otto"), joined(7, "Papa Paul")]),
    );
    expect(merged).toMatchObject({ shared: 8, added: 0 });
    const alike = merge(
      numbered([...talk, joined(6, "Otto"), joined(6, "Paul")]),
      numbered([...talk.map(called), joined(6, "Papa Otto"), joined(6, "Papa Paul")]),
    );
    expect(alike).toMatchObject({ shared: 8, added: 0 });
    expect(alike.links.map(({ b }) => b)).not.toContain("Papa Otto");
    const single = merge(
      numbered([...talk, joined(6, "Otto")]),
      numbered([...talk.map(called), joined(6, "Papa Otto")]),
    );
    expect(single.links).toContainEqual({ a: "Otto", b: "Papa Otto", records: 1 });
  });
});

test("short words of one minute show nobody to be another", () => {
  const ok = (author: string) => message(6, author, "Ok");
  const { links, records } = merge(
    numbered([...talk, ok("Otto"), ok("Lea")]),
    numbered([...talk.map(called), ok("Papa Lea"), ok("Papa Otto")]),
  );
  expect(records.length).toBe(talk.length + 2);
  expect(links.map(({ b }) => b)).not.toContain("Papa Lea");
});

test("chats that only have greetings in common are not one chat", () => {
  const other = [message(500, "Ida", "Hallo zusammen"), message(501, "Ole", "Guten Morgen")];
  const merged = merge(numbered(talk), numbered(other));
  expect(merged).toMatchObject({ isOneChat: false, shared: 0, added: 2 });
  expect(merge([], numbered(talk))).toMatchObject({ isOneChat: false, added: 6 });
  expect(merge(numbered(talk), []).records.length).toBe(6);
});

const people = ["Nora", "Emil", "Ida", "Jo", "Özlem"];
const words = fc.constantFrom("Ok", "👍", "Ja", "Nein", "Danke!", "?");
const spoken = fc.record({
  gap: fc.integer({ min: 0, max: 4 }),
  author: fc.constantFrom(...people),
  text: fc.oneof(
    { weight: 2, arbitrary: words },
    { weight: 3, arbitrary: fc.string({ minLength: 6, maxLength: 20 }) },
  ),
});
const chats = fc.array(spoken, { minLength: 12, maxLength: 120 }).map((lines) => {
  let minute = 0;
  return lines.map(({ gap, author, text }, index) => {
    minute += gap;
    return message(minute, author, text.trim().length < 6 ? text : `${text} ${index}`);
  });
});
const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

test("cut into two overlapping exports with other names, a chat comes back whole", () => {
  fc.assert(
    fc.property(
      chats,
      part,
      fc.shuffledSubarray(people, { minLength: 5, maxLength: 5 }),
      fc.constantFrom(0, 60, -330),
      (chat, [x, y], names, ahead) => {
        const from = Math.floor((chat.length * x) / 3);
        const to = chat.length - Math.floor((chat.length * y) / 3);
        const first = chat.slice(0, to);
        const second = chat.slice(from).map((record) => ({
          ...record,
          author: names[people.indexOf(record.author)] as string,
          at: new Date(Date.parse(`${record.at}Z`) + ahead * 60_000).toISOString().slice(0, 19),
        }));
        const shared = chat.slice(from, to);
        // Everybody is known by a message that is like no other; else nobody could tell.
        const telling = new Set(shared.filter(({ text }) => text.length > 7).map(({ author }) => author));
        fc.pre(
          chat.every(({ author }) => telling.has(author)) &&
            shared.filter(({ text }) => text.length > 7).length > 4,
        );
        const merged = merge(numbered(first), numbered(second));
        expect(said(merged.records)).toEqual(said(chat));
        expect(merged.records.map(({ at }) => at)).toEqual(chat.map(({ at }) => at));
        expect(merged.links.every(({ a, b }) => names[people.indexOf(a)] === b)).toBe(true);
        expect(merged.isOneChat).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

type Change = "none" | "deleted" | "edited" | "arrived" | "file";
const changes: Record<Change, (record: Message) => readonly [Message, Message, Message]> = {
  none: (record) => [record, record, record],
  deleted: (record) => {
    const deleted: Message = { ...record, type: "deleted", text: "" };
    return [record, deleted, deleted];
  },
  edited: (record) => {
    const edited: Message = { ...record, text: `${record.text}!`, edited: true };
    return [record, edited, edited];
  },
  arrived: (record) => [{ ...record, type: "waiting", text: "" }, record, record],
  file: (record) => {
    const file = { ...record, type: "media" as const };
    const name = `IMG-${record.text.length}.jpg`;
    const there: Message = { ...file, attachment: { name, present: true, omitted: false } };
    const omitted: Message = { ...file, text: "", attachment: { name: null, present: false, omitted: true } };
    return [there, omitted, there];
  },
};

test("two phones that show messages changed, with files or without, seconds or none, give each once and as it became", () => {
  const kinds = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant<Change>("none") },
      { weight: 1, arbitrary: fc.constantFrom<Change>("deleted", "edited", "arrived", "file") },
    ),
    { minLength: 120, maxLength: 120 },
  );
  const seconds = fc.array(fc.nat(59), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(chats, kinds, seconds, (chat, kind, second) => {
      // One "Ok" that becomes another of the minute before is anybody's guess.
      const changeOf = (record: Message, index: number) => (record.text.length > 7 && kind[index]) || "none";
      const views = chat.map((record, index) => changes[changeOf(record, index)](record));
      const first = views.map(([record]) => record);
      const other = views.map(([, record], index) => ({
        ...called(record),
        at: `${record.at?.slice(0, 17)}${String(second[index]).padStart(2, "0")}`,
      }));
      const telling = chat.filter(({ text }, index) => kind[index] === "none" && text.length > 7);
      const known = new Set(telling.map(({ author }) => author));
      fc.pre(telling.length > 6 && chat.every(({ author }) => known.has(author)));
      const { records, added } = merge(numbered(first), numbered(other));
      expect(added).toBe(0);
      const shown = (list: readonly TranscriptRecord[]) =>
        list
          .map((record) => record.kind === "message" && `${record.author} ${record.type} ${record.text}`)
          .sort();
      expect(shown(records)).toEqual(shown(views.map(([, , became]) => became)));
    }),
    { numRuns: 200 },
  );
});

test("an old and a new export of one phone, each with messages missing, lose and double nothing", () => {
  const gaps = fc.array(fc.nat(20), { minLength: 120, maxLength: 120 });
  fc.assert(
    fc.property(chats, gaps, (chat, holes) => {
      const inFirst = chat.filter((_, index) => (holes[index] as number) !== 0);
      const inSecond = chat.filter((_, index) => (holes[index] as number) !== 1);
      // Everybody is known by a message in both that is like no other; else their "Ok" may be anybody's.
      const telling = chat.filter(({ text }, index) => text.length > 7 && (holes[index] as number) > 1);
      const known = new Set(telling.map(({ author }) => author));
      fc.pre(telling.length > 6 && chat.every(({ author }) => known.has(author)));
      const { records } = merge(numbered(inFirst), numbered(inSecond));
      const counted = (list: readonly TranscriptRecord[]) => {
        const counts = new Map<string, number>();
        for (const record of list) {
          const key = (said([record])[0] as string).replace(/\s+/g, " ").trim();
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        return counts;
      };
      const [all, first, second, merged] = [chat, inFirst, inSecond, records].map(counted);
      for (const [key, times] of all ?? []) {
        const most = Math.max(first?.get(key) ?? 0, second?.get(key) ?? 0);
        const found = merged?.get(key) ?? 0;
        // Where each lacks another "Ok" of about the same minute, nobody can tell whether there was one or two.
        if (most === times) expect(found, key).toBe(times);
        else expect(found >= most && found <= times, key).toBe(true);
      }
      expect(records.length).toBeLessThanOrEqual(chat.length);
    }),
    { numRuns: 200 },
  );
});

test("a hundred thousand messages of one minute are merged in seconds", () => {
  const many = Array.from({ length: 100_000 }, (_, index) => message(0, index % 2 ? "Nora" : "Emil", "Ok"));
  const { shared, added } = merge(numbered(many), numbered(many.map(called)));
  expect(shared + added).toBe(100_000);
});

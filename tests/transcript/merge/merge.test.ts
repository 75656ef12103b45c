/** Two exports of one chat become one: what counts where they differ. */
import { describe, expect, test } from "vitest";
import { merge } from "../../../src/transcript/merge/merge.ts";
import type { Message } from "../../../src/transcript/model.ts";
import { called, message, notice, numbered, said, talk } from "./merge-samples.ts";

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

/** Exports cut out of invented chats, and merged: whatever the cut, each message is there once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { merge } from "../../../src/transcript/merge/merge.ts";
import type { Message, TranscriptRecord } from "../../../src/transcript/model.ts";
import { called, message, numbered, said } from "./merge-samples.ts";

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

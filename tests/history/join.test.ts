/** Many days in few digests: apps show somebody who comes only the newest messages of a room. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plannedDigests } from "../../src/app/history.ts";
import type { HistorySelection } from "../../src/history/model.ts";
import { changedDays, freshDigests, overtaken, soughtDigests } from "../../src/plan/days.ts";
import type { DesiredRoom } from "../../src/plan/desired.ts";
import type { KnownRoom, PlannedDigest } from "../../src/plan/known-room.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import type { Message } from "../../src/transcript/model.ts";
import { sha256 } from "../plan/sample.ts";
import { message, select, someBody } from "./chat.ts";

const nora = someBody(1, "Nora Yilmaz", "yes");
const day = (number: number) => new Date(Date.UTC(2026, 8, number)).toISOString().slice(0, 10);
const write = (number: number, text: string, author = "Nora Yilmaz") =>
  message(`${day(number)}T10:15:00`, author, text);
/** One message a day, of so many characters each. */
const chat = (days: number, length = 20): Message[] =>
  Array.from({ length: days }, (_, index) => write(index + 1, "x".repeat(length)));
const bytes = (text: string) => new TextEncoder().encode(text).length;
const lines = ({ digests }: HistorySelection) =>
  digests.flatMap(({ body }) => body.split("\n")).filter((line) => /^\d\d:\d\d /u.test(line));

const as = "owner@schule.example";
const want = (selection: HistorySelection) =>
  ({
    as,
    history: { source: "x", since: null, dateOrder: null, ...plannedDigests(sha256, selection) },
  }) as DesiredRoom;
const holding = (imported: readonly PlannedDigest[], members: readonly string[] = []): KnownRoom => ({
  ...unknownRoom,
  imported,
  server: {
    kind: "owned",
    settings: {},
    affiliations: Object.fromEntries(members.map((jid) => [jid, "member" as const])),
  },
});

describe("days that are joined", () => {
  test("have a plain date above each but the first, and no blank lines", () => {
    const records = [write(1, "Moin\n\n> alle"), write(1, "*fett*"), ...chat(17, 200).slice(1)];
    const [first] = select([nora], records).digests;
    expect(first).toMatchObject({ day: day(1), lastDay: day(2), messages: 3 });
    expect(first?.body).toBe(
      [
        "Aus WhatsApp übernommen, 1. September 2026",
        "10:15 *Nora Yilmaz*: Moin",
        "  ",
        "  > alle",
        "10:15 *Nora Yilmaz*: *fett*",
        "2. September 2026",
        `10:15 *Nora Yilmaz*: ${"x".repeat(200)}`,
      ].join("\n"),
    );
    const english = select([nora], records, { lang: "en" }).digests[0]?.body.split("\n");
    expect(english?.[5]).toBe("2 September 2026");
  });

  test("are none where there are few, and never the last, which may go on", () => {
    expect(select([nora], chat(15)).digests.filter(({ lastDay }) => lastDay !== undefined)).toEqual([]);
    expect(select([nora], chat(30)).digests.length).toBe(15);
    const { digests } = select([nora], chat(300));
    expect(digests.length).toBe(15);
    expect(digests.at(-1)).toMatchObject({ day: day(300), messages: 1 });
    expect(digests.at(-1)).not.toHaveProperty("lastDay");
    const sizes = digests.slice(0, -1).map(({ messages }) => messages);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2 * Math.min(...sizes));
  });

  test("fill no digest beyond its size: then there are more", () => {
    const { digests } = select([nora], chat(40, 7000));
    expect(digests.map(({ messages }) => messages)).toEqual([...Array.from({ length: 19 }, () => 2), 1, 1]);
  });
});

/** A day with this many messages of this many characters. */
const days = fc.array(
  fc.record({ messages: fc.integer({ min: 0, max: 4 }), length: fc.constantFrom(1, 60, 900, 5000) }),
  { minLength: 1, maxLength: 60 },
);
const recordsOf = (plan: readonly { readonly messages: number; readonly length: number }[]) =>
  plan.flatMap(({ messages, length }, at) =>
    Array.from({ length: messages }, (_, index) => write(at + 1, `${index}`.padEnd(length, "x"))),
  );

test("nothing is lost or changed in its order, none is too long, and there are as few as may be", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(3000, 16_000), (plan, maxBytes) => {
      const records = recordsOf(plan);
      const selection = select([nora], records, { maxBytes });
      const { digests, days: single } = selection;
      expect(lines(selection)).toEqual(lines({ ...selection, digests: single }));
      expect(digests.reduce((sum, { messages }) => sum + messages, 0)).toBe(records.length);
      for (const { body } of digests) {
        expect(bytes(body)).toBeLessThanOrEqual(maxBytes);
        expect(body).not.toMatch(/\n(\n|$)/);
      }
      // no day is left apart that would have fitted to those before it
      if (digests.length > 15)
        for (const [at, digest] of digests.slice(0, -2).entries()) {
          const inside = single.filter(
            (one) => one.day >= digest.day && one.day <= (digest.lastDay ?? digest.day),
          );
          const next = single.find((one) => one.day === digests[at + 1]?.day);
          const all = [...inside, ...(next ? [next] : [])];
          if (all.some((one) => one.inside === null)) continue;
          expect(all.reduce((sum, one) => sum + one.bytes + 1, -1)).toBeGreaterThan(maxBytes);
        }
    }),
    { numRuns: 80 },
  );
});

test("whatever of a plan is in the room already, the next one goes on with the rest of the same", () => {
  fc.assert(
    fc.property(days, fc.func(fc.boolean()), (plan, isThere) => {
      const selection = select([nora], recordsOf(plan));
      const { digests } = plannedDigests(sha256, selection);
      const there = digests.filter(({ id }) => isThere(id));
      const rest = digests.filter(({ id }) => !isThere(id));
      expect(freshDigests(want(selection), holding(there))).toEqual(rest);
      expect(changedDays(want(selection), holding(there))).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

const spans = (digests: readonly PlannedDigest[]) =>
  digests.map(({ day: first, lastDay = first }) => [first, lastDay] as const);
const daysWithin = (digests: readonly PlannedDigest[], all: readonly string[]) =>
  all.filter((one) => spans(digests).some(([first, last]) => first <= one && one <= last));

test("a later export of the chat sends its new days, each once, in a room with people as one; with and without a journal", () => {
  fc.assert(
    fc.property(days, days, fc.nat(3), fc.boolean(), (before, after, more, people) => {
      const first = recordsOf(before);
      const ended = before.length;
      // the last day went on after the first export was made
      const rest = Array.from({ length: more }, (_, index) => write(ended, `später ${index}`));
      const later = recordsOf([...before.map(() => ({ messages: 0, length: 1 })), ...after]);
      const earlier = plannedDigests(sha256, select([nora], first));
      const selection = select([nora], [...first, ...rest, ...later]);
      const wish = want(selection);
      const known = holding(earlier.digests, people ? ["nora@schule.example"] : []);
      const fresh = freshDigests(wish, known);
      const all = [...new Set(selection.days.map(({ day: of }) => of))];
      const had = daysWithin(earlier.digests, all);
      const sent = daysWithin(fresh, all);
      expect(sent.filter((one) => had.includes(one))).toEqual([]);
      expect(new Set([...had, ...sent])).toEqual(new Set(all));
      expect(new Set(spans(fresh).flat()).size).toBe(
        new Set(fresh.flatMap((one) => spans([one]).flat())).size,
      );
      const fits = selection.days.filter(({ day: of }) => sent.includes(of));
      const size = fits.reduce((sum, { bytes: one }) => sum + one + 1, -1);
      if (people && size <= 16_000 && fits.every(({ inside }) => inside !== null))
        expect(fresh.length).toBeLessThanOrEqual(1);
      // only the day that went on reads otherwise
      const lastHad = earlier.days.at(-1)?.day === day(ended) && more > 0 ? [day(ended)] : [];
      expect(changedDays(wish, known)).toEqual(lastHad);
      // all that went in whole is found again by a computer that has no journal
      const sought = new Map(Array.from(soughtDigests(wish.history as never, []), (one) => [one.id, one]));
      const unchanged = earlier.digests.filter(({ day: of }) => !lastHad.includes(of));
      for (const { id, day: of, lastDay, messages } of unchanged)
        expect(sought.get(id)).toMatchObject({ day: of, messages, ...(lastDay && { lastDay }) });
      // and with one nothing of days that it knows joined is asked for
      const joined = earlier.digests.filter(({ lastDay }) => lastDay !== undefined);
      const asked = [...soughtDigests(wish.history as never, earlier.digests)];
      for (const one of joined)
        expect(asked.filter(({ day: of }) => spans([one])[0]?.[0] === of)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("days that went in one by one, by an earlier version, stay so, and the new ones are joined among themselves", () => {
  const old = select([nora], chat(25)).days;
  const selection = select([nora], chat(60));
  const fresh = freshDigests(want(selection), holding(old));
  expect(spans(fresh)).toEqual([[day(26), day(60)]]);
  const between = old.filter(({ day: of }) => of > day(3));
  const fromBefore = freshDigests(want(selection), holding(between));
  expect(spans(fromBefore)).toEqual([
    [day(1), day(3)],
    [day(26), day(60)],
  ]);
});

test("a plan whose days went in by another one meanwhile is overtaken, its own digests are not", () => {
  const { digests } = plannedDigests(sha256, select([nora], chat(40)));
  const longer = plannedDigests(sha256, select([nora], chat(200))).digests;
  expect(overtaken(digests, [], digests.slice(0, 5))).toEqual([]);
  expect(overtaken(digests, digests.slice(0, 5), digests.slice(0, 9))).toEqual([]);
  const stale = overtaken(digests, [], longer.slice(0, 1));
  expect(stale.length).toBeGreaterThan(0);
  expect(stale[0]).toBe(digests[0]);
});

test.each([
  ["Nora*Yilmaz", "10:15 *Nora∗Yilmaz*: Hallo *alle*"],
  ["*Nora Yilmaz*", "10:15 *∗Nora Yilmaz∗*: Hallo *alle*"],
  ["_Nora_", "10:15 *_Nora_*: Hallo *alle*"],
])("the name %s is bold from end to end, and looks like nobody else's", (name, line) => {
  const { digests } = select([someBody(1, name, "yes")], [write(1, "Hallo *alle*", name)]);
  expect(digests[0]?.body.split("\n")[1]).toBe(line);
});

/** The same chat, exported again a month later, and decisions that changed meanwhile. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plannedDigests } from "../../src/app/history.ts";
import { type Digest, defaultRules, type HistorySelection } from "../../src/history/model.ts";
import type { Person } from "../../src/people/model.ts";
import { changedDays, freshDigests } from "../../src/plan/days.ts";
import type { DesiredRoom } from "../../src/plan/desired.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import type { Message } from "../../src/transcript/model.ts";
import { sha256 } from "../plan/sample.ts";
import { message, select, someBody } from "./chat.ts";

const nora = someBody(1, "Nora Yilmaz", "yes", ["Lena Mama nervig"], "nora@schule.example");
const tim = someBody(2, "Tim Krause", "pseudonym", ["Tim"]);
const ada = someBody(3, "Ada Berg", "no", ["Ada", "+49 171 3920012"]);

const known = (imported: readonly Digest[]) => ({ ...unknownRoom, imported });
const wanted = (selection: HistorySelection) =>
  ({
    history: { source: "x", since: null, dateOrder: null, ...plannedDigests(sha256, selection) },
  }) as DesiredRoom;
/** What a second plan would send, and the days that it tells to look different by now. */
const again = ({ digests: first }: HistorySelection, second: HistorySelection) => ({
  sent: freshDigests(wanted(second), known(first)).map(({ day }) => day),
  changed: changedDays(wanted(second), known(first)),
});

const at = (day: number, time = "10:15") => `2026-09-${String(day).padStart(2, "0")}T${time}:00`;

/** One message a day: a digest's identity is that of its message. */
const chat = [
  message(at(1), "Lena Mama nervig", "Ruft Ada an: 0171 3920012 oder nora@schule.example"),
  message(at(2), "Tim", "Ada bringt Kuchen, @\u2068Ada\u2069!"),
  message(at(3), "Ada", "Gern"),
  message(at(4), "Lena Mama nervig", "[4.9., 10:00] Ada: Gern\n\nTreffen hier: 52.5200,13.4050"),
];
const idsOf = (people: readonly Person[], records: readonly Message[], rest = {}) =>
  new Map(select(people, records, rest).digests.map(({ day, id }) => [day, id]));

describe("messages keep their identities", () => {
  const before = idsOf([nora, tim, ada], chat);

  test.each([
    ["somebody else agreed", [nora, tim, { ...ada, history: "yes" }], {}],
    ["somebody is quoted as a pseudonym now", [{ ...nora, history: "pseudonym" }, tim, ada], {}],
    [
      "rows moved",
      [
        { ...ada, row: 1 },
        { ...tim, row: 2 },
        { ...nora, row: 3 },
      ],
      {},
    ],
    ["numbers are kept", [nora, tim, ada], { rules: { ...defaultRules, keep: ["numbers"] } }],
    ["more is masked", [nora, tim, ada], { rules: { ...defaultRules, mask: ["locations", "emails"] } }],
    ["the room speaks English", [nora, tim, ada], { lang: "en" }],
  ] as const)("where %s", (_what, people, rest) => {
    const after = idsOf(people, chat, rest);
    for (const [day, id] of before) expect([day, after.get(day)]).toEqual([day, id]);
  });

  test("where the phone book was tidied up in between and the list has both labels", () => {
    const renamed = chat.map((record) =>
      record.author === "Lena Mama nervig" ? { ...record, author: "Nora Y." } : record,
    );
    const both = { ...nora, whatsapp: ["Lena Mama nervig", "Nora Y."] };
    expect(idsOf([both, tim, ada], renamed)).toEqual(before);
  });
});

test("an export that was cut inside a minute holds the same messages as the whole one", () => {
  const minute = ["Ok", "Ok", "Danke", "Ok"].map((text) => message(at(5), "Tim", text));
  const ids = (records: readonly Message[]) =>
    // a digest that holds one message
    new Set(records.map((_, index) => [...idsOf([tim], records.slice(0, index + 1)).values()][0]));
  for (let cut = 1; cut <= minute.length; cut += 1)
    expect([...ids(minute)]).toEqual(expect.arrayContaining([...ids(minute.slice(0, cut))]));
});

test("the second export, a month later, the contact renamed, one more person agreed: only new days are sent", () => {
  const first = select([nora, tim, ada], chat);
  expect(first.digests.map(({ day }) => day)).toEqual(["2026-09-01", "2026-09-02", "2026-09-04"]);
  const records = [
    ...chat.map((record) =>
      record.author === "Lena Mama nervig" ? { ...record, author: "Nora Y." } : record,
    ),
    message(at(4, "18:00"), "Tim", "noch am selben Tag"),
    message(at(30), "Ada", "Ich bin jetzt dabei"),
    message(at(30), "Neu", "Hallo"),
  ];
  const people = [
    { ...nora, whatsapp: ["Lena Mama nervig", "Nora Y."] },
    { ...tim },
    { ...ada, history: "yes" as const },
    someBody(4, "Kim Neu", "no", ["Neu"]),
  ];
  const second = select(people, records);
  expect(again(first, second)).toEqual({
    // the 3rd holds nothing but what Ada wrote, who agreed by now
    sent: ["2026-09-03", "2026-09-30"],
    // she is named on the 1st and 2nd; the 4th goes on: those days stay as they are in the room, and the user is told
    changed: ["2026-09-01", "2026-09-02", "2026-09-04"],
  });
  expect(again(second, second)).toEqual({ sent: [], changed: [] });
});

test("wherever the first export ends and whatever is decided later, no day is sent twice", () => {
  const who = fc.constantFrom("Lena Mama nervig", "Tim", "Ada");
  const record = fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 10, max: 11 }),
      who,
      fc.constantFrom("Ok", "Ada", "Ok Tim"),
    )
    .map(([day, minute, author, text]) => message(at(day, `10:${minute}`), author, text));
  const records = fc
    .array(record, { maxLength: 12 })
    .map((all) => all.sort((one, other) => ((one.at ?? "") < (other.at ?? "") ? -1 : 1)));
  const consents = fc.tuple(...[0, 1, 2].map(() => fc.constantFrom("yes", "pseudonym", "no")));
  const cast = consents.map((all) =>
    [nora, tim, ada].map((one, index) => ({ ...one, history: all[index] ?? "no" })),
  );
  fc.assert(
    fc.property(records, fc.nat(12), cast, cast, (all, cut, before, after) => {
      const first = select(before, all.slice(0, cut));
      const second = select(after, all);
      const there = new Set(first.digests.map(({ day }) => day));
      const { sent } = again(first, second);
      expect(sent.filter((day) => there.has(day))).toEqual([]);
      // whole days before the cut are recognised, also where a pseudonym has its number only since they wrote
      const last = all.slice(0, cut).at(-1)?.at?.slice(0, 10) ?? "";
      const ids = new Set(select(before, all).digests.map(({ id }) => id));
      for (const { id, day } of first.digests) if (day < last) expect(ids.has(id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

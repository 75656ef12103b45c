import { describe, expect, test } from "vitest";
import { type ChatPeople, onePerson, traceOf } from "../../src/people/identity.ts";
import { numbersOf } from "../../src/people/numbers.ts";
import { isPhone } from "../../src/people/phone.ts";

const numbers = await numbersOf("DE");

function chat(title: string | null, labels: string[], rest: Partial<ChatPeople> = {}): ChatPeople {
  const candidates = labels.map((label) => ({
    label,
    phone: isPhone(label) ? label : null,
    chat: title,
    messages: 1,
  }));
  return { title, candidates, changes: [], traces: new Map(), ...rest };
}

const wrote = (...minutes: number[]) =>
  new Set(minutes.map((minute) => `2026-09-03T10:${minute} a message long enough ${minute}`));

describe("across chats", () => {
  test("one number is one person, however it is written", () => {
    const { newcomers, proposals } = onePerson(
      [
        chat("7a", ["+49 171 3920012"]),
        chat("7b", ["0171 3920012", "Tim"]),
        chat("7c", ["+49 (0)171 3920012"]),
      ],
      numbers,
    );
    expect(newcomers).toEqual([
      { labels: ["+49 171 3920012"], chats: ["7a", "7b", "7c"], messages: 3 },
      { labels: ["Tim"], chats: ["7b"], messages: 1 },
    ]);
    expect(proposals).toEqual([]);
  });

  test("one name is undecided, and said to be", () => {
    const { newcomers, proposals } = onePerson([chat("7a", ["Leon"]), chat("7b", ["~leon"])], numbers);
    expect(newcomers.map(({ labels, chats }) => [labels, chats])).toEqual([
      [["Leon"], ["7a"]],
      [["~leon"], ["7b"]],
    ]);
    expect(proposals).toEqual([
      { because: "same-name", one: "Leon", other: "Leon", chats: ["7a", "7b"], count: 1 },
    ]);
  });
});

describe("in one chat", () => {
  test("a changed number is proposed to be one person, and stays two until the user says so", () => {
    const changes = [
      { from: "+49 171 3920012", to: "+49 171 3920099" },
      { from: "Nora", to: "+49 171 0000000" },
    ];
    const { newcomers, proposals } = onePerson(
      [chat("7b", ["+49 171 3920012", "+49 171 3920099", "Nora"], { changes })],
      numbers,
    );
    expect(newcomers).toHaveLength(3);
    expect(proposals).toEqual([
      {
        because: "number-changed",
        one: "+49 171 3920012",
        other: "+49 171 3920099",
        chats: ["7b"],
        count: 1,
      },
    ]);
  });

  test("of two exporters, who wrote the same messages is proposed to be one person", () => {
    const mine = chat("7b", ["Lena Mama", "Tim"], {
      traces: new Map([
        ["Lena Mama", wrote(10, 11, 12, 13)],
        ["Tim", wrote(20, 21)],
      ]),
    });
    const theirs = chat("7B", ["+49 171 3920012", "Timmy"], {
      traces: new Map([
        ["+49 171 3920012", wrote(11, 12, 13)],
        ["Timmy", wrote(20, 21)],
      ]),
    });
    expect(onePerson([mine, theirs], numbers).proposals).toEqual([
      { because: "same-messages", one: "Lena Mama", other: "+49 171 3920012", chats: ["7b"], count: 3 },
    ]);
  });

  test("of two exporters, one label for two people is told", () => {
    const mine = chat("7b", ["Mama", "Eva"], { traces: new Map([["Mama", wrote(10, 11, 12)]]) });
    const theirs = chat("7b", ["Mama", "Ina"], { traces: new Map([["Ina", wrote(10, 11, 12)]]) });
    expect(
      onePerson([mine, theirs], numbers).proposals.map(({ because, one, other }) => [because, one, other]),
    ).toEqual([
      ["same-messages", "Mama", "Ina"],
      ["two-exporters", "Mama", "Mama"],
    ]);
  });

  test("messages of other chats prove nothing", () => {
    const traces = (label: string) => new Map([[label, wrote(10, 11, 12)]]);
    const exports = [
      chat("7a", ["Nora"], { traces: traces("Nora") }),
      chat("7b", ["Eva"], { traces: traces("Eva") }),
    ];
    expect(onePerson(exports, numbers).proposals).toEqual([]);
  });
});

test("short messages and messages without a time leave no trace", () => {
  expect(traceOf("2026-09-03T10:15:30", "Ok")).toBeNull();
  expect(traceOf(null, "a message long enough")).toBeNull();
  expect(traceOf("2026-09-03T10:15:30", "a  message\nlong enough")).toBe(
    "2026-09-03T10:15 a message long enough",
  );
});

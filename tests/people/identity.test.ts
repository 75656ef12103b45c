import { describe, expect, test } from "vitest";
import { type ChatPeople, onePerson } from "../../src/people/match/identity.ts";
import { numbersOf } from "../../src/people/match/numbers.ts";
import { isPhone } from "../../src/text/index.ts";

const numbers = await numbersOf("DE");

function chat(title: string | null, labels: string[], rest: Partial<ChatPeople> = {}): ChatPeople {
  const candidates = labels.map((label) => ({
    label,
    phone: isPhone(label) ? label : null,
    chat: title,
    messages: 1,
  }));
  return { title, candidates, changes: [], ...rest };
}

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
      { because: "same-name", one: "Leon", other: "~leon", chats: ["7a", "7b"], count: 1 },
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

  test("of two exporters, whom shared messages show to be one is one", () => {
    const exports = [chat("7b", ["Lena Mama", "Tim"]), chat("7B", ["+49 171 3920012", "Tim"])];
    const links = [
      { a: "Lena Mama", b: "+49 171 3920012", records: 12 },
      { a: "Tim", b: "Tim", records: 9 },
    ];
    const { newcomers, proposals } = onePerson(exports, numbers, [{ title: "7b", links, unproven: [] }]);
    expect(newcomers).toEqual([
      { labels: ["Lena Mama", "+49 171 3920012"], chats: ["7b"], messages: 2 },
      { labels: ["Tim"], chats: ["7b"], messages: 2 },
    ]);
    expect(proposals).toEqual([]);
  });

  test("of two exporters, what is not clear is proposed and joins nobody", () => {
    const exports = [chat("7b", ["Nora", "Eva", "Mama"]), chat("7b", ["Ina", "Uwe", "Mama"])];
    const links = [
      { a: "Nora", b: "Ina", records: 9 },
      { a: "Eva", b: "Ina", records: 8 },
      { a: "Mama", b: "Uwe", records: 2 },
    ];
    const { newcomers, proposals } = onePerson(exports, numbers, [
      { title: "7b", links, unproven: ["Mama"] },
    ]);
    expect(newcomers).toHaveLength(5);
    expect(proposals.map(({ because, one, other }) => [because, one, other])).toEqual([
      ["same-messages", "Nora", "Ina"],
      ["same-messages", "Eva", "Ina"],
      ["same-messages", "Mama", "Uwe"],
      ["two-exporters", "Mama", "Mama"],
    ]);
  });
});

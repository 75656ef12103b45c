/** Whose code came from which address; whatever is not certain is a doubt, and words are no codes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Arrival,
  findCodes,
  noWaysIn,
  type Person,
  type WaysIn,
  withCodes,
  withoutCodes,
  withProven,
} from "../../../src/people/index.ts";
import { person } from "../../plan/sample.ts";

const day = 86_400_000;
const start = new Date("2026-12-01T08:00:00Z");
const at = (ms: number) => new Date(start.getTime() + ms);
let made = 0;
const random = (count: number) =>
  Uint8Array.from({ length: count }, (_, index) => (made++ * 37 + index * 11) % 256);

const people = ["Kemal", "Anna", "Olena"].map((name) => person(name, { jid: null, whatsapp: [name] }));
const codesFor = (
  who: readonly Person[],
  ways: WaysIn = noWaysIn("t@school.example", "r@rooms.example"),
  now = start,
) => withCodes(ways, who, { random, now });
const ways = codesFor(people);
const codeOf = (name: string, of = ways) =>
  of.people.find((one) => one.name === name)?.codes.at(-1)?.value ?? "";

const message = (from: string, ...texts: string[]): Arrival => ({
  from,
  way: "message",
  texts,
  isEncrypted: false,
});
const request = (from: string, ...texts: string[]): Arrival => ({
  ...message(from, ...texts),
  way: "request",
});
const find = (
  arrivals: readonly Arrival[],
  of: readonly WaysIn[] = [ways],
  now = at(day),
  known: string[] = [],
) => findCodes(of, arrivals, now.toISOString(), { listed: new Map(), contacts: new Set(known) });
const doubts = (...args: Parameters<typeof find>) =>
  find(...args).doubts.map(({ address, why, names }) => [address, why, names]);

describe("a code proves an address", () => {
  it.each([
    ["as the token of a request", (code: string) => request("k@mail.example", code, "")],
    ["in the status of a request", (code: string) => request("k@mail.example", `Hallo! ${code}`)],
    ["as a message", (code: string) => message("k@mail.example", code)],
    [
      "in capitals, with blanks",
      (code: string) => message("k@mail.example", ` ${code.toUpperCase().replaceAll("-", " ")} `),
    ],
    [
      "without dashes, in a sentence",
      (code: string) => message("k@mail.example", `Mein Code ist ${code.replaceAll("-", "")}.`),
    ],
    ["with other dashes", (code: string) => message("k@mail.example", code.replaceAll("-", " – "))],
  ])("%s", (_, arrival) => {
    const { proofs, doubts: none, others } = find([arrival(codeOf("Kemal"))]);
    expect(proofs.map(({ name, address }) => [name, address])).toEqual([["Kemal", "k@mail.example"]]);
    expect([none, others]).toEqual([[], []]);
  });

  it("also where it comes several times and in several ways", () => {
    const code = codeOf("Kemal");
    const { proofs } = find([
      request("k@mail.example", code),
      message("k@mail.example", "Hallo"),
      message("k@mail.example", code),
    ]);
    expect(proofs).toMatchObject([{ name: "Kemal", asRequest: true }]);
  });

  it("of somebody with children in two rooms, in each of them", () => {
    const other = codesFor(people.slice(0, 1), noWaysIn("t@school.example", "8a@rooms.example"));
    const sent = [
      message("k@mail.example", codeOf("Kemal")),
      message("k@mail.example", codeOf("Kemal", other)),
    ];
    expect(find(sent, [ways, other]).proofs.map(({ room }) => room)).toEqual([
      "r@rooms.example",
      "8a@rooms.example",
    ]);
  });
});

describe("a doubt", () => {
  it("is two codes from one address, and one code from two", () => {
    expect(doubts([message("x@mail.example", codeOf("Kemal"), codeOf("Anna"))])).toEqual([
      ["x@mail.example", "several-people", ["Kemal", "Anna"]],
    ]);
    const both = ["a@mail.example", "b@mail.example"].map((from) => message(from, codeOf("Anna")));
    expect(doubts(both)).toEqual([
      ["a@mail.example", "several-addresses", ["Anna"]],
      ["b@mail.example", "several-addresses", ["Anna"]],
    ]);
    expect(find(both).proofs).toEqual([]);
  });

  it("is a code that opens nothing any more, and why", () => {
    const sent = [message("k@mail.example", codeOf("Kemal"))];
    expect(doubts(sent, [ways], at(31 * day))).toEqual([["k@mail.example", "expired", ["Kemal"]]]);
    const key = ways.people[0]?.person ?? "";
    expect(doubts(sent, [withoutCodes(ways, key)])).toEqual([["k@mail.example", "removed", ["Kemal"]]]);
    const again = withCodes(ways, people, { random, now: at(1), fresh: true });
    expect(doubts(sent, [again])).toEqual([["k@mail.example", "replaced", ["Kemal"]]]);
    const used = withProven(ways, { person: key, code: codeOf("Kemal"), address: "other@mail.example" });
    expect(doubts(sent, [used])).toEqual([["k@mail.example", "used", ["Kemal"]]]);
  });

  it("is none where the same address used it before; its request still waits", () => {
    const key = ways.people[0]?.person ?? "";
    const used = withProven(ways, { person: key, code: codeOf("Kemal"), address: "k@mail.example" });
    const found = find([request("k@mail.example", codeOf("Kemal"))], [used]);
    expect(found).toEqual({
      proofs: [],
      doubts: [],
      others: [],
      settled: ["k@mail.example"],
      wrong: new Map(),
    });
  });

  it("is what is encrypted or empty, but not of somebody who is known", () => {
    const hidden: Arrival = {
      ...message("o@mail.example", "I sent you an encrypted message"),
      isEncrypted: true,
    };
    const asking = request("s@mail.example");
    expect(doubts([hidden, asking])).toEqual([
      ["o@mail.example", "encrypted", []],
      ["s@mail.example", "no-code", []],
    ]);
    expect(doubts([hidden, asking], [ways], at(day), ["o@mail.example", "s@mail.example"])).toEqual([]);
  });

  it("is a mistyped code; after five wrong ones nothing of the address counts, across looks too", () => {
    const wrong = ["2222-3333-4444", "2222-3333-5555", "2222-3333-6666", "2222-3333-7777", "2222-3333-8888"];
    const one = [message("m@mail.example", ...wrong.slice(0, 1))];
    expect(doubts(one)).toEqual([["m@mail.example", "mistyped", []]]);
    const sent4 = [message("m@mail.example", ...wrong.slice(0, 4), codeOf("Anna"))];
    expect(find(sent4)).toMatchObject({ proofs: [{ name: "Anna" }], doubts: [] });
    const five = [message("m@mail.example", ...wrong, codeOf("Anna"))];
    expect(find(five).proofs).toEqual([]);
    expect(doubts(five)).toEqual([["m@mail.example", "too-many-tries", ["Anna"]]]);
    const before = { ...ways, wrong: { "m@mail.example": wrong } };
    const last = [message("m@mail.example", "2222-3333-9999")];
    const four = { ...ways, wrong: { "m@mail.example": wrong.slice(0, 4) } };
    expect(doubts(last, [four])).toEqual([["m@mail.example", "too-many-tries", []]]);
    expect(find(last, [four]).wrong.get("m@mail.example")).toHaveLength(5);
    expect(doubts([message("m@mail.example", codeOf("Anna"))], [before])).toEqual([
      ["m@mail.example", "too-many-tries", ["Anna"]],
    ]);
  });
});

it("what the people list says of an address is settled, and no address gets into two rows", () => {
  const listed = new Map([["n@mail.example", { person: "nora", name: "Nora" }]]);
  const look = (arrival: Arrival) =>
    findCodes([ways], [arrival], at(day).toISOString(), { listed, contacts: new Set() });
  expect(look(message("n@mail.example", "2222-3333-4444")).doubts).toEqual([]);
  const twice = look(message("n@mail.example", codeOf("Kemal")));
  expect(twice.proofs).toEqual([]);
  expect(twice.doubts).toMatchObject([{ why: "several-people", names: ["Nora", "Kemal"] }]);
});

it("what has nothing to do with codes is left alone and named", () => {
  const others = find([
    message("news@mail.example", "Elternabend, 19 Uhr"),
    request("bot@mail.example", "aGVsbG8gd29ybGQ="),
  ]);
  expect(others).toMatchObject({ proofs: [], doubts: [], others: ["news@mail.example", "bot@mail.example"] });
});

it("no text without a code proves anything, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 5 }), (texts) => {
      expect(find([message("x@mail.example", ...texts)]).proofs).toEqual([]);
    }),
  );
});

it("a code is found wherever it stands in a text of words", () => {
  const words = fc.array(
    fc.constantFrom("hallo", "heft", "abcd", "7b", "danke", "–", "1234", "code:", "\n"),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(words, words, (before, after) => {
      const text = [...before, codeOf("Kemal"), ...after].join(" ");
      expect(find([message("k@mail.example", text)]).proofs).toMatchObject([{ name: "Kemal" }]);
    }),
  );
});

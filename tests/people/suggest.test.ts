import { describe, expect, test } from "vitest";
import { isKnownProvider } from "../../src/people/address/email-domains.ts";
import { escapeLocal } from "../../src/people/address/escape-local.ts";
import { numbersOf } from "../../src/people/match/numbers.ts";
import type { Contact } from "../../src/people/sources/contact.ts";
import { createMatcher, type Wanted, withEmailAddresses } from "../../src/people/suggest/suggest.ts";

const numbers = await numbersOf("DE");
const wanted = (row: number, labels: string[], rest: Partial<Wanted> = {}): Wanted => ({
  row,
  labels,
  name: "",
  email: "",
  chats: [],
  ...rest,
});
let at = 0;
const contact = (name: string, rest: Partial<Contact> = {}): Contact => ({
  from: "directory",
  file: "school.csv",
  at: ++at,
  names: [name],
  phones: [],
  emails: [],
  jids: [],
  classes: [],
  kind: null,
  ...rest,
});
function match(people: Wanted[], contacts: Contact[]) {
  const matcher = createMatcher(people, numbers);
  for (const one of contacts) matcher.see(one);
  return matcher;
}

describe("a suggestion", () => {
  test("for a number is exact however the number is written", () => {
    const [first] = match(
      [wanted(1, ["+49 171 3920012"])],
      [contact("Nora Yilmaz", { phones: ["0171/3920012"], jids: ["nora@school.example"] })],
    ).suggestions();
    expect(first).toMatchObject({
      row: 1,
      because: "number",
      exact: true,
      called: "Nora Yilmaz",
      jid: "nora@school.example",
      source: "directory",
    });
  });

  test("comes with the strongest reason first", () => {
    const people = [wanted(1, ["Nora Yilmaz"], { email: "nora@post.example", chats: ["Klasse 7b Eltern"] })];
    const contacts = [
      contact("Nora Yilmas"),
      contact("Yilmaz, Nora"),
      contact("Nora Yilmaz", { classes: ["5c"] }),
      contact("Nora Yilmaz", { classes: ["7b"] }),
      contact("N. Y.", { emails: ["nora@post.example"] }),
      contact("Nora Krause"),
      contact("Tim Yilmaz"),
    ];
    const found = match(people, contacts).suggestions();
    expect(found.map(({ because }) => because)).toEqual(["email", "name-in-class", "name", "parts", "near"]);
    expect(found.filter(({ exact }) => exact)).toHaveLength(1);
  });

  test("for a number that a family shares is exact for nobody", () => {
    const shared = { phones: ["0171 3920012"] };
    const found = match(
      [wanted(1, ["+49 171 3920012"])],
      [contact("Nora Yilmaz", shared), contact("Can Yilmaz", shared)],
    ).suggestions();
    expect(found.map(({ called, exact }) => [called, exact])).toEqual([
      ["Nora Yilmaz", false],
      ["Can Yilmaz", false],
    ]);
  });

  test("of an e-mail address as address is a guess, and only where the domain serves such", () => {
    const contacts = [contact("Nora", { phones: ["0171 3920012"], emails: ["nora@mailbox.org"] })];
    const people = [wanted(1, ["+49 171 3920012"])];
    const found = match(people, contacts).suggestions();
    expect(withEmailAddresses(found, () => false)).toMatchObject([
      { jid: null, emails: ["nora@mailbox.org"] },
    ]);
    expect(withEmailAddresses(found, isKnownProvider)).toMatchObject([
      { jid: "nora@mailbox.org", source: "guessed" },
    ]);
  });

  test("of an e-mail address with characters that addresses lack is written with their codes", () => {
    const contacts = [contact("Uma", { phones: ["0171 3920012"], emails: ["u.o'hara@mailbox.org"] })];
    const found = match([wanted(1, ["+49 171 3920012"])], contacts).suggestions();
    expect(withEmailAddresses(found, isKnownProvider)).toMatchObject([{ jid: "u.o\\27hara@mailbox.org" }]);
    expect(["a\\27b", "a\\b", "d'a&b"].map(escapeLocal)).toEqual(["a\\5c27b", "a\\b", "d\\27a\\26b"]);
  });

  test("from the user's own contacts counts as given", () => {
    const own = contact("Nora", { from: "contacts", phones: ["0171 3920012"], jids: ["nora@x.example"] });
    expect(match([wanted(1, ["+49 171 3920012"])], [own]).suggestions()).toMatchObject([{ source: "given" }]);
  });

  test("is made by no single first name, and by no stranger", () => {
    const people = [wanted(1, ["Nora"]), wanted(2, ["Mama"])];
    expect(match(people, [contact("Nora Yilmaz"), contact("Ali Mama")]).suggestions()).toEqual([]);
  });

  test("list stays short, whatever the directory", () => {
    const many = Array.from({ length: 1000 }, () => contact("Nora Yilmaz"));
    expect(match([wanted(1, ["Nora Yilmaz"])], many).suggestions()).toHaveLength(5);
  });
});

test("a card with a label of one export and a number of another proposes one person", () => {
  const people = [
    wanted(1, ["Nora Yilmaz"], { chats: ["7b"] }),
    wanted(2, ["+49 171 3920012"], { chats: ["7c"] }),
  ];
  const own = contact("Nora Yilmaz", { from: "contacts", phones: ["0171 3920012"] });
  expect(match(people, [own]).proposals()).toEqual([
    { because: "same-card", one: "+49 171 3920012", other: "Nora Yilmaz", chats: ["7c", "7b"], count: 1 },
  ]);
  expect(match(people, [{ ...own, from: "directory" }]).proposals()).toEqual([]);
});

test("a hundred thousand contacts are gone through without comparing each with each", () => {
  const people = Array.from({ length: 100 }, (_, n) => wanted(n + 1, [`Vor${n} Nach${n}`]));
  const matcher = createMatcher(people, numbers);
  for (let n = 0; n < 100_000; n += 1)
    matcher.see(contact(`Vor${n} Nach${n}`, { emails: [`p${n}@school.example`] }));
  expect(matcher.suggestions()).toHaveLength(100);
});

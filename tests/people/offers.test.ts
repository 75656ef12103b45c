/** What is proposed while somebody types, and what is left to ask. */
import { describe, expect, test } from "vitest";
import { openTable } from "../../src/people/list/people-table.ts";
import { undecided } from "../../src/people/list/undecided.ts";
import type { Contact } from "../../src/people/sources/contact.ts";
import {
  type AddressEvidence,
  addressOffers,
  knownNames,
  likelyDomains,
  nameOffers,
  typedOffers,
} from "../../src/people/suggest/offers.ts";
import type { Suggestion } from "../../src/people/suggest/suggest.ts";

const table = openTable(
  [
    "name;whatsapp;jid;chat;role;invite;history;kind;agreed_on",
    ";Lena Mama;;;;;;;",
    "Petra Hoffmann;Petra;petra@schule.example;;;;;;",
    ";Klaus Berg;;;;;;;",
  ].join("\n"),
);
const row = (number: number) => {
  const found = table.rows()[number - 1];
  if (found === undefined) throw new Error(`no row ${number}`);
  return found;
};
const contact = (name: string, jid: string): Contact => ({
  ...{ from: "directory", file: "school.csv", at: 2, names: [name], phones: [], emails: [] },
  ...{ jids: [jid], classes: ["7b"], kind: "guardian" },
});
const contacts = [
  contact("Sabine Krüger", "sabine@schule.example"),
  contact("Oma Krüger", "oma@schule.example"),
];
const suggestion = (more: Partial<Suggestion>): Suggestion => ({
  ...{ row: 1, because: "name", exact: false, contact: { from: "directory", file: "school.csv", at: 2 } },
  ...{ called: "Sabine Krüger", jid: "sabine@schule.example", source: "directory", emails: [], kind: null },
  ...more,
});
const evidence = (more: Partial<AddressEvidence> = {}): AddressEvidence => ({
  ...{ table, row: row(1), suggestions: [], contacts, guess: null, own: null, domains: ["schule.example"] },
  ...more,
});
const jids = (found: ReturnType<typeof typedOffers>) =>
  found.kind === "offers" ? found.offers.map(({ jid }) => jid) : found.kind;

describe("names", () => {
  test("a label that tells whose mother it is proposes nothing, a plain one itself", () => {
    expect(nameOffers(row(1), [])).toEqual([]);
    expect(nameOffers(row(3), [])).toEqual([{ name: "Klaus Berg", certain: true }]);
  });

  test("only an exact contact's name may be taken by a bare Enter, and a pupil's never", () => {
    expect(nameOffers(row(1), [suggestion({})])).toEqual([{ name: "Sabine Krüger", certain: false }]);
    expect(nameOffers(row(1), [suggestion({ exact: true, kind: "guardian" })])).toEqual([
      { name: "Sabine Krüger", certain: true },
    ]);
    // a list that does not say whose entry it is: the number may stand in a child's
    expect(nameOffers(row(1), [suggestion({ exact: true })])).toEqual([
      { name: "Sabine Krüger", certain: false },
    ]);
    expect(nameOffers(row(1), [suggestion({ exact: true, kind: "pupil" })])).toEqual([]);
  });

  test("typing finds contacts by the beginning of a word, and shows no label of a family's", () => {
    expect(knownNames("krü", contacts)).toEqual(["Sabine Krüger"]);
    expect([knownNames("rüger", contacts), knownNames("k", contacts)]).toEqual([[], []]);
  });
});

describe("addresses", () => {
  test("the likely server is added to what has none, before what was typed where the server is only begun", () => {
    expect(jids(typedOffers("Nora", evidence()))).toEqual(["nora@schule.example"]);
    expect(jids(typedOffers("nora@sch", evidence()))).toEqual(["nora@schule.example", "nora@sch"]);
    expect(jids(typedOffers("nora@schule.example", evidence()))).toEqual(["nora@schule.example"]);
    expect(jids(typedOffers("nora@other.example", evidence()))).toEqual(["nora@other.example"]);
  });

  test("what is no address, or somebody else's, cannot be taken", () => {
    expect(typedOffers("nora@", evidence({ domains: [] }))).toMatchObject({ kind: "bad", why: "no-domain" });
    expect(typedOffers("PETRA@schule.example", evidence())).toMatchObject({
      kind: "taken",
      holder: { row: 2 },
    });
    expect(jids(typedOffers("petra", evidence()))).not.toContain("petra@schule.example");
    const other = suggestion({ jid: "petra@schule.example", exact: true });
    expect(addressOffers(evidence({ suggestions: [other] }))).toEqual([]);
  });

  test("one that looks like somebody else's comes with that one", () => {
    const [offer] =
      typedOffers("pеtra@schule.example", evidence()).kind === "offers"
        ? offersOf("pеtra@schule.example")
        : [];
    expect(offer?.looksLike).toEqual(["petra@schule.example", "Latin", "Cyrillic"]);
  });

  test("guesses come last and stay guesses", () => {
    const mail = suggestion({ jid: null, emails: ["sk@post.example"] });
    const offers = addressOffers(
      evidence({ suggestions: [suggestion({}), mail], guess: "sabine.krueger@schule.example" }),
    );
    expect(offers.map(({ because, source, certain }) => [because, source, certain])).toEqual([
      ["name", "directory", false],
      ["rule", "guessed", false],
      ["mail", "guessed", false],
    ]);
  });

  test("the user's own server is the likeliest, then the list's", () => {
    expect(likelyDomains("me@home.example", table, contacts)).toEqual(["home.example", "schule.example"]);
  });

  function offersOf(text: string) {
    const found = typedOffers(text, evidence());
    return found.kind === "offers" ? found.offers : [];
  }
});

describe("what is left to ask", () => {
  const ask = (cells: Record<string, string>, history = false, kinds = false) => {
    const one = openTable(`name;whatsapp;jid;role;invite;history;kind;agreed_on\n`);
    return undecided(one.append({ whatsapp: "Nora", ...cells }), { history, kinds });
  };

  test("name and address, unless they are there, the person is left out or gets a letter", () => {
    expect(ask({})).toEqual(["name", "address"]);
    expect(ask({ name: "Nora" })).toEqual(["address"]);
    expect(ask({ name: "Nora", jid: "nora@school.example" })).toEqual([]);
    expect(ask({ role: "skip" }, true, true)).toEqual([]);
    expect(ask({ name: "Nora", invite: "yes" })).toEqual([]);
    expect(ask({ invite: "no" })).toEqual([]);
  });

  test("history only where it is wanted, and only once", () => {
    expect(ask({ name: "Nora", invite: "no" }, true)).toEqual(["history"]);
    expect(ask({ name: "Nora", invite: "no", history: "no" }, true)).toEqual([]);
  });

  test("of a pupil who comes along the parents' agreement; kinds only where pupils may be among them", () => {
    expect(ask({ name: "Ali", jid: "ali@school.example", kind: "pupil" })).toEqual(["agreement"]);
    expect(ask({ name: "Ali", jid: "ali@school.example", kind: "pupil", agreed_on: "2026-09-03" })).toEqual(
      [],
    );
    expect(ask({ name: "Ali", invite: "no", kind: "pupil" })).toEqual([]);
    expect(ask({ name: "Nora", jid: "nora@school.example" }, false, true)).toEqual(["kind"]);
  });
});

describe("two rows that are one person", () => {
  test("become one that has both labels and whatever either says; comments and other rows stay as they are", () => {
    const two = openTable(
      "name;whatsapp;jid;note;Bus\n;Nora Mama;;ruft an;3\n# halfway\nPetra;Petra;;;\nNora Nolte;+49 171 3920011;nora@school.example;;5\n",
    );
    two.unite(1, 3);
    const [header, ...rest] = two.print().replace("\ufeff", "").trimEnd().split("\r\n");
    expect(header).toBe("name;whatsapp;jid;note;Bus");
    expect(rest).toEqual([
      "# halfway",
      "Petra;Petra;;;",
      "Nora Nolte;'+49 171 3920011|Nora Mama;nora@school.example;ruft an;5 / 3",
    ]);
    expect(two.rows().map((one) => one.cell("name"))).toEqual(["Petra", "Nora Nolte"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf, message, someBody } from "./chat.ts";

const at = "2026-09-03T10:15:00";
const authors = (lines: readonly string[]) => lines.map((line) => line.slice(7, line.indexOf("*:", 7)));

describe("the number of a pseudonym", () => {
  const cast = ["Ada", "Tim", "Zoe", "Kim", "Jan"];
  const records = ["Kim", "Zoe", "Fremd", "Kim", "Ada", "Tim"].map((name) =>
    message(at, name, `Hier ist ${name}!`),
  );
  const all = cast.map((name, index) => someBody(index + 1, name, "pseudonym"));

  test("is the same in front of a message, in mentions and in the words of others", () => {
    const said = [...records, message(at, "Ada", "@\u2068Zoe\u2069 und Zoe, frag Jan")];
    expect(linesOf(all, said).at(-1)).toBe("10:15 *Person 4*: @Person 2 und Person 2, frag jemand");
  });

  test("does not change when rows move, somebody joins the list or the chat, or others agree otherwise", () => {
    const consents = fc.array(fc.constantFrom("yes", "no", "pseudonym"), { minLength: 4, maxLength: 4 });
    const order = fc.shuffledSubarray(cast, { minLength: 5 });
    fc.assert(
      fc.property(order, consents, fc.boolean(), (names, consents, isListed) => {
        const rows = isListed ? ["Fremd", ...names, "Neu"] : names;
        const people = rows.map((name, index) =>
          someBody(index + 1, name, name === "Zoe" ? "pseudonym" : (consents[index % 4] ?? "no")),
        );
        const later = [...records, message(at, "Neu", "ich auch"), message(at, "Zoe", "bis morgen")];
        const zoe = authors(linesOf(people, later)).filter((name) => /^Person 2$/.test(name));
        expect(zoe).toEqual(["Person 2", "Person 2"]);
      }),
    );
  });
});

describe("two people of one name who agreed", () => {
  const one = someBody(1, "Anna Müller", "yes", ["Anna M"], "anna@schule.example");
  const other = someBody(2, "anna müller", "yes", ["Anna neu"], "am@schule.example");
  const records = [
    message(at, "Anna neu", "eins"),
    message(at, "Anna M", "zwei"),
    message(at, "Anna M", "@Anna neu"),
  ];

  test("are told apart, in the order in which they wrote, whatever the order of rows", () => {
    const lines = [
      "10:15 *anna müller (1)*: eins",
      "10:15 *Anna Müller (2)*: zwei",
      "10:15 *Anna Müller (2)*: @anna müller (1)",
    ];
    expect(linesOf([one, other], records)).toEqual(lines);
    expect(
      linesOf(
        [
          { ...other, row: 1 },
          { ...one, row: 2 },
        ],
        records,
      ),
    ).toEqual(lines);
  });

  test("need no number where only one of them appears", () => {
    expect(linesOf([one, { ...other, history: "no" }], records)[0]).toBe("10:15 *Anna Müller*: zwei");
  });
});

import { describe, expect, test } from "vitest";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { matchPeople } from "../../src/people/match/match.ts";
import { participants } from "../../src/people/match/participants.ts";

const writer = (name: string, messages = 1) => ({ name, messages, first: null, last: null });
const chat = (writers: string[], mentioned: string[] = []) => ({
  writers: writers.map((name) => writer(name)),
  mentioned,
});
const csv = (...rows: string[]) => readPeopleCsv(["name;whatsapp;jid;chat", ...rows].join("\n")).people;

describe("who is in the chat", () => {
  test("is told by label without regard to case, marks and the ~ of unsaved contacts", () => {
    const people = csv("Nora Yilmaz;Nora;;", "Tim Krause;~ Tim;;");
    const match = matchPeople(people, chat(["\u200eNORA", "Tim"]), null);
    expect(match.person("nora")?.name).toBe("Nora Yilmaz");
    expect(match.person("~\u00a0tim")?.name).toBe("Tim Krause");
    expect(match.undecided).toEqual([]);
    expect(match.findings).toEqual([]);
  });

  test("is told by number however it is written", () => {
    const match = matchPeople(csv("Nora;0171 3920012;;"), chat(["+49\u00a0171\u00a03920012"]), null);
    expect(match.person("+49 171 3920012")?.name).toBe("Nora");
    expect(match.findings).toEqual([]);
  });

  test("is nobody where a number without country could be two", () => {
    const people = csv("Nora;+49 171 3920012;;", "Tim;+43 171 3920012;;");
    expect(matchPeople(people, chat(["0171 3920012"]), null).undecided).toEqual(["0171 3920012"]);
  });

  test("is one of several alike only where the row writes it exactly so", () => {
    const writers = chat(["Nora", "NORA", "\uff2eora", "Lisa ❤", "Lisa ❤\ufe0f"]);
    const match = matchPeople(
      csv("Nora Eins;Nora;;", "Nora Zwei;NORA;;", "Lisa;Lisa ❤\ufe0f;;"),
      writers,
      null,
    );
    expect(match.person("Nora")?.name).toBe("Nora Eins");
    expect(match.person("\u202aNORA\u202c")?.name).toBe("Nora Zwei");
    expect(match.person("Lisa ❤\ufe0f")?.name).toBe("Lisa");
    expect(match.undecided).toEqual(["\uff2eora", "Lisa ❤"]);
    expect(match.findings).toEqual([]);
  });

  test("is a question where what was typed could be two", () => {
    const match = matchPeople(csv("Nora;nora;;"), chat(["Nora", "NORA"]), null);
    expect(match.undecided).toEqual(["Nora", "NORA"]);
    expect(match.findings).toEqual([
      { code: "people.label-fits-twice", rows: [1], labels: ["Nora", "NORA"] },
    ]);
    const decided = matchPeople(csv("Nora;nora;;", "Other;NORA;;"), chat(["Nora", "NORA"]), null);
    expect(decided.person("Nora")?.name).toBe("Nora");
    expect(decided.findings).toEqual([]);
  });

  test("a row that writes several means one person by all of them", () => {
    const match = matchPeople(csv("Nora;Nora|NORA;;"), chat(["Nora", "NORA"]), null);
    expect([match.person("Nora")?.row, match.person("NORA")?.row]).toEqual([1, 1]);
    expect(match.findings).toEqual([]);
  });

  test("a saved and an unsaved contact of one name are two: a list that names one of them does not say which", () => {
    const both = chat(["Nora", "~Nora"]);
    const open = matchPeople(csv("Nora;Nora;;"), both, null);
    expect(open.undecided).toEqual(["Nora", "~Nora"]);
    expect(open.findings).toEqual([
      { code: "people.label-fits-twice", rows: [1], labels: ["Nora", "~Nora"] },
    ]);
    const said = matchPeople(csv("Eins;Nora;;", "Zwei;~ Nora;;"), both, null);
    expect([said.person("Nora")?.name, said.person("~\u00a0Nora")?.name]).toEqual(["Eins", "Zwei"]);
  });

  test("a second row for a label that another row has already is of nobody", () => {
    const match = matchPeople(csv("Eins;Nora;;", "Zwei;nora;;"), chat(["Nora"]), null);
    expect(match.person("Nora")?.name).toBe("Eins");
    expect(match.findings).toMatchObject([{ code: "people.unknown-person", row: 2, label: "nora" }]);
  });

  test("a number without country stands for one number only", () => {
    const three = chat(["+49 171 3920042", "+43 171 3920042", "+1 171 3920042"]);
    const match = matchPeople(csv("Sabine;0171 3920042;;"), three, null);
    expect(match.undecided).toHaveLength(3);
    expect(match.findings).toEqual([
      {
        code: "people.label-fits-twice",
        rows: [1],
        labels: ["+49 171 3920042", "+43 171 3920042", "+1 171 3920042"],
      },
    ]);
    const german = matchPeople(csv("Sabine;+49 171 3920042;;"), three, null);
    expect(german.undecided).toEqual(["+43 171 3920042", "+1 171 3920042"]);
  });

  test("does not count rows for other chats", () => {
    const people = csv("Nora;Mama;;7a", "Ada;Mama;;7b", "Tim;;;");
    const match = matchPeople(people, chat(["Mama"]), "7B ");
    expect(match.people.map(({ name }) => name)).toEqual(["Ada", "Tim"]);
    expect(match.person("Mama")?.name).toBe("Ada");
    expect(matchPeople(people, chat(["Mama"]), null).undecided).toEqual(["Mama"]);
  });

  test("leaves writers whom no row names to the user", () => {
    expect(matchPeople(csv("Nora;Nora;;"), chat(["Nora", "Bob"]), null).undecided).toEqual(["Bob"]);
  });

  test("a row for somebody whom the chat does not know is told, with the nearest free name", () => {
    const match = matchPeople(csv("Nora;Nora Yilmas;;", "Tim;Zebra;;"), chat(["Nora Yilmaz"]), null);
    expect(match.findings).toEqual([
      { code: "people.unknown-person", row: 1, label: "Nora Yilmas", closest: "Nora Yilmaz" },
      { code: "people.unknown-person", row: 2, label: "Zebra", closest: null },
    ]);
  });

  test("somebody whom only a notice names is known, but no writer", () => {
    const match = matchPeople(csv("Silent;Stille Mutter;;"), chat([], ["Stille Mutter"]), null);
    expect(match.findings).toEqual([]);
    expect(match.undecided).toEqual([]);
  });
});

describe("participants", () => {
  test("are those who wrote, spellings of one number together, never those whom notices name", () => {
    const summary = {
      writers: [
        writer("Nora", 3),
        writer("+49 171 3920012", 2),
        writer("+49171\u00a03920012", 1),
        writer("~nora", 1),
      ],
      mentioned: ["Bob"],
    };
    expect(participants(summary, "7b")).toEqual([
      { label: "Nora", phone: null, chat: "7b", messages: 3 },
      { label: "+49 171 3920012", phone: "+49 171 3920012", chat: "7b", messages: 3 },
      { label: "~nora", phone: null, chat: "7b", messages: 1 },
    ]);
  });
});

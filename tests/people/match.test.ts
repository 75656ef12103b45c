import { describe, expect, test } from "vitest";
import { matchPeople } from "../../src/people/match.ts";
import { participants } from "../../src/people/participants.ts";
import { readPeopleCsv } from "../../src/people/people-csv.ts";

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
  test("are those who wrote, spellings of one label together, never those whom notices name", () => {
    const summary = {
      writers: [writer("Nora", 3), writer("+49 171 3920012", 2), writer("~nora", 1)],
      mentioned: ["Bob"],
    };
    expect(participants(summary, "7b")).toEqual([
      { label: "Nora", phone: null, chat: "7b", messages: 4 },
      { label: "+49 171 3920012", phone: "+49 171 3920012", chat: "7b", messages: 2 },
    ]);
  });
});

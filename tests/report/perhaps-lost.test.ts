import { expect, it } from "vitest";
import type { PersonStatus, RoomStatus } from "../../src/apply/status.ts";
import { say } from "../../src/messages/index.ts";
import { perhapsLost } from "../../src/report/perhaps-lost.ts";
import { statusText } from "../../src/report/status-text.ts";

const startedAt = "2026-11-23T23:30:00.000Z";

const person = (name: string | null, server: string | null): PersonStatus => ({
  jid: `${name ?? "somebody"}@example.org`,
  name,
  lang: null,
  state: "never-seen",
  affiliation: "member",
  seen: null,
  keys: null,
  askedAt: null,
  invitedAt: "2026-11-23T23:25:00.000Z",
  remindedAt: null,
  bounce: null,
  perhapsLost: server === null ? null : { server, startedAt },
});

const room = (...people: PersonStatus[]): RoomStatus => ({
  room: "7b@rooms.example.org",
  title: "7b",
  is: "owned",
  ours: true,
  journal: "whole",
  endedAt: null,
  people,
});

it("what a server may have forgotten is one finding for all its rooms, with the time on the user's clock", () => {
  const rooms = [
    room(person("Nora", "a.example"), person(null, "a.example"), person("Ole", null)),
    room(person("Nora", "a.example"), person("Emil", "b.example")),
  ];
  const of = (server: string, invitations: number, people: string[]) => ({
    code: "report.perhaps-lost",
    server,
    at: "2026-11-24 00:30",
    invitations,
    people,
    command: "again",
  });
  expect(perhapsLost(rooms, "Europe/Berlin", "again")).toEqual([
    of("a.example", 3, ["Nora", "somebody@example.org"]),
    of("b.example", 1, ["Emil"]),
  ]);
  expect(perhapsLost([room(person("Ole", null))], "UTC", "again")).toEqual([]);
});

it("it is told with the names and with what to type", () => {
  const [finding] = perhapsLost([room(person("Nora", "a.example"))], "UTC", "migrate-class apply p --remind");
  for (const lang of ["en", "de"] as const) {
    const told = finding ? say(lang, finding) : "";
    for (const part of ["a.example", "2026-11-23 23:30", "Nora", "migrate-class apply p --remind"])
      expect(told).toContain(part);
  }
});

it("the days of a status are those of the user's clock", () => {
  const day = (zone: string) => statusText([room(person("Nora", null))], "en", zone)[1]?.text;
  expect(day("UTC")).toContain("2026-11-23");
  expect(day("Europe/Berlin")).toContain("2026-11-24");
});

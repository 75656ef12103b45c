/** Wishes and people for tests of plans. */
import { sha256 } from "../../src/cli/files.ts";
import type { Person } from "../../src/people/model.ts";
import type { RoomWish } from "../../src/plan/desired.ts";
import type { PlannedDigest, Policy } from "../../src/plan/known-room.ts";
import { makePlan, type PlanInput, unknownRoom } from "../../src/plan/make.ts";

export { sha256 };

export function person(name: string, changes: Partial<Person> = {}): Person {
  return {
    row: 1,
    name,
    whatsapp: [name],
    jid: `${name.toLowerCase()}@example.org`,
    source: "given",
    email: null,
    chats: [],
    role: "member",
    invite: true,
    history: "no",
    lang: null,
    kind: null,
    agreedOn: null,
    agreedHow: "",
    ...changes,
  };
}

export const as = "teacher@example.org";
export const room = "class-7b@rooms.example.org";

export const digestBodies = ["Thursday\n10:15 Nora: Moin", "Friday\n07:59 Emil: Ok\n07:59 Emil: Ok"];

export const digests = digestBodies.map((body, index) => ({
  id: sha256(`digest ${index}`),
  day: `2026-09-0${index + 3}`,
  messages: index + 1,
  sha256: sha256(body),
}));

/** Days so long that no two of them fit into one digest. */
export const byDay = (days: readonly PlannedDigest[]) => ({
  digests: days,
  days,
  join: (runs: readonly (readonly PlannedDigest[])[]) => runs.flat(),
  joins: () => [],
});

export function wish(changes: Partial<RoomWish> = {}): RoomWish {
  return {
    room,
    title: "Class 7b",
    description: "Parents of 7b",
    policy: "class",
    lang: "en",
    as,
    people: [person("Nora"), person("Emil"), person("Lena", { role: "admin", lang: "de" })],
    owners: [],
    history: { source: "0".repeat(64), since: null, dateOrder: null, ...byDay(digests) },
    ...changes,
  };
}

export function input(changes: Partial<PlanInput> = {}, policy: Policy = "class"): PlanInput {
  return {
    tool: "migrate-class 0.0.0",
    createdAt: "2026-11-23T08:00:00.000Z",
    sources: [{ path: "chat.zip", sha256: "0".repeat(64) }],
    people: { path: "people.csv", sha256: "1".repeat(64) },
    target: { as, nick: "Teacher", domain: "example.org", muc: "rooms.example.org", policy },
    wishes: [wish({ policy })],
    observed: { asked: true, rooms: { [room]: unknownRoom } },
    adopt: false,
    findings: [],
    sha256,
    ...changes,
  };
}

export const plan = (changes: Partial<PlanInput> = {}, policy: Policy = "class") =>
  makePlan(input(changes, policy));

/** How far a room is: what may be done next depends on it. */
import { describe, expect, it } from "vitest";
import type { KnownRoom } from "../../src/plan/known-room.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import { isPrepared, leavesUndone, removedSince, touches } from "../../src/plan/ready.ts";
import { effect } from "../../src/plan/steps/index.ts";
import { as, person, plan, room, wish } from "./sample.ts";

const nora = "nora@example.org";
const made = plan({ wishes: [wish({ owners: ["head@example.org"], more: { handOver: "member" } })] });
const done = made.steps
  .filter(({ kind }) => kind !== "room.hand-over")
  .reduce((known, step) => effect(known, step, as), unknownRoom);
const { server } = done;
if (server.kind !== "owned") throw new Error("test: not owned");

const without = (jid: string): KnownRoom => {
  const { [jid]: _, ...affiliations } = server.affiliations;
  return { ...done, server: { ...server, affiliations } };
};
const openToAll = { ...done, server: { ...server, settings: { ...server.settings, membersOnly: false } } };
const lacksHistory = { ...done, imported: done.imported.slice(1) };
const handedOver: KnownRoom = { ...done, server: { kind: "handed-over" } };

describe("a room", () => {
  it("is prepared when it is there, as planned, with all its history; its people do not matter", () => {
    expect(isPrepared(made, room, done)).toBe(true);
    expect(isPrepared(made, room, { ...without(nora), invited: [] })).toBe(true);
    for (const known of [unknownRoom, openToAll, lacksHistory])
      expect(isPrepared(made, room, known)).toBe(false);
    expect(isPrepared(made, room, handedOver)).toBe(true);
  });

  it("leaves something undone while a right, an invitation, a setting or a day of the history is missing", () => {
    expect(leavesUndone(made, room, done)).toBe(false);
    const uninvited = { ...done, invited: done.invited.filter((jid) => jid !== nora) };
    for (const known of [without(nora), uninvited, openToAll, lacksHistory])
      expect(leavesUndone(made, room, known)).toBe(true);
    expect(leavesUndone(made, room, handedOver)).toBe(false);
  });

  it("is not touched by a plan that changes our own list of rooms alone, or another room", () => {
    expect(touches(made, room)).toBe(true);
    expect(touches(made, "b@rooms.example.org")).toBe(false);
    const step = { id: "b", kind: "bookmark.remove" as const, room };
    expect(touches({ ...made, steps: [step] }, room)).toBe(false);
  });
});

it("who was taken out since the plan was made is not let in when they are ready; whoever is in, or was taken out before, is no reason", () => {
  const rooms = { [room]: { ...unknownRoom, keys: [as, nora] } };
  const wishes = [wish({ policy: "class-e2ee", people: [person("Nora"), person("Emil")] })];
  const waiting = plan({ observed: { asked: true, rooms }, wishes }, "class-e2ee");
  const removed = (jid: string, at: string) => removedSince(waiting, room, new Map([[jid, { at }]]));
  const emil = "emil@example.org";
  expect(removed(emil, waiting.createdAt)).toEqual([{ code: "plan.stale-removed", room, jid: emil }]);
  expect(removed(emil, "2026-11-23T07:59:59.999Z")).toEqual([]);
  expect(removed(nora, "2026-11-24T08:00:00.000Z")).toEqual([]);
  const elsewhere = new Map([[emil, { at: "2026-11-24T08:00:00.000Z" }]]);
  expect(removedSince(waiting, "b@rooms.example.org", elsewhere)).toEqual([]);
});

/** History where rooms have no archive, and how long an archive keeps it, as a plan says it before anything is made. */
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { languages, say } from "../../src/messages/index.ts";
import type { KnownRoom, RoomService } from "../../src/plan/known-room.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import { settingsFor } from "../../src/plan/policy.ts";
import { as, digests, plan, room, wish } from "./sample.ts";

const service = (changes: Partial<RoomService> = {}): RoomService => ({
  domain: "rooms.example.org",
  software: { name: "Prosody", version: "13.0.1" },
  archivesRooms: "yes",
  ...changes,
});

const codes = (changes: Parameters<typeof plan>[0]) => {
  try {
    return plan(changes).findings.flatMap(({ code }) => (code.startsWith("plan.archive") ? [code] : []));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.reason, ...error.findings.map(({ code }) => code)];
  }
};

/** A room of ours, with or without an archive, into which nothing was brought yet. */
function ours(archive: boolean | undefined, imported: KnownRoom["imported"] = []) {
  const { archive: _, ...others } = settingsFor("class", "Class 7b", "Parents of 7b", "en");
  const settings = archive === undefined ? others : { ...others, archive };
  const server = { kind: "owned" as const, settings, affiliations: { [as]: "owner" as const } };
  return { asked: true, rooms: { [room]: { ...unknownRoom, server, ours: true, imported } } };
}

describe("a service that archives no rooms", () => {
  it("stops a plan with history before anything is made, and no other", () => {
    expect(codes({ service: service({ archivesRooms: "no" }) })).toEqual(["unsafe", "plan.no-room-archive"]);
    const without = [wish({ history: null })];
    expect(codes({ service: service({ archivesRooms: "no" }), wishes: without })).toEqual([]);
  });

  it("is named once, however many rooms would be made", () => {
    const second = "class-7c@rooms.example.org";
    const rooms = { [room]: unknownRoom, [second]: unknownRoom };
    const changes = { wishes: [wish(), wish({ room: second })], observed: { asked: true, rooms } };
    expect(codes({ ...changes, service: service({ archivesRooms: "no" }) })).toEqual([
      "unsafe",
      "plan.no-room-archive",
    ]);
  });

  it("stops nothing where a room is there that has an archive, or holds its history already", () => {
    const no = service({ archivesRooms: "no" });
    expect(codes({ service: no, observed: ours(true) })).toEqual(["plan.archive-default-days"]);
    expect(codes({ service: no, observed: ours(false) })).toEqual(["plan.archive-default-days"]);
    expect(codes({ service: no, observed: ours(undefined, digests) })).toEqual([]);
    expect(codes({ service: service(), observed: ours(undefined) })).toEqual(["unsafe", "apply.no-archive"]);
  });

  it("that does not tell is a note: the room will show it", () => {
    const unknown = service({ archivesRooms: "not-told", software: null });
    expect(codes({ service: unknown })).toEqual(["plan.archive-unknown", "plan.archive-not-told"]);
  });
});

describe("how long an archive keeps the history", () => {
  it.each([
    ["Prosody's default", service(), undefined, "plan.archive-default-days"],
    [
      "ejabberd's default",
      service({ software: { name: "ejabberd", version: "24.12" } }),
      undefined,
      "plan.archive-default-for-good",
    ],
    [
      "another software",
      service({ software: { name: "Openfire", version: "5" } }),
      undefined,
      "plan.archive-unknown",
    ],
    ["no software that tells", service({ software: null }), undefined, "plan.archive-unknown"],
    ["nobody asked", null, undefined, "plan.archive-unknown"],
    ["the admin's days", service(), 90, "plan.archive-days"],
    ["the admin's word that nothing is deleted", null, "never", "plan.archive-for-good"],
  ] as const)("%s", (_, asked, archiveDays, code) => {
    expect(codes({ service: asked, ...(archiveDays !== undefined && { archiveDays }) })).toEqual([code]);
  });

  it("is not said where no history goes along", () => {
    expect(codes({ service: service(), wishes: [wish({ history: null })] })).toEqual([]);
  });

  it("names the software, its version and that nobody measured it", () => {
    const finding = {
      code: "plan.archive-default-days",
      name: "Prosody",
      version: "13.0.1",
      days: 7,
    } as const;
    for (const lang of languages) {
      expect(say(lang, finding)).toMatch(/Prosody 13\.0\.1.* 7 .*(not measured|nicht gemessen)/);
      expect(say(lang, finding)).toContain("--archive-days");
    }
  });
});

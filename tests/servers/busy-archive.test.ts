/** Archives that are written to while they are read, as happens where an account works in several rooms, or people talk. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { newId } from "../../src/xmpp/id.ts";
import { describeOnServers } from "./school.ts";

const others = ["nora", "emil", "lena"];

/** About as many a second as an account sends that works in several rooms, or people who talk all at once. */
const APART_MS = 50;

/** Writes until the reading is over; gives what that found. */
async function whileWriting<T>(write: (at: number) => Promise<unknown>, read: () => Promise<T>): Promise<T> {
  let over = false;
  const writing = (async () => {
    for (let at = 0; !over; at++) await Promise.all([write(at), sleep(APART_MS)]);
  })();
  try {
    return await read();
  } finally {
    over = true;
    await writing;
  }
}

describeOnServers("an archive that is written to", { users: ["berger", "ole", ...others] }, (school) => {
  it("tells of our own invitation all the same that it was sent", async () => {
    const [writer, reader] = [await school.as("berger"), await school.as("berger")];
    const room = school.room("busy");
    const text = { body: "Hallo ".repeat(50), reason: "" };
    await writer.invite(room, school.address("ole"), text, "the-first");
    const write = (at: number) => writer.invite(room, school.address(others[at % 3] ?? ""), text, newId());
    const fates = await whileWriting(write, async () => {
      const seen: string[] = [];
      const until = performance.now() + 5000;
      while (performance.now() < until || seen.length <= 50)
        seen.push(await reader.wasSent(school.address("ole"), "the-first"));
      return seen;
    });
    expect(fates.length).toBeGreaterThan(50);
    expect(new Set(fates)).toEqual(new Set(["sent"]));
  });

  it("of a room has each message once and in order", async () => {
    const [writer, reader] = [await school.as("berger"), await school.as("berger")];
    const room = school.room("talk");
    expect(await writer.createRoom(room, "Frau Berger")).toEqual({ kind: "created" });
    await writer.configure(room, { archive: true, persistent: true });
    const say = (at: number) => writer.say(room, { id: `m${at}`, body: "Hallo ".repeat(50), stamp: null });
    const first = Array.from({ length: 60 }, (_, at) => at);
    for (const at of first) await say(at);
    const readings = await whileWriting(
      (at) => say(first.length + at),
      async () => {
        const all: string[][] = [];
        const until = performance.now() + 3000;
        // at least two, however long a busy machine takes for one
        while (performance.now() < until || all.length < 2) {
          const ids: string[] = [];
          for await (const { id } of reader.archive(room)) ids.push(id);
          all.push(ids);
        }
        return all;
      },
    );
    expect(readings.length).toBeGreaterThan(1);
    for (const ids of readings) expect(ids).toEqual(ids.map((_, at) => `m${at}`));
    for (const { length } of readings) expect(length).toBeGreaterThanOrEqual(first.length);
  });
});

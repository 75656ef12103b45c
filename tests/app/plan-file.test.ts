/** Saved plans against what they were made from. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkSaved, readPlan } from "../../src/app/index.ts";
import { printPlan } from "../../src/plan/codec.ts";
import { World } from "../apply/memory-server.ts";
import { input, person, plan, room, sha256, wish } from "../plan/sample.ts";
import { portsOn } from "./ports.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "migrate-class-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const chat = "27.11.26, 08:00 - Nora: Moin\n";
const list = "name,jid\n";
const picture = new TextEncoder().encode("a picture");

/** A plan that was made of a chat, a list and a picture. */
async function made() {
  const path = join(folder, "chat.txt");
  await writeFile(path, chat);
  const file = { path: "class.png", sha256: sha256(picture), type: "image/png" as const };
  return plan({
    sources: [{ path, sha256: sha256(chat) }],
    people: { path: "people.csv", sha256: sha256(list) },
    wishes: [wish({ more: { picture: file } })],
  });
}

const portsWith = (files: Readonly<Record<string, string | Uint8Array>>) =>
  portsOn(new World(), { folder, files: { "people.csv": list, "class.png": picture, ...files } });
const asked = { only: null, mayRemove: false };

it("a plan is read as it was saved, and not at all once it was changed", async () => {
  const saved = printPlan(await made());
  expect(await readPlan(portsWith({ "a.json": saved }), "a.json")).toEqual(await made());
  const changed = saved.replace("Class 7b", "Class 7c");
  await expect(readPlan(portsWith({ "a.json": changed }), "a.json")).rejects.toThrow();
  await expect(readPlan(portsWith({}), "a.json")).rejects.toMatchObject({ reason: "not-found" });
});

it("every file that is another now is named, and nothing is applied", async () => {
  const saved = await made();
  await checkSaved(portsWith({}), saved, asked);
  const path = saved.sources[0]?.path ?? "";
  await writeFile(path, `${chat}27.11.26, 08:01 - Emil: Ok\n`);
  await expect(checkSaved(portsWith({ "people.csv": "name\n" }), saved, asked)).rejects.toMatchObject({
    reason: "unsafe",
    findings: [
      { code: "plan.stale-file", path },
      { code: "plan.stale-file", path: "people.csv" },
      { code: "plan.stale" },
    ],
  });
  await writeFile(path, chat);
  await expect(checkSaved(portsWith({ "class.png": "another" }), saved, asked)).rejects.toMatchObject({
    reason: "unsafe",
    findings: [{ code: "plan.stale-file", path: "class.png" }, { code: "plan.stale" }],
  });
});

it("nobody is taken out by a yes to everything, unless that was said as well", async () => {
  const [before] = Object.values(input().observed.rooms);
  const server = {
    ...{ kind: "owned" as const, settings: {}, names: {}, offers: [] },
    affiliations: { "teacher@example.org": "owner" as const, "gone@example.org": "member" as const },
  };
  const known = { ...before, server, ours: true, invited: ["gone@example.org"] };
  const wishes = [wish({ people: [person("Nora")], history: null, more: { prune: true } })];
  const observed = { asked: true, rooms: { [room]: known as never } };
  const pruning = plan({ wishes, observed, sources: [], people: null, limits: { removals: 9 } });
  expect(pruning.steps.map(({ kind }) => kind)).toContain("member.revoke");
  await expect(checkSaved(portsWith({}), pruning, asked)).rejects.toMatchObject({
    reason: "undecided",
    findings: [{ code: "cli.prune-missing", count: 1 }],
  });
  await checkSaved(portsWith({}), pruning, { ...asked, mayRemove: true });
  await checkSaved(portsWith({}), pruning, { ...asked, only: "invite" });
});

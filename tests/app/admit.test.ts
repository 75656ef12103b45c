/** People who prove their address with the code of their letter are let in, once; whatever is not certain lets in nobody. */
import { beforeEach, expect, it } from "vitest";
import { admit, applyPlan, checkSaved, writeLetters } from "../../src/app/index.ts";
import { waysInPath } from "../../src/apply/journal.ts";
import { type Arrival, parseWaysIn, readPeopleCsv } from "../../src/people/index.ts";
import type { Plan } from "../../src/plan/model.ts";
import { World } from "../apply/memory-server.ts";
import { applied, journalFolder, path, portsIn, type Run, run } from "../apply/run.ts";
import { as, plan, room, sha256 } from "../plan/sample.ts";
import type { FilesInMemory } from "./ports.ts";

journalFolder();

const list = `name;whatsapp;jid;source;note
Nora;;nora@example.org;;
Emil;;emil@example.org;;
Lena;;lena@example.org;;
Kemal Aydın;Kemal;;;on paper
Anna;;;;
`;

let world: World;
let files: FilesInMemory;
const made = () => plan({ people: { path: "people.csv", sha256: sha256(list) } });
beforeEach(async () => {
  world = new World();
  files = { "people.csv": list };
  await run(world, made(), { files });
  await writeLetters(portsIn(world, { files }), made(), {
    ...{ people: "people.csv", output: "out", all: false, remind: false, by: null, facts: {} },
    ...{ form: "du", bundle: null },
  });
});

const waysPath = () => waysInPath(path().replace(/\/journals\/.*/, ""), as, room);
const ways = () => parseWaysIn(waysPath(), String(files[waysPath()]));
const codeOf = (name: string) =>
  ways()
    .people.find((one) => one.name === name)
    ?.codes.at(-1)?.value ?? "";
const message = (from: string, text: string): Arrival => ({
  from,
  way: "message",
  texts: [text],
  isEncrypted: false,
});
const request = (from: string, text: string): Arrival => ({ ...message(from, text), way: "request" });

interface Said {
  readonly confirm?: boolean;
  readonly mayTake?: boolean;
  readonly mayKeep?: boolean;
  readonly decline?: boolean;
  readonly watch?: boolean;
}

/** Gives the result, and what was asked. */
async function admitted(said: Said = {}, around: Run = {}, of: readonly Plan[] = [made()]) {
  const asked: unknown[] = [];
  const say = (what: string, answer: boolean | undefined, about: unknown) => {
    asked.push([what, about]);
    return Promise.resolve(answer ?? false);
  };
  const ports = portsIn(world, { files, ...around });
  const result = await admit(ports, of, {
    people: "people.csv",
    form: "du",
    watch: said.watch ?? false,
    confirm: (proofs) =>
      say(
        "confirm",
        said.confirm ?? true,
        proofs.map(({ name, address }) => `${name} ${address}`),
      ),
    decline: async (doubts) =>
      (await say(
        "decline",
        said.decline,
        doubts.map(({ address }) => address),
      ))
        ? doubts
        : [],
    mayTake: (waiting) => say("take", said.mayTake, waiting),
    mayKeep: (keeps) => say("keep", said.mayKeep, keeps),
    watching: () => {},
    apply: (what) =>
      applyPlan(ports, what, {
        ...{ only: null, confirm: null, resendUnknown: false, inviteTest: false },
        digests: async () => [],
        watch: (events) => events,
      }),
  });
  return { result, asked };
}

const rights = () => world.rooms.get(room)?.affiliations;
const addresses = () =>
  readPeopleCsv(String(files["people.csv"])).people.map(({ jid, source }) => [jid, source]);

it("is a member with an invitation, an answered request and a proven row; the letter opens nothing more, and the plan still holds", async () => {
  world.requests = [request("kemal@mail.example", codeOf("Kemal Aydın"))];
  const { result, asked } = await admitted();
  expect(asked).toEqual([["confirm", ["Kemal Aydın kemal@mail.example"]]]);
  expect(result).toMatchObject({ reason: "done", doubts: [], open: [{ name: "Anna", room }] });
  expect(rights()?.get("kemal@mail.example")).toBe("member");
  expect(world.inboxes.get("kemal@mail.example")).toMatchObject([
    { room, body: expect.stringContaining("Kemal") },
  ]);
  expect([world.requests, [...world.contacts]]).toEqual([[], ["kemal@mail.example"]]);
  expect(addresses().at(3)).toEqual(["kemal@mail.example", "proven"]);
  expect(String(files["people.csv"])).toContain("on paper");
  expect(ways().people.find(({ name }) => name === "Kemal Aydın")?.codes).toMatchObject([
    { ended: "used", usedBy: "kemal@mail.example" },
  ]);
  const held = { only: null, mayRemove: false };
  await checkSaved(portsIn(world, { files }), { ...made(), sources: [] }, held);
  const again = await run(world, made(), { files });
  expect([...again.values()].every((outcome) => outcome === "already" || outcome === "done")).toBe(true);
  expect(world.inboxes.get("kemal@mail.example")).toHaveLength(1);
});

it("a list that somebody changed besides makes the plan stale", async () => {
  world.messages = [message("kemal@mail.example", codeOf("Kemal Aydın"))];
  await admitted();
  files["people.csv"] = String(files["people.csv"]).replace("nora@", "other@");
  await expect(
    checkSaved(portsIn(world, { files }), { ...made(), sources: [] }, { only: null, mayRemove: false }),
  ).rejects.toMatchObject({ reason: "unsafe" });
});

it("nobody comes in without a yes, and everybody who sent a code is asked about again the next time", async () => {
  world.messages = [message("kemal@mail.example", codeOf("Kemal Aydın"))];
  const before = [...world.acts];
  await admitted({ confirm: false });
  expect([world.acts, addresses().at(3), codeOf("Kemal Aydın")]).toEqual([
    before,
    [null, "given"],
    expect.any(String),
  ]);
  const { asked } = await admitted({ confirm: false });
  expect(asked).toHaveLength(1);
});

it("a second run finds nothing new, and one that was cut off at any act is finished by the next: one invitation, one member", async () => {
  world.requests = [request("kemal@mail.example", codeOf("Kemal Aydın"))];
  const first = world.acts.length;
  const acts = async () => {
    await admitted();
    return world.acts.slice(first).length;
  };
  const count = await acts();
  expect(count).toBeGreaterThan(2);
  expect((await admitted()).asked).toEqual([]);
  for (let at = 0; at < count; at++)
    for (const after of [false, true]) {
      world = new World();
      files = { "people.csv": list };
      await elsewhereBegun();
      world.requests = [request("kemal@mail.example", codeOf("Kemal Aydın"))];
      const start = world.acts.length;
      world.cut = (_, isAfter) => {
        if (isAfter === after && world.acts.length - start === at + Number(after)) throw new Error("cut");
      };
      await admitted().catch(() => {});
      world.cut = () => {};
      await admitted();
      await admitted();
      expect(rights()?.get("kemal@mail.example")).toBe("member");
      expect(world.inboxes.get("kemal@mail.example")).toHaveLength(1);
      expect(world.requests).toEqual([]);
    }
});

it("doubts let in nobody and are told; the rest goes on", async () => {
  world.messages = [
    message("kemal@mail.example", codeOf("Kemal Aydın")),
    ...["a@mail.example", "b@mail.example"].map((from) => message(from, codeOf("Anna"))),
  ];
  const { result } = await admitted();
  expect(result).toMatchObject({ reason: "undecided", proofs: [{ name: "Kemal Aydın" }] });
  expect(result.doubts.map(({ why }) => why)).toEqual(["several-addresses", "several-addresses"]);
  expect([...(rights()?.keys() ?? [])]).not.toContain("a@mail.example");
});

it("a mistyped code that waits as a request is declined after a question, so that it can be sent again", async () => {
  world.requests = [request("kemal@mail.example", "2222-3333-4444")];
  expect((await admitted()).asked).toEqual([["decline", ["kemal@mail.example"]]]);
  expect(world.requests).toHaveLength(1);
  await admitted({ decline: true });
  expect(world.requests).toEqual([]);
  expect(world.contacts.size).toBe(0);
  expect(ways().wrong).toEqual({ "kemal@mail.example": ["2222-3333-4444"] });
});

it("waiting messages stay where they are; requests that a server shows only beside them are looked at after a yes", async () => {
  world.showsRequests = "openly";
  world.waiting = 2;
  world.requests = [request("kemal@mail.example", codeOf("Kemal Aydın"))];
  const { result, asked } = await admitted();
  expect(asked).toEqual([["take", 2]]);
  expect(result.findings).toEqual([{ code: "admit.requests-in-app", waiting: 2 }]);
  expect([world.waiting, result.proofs]).toEqual([2, []]);
  world.waitingMessages = [
    message("anna@mail.example", `Hallo! ${codeOf("Anna")}`),
    message("friend@mail.example", "Moin"),
  ];
  const taken = (await admitted({ mayTake: true })).result;
  // what came along is searched and shown, for no app gets it any more
  expect(taken.proofs.map(({ name }) => name).sort()).toEqual(["Anna", "Kemal Aydın"]);
  expect(taken.findings).toContainEqual({
    code: "admit.came-here",
    address: "friend@mail.example",
    text: "Moin",
  });
  expect(world.waiting).toBe(0);
});

it("where none waits, such a server is asked without a question", async () => {
  world.showsRequests = "openly";
  world.requests = [request("kemal@mail.example", codeOf("Kemal Aydın"))];
  expect((await admitted()).asked).toEqual([["confirm", ["Kemal Aydın kemal@mail.example"]]]);
});

it("the archive keeps strangers' messages after a yes, and is put back when nobody is open any more", async () => {
  world.keeps = "nobody";
  expect((await admitted()).asked).toEqual([["keep", "nobody"]]);
  expect(world.keeps).toBe("nobody");
  await admitted({ mayKeep: true });
  expect(world.keeps).toBe("everybody");
  world.messages = [message("kemal@mail.example", codeOf("Kemal Aydın"))];
  await admitted();
  expect(world.keeps).toBe("everybody");
  world.messages = [...world.messages, message("anna@mail.example", codeOf("Anna"))];
  await admitted();
  expect(world.keeps).toBe("nobody");
});

it("watching ends when everybody is in, and lets in each as they come", async () => {
  const arrivals = [
    message("kemal@mail.example", codeOf("Kemal Aydın")),
    message("anna@mail.example", codeOf("Anna")),
  ];
  let looks = 0;
  const sleep = async (ms: number) => {
    if (ms === 1000 && ++looks % 2 === 0) world.messages = arrivals.slice(0, looks / 2);
  };
  const { result, asked } = await admitted({ watch: true }, { sleep });
  expect(asked).toEqual([
    ["confirm", ["Kemal Aydın kemal@mail.example"]],
    ["confirm", ["Anna anna@mail.example"]],
  ]);
  expect(result).toMatchObject({ reason: "done", open: [] });
  expect(result.proofs).toHaveLength(2);
});

it("watching such a server shows us there once only, unless taking what comes was allowed", async () => {
  world.showsRequests = "openly";
  let looks = 0;
  const stop = new AbortController();
  const sleep = async (ms: number) => {
    if (ms === 1000 && ++looks === 4) stop.abort();
  };
  const openly: string[] = [];
  const session = world.session.bind(world);
  world.session = (jid) => {
    const server = session(jid);
    const ask = server.contactRequests;
    return {
      ...server,
      contactRequests: (how) => {
        openly.push(how);
        return ask(how);
      },
    };
  };
  await admitted({ watch: true }, { sleep, stop: stop.signal });
  expect(openly.filter((how) => how === "openly")).toHaveLength(1);
  expect(openly.length).toBeGreaterThan(3);
});

it("a row that left the list, or has a twin by now, lets in nobody", async () => {
  world.messages = [message("anna@mail.example", codeOf("Anna"))];
  files["people.csv"] = `${list}anna;;;;\n`;
  expect((await admitted()).result).toMatchObject({ proofs: [], doubts: [{ why: "several-people" }] });
  files["people.csv"] = list.replace(/Anna.*\n/, "");
  expect((await admitted()).result).toMatchObject({
    proofs: [],
    doubts: [{ why: "removed" }],
    reason: "undecided",
  });
});

it("a code of a room whose plan is not given is named, and is no wrong one", async () => {
  const other = {
    ...ways(),
    room: "8a@rooms.example.org",
    people: ways()
      .people.map((one) => ({
        ...one,
        codes: one.codes.map((code) => ({ ...code, value: "9999-8888-7777" })),
      }))
      .slice(0, 1),
  };
  files[waysInPath(path().replace(/\/journals\/.*/, ""), as, "8a@rooms.example.org")] = JSON.stringify(other);
  world.messages = [message("kemal@mail.example", "9999-8888-7777")];
  const { result, asked } = await admitted();
  expect(asked).toEqual([]);
  expect(result).toMatchObject({ elsewhere: [{ room: "8a@rooms.example.org" }], doubts: [], reason: "done" });
});

/** As `beforeEach` does, in the same folder's place. */
async function elsewhereBegun() {
  const { rm } = await import("node:fs/promises");
  await rm(path(), { force: true });
  await applied(world, made(), { files });
  await writeLetters(portsIn(world, { files }), made(), {
    ...{ people: "people.csv", output: "out", all: false, remind: false, by: null, facts: {} },
    ...{ form: "du", bundle: null },
  });
}

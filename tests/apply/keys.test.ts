import { describe, expect, it } from "vitest";
import { readJournal } from "../../src/apply/journal.ts";
import { stateOfJournal } from "../../src/apply/journal-state.ts";
import type { ApplyEvent } from "../../src/apply/model.ts";
import { observeRoom } from "../../src/apply/observe.ts";
import { statusOf } from "../../src/apply/status.ts";
import { verify } from "../../src/apply/verify.ts";
import { makePlan, unknownRoom } from "../../src/plan/make.ts";
import type { Plan } from "../../src/plan/model.ts";
import { resultText, verdict, verifyText } from "../../src/report/result-text.ts";
import { statusText } from "../../src/report/status-text.ts";
import { tally, troubled, unfinished } from "../../src/report/tally.ts";
import { as, input, person, room, sha256, wish } from "../plan/sample.ts";
import { World } from "./memory-server.ts";
import { elsewhere, journalFolder, path, run } from "./run.ts";

journalFolder();

const emil = "emil@example.org";
const nora = "nora@example.org";

function plan(keys: readonly string[] | null = [as, nora]): Plan {
  const observed = { asked: keys !== null, rooms: { [room]: { ...unknownRoom, ...(keys && { keys }) } } };
  const people = [person("Nora"), person("Emil")];
  const more = { names: new Map([[emil, "Emil"]]) };
  return makePlan(input({ observed, wishes: [wish({ policy: "class-e2ee", people, more })] }, "class-e2ee"));
}

const memory = async () => stateOfJournal(await readJournal(path()), null);
const verified = (world: World, what: Plan) => verify(what, world.session(as), memory, sha256);
const got = (world: World, jid: string) => ({
  member: world.rooms.get(room)?.affiliations.has(jid),
  invitations: world.inboxes.get(jid)?.length ?? 0,
  messages: world.written.get(jid)?.length ?? 0,
});

describe("somebody of whose app no keys can be read", () => {
  it("waits outside, is asked once, and the same plan lets them in when they have some", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil]);
    const first = await run(world, plan());
    expect(got(world, nora)).toEqual({ member: true, invitations: 1, messages: 0 });
    expect(got(world, emil)).toEqual({ member: false, invitations: 0, messages: 1 });
    expect(Object.fromEntries(first)).toMatchObject({
      [`member.grant ${emil}`]: "waiting",
      [`member.name ${emil}`]: "waiting",
      [`invite.send ${emil}`]: "waiting",
      [`keys.ask ${emil}`]: "done",
    });
    const second = await run(world, plan());
    expect(second.get(`keys.ask ${emil}`)).toBe("already");
    expect(got(world, emil)).toEqual({ member: false, invitations: 0, messages: 1 });

    world.withoutKeys = new Set();
    const third = await run(world, plan());
    expect(third.get(`invite.send ${emil}`)).toBe("done");
    expect(got(world, emil)).toEqual({ member: true, invitations: 1, messages: 1 });
    expect(world.rooms.get(room)?.names.get(emil)).toBe("Emil");
    const fourth = await run(world, plan());
    expect(got(world, emil)).toEqual({ member: true, invitations: 1, messages: 1 });
    expect([...fourth.values()].filter((outcome) => outcome === "waiting")).toEqual([]);
  });

  it("gets one message at most, wherever a run is cut", async () => {
    const probe = new World();
    probe.withoutKeys = new Set([emil]);
    await elsewhere(() => run(probe, plan()));
    for (let at = 0; at < probe.acts.length; at++)
      for (const after of [false, true])
        await elsewhere(async () => {
          const world = new World();
          world.withoutKeys = new Set([emil]);
          let acts = 0;
          world.cut = (_, now) => {
            if (now === after && acts++ === at) throw new Error("cut");
          };
          await run(world, plan()).catch(() => {});
          world.cut = () => {};
          await run(world, plan());
          expect(got(world, emil), `cut at ${at}`).toEqual({ member: false, invitations: 0, messages: 1 });
        });
  });

  it("is not asked again where nobody can tell whether the message went out, unless it is said", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil]);
    world.archives = "never";
    world.cut = (act, after) => {
      if (act === `write ${emil}` && !after) throw new Error("cut");
    };
    await expect(run(world, plan())).rejects.toThrow("cut");
    world.cut = () => {};
    expect((await run(world, plan())).get(`keys.ask ${emil}`)).toBe("unknown");
    expect(got(world, emil).messages).toBe(0);
    await run(world, plan(), { resendUnknown: true });
    expect(got(world, emil).messages).toBe(1);
  });

  it("is told apart from one whose address takes no messages", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil]);
    world.noAccount = new Set([emil]);
    expect((await run(world, plan())).get(`keys.ask ${emil}`)).toBe("refused");
  });

  it("is no failure: counted as waiting, named once", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil]);
    const events: ApplyEvent[] = [];
    await run(world, plan(), { onEvent: (event) => events.push(event) });
    const result = tally(plan().steps, events);
    expect([result.counts.waiting, unfinished(result), troubled(result)]).toEqual([3, 0, false]);
    const lines = resultText(result, "en").map(({ text }) => text);
    expect(lines.filter((line) => line.includes(emil))).toEqual([
      `rights for ${emil}: waits outside, for no keys of an app of theirs can be read so far`,
    ]);
    expect(lines.at(-1)).toContain("3 waiting");
    // cut off before: whoever waits for nothing but the run is unfinished
    expect(unfinished(tally(plan().steps, []))).toBe(plan().steps.length);
  });

  it("is named by status, with what can be read by now", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil]);
    await run(world, plan());
    const status = async () => {
      const server = world.session(as);
      return statusOf(plan(), room, await server.observe(room), await memory(), server, async () => null);
    };
    const line = async () => statusText([await status()], "en", "UTC").map(({ text }) => text)[1];
    expect(await line()).toMatch(/^Emil \(emil@example\.org\): waits outside.*\(message sent on/);
    world.withoutKeys = new Set();
    expect(await line()).toMatch(/^Emil \(emil@example\.org\): has keys by now.*Apply the plan again/);
    await run(world, plan());
    expect((await status()).people.find(({ jid }) => jid === emil)).toMatchObject({ keys: null });
  });
});

describe("verify of a room that is to be encrypted", () => {
  it("is no difference while somebody waits, and says so", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil]);
    await run(world, plan());
    const results = await verified(world, plan());
    expect(results).toMatchObject([{ differences: [], waiting: [emil] }]);
    expect(verdict(results)).toEqual({ code: "report.verify-waiting", count: 1 });
    expect(verifyText(results, "en").map(({ text }) => text)).toContainEqual(expect.stringContaining(emil));
    world.withoutKeys = new Set();
    await run(world, plan());
    expect(verdict(await verified(world, plan()))).toEqual({ code: "report.verify-equal" });
  });

  it("never calls a room verified in which everybody waits", async () => {
    const world = new World();
    world.withoutKeys = new Set([emil, nora]);
    await run(world, plan([as]));
    const results = await verified(world, plan([as]));
    expect(verdict(results)).toEqual({ code: "report.verify-nobody" });
    for (const lang of ["en", "de"] as const)
      expect(verifyText(results, lang).at(-1)?.text).not.toMatch(/Verified|Geprüft/);
  });

  it("misses who was let in and not invited", async () => {
    const world = new World();
    await run(world, plan());
    world.inboxes.delete(emil);
    const lines = (await readJournal(path())).filter(
      (line) => line.type === "cut" || line.kind !== "invite.send" || line.jid !== emil,
    );
    const [result] = await verify(plan(), world.session(as), async () => stateOfJournal(lines, null), sha256);
    expect(result?.differences).toContainEqual({ code: "apply.not-invited", room, jid: emil });
  });
});

it("a plan made offline lets in who has keys and asks the others", async () => {
  const world = new World();
  world.withoutKeys = new Set([emil]);
  const ends = await run(world, plan(null));
  expect(got(world, nora)).toEqual({ member: true, invitations: 1, messages: 0 });
  expect(got(world, emil)).toEqual({ member: false, invitations: 0, messages: 1 });
  expect(ends.get(`keys.ask ${nora}`)).toBe("already");
});

it("who was asked is remembered by the next plan", async () => {
  const world = new World();
  world.withoutKeys = new Set([emil]);
  await run(world, plan());
  const server = world.session(as);
  expect(await observeRoom(server, await memory(), room, [], sha256)).toMatchObject({ asked: [emil] });
});

/** People without an address get an invitation or an account, once; what is secret lies in one file, and in their letter. */
import { beforeEach, describe, expect, it } from "vitest";
import { writeLetters } from "../../src/app/index.ts";
import { accountsFor } from "../../src/app/plan-rooms/account-wish.ts";
import { readJournal, waysInPath } from "../../src/apply/journal.ts";
import { makePassword, parseWaysIn, personKey, readPeopleCsv } from "../../src/people/index.ts";
import { effect, hashOf, printPlan, unknownRoom } from "../../src/plan/index.ts";
import { World } from "../apply/memory-server.ts";
import { applied, journalFolder, path, portsIn, run } from "../apply/run.ts";
import { as, plan, room, sha256, wish } from "../plan/sample.ts";
import type { FilesInMemory } from "./ports.ts";

journalFolder();

const list = `name;whatsapp;jid;source
Nora;;nora@example.org;
Kemal;+49 171 3920012;;
Anna;Anna;;
Ida;Ida;ida@example.org;guessed
`;

let world: World;
let files: FilesInMemory;
beforeEach(() => {
  world = new World();
  world.accountWays = { invitations: "yes", accounts: true };
  files = { "people.csv": list };
});

const waysPath = () => waysInPath(path().replace(/\/journals\/.*/, ""), as, room);
const ways = () => parseWaysIn(waysPath(), String(files[waysPath()]));
const kept = () =>
  Object.fromEntries(
    ways().people.map(({ name, invitation, account }) => [name, invitation?.uri ?? account?.address ?? null]),
  );

/** As `plan` makes it. */
async function planned(way?: "invite" | "create" | "none", now = 0, known = unknownRoom) {
  const { people } = readPeopleCsv(list);
  const ports = portsIn(world, { files, now });
  const accounts = await accountsFor(ports, world.session(as), as, room, people, way);
  const made = plan({
    people: { path: "people.csv", sha256: sha256(list) },
    observed: { asked: true, rooms: { [room]: known } },
    wishes: [
      wish({ people: accounts.people, history: null, ...(accounts.wish && { accounts: accounts.wish }) }),
    ],
  });
  return { made, findings: accounts.findings };
}

const stepsOf = async (way?: "invite" | "create" | "none", now = 0) =>
  (await planned(way, now)).made.steps.flatMap((step) =>
    step.kind === "account.invite" || step.kind === "account.create" ? [`${step.kind} ${step.name}`] : [],
  );

describe("a plan", () => {
  it("has a step for everybody without a proven address, by name and without their labels", async () => {
    expect(await stepsOf()).toEqual(["account.invite Kemal", "account.invite Anna", "account.invite Ida"]);
    const text = printPlan((await planned()).made);
    expect(text).not.toContain("3920012");
    expect(text).toContain(hashOf(personKey({ name: "Kemal", whatsapp: ["+49 171 3920012"] }), sha256));
  });

  it("makes accounts only where asked, at our own server, and lets them in; the others are invited", async () => {
    expect(await stepsOf("create")).toEqual([
      "account.invite Kemal",
      "account.invite Anna",
      "account.create Ida",
    ]);
    const { made } = await planned("create");
    const after = made.steps.flatMap((step) =>
      "jid" in step && step.jid === "ida@example.org" ? [step.kind] : [],
    );
    expect(after).toEqual(["account.create", "member.grant", "invite.send"]);
    const codes = (of: typeof made) => of.findings.map(({ code }) => code);
    expect(codes(made)).not.toContain("plan.waiting-for-proof");
    expect(codes((await planned()).made)).toContain("plan.waiting-for-proof");
    expect((await planned()).made.steps.some((step) => "jid" in step && step.jid === "ida@example.org")).toBe(
      false,
    );
  });

  it("says what the server cannot, and asks nothing of it where nothing is wanted", async () => {
    world.accountWays = { invitations: "no", accounts: false };
    expect(await stepsOf("create")).toEqual([]);
    expect((await planned("create")).findings.map((one) => one.code)).toEqual([
      "plan.accounts-not-offered",
      "plan.accounts-not-offered",
    ]);
    expect((await planned("none")).findings).toEqual([]);
  });
});

describe("applied", () => {
  it("it fetches one invitation for each, keeps it for the letter and nowhere else, and fetches none again", async () => {
    const { made } = await planned();
    const outcomes = await run(world, made, { files });
    expect(outcomes.get("account.invite")).toBe("done");
    expect(world.accountInvitations.size).toBe(3);
    expect(new Set(Object.values(kept()))).toEqual(world.accountInvitations);
    const journal = JSON.stringify(await readJournal(path()));
    expect(journal).toContain("account.invite");
    for (const uri of world.accountInvitations)
      expect(journal).not.toContain(uri.split("preauth=")[1]?.split(";")[0]);
    await run(world, made, { files });
    expect(world.accountInvitations.size).toBe(3);
    expect(await stepsOf()).toEqual([]);
    const week = 8 * 86_400_000;
    expect(await stepsOf("invite", week)).toHaveLength(3);
    const known = made.steps.reduce((room, step) => effect(room, step, as), unknownRoom);
    const again = await planned("invite", week, known);
    await run(world, again.made, { files, now: week });
    expect(world.accountInvitations.size).toBe(6);
  });

  it("the letter holds the invitation instead of a code", async () => {
    await run(world, (await planned()).made, { files });
    const options = {
      people: "people.csv",
      output: "out",
      all: false,
      remind: false,
      by: null,
      facts: {},
      form: "du",
      bundle: null,
    } as const;
    const { letters } = await writeLetters(portsIn(world, { files }), plan(), options);
    expect(letters.map(({ way }) => way.kind)).toEqual([
      "account-invitation",
      "account-invitation",
      "account-invitation",
    ]);
    const uri = String(kept().Anna).replaceAll("&", "&amp;");
    expect(String(files["out/letters.html"])).toContain(uri.split("?")[0]);
  });

  it("an invitation that makes no account is dropped, and the letter has a code", async () => {
    world.accountWays = { invitations: "perhaps", accounts: false };
    const outcomes = await run(world, (await planned()).made, { files });
    expect(outcomes.get("account.invite")).toBe("left-out");
    expect(files[waysPath()]).toBeUndefined();
  });

  it("it makes an account with a password that only the letter tells, and lets the person in", async () => {
    const { made } = await planned("create");
    const outcomes = await run(world, made, { files });
    expect([
      outcomes.get("account.create ida@example.org"),
      outcomes.get("invite.send ida@example.org"),
    ]).toEqual(["done", "done"]);
    const password = ways().people.find(({ name }) => name === "Ida")?.account?.password ?? "";
    expect(world.accounts.get("ida@example.org")).toBe(password);
    expect(JSON.stringify(await readJournal(path()))).not.toContain(password);
    expect(printPlan(made)).not.toContain(password);
    await run(world, made, { files });
    expect(world.acts.filter((act) => act.startsWith("account "))).toHaveLength(1);
    // the next plan knows that the address is theirs
    const next = (await planned("create")).made;
    expect(next.steps.filter(({ kind }) => kind.startsWith("account."))).toEqual([]);
  });

  it("an account that was there before is somebody's: nobody comes in by it, and its password is forgotten", async () => {
    world.accounts.set("ida@example.org", "of somebody");
    const outcomes = await run(world, (await planned("create")).made, { files });
    expect(outcomes.get("account.create ida@example.org")).toBe("refused");
    expect([
      outcomes.get("member.grant ida@example.org"),
      outcomes.get("invite.send ida@example.org"),
    ]).toEqual(["waiting", "waiting"]);
    expect(world.inboxes.get("ida@example.org")).toBeUndefined();
    expect(kept().Ida).toBe(null);
  });

  it("cut off at any act, the next run makes nobody's account twice and lets nobody's password get lost", async () => {
    const { made } = await planned("create");
    await run(world, made, { files });
    const count = world.acts.length;
    for (let at = 0; at < count; at++)
      for (const after of [false, true]) {
        const { rm } = await import("node:fs/promises");
        await rm(path(), { force: true });
        world = new World();
        world.accountWays = { invitations: "yes", accounts: true };
        files = { "people.csv": list };
        world.cut = (_, isAfter) => {
          if (isAfter === after && world.acts.length === at + Number(after)) throw new Error("cut");
        };
        await applied(world, made, { files });
        world.cut = () => {};
        const outcomes = await run(world, made, { files });
        const outcome = outcomes.get("account.create ida@example.org");
        const password =
          files[waysPath()] && ways().people.find(({ name }) => name === "Ida")?.account?.password;
        expect(world.acts.filter((act) => act === "account ida@example.org").length).toBeLessThanOrEqual(2);
        expect(["done", "already", "unknown"]).toContain(outcome);
        expect(world.accounts.get("ida@example.org")).toBe(password);
        if (outcome === "unknown") expect(world.inboxes.get("ida@example.org")).toBeUndefined();
      }
  });

  it("whoever left the list meanwhile gets nothing", async () => {
    const { made } = await planned("create");
    files["people.csv"] = list.replace(/Ida.*\n/, "").replace(/Anna.*\n/, "");
    const outcomes = await run(world, made, { files });
    expect(outcomes.get("account.create ida@example.org")).toBe("waiting");
    expect([world.accounts.size, world.accountInvitations.size]).toEqual([0, 1]);
    expect(world.inboxes.get("ida@example.org")).toBeUndefined();
  });
});

it("first passwords can be said in any language and differ", () => {
  const all = Array.from({ length: 500 }, (_, index) =>
    makePassword(Uint8Array.from(sha256(`${index}`).slice(0, 16), (sign) => sign.charCodeAt(0) * 7 + index)),
  );
  for (const one of all) expect(one).toMatch(/^([bdfgkmnprst][aeio]){2}(-([bdfgkmnprst][aeio]){2}){4}$/);
  expect(new Set(all).size).toBe(500);
  expect((11 * 4) ** 10).toBeGreaterThan(2 ** 50);
});

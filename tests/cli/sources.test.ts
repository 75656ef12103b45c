import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AdmZip from "adm-zip";
import { describe, expect, test } from "vitest";
import { digestMaker } from "../../src/app/index.ts";
import { spool } from "../../src/archive/spool.ts";
import { Failure } from "../../src/messages/finding.ts";
import type { Plan } from "../../src/plan/model.ts";
import { offlinePlan, reading, scratch, tool } from "./tool.ts";

const folder = await scratch();

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly author: string;
  readonly text: string;
  readonly instant?: string;
}

const lines = (out: string): Line[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

const nora = `03.09.26, 10:15 - Nora: Wer bringt am Freitag Kuchen mit?
03.09.26, 10:15 - Emil: Ich backe einen Apfelkuchen
03.09.26, 10:16 - Nora: Ok
03.09.26, 10:17 - Frau Sommer: Die Turnhalle ist ab drei Uhr offen
13.09.26, 10:18 - Nora: Danke!
`;
const emil = `[9/3/26, 10:15:40 AM] Mama von Emil: Ich backe einen Apfelkuchen
[9/3/26, 10:16:09 AM] Nora Weiß: Ok
[9/3/26, 10:17:30 AM] Lehrerin: Die Turnhalle ist ab drei Uhr offen
[9/13/26, 10:18:01 AM] Nora Weiß: Danke!
[9/13/26, 10:19:00 AM] Lehrerin: Bis Freitag, ich freue mich
[9/13/26, 10:20:00 AM] Nora Weiß: Wer bringt am Freitag Kuchen mit? Noch jemand?
`;

const said = (message: object) => ({
  from_me: false,
  timestamp: Date.UTC(2026, 9, 25, 1, 5) / 1000,
  key_id: "A",
  meta: false,
  media: false,
  data: "Moin",
  sender: "Nora",
  ...message,
});
const exporterJson = JSON.stringify({
  "1@g.us": {
    name: "Klasse 7b",
    type: "android",
    messages: { 1: said({}), 2: said({ reply: "A", reactions: { You: "👍" } }) },
  },
  "2@g.us": { name: "Chor", type: "android", messages: { 3: said({ sender: "491701234567" }) } },
  "491709999999@s.whatsapp.net": { name: null, type: "android", messages: { 4: said({ sender: null }) } },
});

describe("an export through standard input", () => {
  const waiting = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith("migrate-class-input-"));

  test("is read as from a file, called by what was typed, and gone afterwards", async () => {
    const before = await waiting();
    const { code, out, err } = await tool(["inspect", "-", "--json"], { stdin: nora });
    expect([code, err]).toEqual([0, ""]);
    const [first] = JSON.parse(out).exports;
    expect(first.source.path).toBe("-");
    expect(first.counts.messages).toBe(5);
    expect(await waiting()).toEqual(before);
    const bad = await tool(["inspect", "-"], { stdin: "%PDF-1.7 no export" });
    expect(bad.code).toBe(65);
    expect(bad.err).toMatch(/^-: this is no WhatsApp export/);
    expect((await tool(["inspect", "-"], { stdin: "" })).code).toBe(65);
    expect(await waiting()).toEqual(before);
  });

  test("can make a plan, which does not name it, but no plan with history", async () => {
    const people = await save("stdin.csv", "name;whatsapp;jid\nNora;Nora;nora@example.org\n");
    const flags = ["plan", "-", "--people", people, "--title", "7b", ...offlinePlan];
    const planned = await tool(flags, { stdin: nora });
    expect([planned.code, planned.err]).toEqual([0, ""]);
    expect(JSON.parse(planned.out).sources).toEqual([]);
    const refused = await tool([...flags, "--history", "digest"], { stdin: nora });
    expect(refused.code).toBe(64);
    expect(refused.err).toContain("read again");
  });

  test("is kept where only this user can read it, and refused when it does not end", async () => {
    const piece = new Uint8Array(1000);
    const kept = await spool(
      (async function* () {
        yield piece;
        yield "text";
      })(),
      "-",
    );
    const [file, around] = [await stat(kept.file), await stat(join(kept.file, ".."))];
    expect([file.mode & 0o777, around.mode & 0o777, file.size]).toEqual([0o600, 0o700, 1004]);
    await kept.remove();
    await expect(stat(kept.file)).rejects.toThrow();
    const before = await waiting();
    const endless = async function* () {
      for (;;) yield piece;
    };
    const error = await spool(endless(), "-", 50_000).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      reason: "unsafe",
      findings: [{ code: "archive.input-too-large", path: "-" }],
    });
    expect(await waiting()).toEqual(before);
  });
});

describe("a file of WhatsApp-Chat-Exporter with several chats", () => {
  test("is several exports for inspect, in the wall time of the zone", async () => {
    const path = await save("result.json", exporterJson);
    const { code, out } = await tool(["inspect", path, "--json", "--time-zone", "Europe/Berlin"]);
    expect(code).toBe(0);
    const { exports } = JSON.parse(out);
    expect(
      exports.map(({ chat }: { chat: { title: string; kind: string } }) => ({
        title: chat.title,
        kind: chat.kind,
      })),
    ).toEqual([
      { title: "Klasse 7b", kind: "group" },
      { title: "Chor", kind: "group" },
      { title: "+49 ••••••••99", kind: "direct" },
    ]);
    expect(exports[0].source.platform).toBe("android");
    expect(exports[0].period.first).toBe("2026-10-25T02:05:00");
    const utc = await tool(["inspect", path, "--json", "--time-zone", "UTC"]);
    expect(JSON.parse(utc.out).exports[0].period.first).toBe("2026-10-25T01:05:00");
    // vitest.config.ts sets the zone of the process to this
    expect(JSON.parse((await tool(["inspect", path, "--json"])).out)).toEqual(JSON.parse(out));
  });

  test("tells points in time that the wall clock alone leaves open, answers and reactions", async () => {
    const path = await save("result.json", exporterJson);
    const { out } = await tool([
      "inspect",
      path,
      "--records",
      "--chat",
      "klasse 7B",
      "--time-zone",
      "Europe/Berlin",
    ]);
    expect(lines(out)).toMatchObject([
      { seq: 1, at: "2026-10-25T02:05:00", instant: "2026-10-25T01:05:00.000Z" },
      { seq: 2, reply: { seq: 1, quoted: null }, reactions: [{ author: "You", text: "👍" }] },
    ]);
  });

  test("tells whose number a contact card has, only of cards that were sent in that chat", async () => {
    const card = (name: string, number: string) => `BEGIN:VCARD\nFN:${name}\nTEL:${number}\nEND:VCARD\n`;
    const sent = (file: string) => ({
      ...{ timestamp: 1_788_423_309, sender: "Nora", mime: "text/x-vcard", message_type: 4, meta: true },
      data: `This media include the following vCard file(s):<br><a href="WhatsApp/vCards/${file}">x</a>`,
    });
    const chats = {
      "1@g.us": { name: "7b", type: "android", messages: { 1: sent("Otto.vcf") } },
      "2@g.us": { name: "Chor", type: "android", messages: { 2: sent("Ida.vcf") } },
    };
    const made = new AdmZip();
    made.addFile("result.json", Buffer.from(JSON.stringify(chats)));
    made.addFile("WhatsApp/vCards/Otto.vcf", Buffer.from(card("Otto", "+491701111111")));
    made.addFile("WhatsApp/vCards/Ida.vcf", Buffer.from(card("Ida", "+491702222222")));
    const { out } = await tool(["inspect", await save("cards.zip", made.toBuffer()), "--json"]);
    const numbers = JSON.parse(out).exports.map(({ chat }: { chat: { inferred: { numbers: object } } }) => [
      chat.inferred.numbers,
    ]);
    expect(numbers).toMatchObject([
      [[{ name: "Otto", number: "+49 ••••••••11", reason: "card" }]],
      [[{ name: "Ida", number: "+49 ••••••••22", reason: "card" }]],
    ]);
  });

  test("is a question for plan, named with the chats, and answered by --chat for good", async () => {
    const path = await save("result.json", exporterJson);
    const people = await save("json.csv", "name;whatsapp;jid\nNora;Nora;nora@example.org\n");
    const open = await tool(["plan", path, "--people", people, ...offlinePlan]);
    expect([open.code, open.out]).toEqual([78, ""]);
    expect(open.err).toContain("3 chats in it: Klasse 7b, Chor, +");
    expect(open.err).toContain("--chat");
    expect(open.err).not.toContain("491709999999");
    const wrong = await tool(["plan", path, "--people", people, "--chat", "7c", ...offlinePlan]);
    expect(wrong.code).toBe(78);
    expect(wrong.err).toContain("no chat called “7c”");
    const made = await tool(["plan", path, "--people", people, "--chat", "Klasse 7b", ...offlinePlan]);
    expect(made.code).toBe(0);
    const plan = JSON.parse(made.out) as Plan;
    expect(plan.sources).toMatchObject([{ path, chat: "Klasse 7b", timeZone: "Europe/Berlin" }]);
  });

  test("damaged is refused in words; one without messages too", async () => {
    const cut = await tool(["inspect", await save("cut.json", exporterJson.slice(0, 300))]);
    expect([cut.code, cut.out]).toEqual([65, ""]);
    expect(cut.err).toContain("damaged or incomplete");
    const empty = await tool(["inspect", await save("empty.json", '{"1@g.us":{"name":"7b","messages":{}}}')]);
    expect(empty.code).toBe(65);
    expect(empty.err).toContain("no chat with messages");
  });
});

describe("several exports of one chat", () => {
  const zip = async (name: string, text: string, inside = "_chat.txt") => {
    const made = new AdmZip();
    made.addFile(inside, Buffer.from(text));
    return save(name, made.toBuffer());
  };

  test("stay two for inspect, and are one where the user wants to see that", async () => {
    const first = await zip("a/WhatsApp Chat mit Klasse 7b.zip", nora);
    const second = await zip("b/WhatsApp Chat - Klasse 7b.zip", emil);
    const apart = JSON.parse((await tool(["inspect", first, second, "--json"])).out);
    expect(apart.exports.length).toBe(2);
    const { out, err, code } = await tool(["inspect", first, second, "--json", "--merged"]);
    expect([code, err]).toEqual([0, ""]);
    const [one, ...others] = JSON.parse(out).exports;
    expect(others).toEqual([]);
    expect(one.source.joined.map(({ path }: { path: string }) => path)).toEqual([first, second]);
    expect(one.counts.messages).toBe(7);
    expect(one.people).toMatchObject([
      { name: "Nora", messages: 4, also: ["Nora Weiß"] },
      { name: "Frau Sommer", messages: 2, also: ["Lehrerin"] },
      { name: "Emil", messages: 1, also: ["Mama von Emil"] },
    ]);
    const records = await tool(["inspect", first, second, "--records", "--merged"]);
    expect(lines(records.out).map(({ author }) => author)).toEqual([
      "Nora",
      "Emil",
      "Nora",
      "Frau Sommer",
      "Nora",
      "Frau Sommer",
      "Nora",
    ]);
  });

  test("keep the numbers that contact cards and an address book tell, under the first one's names", async () => {
    const made = new AdmZip();
    made.addFile("WhatsApp Chat mit Klasse 7b.txt", Buffer.from(nora));
    const card = "BEGIN:VCARD\nFN:Otto\nTEL:+491701111111\nEND:VCARD\n";
    made.addFile("Otto.vcf", Buffer.from(card));
    const first = await save("c/WhatsApp Chat mit Klasse 7b.zip", made.toBuffer());
    const shown = [
      ["2026-09-03T08:15:40Z", "Mama von Emil", "Ich backe einen Apfelkuchen"],
      ["2026-09-03T08:16:09Z", "Nora Weiß", "Ok"],
      ["2026-09-03T08:17:30Z", "Lehrerin", "Die Turnhalle ist ab drei Uhr offen"],
      ["2026-09-13T08:18:01Z", "Nora Weiß", "Danke!"],
    ] as const;
    const messages = shown.map(([at, sender, data]) =>
      said({ timestamp: Date.parse(at) / 1000, sender, data }),
    );
    const second = await save(
      "c/result.json",
      JSON.stringify({
        "491702222222@s.whatsapp.net": { name: "Nora Weiß", type: "android", messages: {} },
        "1@g.us": { name: "Klasse 7b", type: "android", messages: { ...messages } },
      }),
    );
    const { out } = await tool(["inspect", first, second, "--json", "--merged", "--same-chat"]);
    const [one] = JSON.parse(out).exports;
    expect(one.people[0]).toMatchObject({ name: "Nora", phone: "+49 ••••••••22", also: ["Nora Weiß"] });
    expect(one.chat.inferred.numbers).toMatchObject([
      { name: "Otto", number: "+49 ••••••••11", reason: "card" },
      { name: "Nora", number: "+49 ••••••••22", reason: "contact" },
    ]);
  });

  test("may be shown to be one by a third, in whatever order they are given", async () => {
    const all = [nora, "13.09.26, 10:19 - Frau Sommer: Bis Freitag, ich freue mich\n"].join("").split("\n");
    const exported = (name: string, from: number, to: number) =>
      save(`${name}/WhatsApp Chat mit Klasse 7b.txt`, `${all.slice(from, to).join("\n")}\n`);
    const paths = [await exported("old", 0, 4), await exported("new", 3, 6), await exported("other", 0, 6)];
    const [old, recent, other] = paths as [string, string, string];
    expect((await tool(["inspect", old, recent, "--json", "--merged"])).code).toBe(78);
    for (const order of [
      [old, recent, other],
      [recent, old, other],
      [other, recent, old],
    ]) {
      const { code, out } = await tool(["inspect", ...order, "--records", "--merged"]);
      expect([code, lines(out).map(({ text }) => text)]).toEqual([
        0,
        all.slice(0, 6).map((line) => line.slice(line.indexOf(": ") + 2)),
      ]);
    }
  });

  test("are one room in a plan, whose history is read again from both", async () => {
    const first = await zip("a/WhatsApp Chat mit Klasse 7b.zip", nora);
    const second = await zip("b/WhatsApp Chat - Klasse 7b.zip", emil);
    const people = await save(
      "two.csv",
      "name;whatsapp;jid;history\nNora W.;Nora;nora@example.org;yes\nFrau Sommer;Frau Sommer;s@example.org;yes\n",
    );
    const { code, out, err } = await tool([
      "plan",
      first,
      second,
      "--people",
      people,
      "--history",
      "digest",
      ...offlinePlan,
    ]);
    expect([code, err]).toEqual([0, ""]);
    const plan = JSON.parse(out) as Plan;
    expect(plan.steps.filter(({ kind }) => kind === "room.create").length).toBe(1);
    expect(plan.sources.map(({ path }) => path)).toEqual([first, second]);
    const step = plan.steps.find((one) => one.kind === "history.import");
    if (step?.kind !== "history.import") throw new Error("no history planned");
    const digests = await digestMaker(reading, plan)(step);
    expect(digests.map(({ id }) => id)).toEqual(step.digests.map(({ id }) => id));
    expect(digests.map(({ body }) => body).join("\n")).toContain("Bis Freitag, ich freue mich");
    expect(digests.reduce((sum, { messages }) => sum + messages, 0)).toBe(6);
  });

  test("know a person of the list by what either phone calls them", async () => {
    const first = await zip("a/WhatsApp Chat mit Klasse 7b.zip", nora);
    const second = await zip("b/WhatsApp Chat - Klasse 7b.zip", emil);
    const people = await save(
      "second.csv",
      "name;whatsapp;jid\nNora W.;Nora Weiß;nora@example.org\nE.;Mama von Emil;e@example.org\nS.;Frau Sommer;s@example.org\n",
    );
    const { code, out, err } = await tool(["plan", first, second, "--people", people, ...offlinePlan]);
    expect([code, err]).toEqual([0, ""]);
    const plan = JSON.parse(out) as Plan;
    const codes = plan.findings.map(({ code: found }) => found);
    expect(codes).toEqual(expect.arrayContaining(["cli.merged", "cli.merged-people"]));
    expect(codes).not.toContain("plan.writers-not-listed");
    expect(plan.steps.filter(({ kind }) => kind === "invite.send").length).toBe(3);
  });

  test("are a question where only the title is the same, until the user says so", async () => {
    const first = await zip("a/WhatsApp Chat mit Klasse 7b.zip", nora);
    const other = await zip("c/WhatsApp Chat - Klasse 7b.zip", emil.replace(/: .*/g, ": Guten Morgen"));
    const people = await save("none.csv", "name;whatsapp;jid\nT;;t@example.org\n");
    const flags = ["--people", people, ...offlinePlan];
    const open = await tool(["plan", first, other, ...flags]);
    expect([open.code, open.out]).toEqual([78, ""]);
    expect(open.err).toContain("--same-chat");
    const told = await tool(["plan", first, other, "--same-chat", ...flags]);
    expect(told.code).toBe(0);
    const codes = (JSON.parse(told.out) as Plan).findings.map(({ code }) => code);
    expect(codes).toContain("cli.merged-unproven");
  });

  test("with other titles are rooms of their own, unless the user says that they are one", async () => {
    const first = await zip("a/WhatsApp Chat mit Klasse 7b.zip", nora);
    const second = await zip("b/WhatsApp Chat - 7b Eltern.zip", emil);
    const people = await save("none.csv", "name;whatsapp;jid\nT;;t@example.org\n");
    const rooms = async (...more: string[]) =>
      (
        JSON.parse(
          (await tool(["plan", first, second, "--people", people, ...offlinePlan, ...more])).out,
        ) as Plan
      ).steps.filter(({ kind }) => kind === "room.create").length;
    expect([await rooms(), await rooms("--same-chat")]).toEqual([2, 1]);
  });
});

describe("--time-zone", () => {
  test("gives each record its point in time, in order inside the minute, in any kind of export", async () => {
    const path = await save("chat.txt", nora);
    const without = lines((await tool(["inspect", path, "--records"])).out);
    expect(without.some((line) => "instant" in line)).toBe(false);
    const { out } = await tool(["inspect", path, "--records", "--time-zone", "America/New_York"]);
    expect(lines(out).map(({ instant }) => instant)).toEqual([
      "2026-09-03T14:15:00.000Z",
      "2026-09-03T14:15:30.000Z",
      "2026-09-03T14:16:00.000Z",
      "2026-09-03T14:17:00.000Z",
      "2026-09-13T14:18:00.000Z",
    ]);
  });

  test("is checked, and doubted where the chat has times that the zone never had", async () => {
    const path = await save("gap.txt", nora.replaceAll("03.09.26, 10:1", "29.03.26, 02:1"));
    for (const zone of ["Berlin", "+02:00", "Europe/Atlantis"]) {
      const { code, err } = await tool(["inspect", path, "--time-zone", zone]);
      expect([code, err.includes(zone)]).toEqual([64, true]);
    }
    const { out } = await tool(["inspect", path, "--json", "--time-zone", "Europe/Berlin"]);
    expect(JSON.parse(out).exports[0].findings).toContainEqual({
      code: "transcript.hour-skipped",
      zone: "Europe/Berlin",
      records: 4,
      first: 1,
    });
    expect(
      JSON.parse((await tool(["inspect", path, "--json", "--time-zone", "UTC"])).out).exports[0].findings,
    ).toEqual([]);
  });
});

test("what these say exists in German too", async () => {
  const path = await save("result.json", exporterJson);
  const people = await save("json.csv", "name;whatsapp;jid\nNora;Nora;nora@example.org\n");
  const { err } = await tool(["plan", path, "--people", people, "--lang", "de", ...offlinePlan]);
  expect(err).toContain("Darin sind 3 Chats");
  expect(await readFile(people, "utf8")).toContain("Nora");
});

import { mkdtempSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sendMails, sendTestMail, writeLetters } from "../../src/app/index.ts";
import { type MailEnd, type Mailer, mailsPath } from "../../src/apply/index.ts";
import { Failure } from "../../src/messages/index.ts";
import { World } from "../apply/memory-server.ts";
import { as, plan, room } from "../plan/sample.ts";
import { portsOn } from "./ports.ts";

const list =
  "name;jid;email\nKemal;;kemal@mail.example\nOlena;;olena@mail.example\nIon;;\nUli;;uli@mail.example\n";
const from = "olga@school.example";

/** A mail server whose answers are told beforehand; what it got stands in `got`. */
function mailing(answers: Readonly<Record<string, MailEnd>> = {}) {
  const got: { readonly to: string; readonly text: string }[] = [];
  let opened = 0;
  const mailer: Mailer = {
    compose: async (mail) => Buffer.from(mail.text),
    async open() {
      opened += 1;
      return {
        async send({ to }, text) {
          const end = answers[to.address] ?? { kind: "sent" };
          if (end.kind === "sent" || end.kind === "unknown")
            got.push({ to: to.address, text: Buffer.from(text).toString() });
          return end;
        },
        close() {},
      };
    },
  };
  return { mailer, got, opened: () => opened };
}

async function around(csv = list) {
  const folder = mkdtempSync(join(tmpdir(), "migrate-class-mails-"));
  const slept: number[] = [];
  const at = { now: 0 };
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  const world = portsOn(new World(), { folder, files: { "people.csv": csv }, sleep });
  const ports = { ...world, clock: { sleep, now: () => new Date(at.now) } };
  const write = async (remind = false) => {
    const options = { people: "people.csv", output: "out", all: false, by: null, facts: {}, bundle: null };
    return (await writeLetters(ports, plan(), { ...options, remind, form: "du" })).mailable;
  };
  const send = async (mailer: Mailer, more: { resendUnknown?: boolean; remind?: boolean } = {}) => {
    const { resendUnknown = false, remind = false } = more;
    const result = await sendMails(ports, plan(), await write(remind), {
      mailer,
      from,
      resendUnknown,
      rate: 30,
    });
    return { ...result, mails: result.mails.map(({ name, outcome }) => [name, outcome]) };
  };
  return { ports, folder, slept, send, at };
}
const refused: MailEnd = { kind: "refused", answer: "550 no such mailbox" };
const unknown: MailEnd = { kind: "unknown", answer: "Connection closed" };
const lost: MailEnd = { kind: "lost", answer: "Connection closed" };

test("everybody with an address gets one mail over one connection, and the next run sends none", async () => {
  const { send, slept } = await around();
  const { mailer, got, opened } = mailing();
  const sent = await send(mailer);
  expect(sent.reason).toBe("done");
  expect(sent.mails).toEqual([
    ["Kemal", "done"],
    ["Olena", "done"],
    ["Uli", "done"],
  ]);
  expect(opened()).toBe(1);
  expect(slept).toEqual([2000, 2000, 2000]);
  expect((await send(mailer)).mails).toEqual([
    ["Kemal", "already"],
    ["Olena", "already"],
    ["Uli", "already"],
  ]);
  expect(got.map(({ to }) => to)).toEqual(["kemal@mail.example", "olena@mail.example", "uli@mail.example"]);
});

test("a letter with a new code is another letter, and is sent; one that is only printed again is not", async () => {
  const { send, at } = await around();
  const { mailer, got } = mailing();
  await send(mailer);
  at.now = 86_400_000;
  expect((await send(mailer)).mails[0]).toEqual(["Kemal", "already"]);
  expect((await send(mailer, { remind: true })).mails[0]).toEqual(["Kemal", "done"]);
  expect(got).toHaveLength(6);
  expect(new Set(got.map(({ text }) => text)).size).toBe(6);
});

test("who is refused is named and tried again; the others get theirs", async () => {
  const { send } = await around();
  const first = await send(mailing({ "olena@mail.example": refused }).mailer);
  expect(first.reason).toBe("some-failed");
  expect(first.mails).toEqual([
    ["Kemal", "done"],
    ["Olena", "refused"],
    ["Uli", "done"],
  ]);
  const { mailer, got } = mailing();
  expect((await send(mailer)).mails).toEqual([
    ["Kemal", "already"],
    ["Olena", "done"],
    ["Uli", "already"],
  ]);
  expect(got.map(({ to }) => to)).toEqual(["olena@mail.example"]);
});

test("a mail of which nobody knows is named and not sent again, unless that is said; the rest goes on", async () => {
  const { send } = await around();
  const first = await send(mailing({ "kemal@mail.example": unknown }).mailer);
  expect(first).toMatchObject({ reason: "unavailable", mails: [["Kemal", "unknown"]] });
  const { mailer, got } = mailing();
  const second = await send(mailer);
  expect(second.mails).toEqual([
    ["Kemal", "unknown"],
    ["Olena", "done"],
    ["Uli", "done"],
  ]);
  expect(second.reason).toBe("some-failed");
  expect(got.map(({ to }) => to)).toEqual(["olena@mail.example", "uli@mail.example"]);
  const third = await send(mailer, { resendUnknown: true });
  expect(third.mails[0]).toEqual(["Kemal", "done"]);
});

test("a mail that surely did not go out is sent by the next run", async () => {
  const { send } = await around();
  expect(await send(mailing({ "olena@mail.example": lost }).mailer)).toMatchObject({
    reason: "unavailable",
    mails: [
      ["Kemal", "done"],
      ["Olena", "failed"],
    ],
  });
  const { mailer, got } = mailing();
  await send(mailer);
  expect(got.map(({ to }) => to)).toEqual(["olena@mail.example", "uli@mail.example"]);
});

test("a run that died after its intent, and a journal that lost its end, leave mails unknown", async () => {
  const { send, folder } = await around();
  const path = mailsPath(folder, as, room);
  const dying: Mailer = {
    ...mailing().mailer,
    open: async () => ({
      send: () => Promise.reject(new Error("killed")),
      close() {},
    }),
  };
  await expect(send(dying)).rejects.toThrow("killed");
  const { mailer, got } = mailing();
  expect((await send(mailer)).mails).toEqual([
    ["Kemal", "unknown"],
    ["Olena", "done"],
    ["Uli", "done"],
  ]);
  expect(got.map(({ to }) => to)).not.toContain("kemal@mail.example");
  expect(readFileSync(path, "utf8")).not.toMatch(/kemal|[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/i);
  truncateSync(path, readFileSync(path, "utf8").indexOf("\n") + 1);
  expect((await send(mailer)).mails).toEqual([
    ["Kemal", "unknown"],
    ["Olena", "unknown"],
    ["Uli", "unknown"],
  ]);
});

test("nothing is noted where the server does not let us in", async () => {
  const { send, folder } = await around();
  const closed: Mailer = {
    ...mailing().mailer,
    open: () => Promise.reject(new Failure("forbidden", { code: "mail.stopped" })),
  };
  await expect(send(closed)).rejects.toThrow(Failure);
  expect(readdirSync(folder)).toEqual([]);
});

test("the sample letter goes to oneself, is noted nowhere, and its code opens nothing", async () => {
  const { ports, folder } = await around();
  const { mailer, got } = mailing();
  await sendTestMail(ports, plan(), "de", { mailer, from });
  expect(got.map(({ to }) => to)).toEqual([from]);
  expect(got[0]?.text).toContain("xxxx-xxxx-xxxx");
  expect(readdirSync(folder)).toEqual([]);
});

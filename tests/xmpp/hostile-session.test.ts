/** A server that signed us in and turns against us, or somebody else on it: the session ends or the lie is not heard. */
import { execFile } from "node:child_process";
import type { TLSSocket } from "node:tls";
import { describe, expect, it } from "vitest";
import { roomArchive } from "../../src/xmpp/archive.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { rooms } from "../../src/xmpp/room.ts";
import { failureOf } from "../servers/failure.ts";
import { fakeSchool, schoolCa, signedIn } from "./signed-in.ts";

const ping = () => xml("ping", { xmlns: "urn:xmpp:ping" });
const laughs =
  '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><message><body>&b;</body></message>';

describe("what XMPP forbids ends the session, and nothing of it is believed", () => {
  it.each<[string, Buffer | string]>([
    ["a declaration that laughs a billion times (DTD)", laughs],
    ["the same in pieces", laughs],
    ["a comment", "<message><!-- --><body>x</body></message>"],
    ["an instruction to a program", "<message><?php x ?><body>x</body></message>"],
    ["an entity nobody declared", "<message><body>&b;</body></message>"],
    [
      "bytes that are no letters (invalid UTF-8)",
      Buffer.from("<message><body>\xff\xfe\xc3\x28</body></message>", "latin1"),
    ],
    [
      "half a surrogate pair as three bytes",
      Buffer.from("<message><body>\xed\xa0\x80</body></message>", "latin1"),
    ],
    ["elements in elements, a thousand deep", `<message>${"<a>".repeat(1000)}`],
    ["a hundred thousand tags in one element", `<message>${"<a/>".repeat(100_000)}</message>`],
  ])("%s", async (name, poison) => {
    const heard: string[] = [];
    const bytes = Uint8Array.from(Buffer.from(poison as string));
    const piece = name.includes("pieces") ? 1 : bytes.length;
    const { session } = await signedIn(() => "", {
      onSession: (socket) => {
        setTimeout(() => {
          for (let at = 0; at < bytes.length; at += piece) socket.write(bytes.subarray(at, at + piece));
        }, 50);
      },
    });
    session.listen((stanza) => heard.push(stanza.name));
    const failure = await failureOf(ask(session, "get", null, ping()));
    expect(failure.reason).toBe("unavailable");
    expect(failure.findings).toEqual([{ code: "xmpp.connection-lost", domain: "school.example" }]);
    expect(heard).toEqual([]);
  });
});

describe("a gigabyte", () => {
  const floods = [
    "a text",
    "an attribute",
    "a tag",
    "many attributes",
    "many tags",
    "blanks in a tag",
  ] as const;

  it.each(floods)("of %s is cut off before it fills the memory", async (kind) => {
    const begin = {
      "a text": "<message><body>",
      "an attribute": "<message a='",
      "a tag": "<",
      "many attributes": "<message",
      "many tags": "<message>",
      "blanks in a tag": "<message ",
    };
    const more = (at: number) =>
      ({
        "a text": "x".repeat(65_536),
        "an attribute": "x".repeat(65_536),
        "a tag": "x".repeat(65_536),
        "many attributes": Array.from({ length: 5000 }, (_, n) => ` a${at}-${n}=''`).join(""),
        "many tags": "<a/>".repeat(16_384),
        "blanks in a tag": " ".repeat(65_536),
      })[kind];
    let poured = 0;
    const pour = (socket: TLSSocket, at = 0): void => {
      if (socket.destroyed || poured > 2 ** 30) return;
      const text = at === 0 ? begin[kind] : more(at);
      poured += text.length;
      socket.write(text, () => setImmediate(() => pour(socket, at + 1)));
    };
    const fake = await fakeSchool({ onSession: (socket) => setTimeout(() => pour(socket), 50) });
    const { code, out } = await client(fake.port);
    expect([code, out]).toEqual([0, expect.stringMatching(/^xmpp\.connection-lost \d+\n$/)]);
    expect(Number(out.split(" ")[1])).toBeLessThan(150);
    expect(poured).toBeLessThan(64 * 2 ** 20);
  });

  /** The tool's own client in a process of its own: waits until its session ends, says why, and its peak of memory in MB. */
  function client(port: number): Promise<{ readonly code: number; readonly out: string }> {
    const script = `
      const { connect } = await import("./dist/xmpp/connect.js");
      const { xml } = await import("./dist/xmpp/library.js");
      const { readFileSync } = await import("node:fs");
      const session = await connect({ jid: "berger@school.example", password: async () => "secret",
        service: "xmpp://127.0.0.1:${port}", ca: process.env.CA, deadlineMs: 10000 });
      const never = session.exchange(xml("presence"), () => undefined, 60000);
      const failure = await never.catch((error) => error);
      const peak = /VmHWM:\\s+(\\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
      console.log(failure.findings?.[0]?.code ?? failure, Math.round(Number(peak[1]) / 1024));
      process.exit(0);`;
    return new Promise((resolve) => {
      const env = { ...process.env, CA: schoolCa() };
      execFile(
        process.execPath,
        ["--input-type=module", "-e", script],
        { env, timeout: 60_000 },
        (error, out, problems) =>
          resolve({ code: error ? Number(error.code ?? 1) : 0, out: out || problems }),
      );
    });
  }
});

describe("lies about a room", () => {
  const room = "7b@rooms.school.example";
  const self = (from: string, codes: readonly string[]) =>
    `<presence from='${from}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' role='moderator'/>${codes
      .map((code) => `<status code='${code}'/>`)
      .join("")}</x></presence>`;

  it("that somebody else tells do not let us believe that we made it", async () => {
    const { session } = await signedIn((stanza) =>
      stanza.startsWith("<presence") && !stanza.includes("unavailable")
        ? self("8c@rooms.school.example/Berger", ["110", "201"]) +
          self("7b@rooms.evil.example/Berger", ["110", "201"]) +
          self("berger@school.example/other", ["110", "201"]) +
          self(`${room}/Somebody`, ["201"]) +
          self(`${room}/Berger`, ["110"])
        : `<presence type='unavailable' from='${room}/Berger'/>`,
    );
    const made = rooms(session).create(room, "Berger");
    expect(await made).toEqual({ kind: "exists" });
  });

  it("of an archive count only from the room, and only for the question that was asked", async () => {
    const result = (from: string, query: string, id: string) =>
      `<message from='${from}'><result xmlns='urn:xmpp:mam:2' queryid='${query}' id='${id}'><forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='${room}/Berger' type='groupchat' id='${id}'><body>${id}</body></message></forwarded></result></message>`;
    const { session } = await signedIn((stanza, id) => {
      const [, query = ""] = /queryid="([^"]+)"/.exec(stanza) ?? [];
      const fin = (from: string) =>
        `<iq type='result' id='${id}' from='${from}'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>`;
      return query === ""
        ? ""
        : result("evil@else.example", query, "forged-1") +
            result(room, "another-question", "forged-2") +
            result("berger@school.example", query, "forged-3") +
            fin("evil@else.example") +
            result(room, query, "true") +
            fin(room);
    });
    const found = [];
    for await (const { id } of roomArchive(session, room)) found.push(id);
    expect(found).toEqual(["true"]);
  });
});

it("a server that never answers again fails each request in time, and is said to be silent", async () => {
  const { session } = await signedIn(() => "");
  const failure = await failureOf(ask(session, "get", "rooms.school.example", ping()));
  expect(failure.findings).toEqual([{ code: "xmpp.answer-missing", domain: "school.example", seconds: 1 }]);
});

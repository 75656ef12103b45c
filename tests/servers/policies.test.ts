/** The three kinds of room as an ordinary invited person finds them: who may speak, who sees whose address. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Policy } from "../../src/plan/known-room.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import { rooms } from "../../src/xmpp/room.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { scratch, tool } from "../cli/tool.ts";
import { describeOnServers, type School } from "./school.ts";

const base = await scratch();

interface Expected {
  readonly speaks: boolean;
  readonly seesAddresses: boolean;
  readonly strangerEnters: boolean;
}

const table: Readonly<Record<Policy, Expected>> = {
  announce: { speaks: false, seesAddresses: false, strangerEnters: true },
  class: { speaks: true, seesAddresses: false, strangerEnters: false },
  "class-e2ee": { speaks: true, seesAddresses: true, strangerEnters: false },
};

describeOnServers("an ordinary member", { users: ["berger", "nora", "emil", "stranger"] }, (school) => {
  it.each(Object.entries(table) as [Policy, Expected][])("of a room for %s", async (policy, expected) => {
    const room = await makeRoom(school, policy);
    const emil = await school.session("emil");
    expect((await rooms(emil).enter(room, "Emil")).kind).toBe("ok");

    const nora = await school.session("nora");
    const shown: string[] = [];
    const stop = nora.listen((stanza) => void shown.push(stanza.toString()));
    const here = rooms(nora);
    expect((await here.enter(room, "Nora")).kind).toBe("ok");
    const said = await here.say(room, { id: `${policy}-says`, body: "Hallo", stamp: null });
    expect(said.kind, "may speak").toBe(expected.speaks ? "ok" : "refused");

    const lists = await Promise.all(["owner", "admin", "member"].map((list) => listed(nora, room, list)));
    const archived = await archive(nora, room, shown);
    stop();
    const others = [school.address("emil"), school.address("berger")];
    const sees = (text: string) => others.some((address) => text.includes(`jid="${address}`));
    expect(sees(shown.join("")), "sees addresses in the room").toBe(expected.seesAddresses);
    if (!expected.seesAddresses) {
      expect(lists.filter(sees), "gets no list of addresses").toEqual([]);
      expect(sees(archived), "finds no address in the archive").toBe(false);
    }

    const stranger = await rooms(await school.session("stranger")).enter(room, "Stranger");
    expect(stranger.kind === "ok", "somebody who was not invited enters").toBe(expected.strangerEnters);
    await Promise.all([emil.close(), nora.close()]);
  });

  it("the owner sees who is there in every kind of room", async () => {
    const berger = await school.session("berger");
    for (const policy of ["announce", "class", "class-e2ee"] as const) {
      const room = await makeRoom(school, policy);
      expect(await listed(berger, room, "owner")).toContain(school.address("berger"));
    }
  });
});

/** Makes the room with the tool itself, once per policy. */
async function makeRoom(school: School, policy: Policy): Promise<string> {
  const folder = join(base, school.kind);
  await mkdir(folder, { recursive: true });
  const csv = join(folder, "people.csv");
  const rows = ["name;whatsapp;jid", "Nora;;nora@schule.example", "Emil;;emil@schule.example"];
  await writeFile(csv, rows.join("\n"));
  await writeFile(join(folder, "password"), "pw-berger");
  const login = ["--service", school.server.service, "--ca-file", school.server.caFile];
  const wishes = ["--people", csv, "--title", policy, "--room", `for-${policy}`, "--policy", policy];
  const argv = [
    "migrate",
    ...wishes,
    "--as",
    school.address("berger"),
    "--without-keys",
    "let-in",
    "--yes",
    "-o",
    join(folder, `${policy}.json`),
  ];
  const ran = await tool([...argv, ...login, "--password-file", join(folder, "password")], {
    env: { XDG_STATE_HOME: folder },
  });
  expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("Verified")]);
  return school.room(`for-${policy}`);
}

/** The answer to a request for one of the room's lists, as text; a refusal counts as such. */
async function listed(session: Session, room: string, affiliation: string): Promise<string> {
  const query = xml("query", { xmlns: NS.mucAdmin }, xml("item", { affiliation }));
  const reply = await ask(session, "get", room, query);
  return reply.kind === "ok" ? reply.stanza.toString() : reply.condition;
}

/** Everything that the room's archive sends, out of what the session was shown since. */
async function archive(session: Session, room: string, shown: readonly string[]): Promise<string> {
  const before = shown.length;
  await ask(session, "set", room, xml("query", { xmlns: NS.archive }));
  return shown.slice(before).join("");
}

/** People whose accounts are on another server: invited across, or named with the reason why not (RFC 6120 8.3.3). */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ApplyEvent } from "../../src/apply/model.ts";
import { connect } from "../../src/xmpp/connect.ts";
import { tool } from "../cli/tool.ts";
import { makePlan } from "./class.ts";
import { has } from "./debian.ts";
import { publishDevices } from "./device-list.ts";
import { launchers, type RunningServer, type ServerKind } from "./launch.ts";
import { nameServer } from "./name-server.ts";
import { describeOn, installedServers, type School } from "./school.ts";
import { witness, witnessInstalled } from "./witness.ts";

const canAskOurs = has(["lua-unbound"], "no Prosody asked our name server, and no two servers met");

const others = await nameServer();
afterAll(() => others.close());

/** Both ways between both kinds, and one kind with itself. */
const pairs: readonly (readonly [ServerKind, ServerKind])[] = [
  ["prosody", "ejabberd"],
  ["ejabberd", "prosody"],
  ["prosody", "prosody"],
];

const rows = [
  "name;whatsapp;jid;role;invite;history;lang",
  "Frau Berger;;berger@schule.example;owner;yes;no;de",
  "Nora Nolte;Nora Mama;nora@verein.example;member;yes;yes;de",
  "Emil Eck;Emil Papa;nobody@verein.example;member;yes;yes;de",
  "Lena Laube;Lena Mama nervig;lena@nowhere.example;member;yes;no;de",
  "Ole Otto;;ole@closed.example;member;yes;no;de",
];

async function planned(school: School, name: string) {
  const made = await makePlan(school, name, ["--title", name], { people: rows });
  expect([made.code, made.err]).toEqual([0, expect.any(String)]);
  return made;
}

for (const [home, away] of pairs) {
  // A server that is not there was said to be missing already.
  const both = canAskOurs && installedServers.has(home) && installedServers.has(away);
  describe.skipIf(!both)(`members on another server (${away})`, () => {
    describeOn(home, "the room is here", { users: ["berger"], others }, (school) => {
      let club: RunningServer;
      beforeAll(async () => {
        const accounts = [{ user: "nora", password: "pw-nora" }];
        club = await launchers[away].launch({ domain: "verein.example", accounts, others });
        // Port 1 belongs to nobody.
        others.srv("_xmpp-server._tcp.closed.example", { port: 1, target: "localhost" });
      }, 60_000);
      afterAll(() => club.stop());

      it("are invited, come in and read; who cannot be reached is named with the cause", async () => {
        const { plan, login, env } = await planned(school, "across");
        const ran = await tool(["apply", plan, "--yes", "--json", ...login], { env });
        expect([ran.code, ran.err]).toEqual([3, expect.any(String)]);
        const lines = ran.out
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line));
        const ends = lines.filter(
          ({ type, kind }: ApplyEvent & { kind?: string }) => type === "end" && kind === "invite.send",
        );
        const outcome = Object.fromEntries(
          ends.map(({ jid, outcome, detail }) => [jid, [outcome, detail?.cause]]),
        );
        expect(outcome).toEqual({
          "nora@verein.example": ["done", undefined],
          "nobody@verein.example": ["refused", "no-account"],
          "lena@nowhere.example": ["refused", "server-unreachable"],
          "ole@closed.example": ["refused", "server-unreachable"],
        });
        expect(lines.at(-1).counts).toMatchObject({ refused: 3, failed: 0, unknown: 0 });

        const room = school.room("across");
        if (witnessInstalled) {
          const seen = await witness(club, ["nora"], [room]);
          expect(seen.nora?.invitations).toEqual({ [room]: 1 });
          expect(seen.nora?.rooms[room]?.entered).toBe(true);
          expect(seen.nora?.rooms[room]?.bodies.join()).toContain("Mathehefte");
        }

        const again = await tool(["apply", plan, "--yes", ...login], { env });
        expect([again.code, again.out]).toEqual([
          3,
          expect.stringContaining("nobody@verein.example: the invitation came back"),
        ]);
        if (witnessInstalled) expect((await witness(club, ["nora"], [])).nora?.invitations).toEqual({});
      });

      it("and their keys are read over there; of who cannot be reached none can be", async () => {
        const server = await school.as("berger");
        const ca = await readFile(club.caFile, "utf8");
        const password = async () => "pw-nora";
        const nora = await connect({ jid: "nora@verein.example", password, service: club.service, ca });
        expect(await server.keysReadable("nora@verein.example")).toBe(false);
        await publishDevices(nora, [1]);
        const people = [
          "nora@verein.example",
          "nobody@verein.example",
          "lena@nowhere.example",
          "ole@closed.example",
        ];
        const readable = await Promise.all(people.map((jid) => server.keysReadable(jid)));
        expect(readable).toEqual([true, false, false, false]);
        await nora.close();
      });

      it("and it is asked how long it has been running; who cannot be reached tells nothing", async () => {
        const server = await school.as("berger");
        const domains = ["verein.example", "nowhere.example", "closed.example", school.muc];
        const told = await Promise.all(domains.map((domain) => server.uptimeSeconds(domain)));
        expect(told).toEqual([expect.any(Number), null, null, null]);
      });
    });
  });
}

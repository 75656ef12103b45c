/** What a service for rooms says of itself, and whom it is believed. */
import { expect, it } from "vitest";
import { roomService } from "../../src/xmpp/room-service.ts";
import { refusal, signedIn } from "./signed-in.ts";

interface Answers {
  readonly archive?: boolean;
  /** `name version` of the service and of the server; missing: it refuses to tell. */
  readonly service?: string;
  readonly server?: string;
}

async function ask({ archive, service, server }: Answers, domain = "rooms.school.example") {
  const { session } = await signedIn((stanza, id) => {
    const to = /\bto="([^"]+)"/.exec(stanza)?.[1] ?? "";
    const answer = (query: string) => `<iq type='result' id='${id}' from='${to}'>${query}</iq>`;
    if (stanza.includes("disco#info")) {
      const feature = archive ? "<feature var='urn:xmpp:mam:2'/>" : "";
      return answer(`<query xmlns='http://jabber.org/protocol/disco#info'>${feature}</query>`);
    }
    const [name, version] = ((to === domain ? service : server) ?? "").split(" ");
    if (!name) return refusal(id, "service-unavailable", ` from='${to}'`);
    const told = `<name>${name}</name><version>${version}</version>`;
    return answer(`<query xmlns='jabber:iq:version'>${told}</query>`);
  });
  const { software, archivesRooms } = await roomService(session, domain);
  return [software && `${software.name} ${software.version}`, archivesRooms];
}

it.each([
  ["lists it", { archive: true, service: "ejabberd 24.12" }, "ejabberd 24.12", "yes"],
  ["lists it and tells no software", { archive: true }, null, "yes"],
  ["of a known software does not list it", { service: "ejabberd 24.12" }, "ejabberd 24.12", "no"],
  ["leaves its software to its server", { server: "Prosody 13.0.1" }, "Prosody 13.0.1", "no"],
  ["is of a software that nobody looked at", { service: "Other 1.0" }, "Other 1.0", "not-told"],
  ["tells nothing at all", {}, null, "not-told"],
] as const)("a service that %s", async (_, answers, software, archives) => {
  expect(await ask(answers)).toEqual([software, archives]);
});

it("is not taken for our own server's where it is another's", async () => {
  expect(await ask({ server: "Prosody 13.0.1" }, "rooms.elsewhere.example")).toEqual([null, "not-told"]);
});

it("is not heard at length", async () => {
  const [software] = await ask({ service: `${"x".repeat(10_000)} 1` });
  expect(software).toHaveLength(52);
});

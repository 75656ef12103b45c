/** Who belongs to a room, from servers that list people more than once. */
import { expect, it } from "vitest";
import { listed } from "../../src/xmpp/affiliations.ts";
import { signedIn } from "./signed-in.ts";

const room = "7b@rooms.school.example";

/** A room whose lists hold these people. */
async function roomWith(lists: Readonly<Record<string, readonly string[]>>) {
  return signedIn((stanza, id) => {
    const list = /affiliation="(\w+)"/.exec(stanza)?.[1] ?? "";
    const items = (lists[list] ?? []).map(
      (who) => `<item affiliation='${list}' jid='${who}@school.example'/>`,
    );
    return `<iq type='result' id='${id}' from='${room}'><query xmlns='http://jabber.org/protocol/muc#admin'>${items.join("")}</query></iq>`;
  });
}

it("counts the highest rank of somebody who stands in several lists, and a ban above all", async () => {
  const { session } = await roomWith({
    owner: ["berger", "krause"],
    admin: ["emil"],
    member: ["nora", "berger", "emil", "krause", "lena"],
    outcast: ["krause", "lena"],
  });
  const expected = {
    "berger@school.example": "owner",
    "emil@school.example": "admin",
    "nora@school.example": "member",
    "krause@school.example": "outcast",
    "lena@school.example": "outcast",
  };
  expect((await listed(session, room)).affiliations).toEqual(expected);
  // in whatever order they are asked for
  expect((await listed(session, room, ["owner", "outcast", "admin", "member"])).affiliations).toEqual(
    expected,
  );
});

it("reads no other lists than those it was asked for", async () => {
  const { session, fake } = await roomWith({ owner: ["berger"], member: ["nora"] });
  expect((await listed(session, room, ["member"])).affiliations).toEqual({ "nora@school.example": "member" });
  expect(fake.secret().match(/affiliation="/g)).toHaveLength(1);
});

/** Our bookmarks as other apps of the account find them: in every list that they go by, beside all that stood there before. */
import { expect, it } from "vitest";
import { ask } from "../../src/xmpp/iq.ts";
import { type Element, xml } from "../../src/xmpp/library.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { tool } from "../cli/tool.ts";
import { makePlan, parents } from "./class.ts";
import { describeOn, describeOnServers, type School } from "./school.ts";

type Place = "current" | "private" | "node";
const current = "urn:xmpp:bookmarks:1";
const old = "storage:bookmarks";

/** Where apps look, by what the account says: Converse.js, Gajim, Dino and profanity go by the old lists unless it says `#compat`. */
async function placesOfApps(app: Session): Promise<readonly Place[]> {
  const reply = await ask(
    app,
    "get",
    app.jid,
    xml("query", { xmlns: "http://jabber.org/protocol/disco#info" }),
  );
  const query = reply.kind === "ok" ? reply.stanza.getChildElements()[0] : undefined;
  const features = (query?.getChildren("feature") ?? []).map(({ attrs }) => attrs.var ?? "");
  const compatible = features.some((one) => one === `${current}#compat` || one === `${current}#compat-pep`);
  if (compatible) return ["current"];
  const node = await read(app, "node");
  return node === null ? ["private"] : ["private", "node"];
}

/** What a list holds, null where there is none: entries by the room's address, whatever else by its text. */
async function read(app: Session, place: Place): Promise<readonly string[] | null> {
  const storage = xml("storage", { xmlns: old });
  const items = xml("items", { node: place === "current" ? current : old });
  const question =
    place === "private"
      ? xml("query", { xmlns: "jabber:iq:private" }, storage)
      : xml("pubsub", { xmlns: "http://jabber.org/protocol/pubsub" }, items);
  const reply = await ask(app, "get", null, question);
  if (reply.kind === "refused") return null;
  const inside = reply.stanza.getChildElements()[0];
  const entries = (list: Element | undefined) => list?.getChildElements() ?? [];
  const item = inside?.getChild("items")?.getChildren("item") ?? [];
  if (place === "current") return item.map(({ attrs }) => attrs.id ?? "").sort();
  const list = place === "private" ? inside?.getChild("storage") : item[0]?.getChild("storage");
  return entries(list)
    .map(({ attrs }) => attrs.jid ?? attrs.url ?? "")
    .sort();
}

/** Another app of the account writes the old lists as it likes: a room, and a page of the web, which only they can hold. */
async function write(app: Session, place: "private" | "node", rooms: readonly string[]): Promise<void> {
  const entries = rooms.map((jid) =>
    xml("conference", { jid, name: "7a", autojoin: "false" }, xml("nick", {}, "B")),
  );
  const page = xml("url", { url: "https://schule.example/", name: "Schule" });
  const storage = xml("storage", { xmlns: old }, ...entries, page);
  const item = xml("publish", { node: old }, xml("item", { id: "current" }, storage));
  const order =
    place === "private"
      ? xml("query", { xmlns: "jabber:iq:private" }, storage)
      : xml("pubsub", { xmlns: "http://jabber.org/protocol/pubsub" }, item);
  expect((await ask(app, "set", null, order)).kind).toBe("ok");
}

async function lists(app: Session, places: readonly Place[]) {
  return Promise.all(places.map((place) => read(app, place)));
}

const others = (school: School) => [school.room("other"), "https://schule.example/"].sort();

function keptWhereAppsLook(school: School) {
  it("are in every list that apps go by, and what was there stays, also when they go again", async () => {
    const app = await school.session("nora");
    await write(app, "private", [school.room("other")]);
    const server = await school.as("nora");
    const rooms = ["one", "two", "three"].map(school.room);
    for (const one of await Promise.all(rooms.map((room) => server.bookmark(room, "7b", "Nora"))))
      expect(one).toEqual({ kind: "ok" });
    const places = await placesOfApps(app);
    for (const list of await lists(app, places)) expect(list).toEqual(expect.arrayContaining(rooms));
    expect(await read(app, "private")).toEqual(expect.arrayContaining(others(school).slice(-1)));
    for (const room of rooms) expect(await server.unbookmark(room)).toEqual({ kind: "ok" });
    for (const list of await lists(app, ["current", "private", ...places]))
      expect((list ?? []).filter((one) => rooms.includes(one))).toEqual([]);
    expect(await lists(app, ["private"])).toEqual([expect.arrayContaining([school.room("other")])]);
  });

  it("are missed as soon as one of these lists lacks them, and set again", async () => {
    const { plan, login, env } = await makePlan(school, "lost");
    expect((await tool(["apply", plan, "--yes", ...login], { env })).code).toBe(0);
    const verify = () => tool(["verify", plan, ...login], { env });
    expect((await verify()).code).toBe(0);
    const app = await school.session("berger");
    const places = await placesOfApps(app);
    for (const place of places) {
      if (place === "current") await (await school.as("berger")).unbookmark(school.room("lost"));
      else await write(app, place, [school.room("other")]);
      const missed = await verify();
      expect([place, missed.code, missed.out]).toEqual([
        place,
        3,
        expect.stringContaining("not among your own"),
      ]);
      const again = await tool(["apply", plan, "--yes", ...login], { env });
      expect([again.code, again.out]).toEqual([0, expect.stringMatching(/^Result: 1 change/m)]);
      expect((await verify()).code).toBe(0);
      if (place !== "current")
        expect(await read(app, place)).toEqual([...others(school), school.room("lost")].sort());
    }
  });
}

const users = ["berger", ...parents];
describeOnServers("bookmarks", { users }, keptWhereAppsLook);
describeOn(
  "prosody",
  "bookmarks in three lists that nothing keeps equal",
  { users, threeBookmarkLists: true },
  (school) => {
    it("are in all three", async () => {
      const app = await school.session("ida");
      await write(app, "node", [school.room("other")]);
      const server = await school.as("ida");
      expect(await server.bookmark(school.room("one"), "7b", "Ida")).toEqual({ kind: "ok" });
      expect(await server.bookmarked(school.room("one"))).toBe("yes");
      const one = [school.room("one")];
      expect(await lists(app, ["current", "private", "node"])).toEqual([
        one,
        one,
        [...others(school), ...one].sort(),
      ]);
    });

    keptWhereAppsLook(school);
  },
);

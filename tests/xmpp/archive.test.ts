/** What archives tell (XEP-0313): our own of what we sent, a room's of what was said; also while they are written to. */
import { describe, expect, it } from "vitest";
import { roomArchive, wasSent } from "../../src/xmpp/archive.ts";
import { refusal, signedIn } from "./signed-in.ts";

const entry = (query: string, message: string, uid = "1", stamp = "") =>
  `<message><result xmlns='urn:xmpp:mam:2' queryid='${query}' id='${uid}'><forwarded xmlns='urn:xmpp:forward:0'>${stamp}${message}</forwarded></result></message>`;
const queryOf = (stanza: string) => /queryid="([^"]+)"/.exec(stanza)?.[1];
const whole = (id: string) =>
  `<iq type='result' id='${id}'><fin xmlns='urn:xmpp:mam:2' complete='true'/></iq>`;

describe("whether an invitation was sent", () => {
  const server = (message: string, prefs: string) => (stanza: string, id: string) => {
    const query = queryOf(stanza);
    if (query === undefined)
      return prefs ? `<iq type='result' id='${id}'>${prefs}</iq>` : refusal(id, "feature-not-implemented");
    return `${message && entry(query, message)}${whole(id)}`;
  };
  const ours =
    "<message xmlns='jabber:client' from='berger@school.example/a' to='lena@home.example' id='inv-1'><body>x</body></message>";
  const always = "<prefs xmlns='urn:xmpp:mam:2' default='always'><always/><never/></prefs>";
  const roster = always.replace("always'", "roster'");
  const never = always.replace("<never/>", "<never><jid>lena@home.example</jid></never>");

  it.each([
    ["sent, when the archive has it", ours, "", "inv-1", "sent"],
    ["not sent, when everything is archived and it is not there", "", always, "inv-1", "not-sent"],
    ["not sent, when another of ours to the same person is there", ours, roster, "inv-2", "not-sent"],
    ["undecidable, when only some are archived", "", roster, "inv-1", "undecidable"],
    ["undecidable, when this person is left out", "", never, "inv-1", "undecidable"],
    ["undecidable, when the server does not say", "", "", "inv-1", "undecidable"],
    [
      "not believed, when another person's message bears the id",
      ours.replace("from='berger@school.example/a'", "from='lena@home.example/x'"),
      roster,
      "inv-1",
      "undecidable",
    ],
  ])("is %s", async (_, message, prefs, id, expected) => {
    const { session } = await signedIn(server(message, prefs));
    expect(await wasSent(session, "lena@home.example", id)).toBe(expected);
  });

  it("is undecidable without an archive", async () => {
    const { session } = await signedIn((_, id) => refusal(id, "service-unavailable"));
    expect(await wasSent(session, "lena@home.example", "inv-1")).toBe("undecidable");
  });

  it("is sent where only the fourth reading shows it, and a fifth is not asked for", async () => {
    const readings = ["", "", "", ours, ""];
    const { session } = await signedIn((stanza, id) => server(readings.shift() ?? "", always)(stanza, id));
    expect(await wasSent(session, "lena@home.example", "inv-1")).toBe("sent");
    expect(readings).toHaveLength(1);
  });
});

describe("the archive of a room", () => {
  const room = "7b@rooms.school.example";
  const said = (query: string, minute: number) =>
    entry(
      query,
      `<message xmlns='jabber:client' from='${room}/Nora' id='m${minute}'><body>${minute}</body></message>`,
      `u${minute}`,
      `<delay xmlns='urn:xmpp:delay' stamp='2026-09-03T10:0${minute}:00Z'/>`,
    ).replace("<message>", `<message from='${room}'>`);
  /** A server whose archive shows these minutes at each reading, and at all further ones the last of these. */
  const showing =
    (...readings: readonly (readonly number[])[]) =>
    (stanza: string, id: string) => {
      if (stanza.includes("<max>0</max>")) return whole(id).replace("<iq", `<iq from='${room}'`);
      const shown = readings.length > 1 ? readings[0] : readings.at(-1);
      readings = readings.length > 1 ? readings.slice(1) : readings;
      const query = queryOf(stanza) ?? "";
      return `${(shown ?? []).map((minute) => said(query, minute)).join("")}${whole(id).replace("<iq", `<iq from='${room}'`)}`;
    };

  it.each([
    ["whole at once", [[1, 2, 3]]],
    ["missing at first", [[], [1, 2, 3]]],
    ["in part at first", [[2], [1, 2, 3]]],
    ["in part each time", [[2, 3], [1, 2], [3]]],
    ["with some twice", [[1, 1, 2, 3, 3]]],
  ])("is whole, in order and each message once: %s", async (_, readings) => {
    const { session } = await signedIn(showing(...readings));
    const bodies: string[] = [];
    for await (const { body } of roomArchive(session, room)) bodies.push(body);
    expect(bodies).toEqual(["1", "2", "3"]);
  });

  it.each([
    ["once where it says that it holds as many", [[1, 2, 3]], 1],
    [
      "again where it says that it holds more",
      [
        [1, 3],
        [1, 2, 3],
      ],
      2,
    ],
    ["twice where it says the wrong number", [[1, 2]], 2],
  ])("is read %s", async (_, readings, expected) => {
    const shows = showing(...readings);
    let reads = 0;
    const { session } = await signedIn((stanza, id) => {
      if (stanza.includes("<max>0</max>"))
        return whole(id)
          .replace("<iq", `<iq from='${room}'`)
          .replace(
            "/></iq>",
            "><set xmlns='http://jabber.org/protocol/rsm'><count>3</count></set></fin></iq>",
          );
      reads += 1;
      return shows(stanza, id);
    });
    const bodies: string[] = [];
    for await (const { body } of roomArchive(session, room)) bodies.push(body);
    expect(bodies).toEqual((readings.at(-1) ?? []).map(String));
    expect(reads).toBe(expected);
  });

  it("that counts nothing is read twice where nobody writes, and not for ever where somebody always does", async () => {
    for (const [grows, expected] of [
      [false, 2],
      [true, 6],
    ] as const) {
      let asked = 0;
      const { session } = await signedIn((stanza, id) => {
        if (stanza.includes("<max>0</max>")) return refusal(id, "bad-request", ` from='${room}'`);
        asked += 1;
        const minutes = grows ? Array.from({ length: asked }, (_, at) => at) : [1];
        return showing(minutes)(stanza, id);
      });
      let count = 0;
      for await (const _ of roomArchive(session, room)) count += 1;
      expect(asked).toBe(expected);
      expect(count).toBe(grows ? 6 : 1);
    }
  });
});

/** A session against a server that is signed in to, but not to be trusted with everything. */
import { describe, expect, it } from "vitest";
import { Failure } from "../../src/messages/finding.ts";
import { bookmark, bookmarked, unbookmark } from "../../src/xmpp/bookmarks.ts";
import { invitations } from "../../src/xmpp/invite.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { uptimeSeconds } from "../../src/xmpp/uptime.ts";
import { refusal, signedIn } from "./signed-in.ts";

const ping = () => xml("ping", { xmlns: "urn:xmpp:ping" });

describe("reading", () => {
  it.each([1, 2, 3])("keeps letters whole that arrive in pieces of %i bytes", async (pieces) => {
    const text = "Grüße – ẞ 🌻👩‍👩‍👧 漢字";
    const { session } = await signedIn(
      (_, id) => `<iq type='result' id='${id}'><x><value>${text}</value></x></iq>`,
      {
        pieces,
      },
    );
    const reply = await ask(session, "get", null, ping());
    expect(reply.kind === "ok" && reply.stanza.getChild("x")?.getChildText("value")).toBe(text);
  });

  it.each([
    ["broken tags", "<message><body></message>"],
    ["forbidden entities", "<message><body>&boom;</body></message>"],
    ["an end of the stream", "</stream:stream>"],
    [
      "a stream error",
      "<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>",
    ],
    [
      "a pointer to another server",
      "<stream:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>evil.example</see-other-host></stream:error></stream:stream>",
    ],
  ])("ends the session, and not the program, after %s", async (_, poison) => {
    const { session } = await signedIn(() => poison);
    const error = await ask(session, "get", null, ping()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).reason).toBe("unavailable");
    await expect(session.send(xml("presence"))).rejects.toBeInstanceOf(Failure);
  });
});

describe("an answer", () => {
  it("counts only from the one who was asked", async () => {
    const { session } = await signedIn(
      (_, id) =>
        `<iq type='result' id='${id}' from='evil@else.example/x'><forged/></iq>` +
        `<iq type='result' id='${id}'><forged/></iq>` +
        `<iq type='result' id='other' from='room@rooms.school.example'><forged/></iq>` +
        `<iq type='result' id='${id}' from='room@rooms.school.example'><true/></iq>`,
    );
    const reply = await ask(session, "get", "room@rooms.school.example", ping());
    expect(reply.kind === "ok" && reply.stanza.getChildElements().map(({ name }) => name)).toEqual(["true"]);
  });

  it.each(["", " from='berger@school.example'", " from='berger@school.example/r'", " from='school.example'"])(
    "of our own account may come with%s",
    async (from) => {
      const { session } = await signedIn((_, id) => `<iq type='result' id='${id}'${from}/>`);
      expect((await ask(session, "get", null, ping())).kind).toBe("ok");
    },
  );

  it("of our own account cannot come from elsewhere", async () => {
    const { session } = await signedIn((_, id) => `<iq type='result' id='${id}' from='evil.example'/>`);
    await expect(ask(session, "get", null, ping())).rejects.toThrow("xmpp.answer-missing");
  });

  it("carries condition and text of a refusal", async () => {
    const { session } = await signedIn(
      (_, id) =>
        `<iq type='error' id='${id}'><error type='auth'><text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>Nein</text><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`,
    );
    const reply = await ask(session, "get", null, ping());
    expect(reply).toEqual({ kind: "refused", condition: "forbidden", text: "Nein" });
  });

  it("that never comes fails in time", async () => {
    const { session } = await signedIn(() => "");
    const started = performance.now();
    await expect(ask(session, "get", null, ping())).rejects.toThrow("xmpp.answer-missing");
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe("how long a server has been running", () => {
  const told = async (answer: (id: string) => string) => {
    const { session } = await signedIn((_, id) => answer(id));
    return uptimeSeconds(session, "school.example", 500);
  };
  const last = (id: string, seconds: string) =>
    `<iq type='result' id='${id}' from='school.example'><query xmlns='jabber:iq:last' seconds='${seconds}'/></iq>`;

  it("is what it says in whole seconds", async () => {
    expect(await told((id) => last(id, "903"))).toBe(903);
    expect(await told((id) => last(id, "0"))).toBe(0);
  });

  it("is not known where it says something else, refuses or is silent", async () => {
    for (const seconds of ["", "-1", "1e9", "12345678901", "soon"])
      expect(await told((id) => last(id, seconds)), seconds).toBeNull();
    expect(await told((id) => `<iq type='result' id='${id}' from='school.example'/>`)).toBeNull();
    expect(await told((id) => refusal(id, "service-unavailable"))).toBeNull();
    expect(await told(() => "")).toBeNull();
  });
});

describe("tracing", () => {
  it("shows what was sent to whom, and neither texts nor the login", async () => {
    const lines: string[] = [];
    const { session } = await signedIn(() => "", { onTrace: (line) => lines.push(line) });
    await session.send(xml("message", { to: "a@b.example", id: "m1" }, xml("body", {}, "streng geheim")));
    expect(lines).toEqual(["> message id=m1 to=a@b.example [body]"]);
    expect(lines.join()).not.toMatch(/geheim|secret|auth/);
  });
});

describe("sending", () => {
  it("counts characters that XML has no room for", async () => {
    const { session, fake } = await signedIn((_, id) => `<iq type='result' id='${id}'/>`);
    await session.send(xml("message", { to: "a@b.example" }, xml("body", {}, "a\u0001b")));
    await ask(session, "get", null, ping());
    expect(session.replacedCharacters()).toBe(1);
    expect(fake.secret()).toContain("<body>a\ufffdb</body>");
  });
});

describe("a bounce", () => {
  it("counts only from the invited address, its server or ours, and only for what we sent", async () => {
    const bounce = (id: string, from: string) =>
      `<message type='error' id='${id}' from='${from}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>`;
    const { session } = await signedIn((stanza, id) =>
      stanza.startsWith("<message")
        ? bounce(id, "evil@else.example") +
          bounce("foreign", "lena@home.example") +
          bounce(id, "home.example")
        : `<iq type='result' id='${id}' from='${/ to="([^"]+)"/.exec(stanza)?.[1]}'/>`,
    );
    const sent = invitations(session);
    await sent.send("7b@rooms.school.example", "lena@home.example", { body: "Hallo", reason: "7b" }, "inv-1");
    expect(await sent.bounces()).toEqual([
      { id: "inv-1", jid: "lena@home.example", condition: "service-unavailable" },
    ]);
  });
});

describe("bookmarks", () => {
  const room = "7b@rooms.school.example";

  /** A server that knows few wishes, and whose node keeps one item unless it is told how many; `limit` = what it makes of `max`. */
  function fewWishes(limit: string, node: { access: string; max: string } | null) {
    const state = { node, published: 0, sent: [] as string[] };
    const result = (id: string, inside = "") => `<iq type='result' id='${id}'>${inside}</iq>`;
    const pubsub = (inside: string, owner = "") =>
      `<pubsub xmlns='http://jabber.org/protocol/pubsub${owner}'>${inside}</pubsub>`;
    const acts: Record<string, (id: string, stanza: string) => string> = {
      "set publish": (id, stanza) => {
        if (stanza.includes("send_last_published_item")) return refusal(id, "resource-constraint");
        if (state.node?.access === "open") return refusal(id, "conflict");
        state.published += 1;
        return result(id);
      },
      "set create": (id) => {
        state.node = { access: "whitelist", max: limit };
        return result(id);
      },
      "set configure": (id) => {
        state.node = { access: "whitelist", max: limit };
        return result(id);
      },
      "get configure": (id) => {
        if (state.node === null) return refusal(id, "item-not-found");
        const field = `<field var='pubsub#max_items'><value>${state.node.max}</value></field>`;
        const form = `<x xmlns='jabber:x:data' type='form'>${field}</x>`;
        return result(id, pubsub(`<configure>${form}</configure>`, "#owner"));
      },
      "get items": (id) => result(id, pubsub(`<items>${"<item/>".repeat(3)}</items>`)),
    };
    const answer = (stanza: string, id: string) => {
      // it keeps no old lists
      if (!stanza.includes("urn:xmpp:bookmarks:1")) return refusal(id, "service-unavailable");
      const [, act] = /<(publish|create|configure|items)\b/.exec(stanza) ?? [];
      const name = `${/type="([gs]et)"/.exec(stanza)?.[1]} ${act}`;
      state.sent.push(name);
      return acts[name]?.(id, stanza) ?? refusal(id, "service-unavailable");
    };
    return { state, answer };
  }

  it("get a node with room for many before they are published with fewer wishes, asked about once", async () => {
    const { state, answer } = fewWishes("max", null);
    const { session } = await signedIn(answer);
    expect(await bookmark(session, room, "Klasse 7b", "Berger")).toEqual({ kind: "ok" });
    const whole = ["set publish", "get configure", "set create", "get configure", "set publish"];
    expect(state.sent).toEqual(whole);
    expect(await bookmark(session, room, "Klasse 7b", "Berger")).toEqual({ kind: "ok" });
    expect(state.sent.slice(whole.length)).toEqual(["set publish"]);
    expect(state).toMatchObject({ published: 2, node: { access: "whitelist" } });
  });

  it.each([
    ["are not published where that would push out what stands there", "3", 0],
    ["are published where the limit leaves room for one more", "4", 1],
  ])("%s", async (_, limit, published) => {
    const { state, answer } = fewWishes(limit, { access: "whitelist", max: "1" });
    const { session } = await signedIn(answer);
    const kind = published ? "ok" : "refused";
    expect(await bookmark(session, room, "Klasse 7b", "Berger")).toMatchObject({ kind });
    expect(state.published).toBe(published);
  });

  it("are put into a node that is closed first, where one stands open", async () => {
    const { state, answer } = fewWishes("max", { access: "open", max: "max" });
    const { session } = await signedIn(answer);
    expect(await bookmark(session, room, "Klasse 7b", "Berger")).toEqual({ kind: "ok" });
    expect(state).toMatchObject({ published: 1, node: { access: "whitelist", max: "max" } });
  });

  it("fall back to the old list and keep what stands there", async () => {
    let stored =
      "<storage xmlns='storage:bookmarks'><conference jid='old@rooms.school.example' name='Alt'/></storage>";
    const { session } = await signedIn((stanza, id) => {
      if (!stanza.includes("jabber:iq:private")) return refusal(id, "service-unavailable");
      if (stanza.includes('type="set"')) {
        stored = /<storage[\s\S]*<\/storage>/.exec(stanza)?.[0] ?? "";
        return `<iq type='result' id='${id}'/>`;
      }
      return `<iq type='result' id='${id}'><query xmlns='jabber:iq:private'>${stored}</query></iq>`;
    });
    expect(await bookmarked(session, room)).toBe("no");
    expect(await bookmark(session, room, "Klasse 7b", "Berger")).toEqual({ kind: "ok" });
    expect(await bookmark(session, room, "Klasse 7b", "Berger")).toEqual({ kind: "ok" });
    expect(await bookmarked(session, room)).toBe("yes");
    expect(stored.match(/<conference/g)).toHaveLength(2);
    expect(stored).toContain("old@rooms.school.example");
  });

  it("that the server shows and does not find are told not to be entered, so that no app makes the room anew", async () => {
    const sent: string[] = [];
    const { session } = await signedIn((stanza, id) => {
      if (stanza.includes("<retract")) return refusal(id, "item-not-found");
      if (stanza.includes("<publish ")) sent.push(stanza);
      const items = `<items><item id='${room}'/></items>`;
      const inside = stanza.includes("<items")
        ? `<pubsub xmlns='http://jabber.org/protocol/pubsub'>${items}</pubsub>`
        : "<query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'/></query>";
      return `<iq type='result' id='${id}'>${inside}</iq>`;
    });
    await unbookmark(session, room);
    expect(sent).toEqual([expect.stringContaining('autojoin="false"')]);
    expect(sent[0]).toContain(`id="${room}"`);
  });

  it("are looked up together, each told apart", async () => {
    const { session, fake } = await signedIn((stanza, id) => {
      if (stanza.includes("disco#info"))
        return `<iq type='result' id='${id}'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:bookmarks:1#compat'/></query></iq>`;
      const items = stanza.match(/<item id="r[25]@[^"]+"\/>/g) ?? [];
      return `<iq type='result' id='${id}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>${items.join("")}</items></pubsub></iq>`;
    });
    const all = Array.from({ length: 8 }, (_, at) => bookmarked(session, `r${at}@rooms.school.example`));
    expect(await Promise.all(all)).toEqual(["no", "no", "yes", "no", "no", "yes", "no", "no"]);
    expect(fake.secret().match(/<items /g)).toHaveLength(1);
  });

  it("are unsupported where the server knows neither way", async () => {
    const { session } = await signedIn((_, id) => refusal(id, "service-unavailable"));
    expect(await bookmarked(session, room)).toBe("unsupported");
    expect(await bookmark(session, room, "7b", "Berger")).toMatchObject({ kind: "refused" });
  });
});

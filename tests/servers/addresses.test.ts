/** Addresses and nicknames: does each server accept what we accept, and store what we say that it stores? */
import fc from "fast-check";
import { expect, it } from "vitest";
import { prepareJid } from "../../src/people/address/jid.ts";
import { safeNick } from "../../src/people/nick.ts";
import { settingsFor } from "../../src/plan/policy.ts";
import { localPart, nickname, prepare } from "../../src/text/index.ts";
import { listed, setAffiliation } from "../../src/xmpp/affiliations.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { describeOnServers } from "./school.ts";

const seed = 7;

/** Letters that servers map, refuse or keep, each for a reason of its own. */
const trouble = Array.from(
  "aAzZ09.-_+~öÖüßẞİıIiςσΣΙͅKÅﬁﬀｎＮ½²€漢ｶ㈱ΐŉǰẖǅǄᾳᾼЖжЇїґאבתעاب١۱ญกअあ한글ა\u10a0Ꭰꭰ\u1e9e\u0345\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\u00a0\u2003\u3000 \"&'/:<>@\\|\u0301\u0308\u0327\u0130\u1100\u1161\u{10400}\u{10428}\u{1d400}\u{1f33b}❤☎\u20e3\u202e\u2028\ufffd\ue000\u{e0061}\u0221\u0378ɐʼ´¨ªº",
);
const unit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...trouble) },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from("abcdeimnorstuäöüéñçğşłżабвгд")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
);
const word = fc.array(unit, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(""));

/** What XML cannot carry never gets as far as a server's rules. */
const isLegal = (text: string) =>
  /^[\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text) &&
  !/[\t\n\r]/.test(text);

function samples(count: number, fits: (text: string) => boolean): string[] {
  const drawn = fc.sample(word, { numRuns: 3 * count, seed });
  return [...new Set([...trouble, ...drawn])].filter((text) => isLegal(text) && fits(text)).slice(0, count);
}

async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += 50)
    done.push(...(await Promise.all(items.slice(at, at + 50).map(work))));
  return done;
}

/** A slash or a second @ makes another address of it; blanks and marks around are taken off before we look. */
const isLocal = (text: string) => !/[/@]/.test(text) && !/^[\s\p{Cf}<>]|[\s\p{Cf}<>]$/u.test(text);

/** Prosody 0.12 lets letters younger than Unicode 3.2 pass in an address; ejabberd does not, so neither do we. */
const lax = { ...localPart, strict: false };

describeOnServers("addresses as servers see them", { users: ["berger"] }, (school) => {
  it("stores 2,000 addresses and more as we say, and refuses what we refuse", async () => {
    const server = await school.as("berger");
    const session = await school.session("berger");
    const locals = samples(3000, isLocal);
    const domain = school.server.domain;
    const differences: object[] = [];
    const compared = { taken: 0, refused: 0 };
    for (let at = 0; at < locals.length; at += 250) {
      const room = school.room(`addresses-${at}`);
      expect(await server.createRoom(room, "Berger")).toEqual({ kind: "created" });
      const part = locals
        .slice(at, at + 250)
        .map((local) => ({ local, ours: prepareJid(`${local}@${domain}`) }));
      // Without anything before the @ it is the domain's own address: taken as one, and not what was meant.
      const whole = part.filter(({ ours }) => ours.kind === "ok" || ours.why !== "no-local-part");
      const answers = await inTurns(whole, async ({ local }) => {
        return (await setAffiliation(session, room, `${local}@${domain}`, "member")).kind === "ok";
      });
      const stored = new Set(Object.keys((await listed(session, room)).affiliations));
      for (const [index, { local, ours }] of whole.entries()) {
        compared[ours.kind === "ok" ? "taken" : "refused"] += 1;
        if (ours.kind === "bad" && school.kind === "prosody" && prepare(local, lax).kind === "ok") continue;
        const accepted = answers[index] === true;
        const agrees = ours.kind === "ok" ? accepted && stored.has(ours.jid) : !accepted;
        if (!agrees) differences.push({ local, codes: codes(local), ours, accepted });
      }
    }
    expect(differences.slice(0, 20)).toEqual([]);
    expect(compared.taken).toBeGreaterThan(1000);
    expect(compared.taken + compared.refused).toBeGreaterThan(2000);
  });

  it("lets 2,000 nicknames and more in as we say, and every safe one as it is", async () => {
    const server = await school.as("berger");
    const room = school.room("nicknames");
    expect(await server.createRoom(room, "Berger")).toEqual({ kind: "created" });
    expect((await server.configure(room, settingsFor("class", "7b", "", "de"))).kind).toBe("ok");
    const session = await school.session("berger");
    expect(await callOneself(session, room, "Berger 2")).toBe("Berger 2");
    const differences: object[] = [];
    const nicks = samples(2500, (nick) => prepared(nick)?.trim() !== "");
    for (const [index, nick] of nicks.entries()) {
      const ours = prepared(nick);
      const theirs = await callOneself(session, room, nick);
      if (theirs !== ours) differences.push({ nick, codes: codes(nick), ours, theirs });
      const safe = safeNick(nick, index);
      const came = await callOneself(session, room, safe);
      if (came !== safe) differences.push({ nick, codes: codes(nick), safe, came });
    }
    expect(differences.slice(0, 20)).toEqual([]);
    expect(nicks.length).toBeGreaterThan(2000);
  });
});

function prepared(nick: string): string | null {
  const ours = prepare(nick, nickname);
  return ours.kind === "ok" ? ours.text : null;
}

/** The nickname as the room spells it, null where it is refused. */
async function callOneself(session: Session, room: string, nick: string): Promise<string | null> {
  const id = `nick-${++asked}`;
  const request = xml("presence", { to: `${room}/${nick}`, id }, xml("x", { xmlns: NS.muc }));
  return session.exchange(request, (stanza) => {
    if (stanza.name !== "presence") return undefined;
    if (stanza.attrs.type === "error") return (stanza.attrs.id ?? id) === id ? null : undefined;
    const self = stanza
      .getChild("x", NS.mucUser)
      ?.getChildren("status")
      .some(({ attrs }) => attrs.code === "110");
    if (!self || stanza.attrs.type !== undefined) return undefined;
    const from = stanza.attrs.from ?? "";
    return from.slice(from.indexOf("/") + 1);
  });
}
let asked = 0;

function codes(text: string): string {
  return Array.from(text, (letter) => (letter.codePointAt(0) ?? 0).toString(16)).join(" ");
}

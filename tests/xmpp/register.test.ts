/** A new app with an invitation, at servers that refuse it, lie or fall over. */
import { expect, it } from "vitest";
import { failureOf } from "../servers/failure.ts";
import { refusal, signedIn } from "./signed-in.ts";

const result = (id: string) => `<iq type='result' id='${id}'/>`;
const jid = "berger@school.example";
const domain = "school.example";

it("shows the invitation, makes the account, and signs in on the same connection", async () => {
  const { session, fake } = await signedIn((_, id) => result(id), { token: "T1" });
  expect(session.jid).toBe(jid);
  const said = fake.secret();
  const at = (text: string) => said.indexOf(text);
  expect(at('<preauth xmlns="urn:xmpp:pars:0" token="T1"/>')).toBeGreaterThan(0);
  expect(at("<username>berger</username><password>secret</password>")).toBeGreaterThan(at("<preauth"));
  expect(at("<auth")).toBeGreaterThan(at("<username>"));
  expect(fake.plain()).not.toContain("T1");
});

it("registers nothing where no invitation was given", async () => {
  const { fake } = await signedIn((_, id) => result(id));
  expect(fake.secret()).not.toContain("jabber:iq:register");
});

it.each([
  ["preauth", "forbidden", { code: "xmpp.invitation-over", domain }],
  ["preauth", "item-not-found", { code: "xmpp.invitation-over", domain }],
  ["preauth", "service-unavailable", { code: "xmpp.account-refused", jid, reason: "service-unavailable" }],
  ["iq:register", "conflict", { code: "xmpp.name-taken", jid }],
  ["iq:register", "policy-violation", { code: "xmpp.too-many-accounts", domain }],
  ["iq:register", "resource-constraint", { code: "xmpp.too-many-accounts", domain }],
  ["iq:register", "not-acceptable", { code: "xmpp.account-refused", jid, reason: "not-acceptable" }],
  ["iq:register", "forbidden", { code: "xmpp.account-refused", jid, reason: "forbidden" }],
] as const)("refused at %s with %s is one sentence", async (at, condition, finding) => {
  const coming = signedIn((stanza, id) => (stanza.includes(at) ? refusal(id, condition) : result(id)), {
    token: "T1",
  });
  const failure = await failureOf(coming);
  expect(failure.reason).toBe("forbidden");
  expect(failure.findings).toEqual([finding]);
});

const streamError =
  "<stream:error><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>";

it.each([
  ["ends the stream with an error", streamError],
  ["ends it in the middle of an error", streamError.slice(0, 40)],
  ["closes an error that it did not finish", "<stream:error></stream:stream><message/></stream:error>"],
  ["says nothing any more", ""],
])("a server that %s in mid-registration costs the account, and nothing else", async (_, said) => {
  const coming = signedIn((stanza, id) => (stanza.includes("iq:register") ? said : result(id)), {
    token: "T1",
    deadlineMs: 1500,
  });
  expect((await failureOf(coming)).reason).toBe("unavailable");
});

/** A session with a server of the test's own, which answers stanzas as the test says; closed after each test. */
import { afterEach, beforeAll } from "vitest";
import { type ConnectOptions, connect } from "../../src/xmpp/connect.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { type Fake, type FakeOptions, fakeServer, type Identity, identity } from "./fake-server.ts";

let school: Identity;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  school = await identity("school.example");
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** The authority that the school's certificate is from, PEM. */
export const schoolCa = () => school.ca;

export async function fakeSchool(options: FakeOptions): Promise<Fake> {
  const fake = await fakeServer({ identity: school, ...options });
  open.push(fake);
  return fake;
}

/** @param more options of the server and of signing in, besides those of everybody here */
export async function signedIn(
  onStanza: (stanza: string, id: string) => string,
  more: FakeOptions & Partial<ConnectOptions> = {},
): Promise<{ session: Session; fake: Fake }> {
  const fake = await fakeSchool({
    onStanza: (stanza) => onStanza(stanza, /\bid="([^"]+)"/.exec(stanza)?.[1] ?? ""),
    ...more,
  });
  const session = await connect({
    jid: "berger@school.example",
    password: async () => "secret",
    service: `xmpp://127.0.0.1:${fake.port}`,
    ca: school.ca,
    deadlineMs: more.deadlineMs ?? 5000,
    answerMs: 1000,
    token: more.token,
    onTrace: more.onTrace,
    clock: more.clock,
  });
  open.push(session);
  return { session, fake };
}

export const refusal = (id: string, condition: string, from = "") =>
  `<iq type='error' id='${id}'${from}><error type='cancel'><${condition} xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`;

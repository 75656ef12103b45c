/** A real Prosody for one test file: started before its tests, stopped after them. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe } from "vitest";
import type { Server } from "../../src/apply/server.ts";
import {
  findProsody,
  type ProsodyOptions,
  type RunningProsody,
  startProsody,
} from "../../src/demo/prosody.ts";
import { type ConnectOptions, connect } from "../../src/xmpp/connect.ts";
import { connectServer } from "../../src/xmpp/server.ts";
import type { Session } from "../../src/xmpp/session.ts";

export interface School {
  readonly prosody: RunningProsody;
  readonly muc: string;
  address(user: string): string;
  room(name: string): string;
  /** Options with which a user signs in; the password is `pw-` and the user's name. */
  options(user: string, other?: Partial<ConnectOptions>): Promise<ConnectOptions>;
  /** Signs in; closed after the test file. */
  as(user: string, other?: Partial<ConnectOptions>): Promise<Server>;
  /** The bare session of a user's own client. */
  session(user: string): Promise<Session>;
}

const installed = await findProsody().then(
  () => true,
  () => false,
);
if (!installed && process.env.CI === "true")
  throw new Error("prosody is not installed, and CI=true demands it");
if (!installed)
  console.warn("\n*** SKIPPED: prosody is not installed, so nothing here was tried on a real server. ***\n");

/** Runs the tests against a server of their own; without Prosody they are skipped aloud, or fail with CI=true. */
export function describeOnProsody(
  name: string,
  setup: Omit<ProsodyOptions, "accounts"> & { readonly users: readonly string[] },
  body: (school: School) => void,
): void {
  describe.skipIf(!installed)(name, () => {
    let prosody: RunningProsody | null = null;
    const open: { close(): Promise<void> }[] = [];
    const running = () => {
      if (!prosody) throw new Error("the server is only there while tests run");
      return prosody;
    };
    const school: School = {
      get prosody() {
        return running();
      },
      get muc() {
        return running().muc;
      },
      address: (user) => `${user}@${running().domain}`,
      room: (room) => `${room}@${running().muc}`,
      async options(user, other = {}) {
        return {
          jid: `${user}@${running().domain}`,
          password: async () => `pw-${user}`,
          service: running().service,
          ca: await readFile(running().caFile, "utf8"),
          ...other,
        };
      },
      async as(user, other) {
        const server = await connectServer(await school.options(user, other));
        open.push(server);
        return server;
      },
      async session(user) {
        const session = await connect(await school.options(user));
        open.push(session);
        return session;
      },
    };
    beforeAll(async () => {
      const accounts = setup.users.map((user) => ({ user, password: `pw-${user}` }));
      prosody = await startProsody({ ...setup, accounts });
    }, 30_000);
    afterAll(async () => {
      await Promise.all(open.map((session) => session.close()));
      await prosody?.stop();
    }, 30_000);
    body(school);
  });
}

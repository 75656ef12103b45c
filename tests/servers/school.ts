/** A real server for one group of tests: the same tests run on each server that we know. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe } from "vitest";
import type { Server } from "../../src/apply/server.ts";
import { type ConnectOptions, connect } from "../../src/xmpp/connect.ts";
import { connectServer } from "../../src/xmpp/server.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { type LaunchOptions, launchers, type RunningServer, type ServerKind } from "./launch.ts";

export interface School {
  readonly kind: ServerKind;
  readonly server: RunningServer;
  readonly muc: string;
  address(user: string): string;
  room(name: string): string;
  /** Options with which a user signs in; the password is `pw-` and the user's name. */
  options(user: string, other?: Partial<ConnectOptions>): Promise<ConnectOptions>;
  /** Signs in; closed after the tests. */
  as(user: string, other?: Partial<ConnectOptions>): Promise<Server>;
  /** The bare session of a user's own client. */
  session(user: string): Promise<Session>;
}

/** `STORAGE=sql` runs any of these tests on SQLite. */
const storage = process.env.STORAGE ?? "files";

export interface SchoolSetup extends Omit<LaunchOptions, "accounts"> {
  readonly users: readonly string[];
}

const kinds: readonly ServerKind[] = ["prosody", "ejabberd"];
const installed = new Map<ServerKind, boolean>();
for (const kind of kinds) installed.set(kind, await launchers[kind].installed());
export const installedServers: ReadonlySet<ServerKind> = new Set(kinds.filter((kind) => installed.get(kind)));
const missing = kinds.filter((kind) => !installed.get(kind));
if (missing.length > 0 && process.env.CI === "true")
  throw new Error(`not installed, and CI=true demands it: ${missing.join(", ")}`);
for (const kind of missing)
  console.warn(`\n*** SKIPPED: ${kind} is not installed, so nothing here was tried on a real ${kind}. ***\n`);

/** Runs the tests on every server, each time against one of their own. */
export function describeOnServers(name: string, setup: SchoolSetup, body: (school: School) => void): void {
  for (const kind of kinds) describeOn(kind, name, setup, body);
}

/** Runs the tests on one server; where it is not installed they are skipped aloud, or fail with CI=true. */
export function describeOn(
  kind: ServerKind,
  name: string,
  { users, ...setup }: SchoolSetup,
  body: (school: School) => void,
): void {
  describe.skipIf(!installed.get(kind))(`${name} (${kind})`, () => {
    let server: RunningServer | null = null;
    const open: { close(): Promise<void> }[] = [];
    const running = () => {
      if (!server) throw new Error("the server is only there while tests run");
      return server;
    };
    const school: School = {
      kind,
      get server() {
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
        const session = await connectServer(await school.options(user, other));
        open.push(session);
        return session;
      },
      async session(user) {
        const session = await connect(await school.options(user));
        open.push(session);
        return session;
      },
    };
    beforeAll(async () => {
      const accounts = users.map((user) => ({ user, password: `pw-${user}` }));
      server = await launchers[kind].launch({ sql: storage === "sql", ...setup, accounts });
    }, 60_000);
    afterAll(async () => {
      await Promise.all(open.map((session) => session.close()));
      await server?.stop();
    }, 60_000);
    body(school);
  });
}

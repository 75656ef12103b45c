/** The servers that tests run on, each started the same way. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { proveDirectTls, proveStartTls } from "../../src/demo/identity.ts";
import { freePorts } from "../../src/demo/ports.ts";
import { findProsody, startProsody } from "../../src/demo/prosody.ts";
import type { Account } from "../../src/demo/prosody-config.ts";
import { findEjabberd, startEjabberd } from "./ejabberd.ts";
import { versionIn } from "./generation.ts";
import { type Guarded, guarded, isAlive, until } from "./guard.ts";
import { announce, type NameServer } from "./name-server.ts";
import { modulesIn, prosodyExtra } from "./prosody-extra.ts";

export type ServerKind = "prosody" | "ejabberd";

export interface LaunchOptions {
  /** Default: `schule.example`. */
  readonly domain?: string;
  readonly accounts?: readonly Account[];
  /** Nobody may make rooms. */
  readonly restrictRoomCreation?: boolean;
  /** A server without any service for rooms. */
  readonly withoutMuc?: boolean;
  /** The certificate names this domain instead of the server's own. */
  readonly certificateFor?: string;
  /** ejabberd only: seconds that must lie between two messages of one occupant, else they bounce. */
  readonly messageInterval?: number;
  /** Bytes per second that one client may send; more is read later. */
  readonly bytesPerSecond?: number;
  /** Archives, rooms and bookmarks lie in SQLite instead of the server's own files. */
  readonly sql?: boolean;
  /** Users who administer the server: it makes them owners of every room. */
  readonly admins?: readonly string[];
  /** Rooms have no archive, as in the configuration that Debian ships for either server. */
  readonly withoutArchive?: boolean;
  /** Prosody only: bookmarks are kept in the current way and in two old ones, and nothing keeps them equal. */
  readonly threeBookmarkLists?: boolean;
  /** Prosody only: whoever owns a room is listed among its members too. */
  readonly listsTwice?: boolean;
  /** Accounts' own archives keep nothing, as with some servers' own configurations. */
  readonly keepsNothingOfAccounts?: boolean;
  /** Who may invite people to make an account; left out: nobody. */
  readonly invitations?: "admins" | "everybody";
  /** How long such an invitation holds; left out: as long as the server likes. */
  readonly invitationSeconds?: number;
  /** One account in ten minutes is all that one internet connection may make, as where limits are not thought of. */
  readonly slowRegistration?: boolean;
  /** ejabberd only: messages from people who are no contacts are thrown away, as some servers do against spam. */
  readonly refusesStrangers?: boolean;
  /** It talks to other servers, which this name server knows. */
  readonly others?: NameServer;
}

/** What may be different after a restart. */
export type Changes = Pick<LaunchOptions, "restrictRoomCreation">;

export interface RunningServer {
  readonly kind: ServerKind;
  /** Such as `13.0.1`, by its own word. */
  readonly version: string;
  readonly domain: string;
  readonly muc: string;
  /** STARTTLS. */
  readonly port: number;
  /** TLS from the first byte. */
  readonly tlsPort: number;
  readonly service: string;
  /** `wss://127.0.0.1:…/…` */
  readonly webSocket: string;
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFile: string;
  readonly folder: string;
  pid(): number;
  addAccount(account: Account): Promise<void>;
  log(): Promise<string>;
  /** `SIGKILL`; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, on the same ports with the same data. */
  start(changes?: Changes): Promise<void>;
  stop(): Promise<void>;
}

export const launchers: Readonly<
  Record<
    ServerKind,
    { installed(): Promise<boolean>; launch(options: LaunchOptions): Promise<RunningServer> }
  >
> = {
  prosody: {
    installed: () =>
      findProsody().then(
        () => true,
        () => false,
      ),
    launch: launchProsody,
  },
  ejabberd: { installed: async () => (await findEjabberd()) !== null, launch: startEjabberd },
};

const modules = fileURLToPath(new URL("prosody-modules", import.meta.url));

/** The demonstration's Prosody, which tests can kill and start again besides. */
async function launchProsody(options: LaunchOptions): Promise<RunningServer> {
  const ports = { web: 0, from: 0 };
  const extra = async (folder: string) => {
    const [web = 0, from = 0] = await freePorts(2);
    Object.assign(ports, { web, from });
    if (options.listsTwice) await cp(modules, modulesIn(folder), { recursive: true });
    return prosodyExtra(folder, { ...options, ...ports });
  };
  const first = await startProsody({ ...options, extra });
  const version = versionIn("prosody", await first.log());
  announce(options.others, first, ports.from);
  let again: Guarded | null = null;
  const pid = () => again?.pid() ?? first.pid;
  const config = join(first.folder, "prosody.cfg.lua");
  return {
    ...first,
    kind: "prosody",
    version,
    webSocket: `wss://127.0.0.1:${ports.web}/xmpp-websocket`,
    pid,
    async kill() {
      process.kill(pid(), "SIGKILL");
      await until(
        async () => {
          if (!(await isOver(pid()))) throw new Error("still there");
        },
        () => true,
        5000,
      );
    },
    async start({ restrictRoomCreation } = {}) {
      await again?.stop();
      const text = await readFile(config, "utf8");
      if (restrictRoomCreation !== undefined)
        await writeFile(
          config,
          text.replace(/restrict_room_creation = \w+/, `restrict_room_creation = ${restrictRoomCreation}`),
        );
      const console = join(first.folder, "console.log");
      const server = await guarded(["prosody", "--config", config, "-F"], { console, folder: null });
      again = server;
      const ca = await readFile(first.caFile, "utf8");
      const { domain, port, tlsPort } = first;
      await until(
        async () => {
          await proveDirectTls({ port: tlsPort, domain, ca });
          await proveStartTls({ port, domain, ca });
        },
        server.alive,
        20_000,
      );
    },
    async stop() {
      await again?.stop();
      await first.stop();
    },
  };
}

/** Gone, or dead and not yet buried by the shell that started it. */
async function isOver(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ") Z");
  return stat.slice(stat.lastIndexOf(")")).startsWith(") Z");
}

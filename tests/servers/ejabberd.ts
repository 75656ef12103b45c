/** A private ejabberd on loopback, for the length of one run: `erl` itself, without epmd, services or other users. */
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { makeCertificates } from "../../src/demo/ca.ts";
import { proveDirectTls, proveStartTls } from "../../src/demo/identity.ts";
import { freePorts } from "../../src/demo/ports.ts";
import type { Account } from "../../src/demo/prosody-config.ts";
import { type EjabberdSetup, ejabberdConfig } from "./ejabberd-config.ts";
import { ownRoot, versionIn } from "./generation.ts";
import { type Guarded, guarded, until } from "./guard.ts";
import type { Changes, LaunchOptions, RunningServer } from "./launch.ts";
import { announce } from "./name-server.ts";

const PATIENCE = 30_000;
const ATTEMPTS = 3;

/** The folder of Erlang libraries that ejabberd lies in, null where it is not installed. */
export async function findEjabberd(path = process.env.PATH ?? ""): Promise<string | null> {
  const erl = await Promise.all(path.split(delimiter).map((folder) => executable(join(folder, "erl"))));
  if (!erl.some(Boolean)) return null;
  const lib = join(ownRoot, "usr/lib");
  for (const folder of [".", ...(await readdir(lib))].map((name) => join(lib, name))) {
    const names = await readdir(folder).catch(() => []);
    if (names.some((name) => /^ejabberd-\d/.test(name))) return folder;
  }
  return null;
}

function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Starts it in a folder of its own on free ports and returns when it has proved that it is ours. */
export async function startEjabberd(options: LaunchOptions): Promise<RunningServer> {
  const libraries = await findEjabberd();
  if (libraries === null) throw new Error("ejabberd is not installed");
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(libraries, options);
    } catch (error) {
      // A port may have been taken between our look and the server's: with other ports it works.
      if (attempt === ATTEMPTS || !String(error).includes("address already in use")) throw error;
    }
  }
}

async function start(libraries: string, options: LaunchOptions): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), "migrate-class-ejabberd-"));
  let guard: Guarded | null = null;
  try {
    const domain = options.domain ?? "schule.example";
    const named = options.certificateFor ?? domain;
    const [port = 0, tlsPort = 0, apiPort = 0, othersPort = 0] = await freePorts(4);
    const certificates = await makeCertificates(folder, [named, `rooms.${named}`]);
    const pem = await Promise.all(
      [certificates.certificateFile, certificates.keyFile].map((file) => readFile(file, "utf8")),
    );
    await writeFile(join(folder, "both.pem"), pem.join("\n"), { mode: 0o600 });
    await mkdir(join(folder, "data"));
    const setup: EjabberdSetup = {
      domain,
      muc: options.withoutMuc ? null : `rooms.${domain}`,
      port,
      tlsPort,
      apiPort,
      certificate: join(folder, "both.pem"),
      restrictRoomCreation: options.restrictRoomCreation ?? false,
      admins: options.admins ?? [],
      withArchive: !options.withoutArchive,
      messageInterval: options.messageInterval ?? 0,
      bytesPerSecond: options.bytesPerSecond ?? null,
      keepsNothingOfAccounts: options.keepsNothingOfAccounts ?? false,
      sqlite: options.sql ? await sqlite(folder) : null,
      othersPort: options.others ? othersPort : null,
      invitations: (await canInvite(libraries)) ? (options.invitations ?? null) : null,
      invitationSeconds: options.invitationSeconds ?? null,
      slowRegistration: options.slowRegistration ?? false,
      refusesStrangers: options.refusesStrangers ?? false,
    };
    if (options.others) await writeFile(join(folder, "inetrc"), onlyNameServer(options.others.port));
    const configure = (changes: Changes) =>
      writeFile(join(folder, "ejabberd.yml"), ejabberdConfig({ ...setup, ...changes }), { mode: 0o600 });
    await configure({});
    // No name, so no distribution and no epmd; and no spinning while there is nothing to do.
    const flags = ["+sbwt", "none", "+sbwtdcpu", "none", "+sbwtdio", "none", "-noinput"];
    const data = ["-mnesia", "dir", `"${join(folder, "data")}"`];
    guard = await guarded(["erl", ...flags, ...data, "-s", "ejabberd"], {
      console: join(folder, "console.log"),
      folder,
      cwd: folder,
      env: {
        HOME: folder,
        ERL_LIBS: libraries,
        ERL_CRASH_DUMP: join(folder, "erl_crash.dump"),
        EJABBERD_CONFIG_PATH: join(folder, "ejabberd.yml"),
        EJABBERD_LOG_PATH: join(folder, "ejabberd.log"),
        ...(options.others && { ERL_INETRC: join(folder, "inetrc") }),
      },
    });
    const server = guard;
    const log = () => readFile(join(folder, "ejabberd.log"), "utf8").catch(() => "");
    const ca = await readFile(certificates.caFile, "utf8");
    let version = "";
    const ready = async () => {
      try {
        await until(
          async () => {
            if ((await log()).includes("address already in use")) throw new Error("address already in use");
            await proveDirectTls({ port: tlsPort, domain, ca });
            await proveStartTls({ port, domain, ca });
            await call(apiPort, named, ca, "status", {});
            // it opens its doors a little before it says so
            version = versionIn("ejabberd", await log());
          },
          () => server.alive(),
          PATIENCE,
        );
      } catch (error) {
        throw new Error(`ejabberd does not come up: ${error}\n${await log()}`);
      }
    };
    const addAccount = ({ user, password }: Account) =>
      call(apiPort, named, ca, "register", { user, host: domain, password });
    await ready();
    for (const account of options.accounts ?? []) await addAccount(account);
    announce(options.others, { domain, muc: `rooms.${domain}` }, othersPort);
    return {
      kind: "ejabberd",
      version,
      domain,
      muc: `rooms.${domain}`,
      port,
      tlsPort,
      service: `xmpp://127.0.0.1:${port}`,
      webSocket: `wss://127.0.0.1:${apiPort}/ws`,
      caFile: certificates.caFile,
      folder,
      pid: () => server.pid(),
      addAccount,
      log,
      kill: () => server.kill(),
      async start(changes = {}) {
        await configure(changes);
        await server.start();
        await ready();
      },
      stop: () => server.stop(),
    };
  } catch (error) {
    if (guard === null) await rm(folder, { recursive: true, force: true });
    else await guard.stop();
    throw error;
  }
}

/** Since 26.01; an unknown module keeps it from starting. */
async function canInvite(libraries: string): Promise<boolean> {
  const folder = (await readdir(libraries)).find((name) => /^ejabberd-\d/.test(name)) ?? "";
  return access(join(libraries, folder, "ebin/mod_invites.beam")).then(
    () => true,
    () => false,
  );
}

/** An empty database; ejabberd 23.01 makes no tables itself. */
async function sqlite(folder: string): Promise<string> {
  const database = join(folder, "ejabberd.sqlite");
  const tables = join(ownRoot, "usr/share/ejabberd/sql/lite.sql");
  await promisify(execFile)("sqlite3", [database, `.read ${tables}`]);
  return database;
}

/** Erlang's file for how names are looked up (ERTS, inet_cfg). */
function onlyNameServer(port: number): string {
  return `{resolv_conf,""}.\n{hosts_file,""}.\n{lookup,[dns]}.\nclear_ns.\n{nameserver,{127,0,0,1},${port}}.\n`;
}

/** One command of the server's own interface. @throws where it is refused */
function call(port: number, servername: string, ca: string, command: string, body: object): Promise<void> {
  const options = { host: "127.0.0.1", port, servername, ca, path: `/api/${command}`, method: "POST" };
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, agent: false, timeout: 10_000 }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${command}: ${text}`)),
      );
    });
    asked.on("error", reject).on("timeout", () => asked.destroy(new Error(`${command}: silence`)));
    asked.end(JSON.stringify(body));
  });
}

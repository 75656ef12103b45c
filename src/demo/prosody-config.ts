/** What Prosody (0.12 and later) reads: its configuration, and the file of one account. */
import { createHash, createHmac, pbkdf2Sync, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Certificates } from "./ca.ts";

export interface ProsodySetup {
  /** Private folder of this instance; everything that it writes lies inside. */
  readonly folder: string;
  readonly domain: string;
  /** Address of the service for rooms; null = none. */
  readonly muc: string | null;
  readonly port: number;
  readonly tlsPort: number;
  readonly certificates: Certificates;
  readonly restrictRoomCreation: boolean;
  readonly asRoot: boolean;
  readonly extra: ProsodyExtra;
}

/** What a run needs besides; tests open other doors and use other stores. */
export interface ProsodyExtra {
  readonly modules: readonly string[];
  /** Lines for the part before the hosts; what they set wins. */
  readonly settings: string;
  /** The same for the service for rooms. */
  readonly rooms?: string;
}

/** The whole configuration: loopback only, no other servers, nothing unencrypted, archives that keep everything. */
export function prosodyConfig(setup: ProsodySetup): string {
  const file = (name: string) => lua(join(setup.folder, name));
  return `-- Written for one run on this machine; removed with its folder.
${setup.asRoot ? "run_as_root = true\n" : ""}daemonize = false
pidfile = ${file("prosody.pid")}
data_path = ${file("data")}
log = { info = ${file("prosody.log")} }

interfaces = { "127.0.0.1" }
local_interfaces = { "127.0.0.1" }
c2s_ports = { ${setup.port} }
c2s_direct_tls_ports = { ${setup.tlsPort} }
s2s_ports = {}
http_ports = {}
https_ports = {}

c2s_require_encryption = true
ssl = { certificate = ${lua(setup.certificates.certificateFile)}, key = ${lua(setup.certificates.keyFile)} }
authentication = "internal_hashed"
storage = "internal"

modules_enabled = {
  "roster", "saslauth", "tls", "disco", "private", "pep", "bookmarks", "blocklist",
  "carbons", "smacks", "mam", "offline", "ping",${setup.extra.modules.map((name) => ` ${lua(name)},`).join("")}
}
modules_disabled = { "s2s" }
default_archive_policy = true
archive_expires_after = "never"
${setup.extra.settings}
VirtualHost ${lua(setup.domain)}
${setup.muc === null ? "" : roomService(setup.muc, setup.restrictRoomCreation)}${setup.extra.rooms ?? ""}`;
}

function roomService(muc: string, restricted: boolean): string {
  return `
Component ${lua(muc)} "muc"
  name = "Rooms"
  modules_enabled = { "muc_mam" }
  muc_log_by_default = true
  muc_log_expires_after = "never"
  restrict_room_creation = ${restricted}
`;
}

export interface Account {
  /** The part before the @, lower case. */
  readonly user: string;
  readonly password: string;
}

/** Where Prosody's own file storage keeps the account, inside the instance's folder. */
export function accountFile(folder: string, domain: string, user: string): string {
  return join(folder, "data", storeName(domain), "accounts", `${storeName(user)}.dat`);
}

const ITERATIONS = 10_000;

/** The account as that file says it: SCRAM-SHA-1 keys (RFC 5802, section 3), never the password. */
export function accountData(password: string): string {
  const salt = randomUUID();
  const salted = Uint8Array.from(pbkdf2Sync(password, salt, ITERATIONS, 20, "sha1"));
  const key = (text: string) => Uint8Array.from(createHmac("sha1", salted).update(text).digest());
  const storedKey = createHash("sha1").update(key("Client Key")).digest("hex");
  const serverKey = Buffer.from(key("Server Key")).toString("hex");
  return `return {
  ["salt"] = ${lua(salt)};
  ["iteration_count"] = ${ITERATIONS};
  ["stored_key"] = ${lua(storedKey)};
  ["server_key"] = ${lua(serverKey)};
};
`;
}

/** File names of Prosody's storage: every byte but ASCII letters and digits as % and two hex digits. */
function storeName(name: string): string {
  return [...Buffer.from(name, "utf8")]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /^[A-Za-z0-9]$/.test(char) ? char : `%${byte.toString(16).padStart(2, "0")}`;
    })
    .join("");
}

/** A Lua string; control characters by number, so that no value can end it. */
function lua(text: string): string {
  const escaped = text.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, decimalEscape);
  return `"${escaped}"`;
}

function decimalEscape(char: string): string {
  return `\\${char.charCodeAt(0).toString().padStart(3, "0")}`;
}

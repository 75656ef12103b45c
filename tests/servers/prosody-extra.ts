/** What tests want of Prosody besides the demonstration's rooms: a web server, a database, other servers to talk to. */
import { join } from "node:path";
import type { ProsodyExtra } from "../../src/demo/prosody-config.ts";
import { prosodyBlock } from "./admins-page.ts";
import type { LaunchOptions } from "./launch.ts";

interface Wishes extends LaunchOptions {
  /** Port of the web server. */
  readonly web: number;
  /** Port for other servers. */
  readonly from: number;
}

/** Where a server finds modules of ours: inside its own folder, which it sees wherever it runs. */
export const modulesIn = (folder: string) => join(folder, "modules");

/** @param folder where a database and modules lie */
export function prosodyExtra(folder: string, wishes: Wishes): ProsodyExtra {
  const {
    domain = "schule.example",
    sql,
    others,
    bytesPerSecond,
    admins,
    listsTwice,
    withoutArchive,
    invitations,
    invitationSeconds,
    slowRegistration,
  } = wishes;
  const web = `https_ports = { ${wishes.web} }
https_interfaces = { "127.0.0.1" }
http_default_host = "${domain}"
`;
  // Accounts are written as files before the server starts.
  const database = `storage = { accounts = "internal" }
default_storage = "sql"
sql = { driver = "SQLite3", database = "${join(folder, "prosody.sqlite")}" }
`;
  const talk = `modules_disabled = {}
s2s_ports = { ${wishes.from} }
s2s_interfaces = { "127.0.0.1" }
s2s_require_encryption = true
s2s_secure_auth = false
use_ipv6 = false
unbound = {
  resolvconf = false;
  forward = { "127.0.0.1@${others?.port}" };
  options = { ["do-not-query-localhost:"] = "no", ["module-config:"] = "iterator" };
}
`;
  // what Debian's own configuration says, with another rate
  const slow = `limits = { c2s = { rate = "${(bytesPerSecond ?? 0) / 1000}kb/s"; burst = "2s" } }
`;
  const inviting = prosodyBlock("Invitations to make an account");
  const making = prosodyBlock("Accounts made by an admin");
  const list = (admins ?? []).map((user) => `"${user}@${domain}"`).join(", ");
  const administered = `${making.settings}admins = { ${list} }
`;
  const invites = `${inviting.settings}
${invitations === "admins" ? "allow_user_invites = false" : ""}
${invitationSeconds === undefined ? "" : `invite_expiry = ${invitationSeconds}`}
`;
  const slowly = `registration_throttle_max = 1
registration_throttle_period = 600
registration_allowlist = {}
`;
  const found = `plugin_paths = { "${modulesIn(folder)}" }
`;
  return {
    modules: [
      "websocket",
      "uptime",
      "version",
      ...(others ? ["dialback"] : []),
      ...(bytesPerSecond ? ["limits"] : []),
      ...(admins ? making.modules : []),
      ...(invitations ? [...inviting.modules, "admin_shell"] : []),
      ...(slowRegistration ? ["register_limits"] : []),
    ],
    settings: [
      web,
      sql ? database : "",
      others ? talk : "",
      bytesPerSecond ? slow : "",
      admins ? administered : "",
      invitations ? invites : "",
      slowRegistration ? slowly : "",
      listsTwice ? found : "",
      wishes.threeBookmarkLists ? 'modules_disabled = { "s2s", "bookmarks" }\n' : "",
      wishes.keepsNothingOfAccounts ? "default_archive_policy = false\n" : "",
    ].join(""),
    rooms: [
      // newer ones do so only when told to
      admins ? "  component_admins_as_room_owners = true\n" : "",
      withoutArchive ? '  modules_disabled = { "muc_mam" }\n' : "",
      listsTwice ? '  modules_enabled = { "muc_mam", "lists_twice" }\n' : "",
    ].join(""),
  };
}

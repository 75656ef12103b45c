/** What ejabberd (23.01 and later) reads. The file is JSON, which is YAML too, so nothing needs escaping. */
import { ejabberdBlocks, merged } from "./admins-page.ts";

export interface EjabberdSetup {
  readonly domain: string;
  /** Address of the service for rooms; null = none. */
  readonly muc: string | null;
  readonly port: number;
  readonly tlsPort: number;
  /** Where accounts are made, with TLS like everything. */
  readonly apiPort: number;
  /** PEM file with certificate and key. */
  readonly certificate: string;
  readonly restrictRoomCreation: boolean;
  /** Are rooms and accounts archived? */
  readonly withArchive: boolean;
  /** Users who are owners of every room. */
  readonly admins: readonly string[];
  /** Seconds that must lie between two messages of one occupant; 0 = none (`min_message_interval`). */
  readonly messageInterval: number;
  /** Bytes per second that one client may send; null = as it likes. */
  readonly bytesPerSecond: number | null;
  /** File of the database; null = Mnesia. */
  readonly sqlite: string | null;
  /** Accounts' own archives keep nothing. */
  readonly keepsNothingOfAccounts: boolean;
  /** Who may invite people to make an account; null = it cannot, or nobody. */
  readonly invitations: "admins" | "everybody" | null;
  /** How long such an invitation holds; null = as long as the server likes. */
  readonly invitationSeconds: number | null;
  /** One account in ten minutes for one internet connection: what it does by itself. */
  readonly slowRegistration: boolean;
  /** Messages from people who are no contacts are thrown away. */
  readonly refusesStrangers: boolean;
  /** Where other servers come in; null = none do. */
  readonly othersPort: number | null;
}

/** The whole configuration: loopback only, nothing unencrypted, archives that keep everything. */
export function ejabberdConfig(setup: EjabberdSetup): string {
  const client = { ip: "127.0.0.1", module: "ejabberd_c2s", max_stanza_size: 262_144 };
  const shaper = setup.bytesPerSecond === null ? {} : { shaper: "school" };
  const rooms = {
    host: setup.muc,
    access_admin: "room_admins",
    access_create: setup.restrictRoomCreation ? "none" : "everybody",
    min_message_interval: setup.messageInterval,
    ...(setup.withArchive && { default_room_options: { mam: true } }),
  };
  const database = { default_db: "sql", sql_type: "sqlite", sql_database: setup.sqlite };
  const others = { port: setup.othersPort, ip: "127.0.0.1", module: "ejabberd_s2s_in" };
  const invites = {
    ...(setup.invitations === "admins" && { access_create_account: "configure" }),
    ...(setup.invitationSeconds !== null && { token_expire_seconds: setup.invitationSeconds }),
  };
  const told = [
    ...(setup.admins.length > 0 ? ejabberdBlocks("Accounts made by an admin") : []),
    ...(setup.invitations ? ejabberdBlocks("Invitations to make an account") : []),
  ].reduce(merged, {});
  const own = {
    hosts: [setup.domain],
    loglevel: "info",
    certfiles: [setup.certificate],
    acme: { auto: false },
    ...(setup.sqlite === null ? {} : database),
    s2s_use_starttls: "required",
    // what it does by itself
    ...(setup.slowRegistration && { registration_timeout: 600 }),
    listen: [
      { ...client, port: setup.port, starttls_required: true, ...shaper },
      { ...client, port: setup.tlsPort, tls: true, ...shaper },
      {
        ip: "127.0.0.1",
        port: setup.apiPort,
        module: "ejabberd_http",
        tls: true,
        request_handlers: { "/api": "mod_http_api", "/ws": "ejabberd_http_ws" },
      },
      ...(setup.othersPort === null ? [] : [others]),
    ],
    // in Mnesia a killed server may forget the account that was made last
    auth_method: setup.sqlite === null ? "internal" : "sql",
    auth_password_format: "scram",
    auth_scram_hash: "sha256",
    shaper: { slow: { rate: setup.bytesPerSecond ?? 1_000_000, burst_size: 20_000 } },
    shaper_rules: { school: "slow" },
    acl: { admin: { user: setup.admins.map((user) => `${user}@${setup.domain}`) } },
    access_rules: {
      everybody: { allow: "all" },
      room_admins: { allow: "admin" },
    },
    api_permissions: {
      tests: { from: "mod_http_api", who: { ip: "127.0.0.1/8" }, what: ["register", "status"] },
    },
    modules: {
      mod_adhoc: {},
      mod_admin_extra: {},
      ...(setup.refusesStrangers && { mod_block_strangers: {} }),
      mod_caps: {},
      mod_carboncopy: {},
      mod_disco: {},
      mod_http_api: {},
      ...(setup.invitations && { mod_invites: invites }),
      mod_last: {},
      ...(setup.withArchive && {
        mod_mam: setup.keepsNothingOfAccounts
          ? { default: "never" }
          : { default: "always", assume_mam_usage: true },
      }),
      ...(setup.muc === null ? {} : { mod_muc: rooms }),
      mod_offline: {},
      mod_ping: {},
      mod_private: {},
      mod_pubsub: { plugins: ["flat", "pep"] },
      mod_roster: {},
      ...(setup.othersPort === null ? {} : { mod_s2s_dialback: {} }),
      mod_stream_mgmt: {},
      mod_version: {},
    },
  };
  return JSON.stringify(merged(told, own), null, 2);
}

/** `demo`: the whole way with a made-up class, on a server of its own that is gone afterwards. */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../messages/index.ts";
import type { Person } from "../people/index.ts";
import { visible } from "../text/index.ts";
import { zipExport } from "./fixture.ts";
import { type Member, visit } from "./member.ts";
import { type RunningProsody, startProsody } from "./prosody.ts";

/** What the demonstration is handed, because it knows neither commands nor sessions. */
export interface DemoTools {
  /** Runs one command line of this tool with these environment variables on top; gives its exit code. */
  run(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<number>;
  /** Signs in as somebody of the class. */
  signIn(login: Login): Promise<Member>;
  readPeople(csv: string): Promise<readonly Person[]>;
  /** A sentence in the user's language, made harmless. */
  say(finding: Finding): string;
  /** Text for the terminal; lines stay lines. */
  print(text: string): void;
}

export interface Login {
  readonly jid: string;
  readonly password: string;
  readonly service: string;
  /** PEM text. */
  readonly ca: string;
}

export interface DemoOptions {
  /** `fixtures/class-7b` of the package. */
  readonly fixture: string;
  /** Leave the server running until `stop`. */
  readonly keep: boolean;
  /** Ctrl-C. */
  readonly stop: AbortSignal;
}

interface Scene {
  readonly tools: DemoTools;
  readonly server: RunningProsody;
  readonly people: readonly Person[];
  readonly owner: string;
  readonly csv: string;
  readonly zip: string;
  readonly folder: string;
  readonly password: string;
}

/** `command-failed`: one of the command lines did not end with 0. `different`: the invited person does not find what they should. */
export type DemoEnd = "done" | "command-failed" | "different" | "interrupted";

/**
 * @throws Failure "unavailable" where no server can be started
 */
export async function runDemo(tools: DemoTools, options: DemoOptions): Promise<DemoEnd> {
  const people = await tools.readPeople(join(options.fixture, "people.csv"));
  const password = randomBytes(9).toString("base64url");
  const accounts = people.flatMap(({ jid }) => (jid === null ? [] : [{ user: localpart(jid), password }]));
  const server = await startProsody({ accounts });
  try {
    tools.print(
      tools.say({
        code: "demo.started",
        accounts: accounts.length,
        port: server.port,
        folder: server.folder,
      }),
    );
    const scene = await prepare(tools, options, { server, people, password });
    const migrated = await migrate(scene, options.stop);
    const end = migrated === "done" ? await lookFromTheOtherSide(scene, options.stop) : migrated;
    if (end !== "done") return end;
    const invited = people.filter((person) => isInvited(person, scene.owner)).length;
    tools.print(tools.say({ code: "demo.finished", invited, of: people.length }));
    if (options.keep) await keepRunning(scene, options.stop);
    return "done";
  } finally {
    await server.stop();
    tools.print(tools.say({ code: "demo.gone" }));
  }
}

/** Everything that the run writes lies in the server's folder, which is removed with the server even if we are killed. */
async function prepare(
  tools: DemoTools,
  { fixture }: DemoOptions,
  given: Pick<Scene, "server" | "people" | "password">,
): Promise<Scene> {
  const folder = join(given.server.folder, "demo");
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, "password.txt"), given.password, { mode: 0o600 });
  const csv = join(folder, "people.csv");
  await writeFile(csv, await readFile(join(fixture, "people.csv")));
  const zip = await zipExport(join(fixture, "export"), folder);
  const owner = given.people.find(({ role }) => role === "owner")?.jid ?? "";
  return { ...given, tools, folder, csv, zip, owner };
}

/** The commands that a person would type, in their order; one that fails is the last. */
async function migrate(scene: Scene, stop: AbortSignal): Promise<DemoEnd> {
  const { server, folder } = scene;
  const plan = join(folder, "plan.json");
  const login = ["--service", server.service, "--ca-file", server.caFile];
  login.push("--password-file", join(folder, "password.txt"));
  const wishes = ["--people", scene.csv, "--policy", "class", "--history", "digest", "--as", scene.owner];
  const steps: readonly { readonly intent: Finding; readonly argv: readonly string[] }[] = [
    { intent: { code: "demo.step-inspect" }, argv: ["inspect", scene.zip] },
    { intent: { code: "demo.step-plan" }, argv: ["plan", scene.zip, ...wishes, ...login, "-o", plan] },
    { intent: { code: "demo.step-apply" }, argv: ["apply", plan, ...login, "--yes"] },
    { intent: { code: "demo.step-again" }, argv: ["apply", plan, ...login, "--yes"] },
    { intent: { code: "demo.step-verify" }, argv: ["verify", plan, ...login] },
  ];
  for (const { intent, argv } of steps) {
    if (stop.aborted) return "interrupted";
    const line = `$ migrate-class ${argv.map(quoted).join(" ")}`;
    scene.tools.print(`\n${scene.tools.say(intent)}\n${line}`);
    const code = await scene.tools.run(argv, { XDG_STATE_HOME: join(folder, "state") });
    if (code === 0) continue;
    scene.tools.print(scene.tools.say({ code: "demo.step-failed", command: argv[0] ?? "", exit: code }));
    return "command-failed";
  }
  return "done";
}

async function lookFromTheOtherSide(scene: Scene, stop: AbortSignal): Promise<DemoEnd> {
  if (stop.aborted) return "interrupted";
  const { tools, server, password } = scene;
  const person = someoneInvited(scene);
  tools.print(`\n${tools.say({ code: "demo.step-member", name: person.name, jid: person.jid })}`);
  const ca = await readFile(server.caFile, "utf8");
  const member = await tools.signIn({ jid: person.jid, password, service: server.service, ca });
  try {
    const fine = await visit(member, person, {
      say: (finding) => tools.print(tools.say(finding)),
      quote: (text) => tools.print(visible(text, true).replace(/^/gm, "  | ")),
    });
    return fine ? "done" : "different";
  } finally {
    await member.close();
  }
}

async function keepRunning(scene: Scene, stop: AbortSignal): Promise<void> {
  const { tools, server, owner, password, people } = scene;
  const others = people.flatMap(({ jid }) => (jid === null || jid === owner ? [] : [jid]));
  tools.print("");
  tools.print(
    tools.say({
      code: "demo.kept",
      host: "127.0.0.1",
      port: server.port,
      tlsPort: server.tlsPort,
      owner,
      others: others.length,
      example: others[0] ?? owner,
      password,
      caFile: server.caFile,
      command: tryItYourself(scene),
    }),
  );
  // The server alone does not keep this process alive.
  const awake = setInterval(() => {}, 60_000);
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener("abort", () => resolve(), { once: true });
  });
  clearInterval(awake);
}

/** A command line for the guided way into a room of the user's own on the trial server. */
function tryItYourself({ server, folder, zip, csv, owner }: Scene): string {
  const login = ["--service", server.service, "--ca-file", server.caFile];
  login.push("--password-file", join(folder, "password.txt"));
  const argv = [zip, "--people", csv, "--as", owner, ...login, "--room", "my-first-room"];
  return ["migrate-class", ...argv].map(quoted).join(" ");
}

function isInvited({ jid, role, invite }: Person, owner: string): boolean {
  return jid !== null && jid !== owner && role !== "skip" && invite;
}

/** An ordinary member who got an invitation, and whose own messages went along. */
function someoneInvited({ people, owner }: Scene): Person & { readonly jid: string } {
  for (const person of people) {
    const { jid, role, invite, history } = person;
    if (jid !== null && jid !== owner && role === "member" && invite && history === "yes")
      return { ...person, jid };
  }
  throw new Error("nobody in the people file of the demonstration is invited");
}

function localpart(jid: string): string {
  return jid.slice(0, jid.indexOf("@"));
}

/** A word as a shell would need it typed. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

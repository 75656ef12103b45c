/** `demo`: the whole way with a made-up class, on a server of its own that is gone afterwards. */
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../messages/index.ts";
import type { Person } from "../people/index.ts";
import { visible } from "../text/index.ts";
import { zipExport } from "./fixture.ts";
import { type Member, type Shown, visit } from "./member.ts";
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

/** Whoever has no address at first. */
const latecomer = "neue.adresse";

/** `command-failed`: one of the command lines did not end with 0. `different`: the invited person does not find what they should. */
export type DemoEnd = "done" | "command-failed" | "different" | "interrupted";

/**
 * @throws Failure "unavailable" where no server can be started
 */
export async function runDemo(tools: DemoTools, options: DemoOptions): Promise<DemoEnd> {
  const people = await tools.readPeople(join(options.fixture, "people.csv"));
  const password = randomBytes(9).toString("base64url");
  const accounts = people.flatMap(({ jid }) => (jid === null ? [] : [{ user: localpart(jid), password }]));
  // an address that somebody without one takes later, as elsewhere
  const server = await startProsody({ accounts: [...accounts, { user: latecomer, password }] });
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
    for (const act of [migrate, visitAsInvited, writeLetters, comeByLetter]) {
      const end = options.stop.aborted ? "interrupted" : await act(scene, options.stop);
      if (end !== "done") return end;
    }
    // and the one who came by letter
    const invited = people.filter((person) => isInvited(person, scene.owner)).length + 1;
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

const planOf = ({ folder }: Scene) => join(folder, "plan.json");
const lettersOf = ({ folder }: Scene) => join(folder, "letters");

function loginOf({ server, folder }: Scene): readonly string[] {
  const password = join(folder, "password.txt");
  return ["--service", server.service, "--ca-file", server.caFile, "--password-file", password];
}

/** From the export to a room that was looked at. */
function migrate(scene: Scene, stop: AbortSignal): Promise<DemoEnd> {
  const [plan, login] = [planOf(scene), loginOf(scene)];
  const wishes = ["--people", scene.csv, "--policy", "class", "--history", "digest", "--as", scene.owner];
  return type(scene, stop, [
    { intent: { code: "demo.step-inspect" }, argv: ["inspect", scene.zip] },
    { intent: { code: "demo.step-plan" }, argv: ["plan", scene.zip, ...wishes, ...login, "-o", plan] },
    { intent: { code: "demo.step-apply" }, argv: ["apply", plan, ...login, "--yes"] },
    { intent: { code: "demo.step-again" }, argv: ["apply", plan, ...login, "--yes"] },
    { intent: { code: "demo.step-verify" }, argv: ["verify", plan, ...login] },
  ]);
}

/** Who has no address gets a letter. */
function writeLetters(scene: Scene, stop: AbortSignal): Promise<DemoEnd> {
  const argv = ["letters", planOf(scene), "-o", lettersOf(scene)];
  return type(scene, stop, [{ intent: { code: "demo.step-letters" }, argv }]);
}

/** One of them takes an address, sends the code of the letter from there, and is let in. */
async function comeByLetter(scene: Scene, stop: AbortSignal): Promise<DemoEnd> {
  const { tools, server, people } = scene;
  const person = people.find(({ jid, invite }) => jid === null && invite);
  if (!person) throw new Error("everybody in the people file of the demonstration has an address");
  const jid = `${latecomer}@${server.domain}`;
  tools.print(`\n${tools.say({ code: "demo.step-code", name: person.name, jid })}`);
  const code = await codeIn(lettersOf(scene), person.name);
  await asMember(scene, jid, (member) => member.write(scene.owner, code));
  const argv = ["admit", planOf(scene), ...loginOf(scene), "--yes"];
  const admitted = await type(scene, stop, [{ intent: { code: "demo.step-admit" }, argv }]);
  if (admitted !== "done") return admitted;
  return (await asMember(scene, jid, (member) => visit(member, person, shownBy(tools))))
    ? "done"
    : "different";
}

/** As a camera finds it in the letter: what the second of its codes writes. */
async function codeIn(folder: string, name: string): Promise<string> {
  for (const file of (await readdir(folder)).filter((one) => /^\d.*\.html$/.test(one))) {
    const html = await readFile(join(folder, file), "utf8");
    if (html.includes(name)) return /\?message;body=([\w-]+)/.exec(html)?.[1] ?? "";
  }
  return "";
}

interface CommandLine {
  readonly intent: Finding;
  readonly argv: readonly string[];
}

/** Command lines as a person would type them, in their order; one that fails is the last. */
async function type(scene: Scene, stop: AbortSignal, lines: readonly CommandLine[]): Promise<DemoEnd> {
  const { folder } = scene;
  for (const { intent, argv } of lines) {
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

async function visitAsInvited(scene: Scene): Promise<DemoEnd> {
  const { tools } = scene;
  const person = someoneInvited(scene);
  tools.print(`\n${tools.say({ code: "demo.step-member", name: person.name, jid: person.jid })}`);
  const isFine = await asMember(scene, person.jid, (member) => visit(member, person, shownBy(tools)));
  return isFine ? "done" : "different";
}

async function asMember<T>(
  { tools, server, password }: Scene,
  jid: string,
  act: (member: Member) => Promise<T>,
): Promise<T> {
  const ca = await readFile(server.caFile, "utf8");
  const member = await tools.signIn({ jid, password, service: server.service, ca });
  try {
    return await act(member);
  } finally {
    await member.close();
  }
}

function shownBy(tools: DemoTools): Shown {
  return {
    say: (finding) => tools.print(tools.say(finding)),
    quote: (text) => tools.print(visible(text, true).replace(/^/gm, "  | ")),
  };
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
function tryItYourself(scene: Scene): string {
  const { zip, csv, owner } = scene;
  const argv = [zip, "--people", csv, "--as", owner, ...loginOf(scene), "--room", "my-first-room"];
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

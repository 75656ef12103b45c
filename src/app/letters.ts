/** `letters`: a page for everybody who has no address yet, with a way in that only they have. Asks no server. */
import { join } from "node:path";
import {
  allLetters,
  apps,
  type Facts,
  type Letter,
  type ListWords,
  landingPage,
  languages,
  oneLetter,
  teachersList,
} from "../letters/index.ts";
import { Failure, type Finding, say } from "../messages/index.ts";
import {
  type Form,
  isForChat,
  lacksAddress,
  openCode,
  openInvitation,
  type Person,
  personKey,
  type ReadingLanguage,
  readingLanguage,
  type WayIn,
  wayOf,
  withCodes,
} from "../people/index.ts";
import { type Plan, slug, titleOf } from "../plan/index.ts";
import type { MailableLetter } from "./mail-letters/index.ts";
import { mayWriteOver, writeOwnFile } from "./own-files.ts";
import { readPeople } from "./people-file.ts";
import type { Ports } from "./ports.ts";
import { changeWaysIn } from "./ways-in.ts";

export interface LettersOptions {
  /** The people list. */
  readonly people: string;
  /** Folder for the pages. */
  readonly output: string;
  /** Letters also for those whose address is known. */
  readonly all: boolean;
  /** Codes that are open end, and the new letters hold others. */
  readonly remind: boolean;
  /** How German speaks to those whose row does not say. */
  readonly form: Form;
  /** By when to come, in the user's words. */
  readonly by: string | null;
  readonly facts: Facts;
  /** One zip with all pages besides; null = none. */
  readonly bundle: string | null;
}

export interface Letters {
  readonly folder: string;
  /** Files that were written, the folder's name before each. */
  readonly files: readonly string[];
  readonly letters: readonly Letter[];
  /** The same letters, with where they may go by e-mail. */
  readonly mailable: readonly MailableLetter[];
  readonly findings: readonly Finding[];
}

/** Throws `Failure` as reading the list does; "unsafe" where a file of another kind stands in the way. */
export async function writeLetters(ports: Ports, plan: Plan, options: LettersOptions): Promise<Letters> {
  const { people, findings } = await readPeople(ports, options.people);
  const wanted = people.filter(
    (person) => lacksAddress(person) || (options.all && person.jid && person.invite),
  );
  const { named, problems } = whoGetsOne(wanted);
  const rooms = Object.keys(plan.observed.rooms);
  const mailable: MailableLetter[] = [];
  const files = new Map<string, Iterable<string>>();
  for (const room of rooms) {
    const title = titleOf(plan, room);
    const here = named.filter((person) => rooms.length === 1 || isForChat(person, title));
    const folder = rooms.length === 1 ? options.output : join(options.output, slug(title) || slug(room));
    const ofRoom = (await lettersOf(ports, plan, room, title, here, options)).map((one, at, all) => ({
      ...one,
      path: join(folder, fileName(one.letter, at, all.length)),
    }));
    for (const [name, content] of pages(ofRoom, folder, ports.lang)) files.set(name, content);
    files.set(join(folder, "farewell.txt"), [farewell(ports, plan, title, options)]);
    mailable.push(...ofRoom);
  }
  await writeAll(ports, files, options);
  return {
    folder: options.output,
    files: [...files.keys()],
    letters: mailable.map(({ letter }) => letter),
    mailable,
    findings: [...findings, ...problems],
  };
}

/** Static pages for a school's web server, one a language. `url` is where they will stand. Gives the files' paths. */
export async function writeLandingPages(
  ports: Ports,
  folder: string,
  url: string,
): Promise<readonly string[]> {
  const base = url.endsWith("/") ? url : `${url}/`;
  const files = new Map(
    Object.keys(languages).map((lang) => [
      join(folder, `${lang}.html`),
      [landingPage(`${base}${lang}.html`, lang).html],
    ]),
  );
  for (const path of files.keys()) await mayWriteOver(ports, path, "letters");
  await ports.files.makeFolder(folder);
  for (const [path, content] of files) await writeOwnFile(ports, path, "letters", content);
  return [...files.keys()];
}

/** A letter begins with a name, and a code must belong to one row alone. */
function whoGetsOne(people: readonly Person[]): { named: readonly Person[]; problems: readonly Finding[] } {
  const problems: Finding[] = [];
  const unnamed = people.filter(({ name }) => name === "");
  if (unnamed.length > 0) problems.push({ code: "letters.unnamed", rows: unnamed.map(({ row }) => row) });
  const named = people.filter(({ name }) => name !== "");
  const rows = new Map<string, number>();
  for (const person of named) rows.set(personKey(person), (rows.get(personKey(person)) ?? 0) + 1);
  const isTwin = (person: Person) => rows.get(personKey(person)) !== 1;
  const twins = named.filter(isTwin).map(({ name, row }) => `${name} (${row})`);
  if (twins.length > 0) problems.push({ code: "letters.twins", names: twins });
  return { named: named.filter((person) => !isTwin(person)), problems };
}

async function lettersOf(
  ports: Ports,
  plan: Plan,
  room: string,
  title: string,
  people: readonly Person[],
  { by, facts, form, remind }: LettersOptions,
): Promise<Omit<MailableLetter, "path">[]> {
  const { as, nick } = plan.target;
  const now = ports.clock.now();
  const ways = await changeWaysIn(ports, as, room, (known) =>
    withCodes(
      known,
      people.filter((person) => lacksAddress(person) && wayOf(known, person).account === null),
      { random: ports.randomBytes, now, fresh: remind },
    ),
  );
  return people.map((person) => {
    const lang = readingLanguage(person, ports.lang, form);
    const known = wayOf(ways, person);
    const way = wayFor(person, known, as, now, lang);
    const letter = {
      name: person.name,
      lang,
      room: { title, address: room },
      teacher: { name: nick, address: as },
      ...{ by, way, facts },
    };
    return { letter, email: person.email, id: ports.sha256(letterId(person, way, known, now)) };
  });
}

/** What may be sent into the WhatsApp group: it names nobody but who leads the room. */
function farewell({ lang }: Ports, { target }: Plan, title: string, { by }: LettersOptions): string {
  const list = apps.map(({ platform, app }) => `${say(lang, { code: `letters.on-${platform}` })}: ${app}`);
  return `${say(lang, { code: "letters.farewell", title, by, apps: list, leader: target.nick, address: target.as })}\n`;
}

/** The same for the same letter, without the secrets in it: a letter with a new code is another one. */
function letterId(person: Person, { kind }: Letter["way"], known: WayIn, now: Date): string {
  const made = {
    "account-invitation": known.invitation?.fetchedAt,
    account: known.account?.address,
    "own-address": openCode(known, now.toISOString())?.madeAt,
    address: person.jid,
  }[kind];
  return [personKey(person), person.email, kind, made].join("\n");
}

function wayFor(
  { jid, source }: Person,
  way: WayIn,
  as: string,
  now: Date,
  lang: ReadingLanguage,
): Letter["way"] {
  if (jid !== null && source !== "guessed") return { kind: "address", address: jid };
  if (way.account !== null) return { kind: "account", ...way.account };
  const code = openCode(way, now.toISOString())?.value ?? "";
  const message = `xmpp:${as}?message;body=${code}`;
  const invitation = openInvitation(way, now.toISOString());
  if (invitation !== null) {
    const { uri, domain, expires } = invitation;
    return { kind: "account-invitation", uri, domain, expires: longDay(expires, lang), code, message };
  }
  return { kind: "own-address", code, subscribe: `xmpp:${as}?roster;preauth=${code}`, message };
}

/** `2027-01-12T…` → `12. Januar 2027`, in the letter's language. */
function longDay(time: string, lang: ReadingLanguage): string {
  const [language = "en"] = lang.split("-");
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(time));
}

/** For the teacher who looks for one; digits before the name keep equal ones apart. @param at from 0 */
function fileName({ name }: Letter, at: number, count: number): string {
  const number = String(at + 1).padStart(String(count).length, "0");
  return [number, slug(name)].filter(Boolean).join("-").concat(".html");
}

/** File → content. */
function pages(
  mailable: readonly MailableLetter[],
  folder: string,
  lang: "de" | "en",
): Map<string, Iterable<string>> {
  const files = new Map<string, Iterable<string>>();
  if (mailable.length === 0) return files;
  const letters = mailable.map(({ letter }) => letter);
  files.set(join(folder, "letters.html"), allLetters(letters, lang));
  files.set(join(folder, "list.html"), [teachersList(letters, listWords(lang), lang)]);
  for (const { letter, path } of mailable) files.set(path, [oneLetter(letter).html]);
  return files;
}

function listWords(lang: "de" | "en"): ListWords {
  const word = (code: `letters.list-${"title" | "name" | "way" | "handed-over" | "arrived"}`) =>
    say(lang, { code });
  const way = (kind: Letter["way"]["kind"]) => say(lang, { code: `letters.way-${kind}` });
  return {
    title: word("letters.list-title"),
    name: word("letters.list-name"),
    way: word("letters.list-way"),
    handedOver: word("letters.list-handed-over"),
    arrived: word("letters.list-arrived"),
    ways: {
      "account-invitation": way("account-invitation"),
      account: way("account"),
      "own-address": way("own-address"),
      address: way("address"),
    },
  };
}

async function writeAll(
  ports: Ports,
  files: ReadonlyMap<string, Iterable<string>>,
  { output, bundle }: LettersOptions,
): Promise<void> {
  const kindOf = (path: string) => (path.endsWith(".txt") ? ("farewell" as const) : ("letters" as const));
  for (const path of files.keys()) await mayWriteOver(ports, path, kindOf(path));
  if (bundle !== null && ports.files.exists(bundle))
    throw new Failure("unsafe", { code: "cli.not-written-over", path: bundle });
  for (const folder of new Set([output, ...[...files.keys()].map((path) => join(path, ".."))]))
    await ports.files.makeFolder(folder);
  for (const [path, content] of files) await writeOwnFile(ports, path, kindOf(path), content);
  if (bundle !== null) await ports.files.writeZip(bundle, files.keys());
}

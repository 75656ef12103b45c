/** A first look: which layout the file's headers have, who wrote the file, and how its dates are to be read. */
import { Failure, type Finding } from "../../messages/index.ts";
import { blocks, type Chunks } from "../lines.ts";
import { cleanName } from "../marks.ts";
import type { DateOrder, Platform, Recognition } from "../model.ts";
import { readsLikeNotice } from "./doubts.ts";
import { type Candidate, type Head, lookAt, writerOf } from "./header/candidates.ts";
import { createClock } from "./header/clock.ts";
import { isCopied } from "./header/copied.ts";
import { createOrderEvidence, type Decision, type OrderEvidence } from "./header/date-order.ts";
import { type Layout, settled } from "./header/layout.ts";
import { eachHeader, type Matcher } from "./header/match.ts";
import { type Preface, readPreface } from "./header/preface.ts";
import { BEHIND, ROW } from "./header/row.ts";
import { endsInCrLf } from "./inner-headers.ts";
import { type Interpreter, mostOf, type Names } from "./interpret.ts";
import { textLooksLike } from "./looks-like.ts";
import { createReader, type Reader } from "./reader.ts";
import { createPrefixCounter } from "./sender.ts";

/** What holds for a whole file; `records` reads by it. */
export interface Shape {
  readonly recognition: Recognition & { readonly dateOrder: DateOrder };
  readonly layout: Layout;
  readonly names: Names;
  /** Does every message end in CR LF, as on iPhones? */
  readonly crLf: boolean;
  /** Of the first headers without a year, in layouts that leave out the running one; null where nothing tells it. */
  readonly year: number | null;
  readonly findings: readonly Finding[];
}

export interface DetectOptions {
  /** The user's word on the order of day and month; nothing outdoes it. */
  readonly dateOrder?: DateOrder | undefined;
  /** The user's word on the year of the first headers that have none. */
  readonly year?: number | undefined;
  /** The user's word on who is a person, though a name may read like a notice. */
  readonly writers?: readonly string[] | undefined;
  /** All names of the user's people list, of which a contact may have one in two lines. */
  readonly listed?: readonly string[] | undefined;
}

/** The head that is always looked at, in UTF-16 units: some five hundred to a thousand messages. It is kept as the blocks that came. */
const HEAD = 64 * 1024;

/**
 * Settles a file's shape by its head, and reads on only while the order of day and month is open.
 * @param text the chat text in chunks of any size
 * @throws Failure("not-understood") when the text is empty, was copied from the screen, or is no export
 */
export async function detectShape(text: Chunks, options: DetectOptions = {}): Promise<Shape> {
  const head: string[] = [];
  let missing = HEAD;
  let survey: Survey | null = null;
  for await (const block of blocks(text)) {
    if (survey === null) {
      const cut = missing < block.length ? block.indexOf("\n", missing) + 1 : 0;
      head.push(cut > 0 ? block.slice(0, cut) : block);
      missing -= block.length;
      if (missing > 0) continue;
      survey = surveyHead(head);
      if (cut > 0) readOn(survey, block.slice(cut));
    } else readOn(survey, block);
    if (options.dateOrder !== undefined || survey.evidence.decided()) break;
  }
  return settle(survey ?? surveyHead(head), head, options);
}

interface Survey {
  readonly layout: Layout;
  readonly platform: Platform;
  readonly matcher: Matcher;
  readonly evidence: OrderEvidence;
  readonly crLf: boolean;
  readonly findings: readonly Finding[];
}

function surveyHead(blocks: readonly string[]): Survey {
  const text = blocks.join("");
  // Read as it is, the whole chat would be one message.
  if (text.includes("\r") && !text.includes("\n"))
    throw new Failure("not-understood", { code: "transcript.old-line-ends" });
  const head = lookAt(text);
  const preface = readPreface(before(head));
  const winner = choose(head, preface);
  const { layout, matcher, padded } = winner;
  const evidence = createOrderEvidence(layout, /\b[AP]M\b/.test(text.slice(0, 2000)), padded);
  const ofWeb = preface.lines > 0 && layout.frame.open !== "";
  const platform = ofWeb ? "web" : writerOf(winner);
  const findings = strayLines(head, winner, preface);
  const crLf = platform === "ios" && text.includes("\r\n") && endsInCrLf(matcher, text);
  const survey: Survey = { layout, platform, matcher, evidence, crLf, findings };
  for (const block of blocks) readOn(survey, block);
  return survey;
}

/**
 * The layout of the first line that has any, as an export always begins with a header; where another one is more than
 * three times as frequent, the first lines were put before the export and the frequent one wins.
 */
function choose({ lines, found, candidates }: Head, preface: Preface): Candidate {
  const [opening] = candidates;
  if (opening === undefined) throw new Failure("not-understood", notAnExport(lines));
  let most = opening;
  for (const candidate of candidates) if (candidate.lines > most.lines) most = candidate;
  const winner = most.lines > 3 * opening.lines ? most : opening;
  const begins = lines.findIndex((line, at) => at >= preface.lines && line.trim() !== "");
  if (winner.lines < 2 && found[begins] === null) throw new Failure("not-understood", notAnExport(lines));
  return winner;
}

/** The lines before the first header of any layout. */
function before({ lines, found }: Head): readonly string[] {
  return lines.slice(
    0,
    Math.max(
      0,
      found.findIndex((candidate) => candidate !== null),
    ),
  );
}

function notAnExport(lines: readonly string[]): Finding {
  const line = lines.find((candidate) => /[^\s\ufeff]/.test(candidate));
  if (line === undefined) return { code: "transcript.empty" };
  const copied = lines.find(isCopied);
  if (copied !== undefined) return { code: "transcript.copied-from-screen", line: shorten(copied) };
  const looksLike = textLooksLike(lines.slice(lines.indexOf(line), lines.indexOf(line) + 50).join("\n"));
  return { code: "transcript.not-an-export", line: shorten(line), looksLike };
}

/** A line shown as evidence: short, and cut between characters. */
function shorten(line: string): string {
  const trimmed = line.trim();
  const letters = [...trimmed.slice(0, 120)];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : trimmed;
}

/** Lines before the first header, and headers of other layouts: told once, kept where they stand. */
function strayLines({ lines, found }: Head, winner: Candidate, preface: Preface): Finding[] {
  const findings: Finding[] = preface.earlierMissing ? [{ code: "transcript.earlier-missing" }] : [];
  const begin = found.indexOf(winner);
  const before = lines.slice(preface.lines, begin).filter((line) => /[^\s\ufeff]/.test(line));
  if (before[0] !== undefined) {
    findings.push({ code: "transcript.before-first-header", lines: before.length, line: shorten(before[0]) });
  }
  const isOther = (candidate: Candidate | null, i: number): boolean =>
    i > begin && candidate !== null && candidate !== winner;
  const example = found.findIndex(isOther);
  if (example !== -1) {
    findings.push({
      code: "transcript.other-shapes",
      lines: found.filter(isOther).length,
      line: example + 1,
      text: shorten(lines[example] as string),
    });
  }
  return findings;
}

function readOn(survey: Survey, block: string): void {
  const { matcher, evidence } = survey;
  eachHeader(matcher, block, (row, text) => {
    const behind = matcher.rows[row * ROW + BEHIND] as number;
    const end = text.indexOf("\n", behind);
    evidence.add(matcher.numbers(row), text, behind, end === -1 ? text.length : end);
  });
}

function settle(survey: Survey, head: readonly string[], options: DetectOptions): Shape {
  const { evidence, platform } = survey;
  const decision: Decision =
    options.dateOrder === undefined
      ? evidence.decide()
      : { order: options.dateOrder, evidence: "given", certain: true };
  const findings = [...survey.findings];
  if (!decision.certain) findings.push({ code: "transcript.date-order-undecided", order: decision.order });
  const layout = settled(survey.layout, decision.order);
  const named = evidence.namedYear();
  const year = options.year ?? named?.year ?? null;
  if (evidence.lacksYear() && options.year === undefined) {
    findings.push(
      named === null ? { code: "transcript.year-missing" } : { code: "transcript.year-inferred", ...named },
    );
  }
  if (platform === "unknown") findings.push({ code: "transcript.unknown-app" });
  const given = new Set(options.writers?.map(cleanName));
  const { records, names } = firstNames(head, { ...survey, layout }, decision.order, given);
  const { language } = names;
  if (records === 0) throw new Failure("not-understood", notAnExport(head.join("").split("\n")));
  const { order: dateOrder, evidence: dateEvidence } = decision;
  return {
    recognition: { platform, language, dateOrder, dateEvidence, clock: layout.clock },
    layout,
    names: { ...names, listed: new Set(options.listed?.map(cleanName)) },
    crLf: survey.crLf,
    year,
    findings,
  };
}

interface FirstNames {
  /** How many the head has; none where its dates fit no reading. */
  readonly records: number;
  readonly names: Learned;
}

/** Reads the head for writers and the language, and once more where names with a colon or doubtful ones are in it. */
function firstNames(
  head: readonly string[],
  { layout, platform, crLf }: Pick<Survey, "layout" | "platform" | "crLf">,
  order: DateOrder,
  writers: ReadonlySet<string>,
): FirstNames {
  const clock = createClock(order);
  const none: ReadonlySet<string> = new Set();
  const attachments = none;
  const prefixes = createPrefixCounter();
  const again = (names: Names): Interpreter => {
    const reader = createReader({ layout, platform, clock, attachments, names, crLf });
    readThrough(reader, head);
    return reader.interpreter;
  };
  const onRecord = prefixes.add;
  const names = { writers, compounds: none, namesakes: none };
  const first = createReader({ layout, platform, clock, attachments, names, crLf, onRecord });
  const records = readThrough(first, head);
  let { interpreter } = first;
  const compounds = new Set([...interpreter.compounds, ...prefixes.compounds()]);
  if (compounds.size > 0) interpreter = again({ writers, compounds, namesakes: none });
  const doubtful = doubtfulNames(interpreter, writers);
  if (doubtful.size > 0) {
    const sure = new Set([...interpreter.writers].filter((name) => !doubtful.has(name)));
    interpreter = again({ ...learned(interpreter), writers: sure });
  }
  return { records, names: learned(interpreter) };
}

type Learned = Required<Omit<Names, "listed">>;

function learned(interpreter: Interpreter): Learned {
  const { writers, compounds, namesakes, languages } = interpreter;
  return { writers, compounds, namesakes, language: mostOf(languages), marked: interpreter.isMarked() };
}

/** Who was taken for a notice, or may be one now that it is known who writes and in which language notices are. */
function doubtfulNames(interpreter: Interpreter, given: ReadonlySet<string>): ReadonlySet<string> {
  const { writers, languages } = interpreter;
  const language = mostOf(languages);
  const isWriter = (name: string): boolean => writers.has(name);
  const doubtful = new Set(interpreter.doubts.keys());
  if (interpreter.isMarked()) return doubtful;
  for (const name of writers)
    if (!given.has(name) && readsLikeNotice(name, language, isWriter)) doubtful.add(name);
  return doubtful;
}

/** Only what the interpreter learns is wanted, and how many records there are. */
function readThrough(reader: Reader, head: readonly string[]): number {
  let records = 0;
  for (const block of head) records += reader.read(block).length;
  return records + reader.end().length;
}

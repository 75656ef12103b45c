/** Somebody who knows the class of the fixture answers the guided way's questions, as the screen asks them. */
import { readFileSync } from "node:fs";
import { readPeopleCsv } from "../../src/people/list/people-csv.ts";
import { proposeName } from "../../src/people/suggest/propose-name.ts";
import { maskPhone } from "../../src/text/index.ts";
import type { Window } from "./terminal-window.ts";

const fixture = "fixtures/class-7b/export/WhatsApp Chat mit Klasse 7b Eltern.txt";
const people = readPeopleCsv(readFileSync("fixtures/class-7b/people.csv", "utf8")).people;

/** Who is who, by the fixture's own list. */
export const truth = people.map(({ name, whatsapp: [label = ""], jid }) => ({ name, label, jid }));
/** What the others will see where the teacher says that names may stand as the export has them. */
export const asShown = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const proposal = proposeName(label);
  return label !== "" && proposal.kind === "name" ? proposal.name : name;
};
/** The last six never wrote. */
export const writers = truth.slice(0, 22);
export const silent = truth.slice(22);

export const chat = readFileSync(fixture, "utf8");

/** The same chat on a phone that has saved nobody's number. */
export const unsavedNumber = (at: number) => `+49 171 39200${at + 60}`;
export function unsavedChat(): string {
  return writers.reduce(
    (text, { label }, at) =>
      text
        .replaceAll(`- ${label}: `, `- ${unsavedNumber(at)}: `)
        .replaceAll(`- ~\u00a0${label}: `, `- ${unsavedNumber(at)}: `),
    chat,
  );
}

/** Contacts with everybody's number and, where they have one, address. */
export function contacts(): string {
  const cards = writers.map(({ name, jid }, at) =>
    [
      "BEGIN:VCARD",
      "VERSION:3.0",
      `FN:${name}`,
      `TEL:${unsavedNumber(at)}`,
      ...(jid ? [`IMPP:xmpp:${jid}`] : []),
      "END:VCARD",
    ].join("\r\n"),
  );
  return `${cards.join("\r\n")}\r\n`;
}

export interface Answering {
  /** Labels or names in the order in which the screen asked about them. */
  readonly asked: string[];
  readonly screens: string[];
}

/** Answers until the tool ends or `until` says enough. Gives what was asked. */
export async function answer(
  window: Window,
  until: (asked: readonly string[]) => boolean = () => false,
): Promise<Answering> {
  const asked: string[] = [];
  const screens: string[] = [];
  const deadline = Date.now() + 120_000;
  for (let before = ""; window.exit() === null; ) {
    const { screen, question } = await settled(window, before);
    if (question === null) continue;
    screens.push(screen);
    const who = /— \d+ of \d+: (.*) —/.exec(
      screen.split("\n").findLast((line) => line.startsWith("— ")) ?? "",
    )?.[1];
    const isAboutSomebody = /^\? (?:Name that|Address of)/.test(question);
    if (isAboutSomebody && who !== undefined && asked.at(-1) !== who) asked.push(who);
    if (isAboutSomebody && until(asked)) break;
    const person = truth.find((one, at) =>
      [one.name, one.label, asShown(one), maskPhone(one.label), maskPhone(unsavedNumber(at))].includes(
        who ?? "",
      ),
    );
    if (question.includes("Whose address")) await typed(window, "frau.berger@schule.example", question);
    else if (question.includes("Name that the others")) await typed(window, person?.name ?? "?", question);
    else if (question.includes("How many members")) await typed(window, "28", question);
    else if (question.includes("Who else?")) await typed(window, nextIn(question), question);
    else if (question.includes("Address of") && person?.jid === null) window.press("Down", "Enter");
    else if (question.includes("Address of") && !/❯ frau\.berger/.test(screen))
      await typed(window, person?.jid?.split("@")[0] ?? "?", question);
    else window.press("Enter");
    before = screen;
    if (Date.now() > deadline) throw new Error(`no end; on the screen:\n${window.screen()}`);
  }
  return { asked, screens };
}

/** `(24 of 28 so far)`: by what the screen says, not by how often it was seen, for a busy machine shows a question twice. */
function nextIn(question: string): string {
  const named = Number(/\((\d+) of 28/.exec(question.replace(/\s+/gu, " "))?.[1]);
  return silent[named - writers.length]?.name ?? "?";
}

/** Types, and presses Enter once the screen shows it. */
async function typed(window: Window, text: string, question: string): Promise<void> {
  window.type(text);
  const shown = text.replace(/\s+/gu, "");
  for (const until = Date.now() + 10_000; !(window.question() ?? "").replace(/\s+/gu, "").includes(shown); ) {
    if (Date.now() > until) throw new Error(`“${text}” did not come after ${question}:\n${window.screen()}`);
    await pause(20);
  }
  await pause(40);
  const line = () => window.question()?.split("\n")[0];
  const answered = line();
  window.press("Enter");
  // On a busy machine it stands there for a while; what is typed meanwhile would be a part of this answer.
  for (const until = Date.now() + 10_000; line() === answered && Date.now() < until; ) await pause(20);
}

/** The screen once it is another one and stands still. */
async function settled(window: Window, before: string) {
  for (const until = Date.now() + 20_000; window.exit() === null; ) {
    const screen = window.screen();
    await pause(60);
    const question = window.question();
    if (screen !== before && screen === window.screen() && question !== null) return { screen, question };
    if (Date.now() > until) throw new Error(`nothing is asked:\n${window.screen()}`);
  }
  return { screen: window.screen(), question: null };
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

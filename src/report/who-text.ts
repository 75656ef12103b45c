/** The people behind the counts of a plan: a line each, name and address (design 4.17). */
import { type Lang, say } from "../messages/index.ts";
import type { Step } from "../plan/index.ts";
import { type Line, plain } from "./line.ts";

/** As many as are read before a question is answered; more are folded. */
export const mostNamed = 40;

/** Longer names do not push the addresses further to the right. */
const widestName = 28;

interface Named {
  readonly name: string;
  readonly jid: string;
}

/**
 * Lines for the people of these steps, each of them once.
 * @param all the steps of the same room: they tell names that a step itself does not have
 * @param most people in full; of the rest the last line tells how many there are
 */
export function whoLines(steps: readonly Step[], all: readonly Step[], lang: Lang, most: number): Line[] {
  const names = namesIn(all);
  const jids = [...new Set(steps.flatMap((step) => ("jid" in step ? [step.jid] : [])))];
  const people = [
    ...jids.map((jid): Named => ({ jid, name: names.get(jid) ?? "" })),
    ...steps.flatMap((step) => (step.kind === "account.invite" ? [{ jid: "", name: step.name }] : [])),
  ];
  const shown = people.slice(0, most);
  const width = Math.min(widestName, Math.max(0, ...shown.map(({ name }) => name.length)));
  const lines = shown.map(({ name, jid }) =>
    plain(`    ${say(lang, { code: "plan.who", name: name.padEnd(width), jid })}`),
  );
  const more = people.length - shown.length;
  return more > 0 ? [...lines, plain(`    ${say(lang, { code: "plan.who-more", more })}`)] : lines;
}

function namesIn(steps: readonly Step[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const step of steps) {
    if (step.kind === "account.create") names.set(step.jid, step.name);
    if (step.kind === "member.name" && !names.has(step.jid)) names.set(step.jid, step.nick);
    if ((step.kind === "invite.send" || step.kind === "invite.remind") && step.name !== null)
      names.set(step.jid, step.name);
  }
  return names;
}

/** What a run did, for people: everything that did not simply succeed by name, then the counts. */
import type { Verification } from "../apply/index.ts";
import { type Code, type Lang, say } from "../messages/index.ts";
import { kindOf, type Step } from "../plan/index.ts";
import { type Line, plain } from "./line.ts";
import { type Ended, type Tally, waitsForKeys } from "./tally.ts";

export function resultText(result: Tally, lang: Lang): Line[] {
  const lines = result.ended.flatMap((ended) => trouble(ended, lang));
  const { counts, changes, ended } = result;
  const sent = ended.flatMap(({ step, outcome }) =>
    step.kind === "invite.send" && outcome === "done" ? [step] : [],
  );
  if (sent.some(({ way }) => way !== "mediated"))
    lines.push({ mark: "~", text: say(lang, { code: "report.own-app" }) });
  lines.push(
    plain(
      say(lang, {
        code: "report.result",
        changes,
        invited: sent.length,
        already: counts.already,
        waiting: counts.waiting,
        refused: counts.refused,
        failed: counts.failed,
        unknown: counts.unknown,
        leftOut: counts["left-out"],
      }),
    ),
  );
  return lines;
}

const marks = {
  done: "+",
  already: "=",
  waiting: "-",
  "left-out": "-",
  refused: "!",
  failed: "!",
  unknown: "!",
} as const;

/** The steps that did not simply succeed, once more at the end. */
function trouble(ended: Ended, lang: Lang): Line[] {
  const { outcome, detail } = ended;
  if (isToldOnce(ended)) return [];
  const named = detail !== null || outcome === "refused" || outcome === "failed" || outcome === "unknown";
  return named && outcome !== "done" ? [endLine(ended, lang)] : [];
}

/** Whoever waits outside is named with their rights, and not once more for each step that waits with them. */
export function isToldOnce(ended: Ended): boolean {
  return waitsForKeys(ended) && ended.step.kind !== "member.grant";
}

/** How one step ended. Looking changes nothing, so its mark is `=`. */
export function endLine({ step, outcome, detail }: Ended, lang: Lang): Line {
  const looked = kindOf(step).looks && outcome === "done";
  const told = detail ? say(lang, detail) : "";
  // the line names it already
  const named = [subjectOf(step), step.room].find((name) => told.startsWith(`${name}: `));
  const because = told && `: ${named === undefined ? told : told.slice(named.length + 2)}`;
  const name = outcome === "already" ? alreadyThere(step, lang) : stepName(step, lang);
  return { mark: looked ? "=" : marks[outcome], text: `${name}${because}` };
}

type Row = Extract<Code, `report.row.${string}`>;

/** The row in which a step that went well is counted instead of being told by name. */
export function rowOf({ step, outcome, detail }: Ended): Row | null {
  if (detail !== null) return null;
  if (step.kind === "member.name" && outcome === "left-out") return `report.row.left-out.member.name`;
  if (outcome !== "done" && outcome !== "already") return null;
  // each kind of these has its sentences, which a test holds against the registry
  return kindOf(step).inRows === undefined ? null : (`report.row.${outcome}.${step.kind}` as Row);
}

export function rowLine(row: Row, count: number, lang: Lang): Line {
  const mark = row.includes(".done.") ? "+" : row.includes(".left-out.") ? "-" : "=";
  return { mark, text: say(lang, { code: row, count }) };
}

/** What a step is called in a line of progress or trouble. */
export function stepName(step: Step, lang: Lang): string {
  return say(lang, { code: `report.step.${step.kind}`, subject: subjectOf(step) });
}

/** A step for which nothing was left to do. */
function alreadyThere(step: Step, lang: Lang): string {
  return say(lang, { code: `report.already.${step.kind}`, subject: subjectOf(step) });
}

function subjectOf(step: Step): string {
  if (step.kind === "account.invite") return step.name;
  return "jid" in step ? step.jid : step.room;
}

/** Closes with one sentence of fixed wording per language (design section 5). */
export function verifyText(results: readonly Verification[], lang: Lang): Line[] {
  const lines: Line[] = [];
  for (const { room, members, others, digests, differences, otherwise, unseen, waiting } of results) {
    const mark = differences.length === 0 ? "=" : "!";
    if (unseen) lines.push({ mark: "~", text: say(lang, unseen) });
    // of a room that is gone or others' nothing was read
    else if (members > 0)
      lines.push({ mark, text: say(lang, { code: "report.verified-room", room, members, digests }) });
    for (const own of otherwise) lines.push({ mark: "~", text: say(lang, own) });
    if (members > 0 && others === 0 && !unseen)
      lines.push({ mark: "~", text: say(lang, { code: "report.nobody-inside", room }) });
    if (waiting.length > 0)
      lines.push({ mark: "~", text: `  ${say(lang, { code: "report.verify-who-waits", jids: waiting })}` });
    for (const finding of differences) lines.push({ mark: "!", text: `  ${say(lang, finding)}` });
  }
  lines.push(plain(say(lang, verdict(results))));
  return lines;
}

/** The closing sentence, as a code. */
export function verdict(results: readonly Verification[]) {
  const count = results.reduce((sum, { differences }) => sum + differences.length, 0);
  if (count > 0) return { code: "report.verify-differs", count } as const;
  const partly = results.some(({ unseen }) => unseen !== null);
  const isEmpty = results.some(
    ({ unseen, members, others }) => unseen === null && members > 0 && others === 0,
  );
  if (isEmpty) return { code: "report.verify-nobody" } as const;
  const waiting = results.reduce((sum, one) => sum + one.waiting.length, 0);
  if (waiting > 0) return { code: "report.verify-waiting", count: waiting } as const;
  return { code: partly ? "report.verify-partly" : "report.verify-equal" } as const;
}

/** What a run did, for people: everything that did not simply succeed by name, then the counts. */
import type { Verification } from "../apply/model.ts";
import { type Lang, say } from "../messages/index.ts";
import type { Step } from "../plan/model.ts";
import { type Line, plain } from "./line.ts";
import type { Ended, Tally } from "./tally.ts";

export function resultText(result: Tally, lang: Lang): Line[] {
  const lines = result.ended.flatMap((ended) => trouble(ended, lang));
  const { counts, changes, ended } = result;
  const invited = ended.filter(
    ({ step, outcome }) => step.kind === "invite.send" && outcome === "done",
  ).length;
  lines.push(
    plain(
      say(lang, {
        code: "report.result",
        changes,
        invited,
        already: counts.already,
        waiting: counts.waiting,
        refused: counts.refused,
        failed: counts.failed,
        unknown: counts.unknown,
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
  const named = detail !== null || outcome === "refused" || outcome === "failed" || outcome === "unknown";
  return named && outcome !== "done" ? [endLine(ended, lang)] : [];
}

/** How one step ended. Looking changes nothing, so its mark is `=`. */
export function endLine({ step, outcome, detail }: Ended, lang: Lang): Line {
  const looked = step.kind === "history.verify" && outcome === "done";
  const because = detail ? `: ${say(lang, detail)}` : "";
  const name = outcome === "already" ? alreadyThere(step, lang) : stepName(step, lang);
  return { mark: looked ? "=" : marks[outcome], text: `${name}${because}` };
}

/** The row in which a step that went well is counted instead of being told by name. */
export function rowOf({ step, outcome, detail }: Ended) {
  if (detail !== null || (outcome !== "done" && outcome !== "already")) return null;
  if (step.kind !== "member.grant" && step.kind !== "invite.send") return null;
  return `report.row.${outcome}.${step.kind}` as const;
}

export function rowLine(row: NonNullable<ReturnType<typeof rowOf>>, count: number, lang: Lang): Line {
  return { mark: row.includes(".done.") ? "+" : "=", text: say(lang, { code: row, count }) };
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
  return step.kind === "member.grant" || step.kind === "invite.send" ? step.jid : step.room;
}

/** Closes with one sentence of fixed wording per language (design section 5). */
export function verifyText(results: readonly Verification[], lang: Lang): Line[] {
  const lines: Line[] = [];
  for (const { room, members, digests, differences } of results) {
    const mark = differences.length === 0 ? "=" : "!";
    lines.push({ mark, text: say(lang, { code: "report.verified-room", room, members, digests }) });
    for (const finding of differences) lines.push({ mark: "!", text: `  ${say(lang, finding)}` });
  }
  const count = results.reduce((sum, { differences }) => sum + differences.length, 0);
  lines.push(
    plain(
      say(lang, count === 0 ? { code: "report.verify-equal" } : { code: "report.verify-differs", count }),
    ),
  );
  return lines;
}

/** Accounts made for others, one after another: servers hash each password. The password is kept before it is sent. */
import type { Step } from "../../plan/index.ts";
import { type End, end, journaled } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import type { Work } from "../work.ts";

type Create = Step & { kind: "account.create" };

export async function* createAccounts(work: Work, steps: readonly Create[]): AsyncGenerator<ApplyEvent> {
  for (const step of steps) {
    yield { type: "begin", step };
    const before = work.journalState().progress(step);
    const found = await work.accounts.look(step);
    if (before === "finished" && found === "open") yield end(step, "already");
    else if (found === "gone")
      yield end(step, "waiting", { code: "apply.person-not-listed", name: step.name });
    else if (work.stop.aborted) yield end(step, "waiting");
    else yield await journaled(work, step, { jid: step.jid }, () => make(work, step, before === "perhaps"));
  }
}

async function make(work: Work, step: Create, isDoubtful: boolean): Promise<End> {
  const answer = await work.server.createAccount(step.jid, await work.accounts.firstPassword(step));
  if (answer.kind === "ok") return { outcome: "done", detail: null };
  const { jid } = step;
  if (answer.kind === "exists" && isDoubtful)
    return { outcome: "unknown", detail: { code: "apply.account-doubtful", jid } };
  await work.accounts.forgetAccount(step);
  return answer.kind === "exists"
    ? { outcome: "refused", detail: { code: "apply.account-exists", jid } }
    : { outcome: "refused", detail: refused(answer) };
}

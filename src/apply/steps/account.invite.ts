/** Invitations to make an account: several at a time, each kept before it counts. */
import type { Step } from "../../plan/index.ts";
import { end } from "../journaled.ts";
import type { ApplyEvent } from "../model.ts";
import { refused } from "../refusal.ts";
import { inWindows } from "../window.ts";
import type { Work } from "../work.ts";

type Invite = Step & { kind: "account.invite" };

export async function* inviteToAccounts(work: Work, steps: readonly Invite[]): AsyncGenerator<ApplyEvent> {
  const wanted: Invite[] = [];
  for (const step of steps) {
    yield { type: "begin", step };
    const found = await work.accounts.look(step);
    if (found === "open") yield end(step, "already");
    else if (found === "gone")
      yield end(step, "waiting", { code: "apply.person-not-listed", name: step.name });
    else wanted.push(step);
  }
  const line = ({ id, kind }: Invite) => ({ step: id, kind }) as const;
  // an invitation that a cut run fetched and did not keep was shown to nobody, and ends by itself
  const windows = inWindows(work, wanted, {
    announce: (some) =>
      work.journal.append(...some.map((step) => ({ type: "intent", ...line(step) }) as const)),
    send: () => work.server.inviteToAccount(),
  });
  let done = 0;
  for await (const answers of windows) {
    const made = [...answers].flatMap(([step, answer]) =>
      answer.kind === "ok" ? [[step, answer.invitation] as const] : [],
    );
    await work.accounts.keepInvitations(made);
    await work.journal.append(
      ...[...answers].map(
        ([step, { kind }]) =>
          ({
            type: "end",
            ...line(step),
            outcome: kind === "ok" ? "done" : kind === "none" ? "left-out" : "refused",
          }) as const,
      ),
    );
    for (const [step, answer] of answers) {
      done += 1;
      yield { type: "progress", step, done, of: wanted.length };
      if (answer.kind === "ok") yield end(step, "done");
      else if (answer.kind === "none") yield end(step, "left-out", { code: "apply.no-account-invitations" });
      else yield end(step, "refused", refused(answer));
    }
  }
  for (const step of wanted.slice(done)) yield end(step, "waiting");
}

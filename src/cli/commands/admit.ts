/** `admit <plan.json…>`: lets in whoever sent the code of their letter from the address that they have now. */
import { type Admitted, admit } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Proof } from "../../people/index.ts";
import { titleOf } from "../../plan/index.ts";
import { leftLines, proofLines, versionLine } from "../../report/index.ts";
import { confirmAndApply } from "../applying.ts";
import type { Cli } from "../cli.ts";
import { commandLine } from "../command-line.ts";
import type { OptionsOf } from "../options.ts";
import { portsOf } from "../ports.ts";
import { readSavedPlan } from "../saved-plan.ts";

type Options = OptionsOf<"admit">;

export async function command(cli: Cli, paths: readonly string[], options: Options): Promise<void> {
  const { json = false, yes = false, watch = false, takeWaiting = false, keepMessages = false } = options;
  const ports = portsOf(cli, options);
  const plans = await Promise.all(paths.map((path) => readSavedPlan(ports, path)));
  const people = options.people ?? plans[0]?.people?.path;
  if (people === undefined) throw new Failure("undecided", { code: "cli.letters-people-missing" });
  const asks = async (isSaid: boolean, ask: () => Promise<boolean>) =>
    isSaid || (cli.interactive && (await ask()));
  const titles = (room: string) => {
    const plan = plans.find(({ observed }) => observed.rooms[room] !== undefined);
    return plan ? titleOf(plan, room) : room;
  };
  const yesNo = async (...[finding, preset]: [Parameters<Cli["say"]>[0], boolean]) =>
    (await import("../prompts/yes-no.ts")).askYesNo(cli, cli.say(finding), preset);
  const left: Proof[] = [];
  if (json) cli.term.json(versionLine("admit"));
  const result = await admit(ports, plans, {
    ...{ people, watch, form: options.form ?? "du" },
    async confirm(proofs) {
      cli.term.note(proofLines(proofs, titles, cli.lang));
      const isYes = await asks(yes, () => yesNo({ code: "admit.ask", count: proofs.length }, true));
      if (!isYes) left.push(...proofs);
      return isYes;
    },
    async decline(doubts) {
      const addresses = doubts.map(({ address }) => address);
      return (await asks(false, () => yesNo({ code: "admit.ask-decline", addresses }, false))) ? doubts : [];
    },
    mayTake: (waiting) => asks(takeWaiting, () => yesNo({ code: "admit.ask-take", waiting }, false)),
    async mayKeep(keeps) {
      if (await asks(keepMessages, () => yesNo({ code: "admit.ask-keep", keeps }, true))) return true;
      cli.term.note([{ mark: "~", text: cli.say({ code: "admit.archive-off", keeps }) }]);
      return false;
    },
    watching: (count) => cli.term.note(cli.say({ code: "admit.watching", count })),
    apply: (plan, of) =>
      confirmAndApply(
        cli,
        plan,
        { ...options, yes: true },
        paths[plans.indexOf(of)] ?? "",
        ["admit", ...paths],
        true,
      ),
  });
  tell(cli, result, left, json);
  if (left.length > 0 && !json) {
    const command = commandLine(cli, ["admit", ...paths, "--yes"], options);
    cli.term.note(cli.say({ code: "admit.let-in-with", count: left.length, command }));
  }
  const isOpen = left.length > 0 && !cli.interactive;
  cli.finish(isOpen && result.reason === "done" ? "undecided" : result.reason);
}

function tell(cli: Cli, result: Admitted, left: readonly Proof[], json: boolean): void {
  for (const finding of result.findings) cli.term.note([{ mark: "~", text: cli.say(finding) }]);
  const named = ({ name, address, room }: Proof) => ({ name, address, room });
  if (json) {
    const { proofs, doubts, elsewhere, others, open } = result;
    cli.term.json({
      type: "admit",
      ...{ admitted: proofs.map(named), waiting: left.map(named), doubts },
      ...{ elsewhere: elsewhere.map(named), others, open },
    });
    return;
  }
  if (result.proofs.length === 0 && left.length === 0) cli.term.result(cli.say({ code: "admit.nobody" }));
  cli.term.note(leftLines(result, cli.lang));
}

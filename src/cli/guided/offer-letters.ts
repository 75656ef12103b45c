/** At the end of the guided way: letters for those who have no address yet, if they are wanted now. */
import { dirname, join } from "node:path";
import { missingPeople, type Ports, planPeople, writeLetters } from "../../app/index.ts";
import { Failure } from "../../messages/index.ts";
import type { Plan } from "../../plan/index.ts";
import type { Cli } from "../cli.ts";
import { tellLetters } from "../letters-told.ts";
import type { OptionsOf } from "../options.ts";
import { stoppedAsking } from "../prompts/stopped.ts";
import { askYesNo } from "../prompts/yes-no.ts";

/** @param path where the plan lies */
export async function offerLetters(
  cli: Cli,
  ports: Ports,
  plan: Plan,
  path: string,
  options: OptionsOf<"migrate">,
): Promise<void> {
  const missing = await missingPeople(ports, plan, await planPeople(ports, plan));
  if (plan.people === null || missing.length === 0) return;
  // where the user looks for what this run made
  const folder = join(options.output === undefined ? "." : dirname(options.output), "letters");
  const names = missing.flatMap(({ name }) => (name === "" ? [] : [name]));
  try {
    if (!(await askYesNo(cli, cli.say({ code: "ask.letters-now", names, folder }), true))) return;
  } catch (error) {
    // all that was wanted of this run is done
    if (stoppedAsking(error)) return;
    throw error;
  }
  const { form = "du" } = options;
  try {
    const written = await writeLetters(ports, plan, {
      ...{ people: plan.people.path, output: folder, all: false, remind: false, form },
      ...{ by: null, facts: {}, bundle: null },
    });
    tellLetters(cli, written, path, options);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // the room stands, and the command for letters was told
    for (const finding of error.findings) cli.term.note([{ mark: "!", text: cli.say(finding) }]);
  }
}

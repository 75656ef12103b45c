import type { HistoryConsent } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { answer, type Move, moveLines, type Reply } from "./move.ts";
import { choose } from "./prompt.ts";

/** No, unless said otherwise. */
export function askConsent(cli: Cli, who: string, moves: readonly Move[]): Promise<Reply<HistoryConsent>> {
  const answers = (["no", "yes", "pseudonym"] as const).map((value) => ({
    name: cli.say({ code: `ask.consent-${value}` }),
    value: answer(value),
  }));
  const choices = [...answers, ...moveLines<HistoryConsent>(cli, moves)];
  return choose<Reply<HistoryConsent>>(cli, cli.say({ code: "ask.consent", who }), choices, null);
}

import type { Kind } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { answer, type Move, moveLines, type Reply } from "./move.ts";
import { choose } from "./prompt.ts";

/** Asked only where pupils may be among them. */
export function askKind(cli: Cli, who: string, moves: readonly Move[]): Promise<Reply<Kind>> {
  const kinds = (["guardian", "staff", "pupil"] as const).map((value) => ({
    name: cli.say({ code: `ask.kind-${value}` }),
    value: answer(value),
  }));
  return choose<Reply<Kind>>(
    cli,
    cli.say({ code: "ask.kind", who }),
    [...kinds, ...moveLines<Kind>(cli, moves)],
    null,
  );
}

import type { Cli } from "../cli.ts";
import { askAhead } from "./ahead.ts";

interface Other {
  readonly who: string;
  readonly id: number;
}

/** Which of these others is the same person; null where none is. */
export function askSame(cli: Cli, others: readonly Other[]): Promise<number | null> {
  const nobody = { name: cli.say({ code: "ask.same-nobody" }), value: null };
  const lines = others.map(({ who, id }) => ({ name: cli.say({ code: "cli.plain", text: who }), value: id }));
  return askAhead<number | null>(cli, cli.say({ code: "ask.same" }), (typed) => [
    ...(typed === "" ? [nobody] : []),
    ...lines.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase())),
    ...(typed === "" ? [] : [nobody]),
  ]);
}

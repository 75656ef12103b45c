/** What can be said at a question about somebody instead of an answer. */
import type { Cli } from "../cli.ts";
import type { Ahead } from "./ahead.ts";

export type Move = "later" | "letter" | "samples" | "same" | "skip" | "back";

export type Reply<T> =
  | { readonly kind: "answer"; readonly value: T }
  | { readonly kind: "move"; readonly move: Move };

/** As lines to choose from; of those that begin with what was typed where something was. */
export function moveLines<T>(cli: Cli, moves: readonly Move[], typed = ""): readonly Ahead<Reply<T>>[] {
  const lines = moves.map((move) => ({
    name: cli.say({ code: `ask.move-${move}` }),
    value: { kind: "move", move } as const,
  }));
  return lines.filter(({ name }) => typed.length !== 1 && name.toLowerCase().startsWith(typed.toLowerCase()));
}

export function answer<T>(value: T): Reply<T> {
  return { kind: "answer", value };
}

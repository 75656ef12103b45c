/** What a kind of step is: one description, from which reading, phases, effects, estimates, counts and lines derive. */
import type * as v from "valibot";
import type { Finding } from "../../messages/index.ts";
import type { KnownRoom } from "../known-room.ts";

/**
 * The parts of a plan that are confirmed one by one, in their order: the room is made, phones ring, people are taken out, we step
 * back; or the last word is said, and the room ends.
 */
export const phases = ["prepare", "invite", "remove", "hand-over", "farewell", "close"] as const;
export type Phase = (typeof phases)[number];

/** What a step costs: requests that wait for each other, and bytes that go out. */
export interface Cost {
  readonly waits: number;
  readonly bytes: number;
}

/** A request, its answer, and a look whether it holds. */
export const usualCost: Cost = { waits: 2, bytes: 600 };

/** Where a plan's closing sentence counts the step; `others`: changes to rooms that are there and stay. */
type CountedAs =
  | "rooms"
  | "members"
  | "invitations"
  | "messages"
  | "removed"
  | "closed"
  | "others"
  | "nothing";

/** A line of a plan. */
export interface Told {
  readonly mark: "+" | "-" | "~" | " ";
  readonly finding: Finding;
}

export interface Telling {
  /** How many steps the line stands for. */
  readonly count: number;
  /** Is the room made by the same plan? */
  readonly isNewRoom: boolean;
  readonly say: (finding: Finding) => string;
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A step as data: its id is a hash of what it does. */
export type StepOf<K extends string, E extends v.ObjectEntries> = {
  readonly id: string;
  readonly kind: K;
  readonly room: string;
} & DeepReadonly<v.InferOutput<v.StrictObjectSchema<E, undefined>>>;

export interface StepDefinition<K extends string, E extends v.ObjectEntries> {
  readonly kind: K;
  /** What it has besides `id`, `kind` and `room`. */
  readonly fields: E;
  /** In which it is done; the first is the one that it needs. */
  readonly phases: readonly [Phase, ...Phase[]];
  /** Without it nothing after it may happen. */
  readonly essential?: true;
  /** It concerns us alone, whoever owns the room. */
  readonly ofOurs?: true;
  /** It only looks, and changes nothing. */
  readonly looks?: true;
  readonly cost: Cost | ((step: StepOf<K, E>) => Cost);
  readonly countedAs: CountedAs;
  /** Steps of this kind are one line together, and counted when they end; those that `alike` tells apart are several. */
  readonly inRows?: { alike(one: StepOf<K, E>, other: StepOf<K, E>): boolean };
  /** Its people stand below the line, but for those whom steps of these kinds name. */
  readonly namesPeople?: { readonly butOf: readonly string[] };
  /** The known room after the step. @param as our own address: whoever makes a room owns it */
  effect(known: KnownRoom, step: StepOf<K, E>, as: string): KnownRoom;
  line(step: StepOf<K, E>, telling: Telling): Told;
}

export function defineStep<const K extends string, E extends v.ObjectEntries>(
  definition: StepDefinition<K, E>,
): StepDefinition<K, E> {
  return definition;
}

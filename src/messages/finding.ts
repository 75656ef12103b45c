/** What went wrong or is worth knowing, as data: a code and its arguments. Sentences are made in `say` only. */
import type { en } from "./en.ts";

type Table = typeof en;
type Arguments<Entry> = Entry extends (a: infer A) => string ? Readonly<A> : unknown;

export type Code = keyof Table;

/** A code together with exactly the arguments that its sentence needs. */
export type Finding = { [C in Code]: { readonly code: C } & Arguments<Table[C]> }[Code];

/** Why a command cannot go on; the command line maps each to an exit code. */
export type Reason =
  | "usage"
  | "not-understood"
  | "not-found"
  | "unavailable"
  | "interrupted"
  | "forbidden"
  | "undecided"
  | "unsafe";

/** An expected end of the road: all that is wrong at once, in words the user can act on. */
export class Failure extends Error {
  readonly reason: Reason;
  readonly findings: readonly Finding[];

  constructor(reason: Reason, findings: Finding | readonly Finding[], cause?: unknown) {
    const all = Array.isArray(findings) ? (findings as readonly Finding[]) : [findings as Finding];
    super(all.map((finding) => finding.code).join(", "), { cause });
    this.name = "Failure";
    this.reason = reason;
    this.findings = all;
  }
}

/** Desired minus observed state = steps. All of it is data: serialisable, comparable, without any message body. */
import type { Finding } from "../messages/index.ts";
import type { Observed, Policy } from "./known-room.ts";
import type { Step } from "./steps/index.ts";

export interface Plan {
  readonly format: "migrate-class/plan";
  readonly version: 1;
  /** `migrate-class 0.1.0` */
  readonly tool: string;
  /** ISO 8601, UTC; obeys SOURCE_DATE_EPOCH. */
  readonly createdAt: string;
  readonly sources: readonly {
    readonly path: string;
    readonly sha256: string;
    /**
     * By what `history.import` names it where the hash is not enough: exports that were joined have one, in their order,
     * and so has each chat of a file that holds several.
     */
    readonly id?: string;
    /** Title of the chat, where the file holds several. */
    readonly chat?: string;
    /** IANA name, where the source gives points in time and the zone made wall times of them. */
    readonly timeZone?: string;
    /** Of the first entries, where the user said it of a source that leaves it out. */
    readonly year?: number;
    /** Names of the people list that could be taken for the beginning of a notice, and are none. */
    readonly writers?: readonly string[];
  }[];
  readonly people: { readonly path: string; readonly sha256: string } | null;
  readonly target: {
    /** Bare address of the account that signs in, and its name in the rooms. */
    readonly as: string;
    readonly nick: string;
    readonly domain: string;
    readonly muc: string;
    readonly policy: Policy;
  };
  readonly observed: Observed;
  readonly changes: number;
  readonly steps: readonly Step[];
  readonly findings: readonly Finding[];
  /** SHA-256 (hex) of the canonical JSON of everything above. */
  readonly checksum: string;
}

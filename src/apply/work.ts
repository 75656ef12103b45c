/** What doing the steps of one room needs, and the room as it is while they are done. */
import type { Digest } from "../history/index.ts";
import type { KnownRoom, Step } from "../plan/index.ts";
import type { KeptAccounts } from "./accounts.ts";
import type { Journal } from "./journal.ts";
import { type JournalState, stateOfJournal } from "./journal-state.ts";
import type { Mutex } from "./mutex.ts";
import { type Recollection, withRecollected } from "./recollect.ts";
import type { Fate, InvitationText, Server } from "./server.ts";
import type { Window } from "./window.ts";

export interface Work {
  readonly server: Server;
  readonly journal: Journal;
  /** Shared by all that is done over one connection. */
  readonly window: Window;
  readonly journalState: () => JournalState;
  readonly room: string;
  /** Checksum of the plan that is applied. */
  readonly plan: string;
  readonly nick: string;
  /** The digests of an import step, made again from the export; thrown away when sent. */
  readonly digests: (step: Step & { kind: "history.import" }) => Promise<readonly Digest[]>;
  readonly invitation: (
    step: Step & { kind: "invite.send" | "invite.remind" | "keys.ask" },
  ) => InvitationText;
  /** The bytes of a room's picture, which are what the plan says. */
  readonly picture: (step: Step & { kind: "room.avatar" }) => Promise<Uint8Array>;
  readonly accounts: KeptAccounts;
  readonly sha256: (content: string | Uint8Array) => string;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Our bookmarks are of the account, not of the room: other runs of it wait meanwhile. */
  readonly bookmarksMutex: Mutex;
  /** Before anybody is invited, an invitation to ourselves has to arrive. */
  readonly inviteTest: boolean;
  /** Of invitations that a cut run had announced, by their ids; asked before anything was sent. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** What our own archive added to the journal before anything was done. */
  readonly recollected: Recollection;
  /** Send again what may have been sent already. */
  readonly resendUnknown: boolean;
  /** Set by the first Ctrl-C: the act under way ends, no new one begins. */
  readonly stop: AbortSignal;
  /** The room as it is now; kept up to date by the steps. */
  known: KnownRoom;
  /** People whose membership was refused: they must not be invited into a room that will not let them in. */
  readonly notAdmitted: Set<string>;
  /** Address → whether keys of an app of theirs could be read when this run asked. */
  readonly keys: Map<string, boolean>;
}

export type WorkInput = Omit<Work, "journalState" | "notAdmitted" | "keys">;

export function beginWork(input: WorkInput): Work {
  const journalState = () =>
    withRecollected(stateOfJournal(input.journal.lines, input.plan), input.recollected);
  return { ...input, journalState, notAdmitted: new Set(), keys: new Map() };
}

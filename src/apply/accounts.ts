/** What applying needs to keep secrets for: invitations and first passwords go to their file, not into the journal. */
import type { Step } from "../plan/index.ts";
import type { AccountInvitation } from "./server.ts";

export interface KeptAccounts {
  /** May this row still be given something? `open`: it has something; `gone`: the people list has no such row any more. */
  look(step: Step & { kind: "account.invite" | "account.create" }): Promise<"nothing" | "open" | "gone">;
  keepInvitations(
    kept: readonly (readonly [Step & { kind: "account.invite" }, AccountInvitation])[],
  ): Promise<void>;
  /** Makes a first password and keeps it; a run that was cut off kept the same. */
  firstPassword(step: Step & { kind: "account.create" }): Promise<string>;
  /** The plan's step that makes this account; null where it makes none of that address. */
  making(jid: string): (Step & { kind: "account.create" }) | null;
  /** The account is none of ours. */
  forgetAccount(step: Step & { kind: "account.create" }): Promise<void>;
}

import type { Chat, KeptTable, Ports, ReadingOptions } from "../../app/index.ts";
import type { Contact, Suggestion, Template } from "../../people/index.ts";
import type { Cli } from "../cli.ts";

/** What the questions about people rest on. */
export interface Asking {
  readonly cli: Cli;
  readonly ports: Ports;
  readonly kept: KeptTable;
  readonly chats: readonly Chat[];
  /** How the exports were read. */
  readonly reading: ReadingOptions;
  /** Best first for each id. */
  readonly suggestions: ReadonlyMap<number, readonly Suggestion[]>;
  readonly contacts: readonly Contact[];
  /** Labels that may be one person. */
  readonly pairs: readonly { readonly one: string; readonly other: string }[];
  readonly template: Template | null;
  /** The user's own address, null where it is not known. */
  readonly as: string | null;
  readonly history: boolean;
  readonly kinds: boolean;
}

/** All languages whose wordings inside messages are known. */
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { BodyTable } from "./table.ts";

export const bodyTables: readonly BodyTable[] = [en, de];

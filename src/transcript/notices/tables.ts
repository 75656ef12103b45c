/** All languages whose notices are known. A new language is a new file and a word here. */
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { NoticeTable } from "./table.ts";

export const noticeTables: readonly NoticeTable[] = [en, de];

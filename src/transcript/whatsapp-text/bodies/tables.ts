/** All languages whose wordings inside messages are known. A new language is a new file and a word here. */
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";
import { ptPt } from "./pt-pt.ts";
import { ru } from "./ru.ts";
import type { BodyTable } from "./table.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";

export const bodyTables: readonly BodyTable[] = [en, de, fr, es, it, ptBr, ptPt, nl, tr, ar, ru, pl, uk];

/** Languages with a table of their own, of which the notices are known as well. */
export const tabledLanguages: ReadonlySet<string> = new Set(bodyTables.map(({ language }) => language));

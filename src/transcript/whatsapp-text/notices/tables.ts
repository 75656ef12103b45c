/** All languages whose notices are known. A new language is a new file and a word here. */
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { elsewhere } from "./elsewhere.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { ptBr } from "./pt-br.ts";
import { ptPt } from "./pt-pt.ts";
import { ru } from "./ru.ts";
import type { NoticeTable } from "./table.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";

export const noticeTables: readonly NoticeTable[] = [en, de, fr, es, it, ptBr, ptPt, nl, tr, ar, ru, pl, uk];

/** The same, and what is known of others. The order decides between wordings that fit alike. */
export const everyTable: readonly NoticeTable[] = [...noticeTables, ...elsewhere];

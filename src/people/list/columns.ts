/** The columns of the people CSV, and what a misspelt header probably meant. */

import { closest } from "../../text/index.ts";
import type { CsvRecord } from "../csv/index.ts";
import { meansAddress, plainValue } from "./cell-words.ts";

export const required = ["name", "whatsapp", "jid"] as const;
export const optional = [
  "chat",
  "source",
  "email",
  "role",
  "invite",
  "history",
  "lang",
  "kind",
  "agreed_on",
  "agreed_how",
  "note",
] as const;
export const known = [...required, ...optional] as const;
export type Column = (typeof known)[number];

/** Header of a list that we begin. */
export const fresh: readonly Column[] = [
  "name",
  "whatsapp",
  "jid",
  "chat",
  "role",
  "invite",
  "history",
  "lang",
  "note",
];

export const expectedHeader = fresh.join(";");

export type HeaderFault =
  | { readonly code: "people.missing-column"; readonly column: string; readonly expected: string }
  | {
      readonly code: "people.unknown-column";
      readonly column: string;
      readonly resembles: string;
      readonly expected: string;
    }
  | { readonly code: "people.double-column"; readonly column: string };

export interface Header {
  /** Where each known column stands; others are kept, not read. */
  readonly at: ReadonlyMap<Column, number>;
  readonly width: number;
  readonly faults: readonly HeaderFault[];
}

/** @param cells the first row of the list, columns in any order and case */
export function readHeader(cells: readonly string[]): Header {
  const at = new Map<Column, number>();
  const faults: HeaderFault[] = [];
  const names = cells.map((cell) => cell.trim().toLowerCase());
  // a column of another name may be the user's own, so it counts only where there is none of the name
  const address = names.includes("jid") ? -1 : names.findIndex(meansAddress);
  for (const [index, name] of names.entries()) {
    const column = index === address ? "jid" : known.find((candidate) => candidate === name);
    if (column === undefined) {
      const resembles = name === "" ? null : closest(name, missing(names));
      if (resembles !== null) {
        faults.push({
          code: "people.unknown-column",
          column: cells[index]?.trim() ?? "",
          resembles,
          expected: expectedHeader,
        });
      }
    } else if (at.has(column)) {
      faults.push({ code: "people.double-column", column });
    } else {
      at.set(column, index);
    }
  }
  const misspelt = new Set(faults.map((fault) => ("resembles" in fault ? fault.resembles : "")));
  for (const column of required) {
    // without an export nobody has a label
    if (column === "whatsapp" && at.has("jid")) continue;
    if (!at.has(column) && !misspelt.has(column)) {
      faults.push({ code: "people.missing-column", column, expected: expectedHeader });
    }
  }
  return { at, width: cells.length, faults };
}

/** A column beside the one it resembles is a column of the user's own (`notes` beside `note`). */
function missing(names: readonly string[]): readonly Column[] {
  return known.filter((column) => !names.includes(column));
}

/** The cell of a column, without blanks around it, and in our words; empty where the row or the list has none. */
export function cellOf(record: CsvRecord & { kind: "cells" }, header: Header, column: Column): string {
  const index = header.at.get(column);
  return index === undefined ? "" : plainValue(column, (record.cells[index] ?? "").trim());
}

/** `Nora|Mama \| Nora` → `Nora`, `Mama | Nora`. */
export function splitList(cell: string): readonly string[] {
  const items: string[] = [""];
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell[at] ?? "";
    const next = cell[at + 1] ?? "";
    if (character === "\\" && (next === "|" || next === "\\")) {
      items.push((items.pop() ?? "") + next);
      at += 1;
    } else if (character === "|") {
      items.push("");
    } else {
      items.push((items.pop() ?? "") + character);
    }
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

export function joinList(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, "\\$&")).join("|");
}

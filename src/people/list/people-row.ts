/** One row of the people CSV → a person, or everything that is wrong with the row. */
import type { Finding } from "../../messages/index.ts";
import { mixedScripts, prepareEmail, prepareJid } from "../address/index.ts";
import { type CsvRecord, spreadsheetTrace } from "../csv/index.ts";
import {
  type AddressSource,
  type HistoryConsent,
  type Kind,
  type Person,
  type Role,
  readingLanguages,
} from "../model.ts";
import { type Column, cellOf, type Header, splitList } from "./columns.ts";
import { readDay } from "./day.ts";
import { longestName, nameFaults } from "./public-name.ts";

const choices = {
  role: ["owner", "admin", "member", "skip"],
  invite: ["yes", "no", "again"],
  history: ["yes", "pseudonym", "no"],
  kind: ["guardian", "staff", "pupil"],
  source: ["given", "directory", "proven", "guessed"],
  lang: readingLanguages,
} as const satisfies Partial<Record<Column, readonly string[]>>;

export interface ReadRow {
  readonly person: Person;
  /** Reasons not to take the list as it is. */
  readonly faults: readonly Finding[];
  /** Worth knowing. */
  readonly notes: readonly Finding[];
}

/** @param row 1 = first row after the header */
export function readRow(record: CsvRecord & { kind: "cells" }, row: number, header: Header): ReadRow {
  const { line } = record;
  const at = { row, line };
  const faults: Finding[] = [];
  const notes: Finding[] = [];
  const cell = (column: Column) => cellOf(record, header, column);
  const choice = <C extends keyof typeof choices>(column: C): (typeof choices)[C][number] | null => {
    const typed = cell(column).toLowerCase();
    const value = typed === "wieder" ? "again" : typed;
    if (value === "") return null;
    const allowed: readonly string[] = choices[column];
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found as (typeof choices)[C][number];
    faults.push({ code: "people.unknown-value", ...at, column, value: shortened(cell(column)), allowed });
    return null;
  };

  const role: Role = choice("role") ?? "member";
  const history: HistoryConsent = choice("history") ?? "no";
  const invite = choice("invite");
  const lang = readLanguage();
  const kind: Kind | null = choice("kind");
  const source: AddressSource = choice("source") ?? "given";
  const jid = readAddress();
  const name = cell("name").replace(/\s+/gu, " ");
  const invited = role !== "skip" && invite !== "no";
  checkName(invite === "yes" || invite === "again" || (invited && jid !== null) || history === "yes");
  if (role === "owner" && cell("jid") === "")
    faults.push({ code: "people.owner-without-address", ...at, name });
  const person: Person = {
    row,
    name,
    whatsapp: splitList(cell("whatsapp")),
    jid,
    source,
    email: readEmail(),
    chats: splitList(cell("chat")),
    role,
    invite: invited,
    ...(invited && invite === "again" && { again: true }),
    history,
    lang,
    kind,
    agreedOn: readAgreement(),
    agreedHow: cell("agreed_how"),
  };
  if (record.cells.slice(header.width).some((extra) => extra.trim() !== ""))
    faults.push({ code: "people.too-many-cells", ...at, most: header.width });
  for (const column of header.at.keys()) {
    const trace = spreadsheetTrace(column, cell(column));
    if (trace !== null)
      faults.push({ code: `people.${trace}`, ...at, column, value: shortened(cell(column)) });
  }
  return { person, faults, notes };

  function checkName(needed: boolean): void {
    for (const fault of nameFaults(name)) {
      if (fault === "name-too-long") faults.push({ code: `people.${fault}`, ...at, most: longestName });
      else if (fault !== "name-missing" || needed) faults.push({ code: `people.${fault}`, ...at });
    }
  }

  function readAddress(): string | null {
    const text = cell("jid");
    if (text === "") return null;
    const prepared = prepareJid(text);
    if (prepared.kind === "bad") {
      const { why, detail } = prepared;
      faults.push({ code: "people.bad-address", ...at, address: shortened(text), why, detail });
      return null;
    }
    const scripts = mixedScripts(prepared.jid);
    if (scripts.length > 0)
      notes.push({ code: "people.mixed-scripts", ...at, address: prepared.jid, scripts });
    return prepared.jid;
  }

  /** People read more languages than we write: such a row is right, and its texts come in another one. */
  function readLanguage(): string | null {
    const typed = cell("lang").toLowerCase();
    if (!isOtherLanguage(typed)) return choice("lang");
    notes.push({ code: "people.language-not-written", ...at, lang: typed, written: readingLanguages });
    return typed;
  }

  function readEmail(): string | null {
    const text = cell("email");
    if (text === "") return null;
    const email = prepareEmail(text);
    if (email === null) faults.push({ code: "people.bad-email", ...at, email: shortened(text) });
    return email;
  }

  function readAgreement(): string | null {
    const [on, how] = [cell("agreed_on"), cell("agreed_how")];
    const day = on === "" ? null : readDay(on);
    if (on !== "" && day === null) faults.push({ code: "people.bad-day", ...at, value: shortened(on) });
    if (on === "" && how !== "") notes.push({ code: "people.agreed-without-day", ...at });
    return day;
  }
}

/** A code that names a language (ISO 639), but none of ours. */
function isOtherLanguage(typed: string): boolean {
  if (!/^[a-z]{2,3}$/.test(typed) || readingLanguages.some((one) => one === typed)) return false;
  // Node takes 5 ms to load these names, and few lists need them
  return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(typed) !== undefined;
}

/** A cell that went wrong may hold anything; a sentence shows its beginning. */
function shortened(cell: string): string {
  return cell.length > longestName ? `${cell.slice(0, longestName)}…` : cell;
}

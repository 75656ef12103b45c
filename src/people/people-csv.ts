/** The people CSV → people, checked hard: whatever is wrong is named at once, and nobody is guessed. */
import { Failure, type Finding } from "../messages/finding.ts";
import { languages } from "../messages/index.ts";
import { clashes } from "./clashes.ts";
import { type Column, cellOf, type Header, readHeader, splitList } from "./columns.ts";
import { type CsvRecord, parseCsv } from "./csv-text.ts";
import { mixedScripts, prepareJid } from "./jid.ts";
import type { HistoryConsent, Person, Role } from "./model.ts";
import { isPhone } from "./phone.ts";

type Row = CsvRecord & { kind: "cells" };

const choices = {
  role: ["owner", "admin", "member", "skip"],
  invite: ["yes", "no"],
  history: ["yes", "pseudonym", "no"],
  lang: languages,
} as const satisfies Partial<Record<Column, readonly string[]>>;

/** A longer name is a mistake (or a joke) in any room. Code points. */
const longestName = 100;

/**
 * @param text the whole file, decoded (`decodeCsv`)
 * @throws Failure "not-understood" with every fault of the list: header, cells, and rows that contradict each other
 */
export function readPeopleCsv(text: string): { readonly people: Person[]; readonly findings: Finding[] } {
  const { records, brokenAt } = parseCsv(text);
  const rows = records.filter((record) => record.kind === "cells");
  const [head, ...body] = rows;
  const header = readHeader(head?.cells ?? []);
  const faults: Finding[] = [...header.faults];
  if (brokenAt !== null) faults.push({ code: "people.broken-quotes", line: brokenAt });
  if (faults.length > 0) throw new Failure("not-understood", faults);

  const placed = body.map((record, index) => ({ line: record.line, ...readRow(record, index + 1, header) }));
  faults.push(...placed.flatMap((row) => row.faults), ...clashes(placed));
  if (faults.length > 0) throw new Failure("not-understood", faults);
  return { people: placed.map(({ person }) => person), findings: placed.flatMap(({ notes }) => notes) };
}

function readRow(
  record: Row,
  row: number,
  header: Header,
): { person: Person; faults: Finding[]; notes: Finding[] } {
  const { line } = record;
  const faults: Finding[] = [];
  const notes: Finding[] = [];
  const cell = (column: Column) => cellOf(record, header, column);
  const choice = <C extends keyof typeof choices>(column: C, empty: (typeof choices)[C][number] | null) => {
    const value = cell(column).toLowerCase();
    if (value === "") return empty;
    const found = (choices[column] as readonly string[]).find((allowed) => allowed === value);
    if (found === undefined) {
      faults.push({
        code: "people.unknown-value",
        row,
        line,
        column,
        value: shortened(cell(column)),
        allowed: choices[column],
      });
      return empty;
    }
    return found as (typeof choices)[C][number];
  };

  const role: Role = choice("role", "member") ?? "member";
  const history: HistoryConsent = choice("history", "no") ?? "no";
  const invite = choice("invite", null);
  const lang = choice("lang", null);
  const jid = readAddress(cell("jid"), row, line, faults, notes);
  const name = cell("name").replace(/\s+/gu, " ");
  const invited = role !== "skip" && invite !== "no";
  const named = invite === "yes" || (invited && jid !== null) || history === "yes";

  const isEmpty = name.replace(/[\p{Cf}\p{Cc}\s]/gu, "") === "";
  if (isEmpty && named) faults.push({ code: "people.name-missing", row, line });
  if (isPhone(name)) faults.push({ code: "people.name-is-number", row, line });
  if (Array.from(name).length > longestName)
    faults.push({ code: "people.name-too-long", row, line, most: longestName });
  if (role === "owner" && cell("jid") === "")
    faults.push({ code: "people.owner-without-address", row, line, name });
  if (record.cells.slice(header.width).some((extra) => extra.trim() !== "")) {
    faults.push({ code: "people.too-many-cells", row, line, most: header.width });
  }
  const whatsapp = splitList(cell("whatsapp"));
  const chats = splitList(cell("chat"));
  return { person: { row, name, whatsapp, jid, chats, role, invite: invited, history, lang }, faults, notes };
}

function readAddress(
  cell: string,
  row: number,
  line: number,
  faults: Finding[],
  notes: Finding[],
): string | null {
  if (cell === "") return null;
  const prepared = prepareJid(cell);
  if (prepared.kind === "bad") {
    faults.push({
      code: "people.bad-address",
      row,
      line,
      address: shortened(cell),
      why: prepared.why,
      detail: prepared.detail,
    });
    return null;
  }
  const scripts = mixedScripts(prepared.jid);
  if (scripts.length > 0)
    notes.push({ code: "people.mixed-scripts", row, line, address: prepared.jid, scripts });
  return prepared.jid;
}

/** A cell that went wrong may hold anything; a sentence shows its beginning. */
function shortened(cell: string): string {
  return cell.length > longestName ? `${cell.slice(0, longestName)}…` : cell;
}

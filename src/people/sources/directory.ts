/** A school's list of people (CSV), read as it streams: the admin's word on who has which address. */
import { Failure, type Finding } from "../../messages/index.ts";
import { isPhone } from "../../text/index.ts";
import { prepareEmail, prepareJid } from "../address/index.ts";
import { csvRows, type StreamedRow } from "../csv/index.ts";
import type { Kind } from "../model.ts";
import type { Contact } from "./contact.ts";
import { type Field, findColumns, isEnough } from "./directory-columns.ts";

/** Faults that are named one by one; of more only the number is told. */
const named = 5;

/**
 * @param chunks the file's bytes as they come
 * @param file its name, for messages
 * @param note is told of cells that are not what their column says
 * @throws Failure "not-understood" where the columns are not recognised
 */
export async function* readDirectory(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  note: (finding: Finding) => void,
): AsyncGenerator<Contact> {
  let columns: ReadonlyMap<Field, readonly number[]> | null = null;
  let faults = 0;
  const fault = (line: number, value: string) => {
    faults += 1;
    if (faults <= named)
      note({ code: "people.directory-cell", file, line, value: Array.from(value).slice(0, 60).join("") });
  };
  for await (const row of csvRows(chunks)) {
    if (columns === null) {
      columns = findColumns(row.cells);
      if (!isEnough(columns))
        throw new Failure("not-understood", {
          code: "people.directory-columns",
          file,
          found: row.cells.slice(0, 30),
        });
    } else {
      if (row.broken) fault(row.line, row.cells.join(" "));
      const contact = read(row, columns, file, fault);
      if (contact) yield contact;
    }
  }
  if (columns === null)
    throw new Failure("not-understood", { code: "people.directory-columns", file, found: [] });
  if (faults > named) note({ code: "people.directory-cells", file, more: faults - named });
}

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ["pupil", /^(?:schüler|schueler|pupil|student|kind|child|lernende)/],
  ["staff", /^(?:lehr|teacher|staff|personal|kolleg|mitarbeit|schulleitung|employee|erzieh|sekretariat)/],
  ["guardian", /^(?:eltern|erziehungsber|sorgeber|parent|guardian|mutter|vater|mother|father|personensorge)/],
];

function read(
  { cells, line }: StreamedRow,
  columns: ReadonlyMap<Field, readonly number[]>,
  file: string,
  fault: (line: number, value: string) => void,
): Contact | null {
  const all = (field: Field) =>
    (columns.get(field) ?? []).map((index) => (cells[index] ?? "").trim()).filter((cell) => cell !== "");
  const [first = "", last = "", whole = ""] = [all("first")[0], all("last")[0], all("name")[0]];
  const name = first !== "" || last !== "" ? `${first} ${last}`.trim() : whole;
  const jids: string[] = [];
  for (const cell of all("jid")) {
    const prepared = prepareJid(cell);
    if (prepared.kind === "ok") jids.push(prepared.jid);
    else fault(line, cell);
  }
  const emails: string[] = [];
  for (const cell of all("email").flatMap((cell) => cell.split(/[;,\s]+/))) {
    const email = prepareEmail(cell);
    if (email !== null) emails.push(email);
    else if (cell !== "") fault(line, cell);
  }
  const phones = all("phone")
    .flatMap((cell) => cell.split(/[;,|]| \/ /))
    .filter(isPhone);
  if (name === "" && phones.length + emails.length + jids.length === 0) return null;
  const said = all("kind")[0]?.toLowerCase() ?? "";
  return {
    from: "directory",
    file,
    at: line,
    names: name === "" ? [] : [name],
    phones: phones.map((phone) => phone.trim()),
    emails: [...new Set(emails)],
    jids: [...new Set(jids)],
    classes: all("class").flatMap((cell) => cell.split(/[|,;]/).map((one) => one.trim())),
    kind: kinds.find(([, words]) => words.test(said))?.[0] ?? null,
  };
}

/** The people CSV while questions are asked: every answer is on the disk before the next question. */
import { Failure } from "../../messages/index.ts";
import type { Column, PeopleTable, TableRow } from "../../people/index.ts";
import type { Reading } from "../ports.ts";

export type Cells = Partial<Record<Column, string>>;

/** Rows move when two become one; an id (the row's number in the beginning) stays. */
export interface KeptTable {
  readonly path: string;
  /** To look at; what changes goes through here. */
  readonly table: PeopleTable;
  readonly ids: readonly number[];
  row(id: number): TableRow;
  /** Also over what stands there; the changes of one call are written together. */
  set(changes: readonly { readonly id: number; readonly cells: Cells }[]): Promise<void>;
  /** Gives the id of the new row. */
  append(cells: Cells): Promise<number>;
  /** `id` is gone afterwards. */
  unite(id: number, into: number): Promise<void>;
}

/**
 * @param table as it stands in the file at `path` right now. What changes it throws `Failure` "interrupted" where another
 *   program changed the file meanwhile: a spreadsheet that is open must not lose what was typed there
 */
export function keepTable({ files, sha256 }: Reading, path: string, table: PeopleTable): KeptTable {
  const ids = table.rows().map(({ row }) => row);
  let newest = ids.length;
  let written = sha256(table.print());

  async function keep(change: () => void): Promise<void> {
    if (files.exists(path) && sha256(await files.read(path)) !== written)
      throw new Failure("interrupted", { code: "ask.changed-meanwhile", path });
    change();
    const content = table.print();
    await files.write(path, content);
    written = sha256(content);
  }
  const place = (id: number) => ids.indexOf(id) + 1;

  return {
    path,
    table,
    ids,
    row: (id) => table.rows()[place(id) - 1] as TableRow,
    set: (changes) =>
      keep(() => {
        for (const { id, cells } of changes)
          for (const [column, value] of Object.entries(cells))
            table.set(place(id), column as Column, value, true);
      }),
    async append(cells) {
      await keep(() => void table.append(cells));
      newest += 1;
      ids.push(newest);
      return newest;
    },
    unite: (id, into) =>
      keep(() => {
        table.unite(place(id), place(into));
        ids.splice(place(id) - 1, 1);
      }),
  };
}

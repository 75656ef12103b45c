/** CSV files of the user's. A workbook that was not saved as CSV is called that. */
import { Failure } from "../messages/index.ts";
import { decodeCsv, workbookOf } from "../people/index.ts";
import type { Ports } from "./ports.ts";

/** A whole list. Throws `Failure` as reading a file does, and "not-understood" for a workbook. */
export async function readCsv(
  { files }: Pick<Ports, "files">,
  path: string,
): Promise<{ readonly bytes: Buffer; readonly content: string }> {
  const bytes = await files.read(path);
  refuseWorkbook(path, bytes);
  return { bytes, content: decodeCsv(bytes) };
}

/** The same chunks. Throws `Failure` "not-understood" at the first one of a workbook. */
export async function* noWorkbook(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) refuseWorkbook(path, chunk);
    isFirst = false;
    yield chunk;
  }
}

function refuseWorkbook(path: string, head: Uint8Array): void {
  const kind = workbookOf(head);
  if (kind !== null) throw new Failure("not-understood", { code: "people.workbook", path, kind });
}

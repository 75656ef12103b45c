/** The people CSV begun, or brought up to date: what is filled in stays as it is, newcomers are appended. */
import { Failure } from "../messages/finding.ts";
import { type Column, cellOf, fresh, joinList, readHeader, splitList } from "./columns.ts";
import { type CsvRecord, parseCsv, writeCsv } from "./csv-text.ts";
import { labelKey, titleKey } from "./label.ts";
import type { Candidate } from "./participants.ts";
import { samePhone } from "./phone.ts";

/**
 * @param existing the file as it is, decoded; null begins a new one
 * @returns the file as it shall be (`;`, byte order mark, CRLF), and the labels of those who were appended. Their `name`
 *   stays empty: the name that others will see is the user's to give (design 4.2).
 * @throws Failure "not-understood" where the header is not understood, so that nothing is written over
 */
export function writePeopleCsv(
  existing: string | null,
  candidates: readonly Candidate[],
): { readonly csv: string; readonly added: string[] } {
  const parsed = existing === null ? null : parseCsv(existing);
  const isBlank = parsed === null || parsed.records.every(({ kind }) => kind === "comment");
  const freshHeader: CsvRecord = { kind: "cells", line: 0, cells: fresh };
  const records: CsvRecord[] = isBlank ? [...(parsed?.records ?? []), freshHeader] : [...parsed.records];
  const rows = records.filter((record) => record.kind === "cells");
  const header = readHeader(rows[0]?.cells ?? []);
  if (parsed !== null && parsed.brokenAt !== null) {
    throw new Failure("not-understood", { code: "people.broken-quotes", line: parsed.brokenAt });
  }
  if (header.faults.length > 0) throw new Failure("not-understood", header.faults);

  const there = rows.slice(1).map((record) => ({
    labels: splitList(cellOf(record, header, "whatsapp")),
    chats: splitList(cellOf(record, header, "chat")).map(titleKey),
  }));
  const added: string[] = [];
  for (const { label, chat } of candidates) {
    const isThere = there.some(
      ({ labels, chats }) =>
        (chats.length === 0 || chat === null || chats.includes(titleKey(chat))) &&
        labels.some((known) => labelKey(known) === labelKey(label) || samePhone(known, label)),
    );
    if (isThere) continue;
    const values: Partial<Record<Column, string>> = { whatsapp: joinList([label]) };
    if (chat !== null) values.chat = joinList([chat]);
    const cells: string[] = Array.from({ length: header.width }, () => "");
    for (const [column, index] of header.at) cells[index] = values[column] ?? "";
    records.push({ kind: "cells", line: 0, cells });
    there.push({ labels: [label], chats: header.at.has("chat") && chat !== null ? [titleKey(chat)] : [] });
    added.push(label);
  }
  return { csv: writeCsv(records), added };
}

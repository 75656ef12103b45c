/** Two rows of the people CSV that are one person. */

import { type TableRow, titleKey, writtenLabelKey } from "../../people/index.ts";
import { maskedName } from "../../text/index.ts";
import type { Asking } from "./asking.ts";

/** Others who may be the same person, by what the exports or the contacts show. */
export function perhapsSame({ kept, pairs }: Asking, id: number): readonly number[] {
  const own = kept.row(id).list("whatsapp").map(writtenLabelKey);
  const others = pairs.flatMap(({ one, other }) => {
    const [a, b] = [writtenLabelKey(one), writtenLabelKey(other)];
    return own.includes(a) ? [b] : own.includes(b) ? [a] : [];
  });
  const holds = (other: number) =>
    kept
      .row(other)
      .list("whatsapp")
      .some((label) => others.includes(writtenLabelKey(label)));
  return kept.ids.filter((other) => other !== id && holds(other));
}

/**
 * Asks who it is. In one chat two labels of one person become one row; rows for different chats stay, with the same name and
 * address, for what somebody agreed to in one holds there. Gives whether the row of `id` is gone.
 */
export async function joinSame(asking: Asking, id: number): Promise<boolean> {
  const { askSame } = await import("../prompts/same.ts");
  const { cli, kept } = asking;
  const likely = perhapsSame(asking, id);
  const others = [...likely, ...kept.ids.filter((other) => other !== id && !likely.includes(other))];
  const into = await askSame(
    cli,
    others.map((other) => ({ id: other, who: fullName(kept.row(other)) })),
  );
  if (into === null) return false;
  const theirs = kept.row(into);
  if (sameChats(kept.row(id), theirs)) {
    await kept.unite(id, into);
    return true;
  }
  const shared = (["name", "jid", "source", "email", "kind", "lang"] as const).filter(
    (column) => theirs.cell(column) !== "",
  );
  await kept.set([{ id, cells: Object.fromEntries(shared.map((column) => [column, theirs.cell(column)])) }]);
  return false;
}

function fullName(row: TableRow): string {
  const labels = row.list("whatsapp").map(maskedName).join(", ");
  return [...new Set([row.cell("name"), labels])].filter((part) => part !== "").join("  ·  ");
}

function sameChats(one: TableRow, other: TableRow): boolean {
  const keys = (row: TableRow) => row.list("chat").map(titleKey).sort().join("\n");
  return keys(one) === keys(other);
}

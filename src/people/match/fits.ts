/** Which of the labels that the user wrote down means whom of an export; two fits are a question (design 4.13). */

import { samePhone } from "../../text/index.ts";
import { labelKey, writtenLabelKey } from "../label.ts";

export interface Fits {
  /** For each of the export's people the place of the row that means them; null where none does, or it is not clear. */
  readonly holders: readonly (number | null)[];
  /** Labels of rows that fit nobody. */
  readonly unknown: readonly { readonly row: number; readonly label: string }[];
  /** One label for several of the export's people, or several rows for one of them. */
  readonly twice: readonly { readonly rows: readonly number[]; readonly labels: readonly string[] }[];
  /** The row for a label that the export's people do not have, as somebody types a mention. */
  row(label: string): number | null;
}

/**
 * A label counts as it is written; without regard to case, width, marks, `~` and the country of a number only where one
 * of the export's people fits it whom no other label names exactly.
 * @param rows labels of each row
 * @param called the export's people, each with all names that (joined) exports give them
 */
export function fits(rows: readonly (readonly string[])[], called: readonly (readonly string[])[]): Fits {
  const exactly = index(called, labelKey);
  const roughly = index(called, writtenLabelKey);
  const claimed = new Set(rows.flatMap((labels) => labels.map(labelKey)));
  const isClaimed = (place: number) => (called[place] ?? []).some((name) => claimed.has(labelKey(name)));

  /** Those of whom `label` may speak, by how it is written alone. */
  const near = (label: string): readonly number[] => {
    const same = roughly.get(writtenLabelKey(label)) ?? [];
    const numbered = called.flatMap((names, place) =>
      names.some((name) => samePhone(name, label)) ? [place] : [],
    );
    return [...new Set([...same, ...numbered])];
  };
  /** Those whom a row's label means. */
  const meant = (label: string): { readonly places: readonly number[]; readonly isExact: boolean } => {
    const exact = exactly.get(labelKey(label)) ?? [];
    if (exact.length === 0)
      return { places: near(label).filter((place) => !isClaimed(place)), isExact: false };
    // Older lists name the unsaved contact without the `~` that now tells two people apart.
    const unsaved = `~${labelKey(label)}`;
    const twins = claimed.has(unsaved) ? [] : (exactly.get(unsaved) ?? []);
    return { places: [...new Set([...exact, ...twins])], isExact: true };
  };

  const unknown: { row: number; label: string }[] = [];
  const twice: { rows: readonly number[]; labels: readonly string[] }[] = [];
  const found = called.map(() => ({ exact: new Map<string, number>(), rough: new Set<number>() }));
  for (const [row, labels] of rows.entries()) {
    for (const label of labels) {
      const { places, isExact } = meant(label);
      const [only, ...others] = places;
      if (only === undefined) {
        const own = new Set(labels.map(labelKey));
        const isOwn = (place: number) => (called[place] ?? []).some((name) => own.has(labelKey(name)));
        if (!near(label).some(isOwn)) unknown.push({ row, label });
      } else if (others.length > 0) {
        twice.push({ rows: [row], labels: places.map((place) => called[place]?.[0] ?? "") });
      } else if (isExact) found[only]?.exact.set(labelKey(label), row);
      else found[only]?.rough.add(row);
    }
  }
  const holders = found.map(({ exact, rough }, place) => {
    const names = called[place] ?? [];
    for (const name of names) {
      const row = exact.get(labelKey(name));
      if (row !== undefined) return row;
    }
    const [only = null, ...others] = rough;
    if (others.length === 0) return only;
    twice.push({ rows: [...rough], labels: names.slice(0, 1) });
    return null;
  });

  function row(label: string): number | null {
    const places = near(label);
    if (places.length > 0) return places.length === 1 ? (holders[places[0] as number] ?? null) : null;
    const [only = null, ...others] = rows.flatMap((labels, place) =>
      labels.some((one) => writtenLabelKey(one) === writtenLabelKey(label) || samePhone(one, label))
        ? [place]
        : [],
    );
    return others.length === 0 ? only : null;
  }

  return { holders, unknown, twice, row };
}

function index(
  called: readonly (readonly string[])[],
  keyOf: (label: string) => string,
): Map<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const [place, names] of called.entries()) {
    for (const key of new Set(names.map(keyOf))) places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
}

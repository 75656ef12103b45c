/** How far the wall clock of one export is from that of another: phones may have been in different time zones. */
import type { TranscriptRecord } from "../model.ts";
import { contentKey, isTelling } from "./content-key.ts";

/** A record of an export, ready to be compared. */
export interface Entry {
  readonly record: TranscriptRecord;
  readonly key: string;
  /** Minutes since 1970 on the export's own wall clock; of a record without a time that of the one before. */
  readonly minute: number;
}

/** The same message in both: its index in each. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
  /** Minutes that the clock of `b` is ahead; a multiple of 15. */
  readonly ahead: number;
}

export function entriesOf(records: readonly TranscriptRecord[]): readonly Entry[] {
  const first = records.find(({ at }) => at !== null)?.at ?? "1970-01-01T00:00:00";
  let minute = minuteOf(first);
  return records.map((record) => {
    if (record.at !== null) minute = minuteOf(record.at);
    return { record, key: contentKey(record), minute };
  });
}

/** Phones write one message's time up to a minute apart: own ones by their own clock, others by the server's. */
export const tolerance = 1;

/** Zones lie on quarters of an hour, from UTC−12 to UTC+14. */
const step = 15;
const farthest = 26 * 60;

/**
 * Messages that each export holds exactly once, with a text that tells them apart, at times that a time zone explains.
 * In order of `b`. Zones that change the clock on different days have more than one distance; a distance that only one
 * message in fifty shows is chance.
 */
export function anchorsOf(a: readonly Entry[], b: readonly Entry[]): readonly Anchor[] {
  const once = onlyOnce(a);
  const found: Anchor[] = [];
  for (const [key, index] of onlyOnce(b)) {
    const other = once.get(key);
    if (other === undefined) continue;
    const difference = (b[index] as Entry).minute - (a[other] as Entry).minute;
    const ahead = Math.round(difference / step) * step;
    if (Math.abs(difference - ahead) <= tolerance && Math.abs(ahead) <= farthest)
      found.push({ a: other, b: index, ahead: ahead === 0 ? 0 : ahead });
  }
  const votes = new Map<number, number>();
  for (const { ahead } of found) votes.set(ahead, (votes.get(ahead) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  const enough = Math.min(most, Math.max(2, found.length / 50));
  return found.filter(({ ahead }) => (votes.get(ahead) ?? 0) >= enough).sort((one, other) => one.b - other.b);
}

/**
 * For each entry of `b`: minutes that its clock is ahead, as the nearest anchor before it shows, else the first. Where the
 * distance changes between two anchors, as many of those between as possible stand where the other export has the same.
 */
export function clockOf(anchors: readonly Anchor[], a: readonly Entry[], b: readonly Entry[]): Int32Array {
  const ahead = new Int32Array(b.length).fill(anchors[0]?.ahead ?? 0);
  let places: ReadonlySet<string> | null = null;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    ahead.fill(anchor.ahead, anchor.b, next?.b ?? b.length);
    if (next === undefined || next.ahead === anchor.ahead) return;
    places ??= new Set(a.map(({ minute, key }) => `${minute} ${key}`));
    ahead.fill(next.ahead, changeBetween(anchor, next, places, b), next.b);
  });
  return ahead;
}

/** Index of the first entry of `b` that the later anchor's distance explains better than the earlier one's. */
function changeBetween(
  before: Anchor,
  behind: Anchor,
  places: ReadonlySet<string>,
  b: readonly Entry[],
): number {
  let change = behind.b;
  let [gained, most] = [0, 0];
  for (let index = behind.b - 1; index > before.b; index--) {
    const { minute, key } = b[index] as Entry;
    if (places.has(`${minute - behind.ahead} ${key}`)) gained++;
    if (places.has(`${minute - before.ahead} ${key}`)) gained--;
    if (gained <= most) continue;
    most = gained;
    change = index;
  }
  return change;
}

function onlyOnce(entries: readonly Entry[]): Map<string, number> {
  const found = new Map<string, number>();
  const again = new Set<string>();
  entries.forEach(({ key }, index) => {
    if (!isTelling(key) || again.has(key)) return;
    if (found.delete(key)) again.add(key);
    else found.set(key, index);
  });
  return found;
}

function minuteOf(at: string): number {
  return Math.floor(Date.parse(`${at}Z`) / 60_000);
}

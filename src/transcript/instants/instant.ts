/**
 * Wall times → points in time. An export knows neither its zone nor, on Android, seconds; the order of the file settles
 * what the clock on the wall leaves open. The only file that knows the Temporal package.
 */
import { Temporal } from "temporal-polyfill";
import type { Finding } from "../../messages/index.ts";

/** What has a wall time; a source that knows the point in time itself says so. */
export interface Timed {
  readonly seq: number;
  readonly at: string | null;
  /** Milliseconds since 1970, UTC. */
  readonly instant?: number;
}

export interface Placed<R extends Timed> {
  readonly record: R;
  /** Milliseconds since 1970, UTC; null where the record has no time. */
  readonly instant: number | null;
}

/** Places records as they come; holds back those of the minute under way. */
export interface Timeline<R extends Timed> {
  /** Takes the next record in file order and gives those whose point in time is settled, in file order. */
  add(record: R): readonly Placed<R>[];
  end(): readonly Placed<R>[];
  /** What the zone does not explain; complete after `end`. */
  findings(): readonly Finding[];
}

const minute = 60_000;

/** Phones differ by so much; a larger step back inside the doubled hour means that the clocks were set back. */
const disorder = 2 * minute;

/** Is this the name of a time zone (IANA) that this machine knows? Fixed offsets such as `+02:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A point in time (milliseconds since 1970) → the wall clock of a zone, `2026-09-03T10:15:00`. */
export function wallClock(zone: string): (instant: number) => string {
  const offsets = offsetsOf(zone);
  return (instant) => new Date(instant + offsets.at(instant)).toISOString().slice(0, 19);
}

/**
 * @param zone IANA name, for which `isTimeZone` holds
 * @param precision what the file writes: of minutes only, records are spread inside theirs in file order, so that the
 *   last of a minute stays before the first of the next; records of such a file that do have seconds keep them
 */
export function createTimeline<R extends Timed>(zone: string, precision: "minute" | "second"): Timeline<R> {
  const grain = precision === "minute" ? minute : 1000;
  const offsets = offsetsOf(zone);
  const doubled = createDoubledHours();
  const gap = { records: 0, first: 0 };
  /** Of the last minutes: where the last record inside them was put. A late notice may come back to one. */
  const used = new Map<number, number>();
  let previous: number | null = null;
  let run: { readonly record: R; readonly instant: number }[] = [];
  let start = 0;

  function place(record: R): number | null {
    if (record.instant !== undefined) return record.instant;
    if (record.at === null) return null;
    const { candidates, exists } = offsets.of(record.at);
    if (!exists) {
      gap.records++;
      if (gap.records === 1) gap.first = record.seq;
    }
    const earliest = previous === null ? Number.NEGATIVE_INFINITY : previous - disorder;
    const chosen = candidates.find((instant) => instant >= earliest) ?? (candidates.at(-1) as number);
    doubled.saw(record.seq, candidates, chosen);
    return chosen;
  }

  function add(record: R): readonly Placed<R>[] {
    const instant = place(record);
    if (instant === null) return [...end(), { record, instant: null }];
    previous = instant;
    const itsStart = Math.floor(instant / grain) * grain;
    if (run.length > 0 && itsStart === start) {
      run.push({ record, instant });
      return [];
    }
    const settled = end();
    start = itsStart;
    run = [{ record, instant }];
    return settled;
  }

  function end(): readonly Placed<R>[] {
    if (run.length === 0) return [];
    const within = spread(
      run.map(({ record, instant }) => (isExact(record) ? instant - start : null)),
      used.get(start) ?? null,
      grain,
    );
    const settled = run.map(({ record }, index) => ({ record, instant: start + (within[index] as number) }));
    used.delete(start);
    used.set(start, within.at(-1) as number);
    for (const [oldest] of used) {
      if (used.size <= 16) break;
      used.delete(oldest);
    }
    run = [];
    return settled;
  }

  function isExact({ at, instant }: R): boolean {
    return instant !== undefined || (precision === "minute" && at !== null && !at.endsWith(":00"));
  }

  function findings(): readonly Finding[] {
    const found: Finding[] = [];
    if (gap.records > 0) found.push({ code: "transcript.hour-skipped", zone, ...gap });
    const open = doubled.undecided();
    if (open.records > 0) found.push({ code: "transcript.hour-doubled", zone, ...open });
    return found;
  }

  return { add, end, findings };
}

/**
 * Milliseconds behind the beginning of a minute (or second): exact ones stay, the others are spread evenly between
 * their neighbours, never backwards.
 * @param after where the last record before stands inside the same minute, null where there is none
 */
function spread(exact: readonly (number | null)[], after: number | null, grain: number): number[] {
  const within: number[] = [];
  let floor = after;
  for (let at = 0; at < exact.length; ) {
    let next = at;
    while (next < exact.length && exact[next] === null) next++;
    const low = floor ?? 0;
    const high = Math.max(next < exact.length ? (exact[next] as number) : grain, low);
    const count = next - at;
    for (let i = 0; i < count; i++) {
      const share = floor === null ? i / count : (i + 1) / (count + 1);
      within.push(Math.min(Math.floor(low + share * (high - low)), grain - 1));
    }
    if (next < exact.length) within.push(Math.min(high, grain - 1));
    floor = within.at(-1) ?? floor;
    at = next + 1;
  }
  return within;
}

/** Keeps count of records in an hour that came twice, and of those where no step back shows which of the two it was. */
function createDoubledHours() {
  const open = { records: 0, first: 0 };
  let here = { records: 0, first: 0, later: 0, steppedBack: false };

  function leave(): void {
    if (here.records > 0 && !here.steppedBack) {
      if (open.records === 0) open.first = here.first;
      open.records += here.records;
    }
    here = { records: 0, first: 0, later: 0, steppedBack: false };
  }

  return {
    saw(seq: number, candidates: readonly number[], chosen: number): void {
      const [first, second] = candidates;
      if (second === undefined || first === undefined) {
        // A notice of another time between two messages of the hour is no end of it.
        if (here.records > 0 && chosen >= here.later) leave();
        return;
      }
      here.records++;
      if (here.records === 1) here.first = seq;
      here.later = Math.max(here.later, second);
      if (chosen === second) here.steppedBack = true;
    },
    undecided(): { readonly records: number; readonly first: number } {
      leave();
      return open;
    },
  };
}

interface Candidates {
  /** One, or two in order where the clocks were set back; where they were set forward, the time the same way on. */
  readonly candidates: readonly number[];
  /** False for a time that the clocks jumped over. */
  readonly exists: boolean;
}

/** Asks Temporal once per day that is like any other, and per time only on days on which the clocks are changed. */
function offsetsOf(zone: string) {
  const days = new Map<string, number | null>();
  let known = { from: 0, to: 0, offset: 0 };

  /** The offset of a whole day, null where it changes on it or next to it. */
  function ofDay(day: string): number | null {
    const before = days.get(day);
    if (before !== undefined) return before;
    const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone);
    const offset = isNear(noon) ? null : noon.offsetNanoseconds / 1e6;
    days.set(day, offset);
    return offset;
  }

  return {
    of(at: string): Candidates {
      const offset = ofDay(at.slice(0, 10));
      if (offset !== null) return { candidates: [Date.parse(`${at}Z`) - offset], exists: true };
      const wall = Temporal.PlainDateTime.from(at);
      const first = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
      const second = wall.toZonedDateTime(zone, { disambiguation: "later" });
      if (first.epochMilliseconds === second.epochMilliseconds)
        return { candidates: [first.epochMilliseconds], exists: true };
      if (!first.toPlainDateTime().equals(wall))
        return { candidates: [second.epochMilliseconds], exists: false };
      return { candidates: [first.epochMilliseconds, second.epochMilliseconds], exists: true };
    },

    /** Offset from UTC, milliseconds, at a point in time. */
    at(instant: number): number {
      if (instant < known.from || instant >= known.to) {
        const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
        const next = zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
        known = { from: Math.floor(instant), to: next, offset: zoned.offsetNanoseconds / 1e6 };
      }
      return known.offset;
    },
  };
}

function isNear(noon: Temporal.ZonedDateTime): boolean {
  const reach = 26 * 60 * minute;
  return (["previous", "next"] as const).some((direction) => {
    const change = noon.getTimeZoneTransition(direction);
    return change !== null && Math.abs(change.epochMilliseconds - noon.epochMilliseconds) < reach;
  });
}

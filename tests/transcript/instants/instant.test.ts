import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createTimeline,
  isTimeZone,
  type Timed,
  wallClock,
} from "../../../src/transcript/instants/instant.ts";

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
  "Pacific/Apia",
  "UTC",
];

function place(zone: string, ats: readonly (string | null)[], precision: "minute" | "second" = "second") {
  const line = createTimeline<Timed>(zone, precision);
  const placed = ats.flatMap((at, index) => line.add({ seq: index + 1, at }));
  placed.push(...line.end());
  expect(placed.map(({ record }) => record.seq)).toEqual(ats.map((_, index) => index + 1));
  const shown = placed.map(({ instant }) => (instant === null ? null : new Date(instant).toISOString()));
  return { shown, instants: placed.map(({ instant }) => instant), findings: line.findings() };
}

test("a wall time becomes a point in time by the zone's rules of that day", () => {
  expect(place("Europe/Berlin", ["2026-09-03T10:15:09", "2026-12-03T10:15:09", null]).shown).toEqual([
    "2026-09-03T08:15:09.000Z",
    "2026-12-03T09:15:09.000Z",
    null,
  ]);
  expect(place("Asia/Kathmandu", ["2026-09-03T10:15:09"]).shown).toEqual(["2026-09-03T04:30:09.000Z"]);
});

test("only names of zones that exist are zones", () => {
  expect(["Europe/Berlin", "UTC", "America/Argentina/Ushuaia", "Etc/GMT+3"].filter(isTimeZone).length).toBe(
    4,
  );
  const none = ["", "Berlin", "Europe/Bärlin", "+02:00", "Europe/Berlin; rm", "../etc", "CEST?", "local"];
  expect(none.filter(isTimeZone)).toEqual([]);
});

describe("the hour that comes twice", () => {
  const night = (...times: string[]) => times.map((time) => `2026-10-25T${time}:00`);

  test("is told apart by the step back in the order of the file", () => {
    const { shown, findings } = place(
      "Europe/Berlin",
      night("01:59", "02:10", "02:50", "02:05", "02:55", "03:01"),
    );
    expect(shown.map((at) => at?.slice(11, 16))).toEqual([
      "23:59",
      "00:10",
      "00:50",
      "01:05",
      "01:55",
      "02:01",
    ]);
    expect(findings).toEqual([]);
  });

  test("stays open where nothing steps back: the first is taken and said so", () => {
    const { shown, findings } = place("Europe/Berlin", night("01:59", "02:10", "02:50", "03:01"));
    expect(shown.map((at) => at?.slice(11, 16))).toEqual(["23:59", "00:10", "00:50", "02:01"]);
    expect(findings).toEqual([
      { code: "transcript.hour-doubled", zone: "Europe/Berlin", records: 2, first: 2 },
    ]);
  });

  test("is not seen in a step of seconds, as clocks of phones differ by so much", () => {
    const { shown } = place("Europe/Berlin", ["2026-10-25T02:50:10", "2026-10-25T02:49:58"]);
    expect(shown.map((at) => at?.slice(11, 16))).toEqual(["00:50", "00:49"]);
  });

  test("may be half an hour", () => {
    const { shown } = place("Australia/Lord_Howe", ["2026-04-05T01:40:00", "2026-04-05T01:35:00"]);
    expect(shown).toEqual(["2026-04-04T14:40:00.000Z", "2026-04-04T15:05:00.000Z"]);
  });
});

test("a time that the clocks jumped over is kept, moved on, and a reason to doubt the zone", () => {
  const { shown, findings } = place("Europe/Berlin", ["2026-03-29T01:59:00", "2026-03-29T02:30:00"]);
  expect(shown).toEqual(["2026-03-29T00:59:00.000Z", "2026-03-29T01:30:00.000Z"]);
  expect(findings).toEqual([
    { code: "transcript.hour-skipped", zone: "Europe/Berlin", records: 1, first: 2 },
  ]);
});

test("records of one minute are spread inside it, in their order, before the next", () => {
  const ats = ["10:15", "10:15", "10:15", "10:15", "10:16"].map((time) => `2026-09-03T${time}:00`);
  expect(place("UTC", ats, "minute").shown.map((at) => at?.slice(14, 23))).toEqual([
    "15:00.000",
    "15:15.000",
    "15:30.000",
    "15:45.000",
    "16:00.000",
  ]);
});

test("among records without seconds, one that has them keeps them", () => {
  const ats = ["00", "40", "00", "00"].map((seconds) => `2026-09-03T10:15:${seconds}`);
  expect(place("UTC", ats, "minute").shown.map((at) => at?.slice(17, 23))).toEqual([
    "00.000",
    "40.000",
    "46.666",
    "53.333",
  ]);
});

test("a record that comes back to a minute after another one stays behind those that were there", () => {
  const ats = ["10:15", "10:15", "10:16", "10:15"].map((time) => `2026-09-03T${time}:00`);
  const { instants } = place("UTC", ats, "minute");
  const [, second, , late] = instants as number[];
  expect(late as number).toBeGreaterThan(second as number);
  expect(late as number).toBeLessThan(Date.parse("2026-09-03T10:16:00Z"));
});

test("a source that knows the point in time is believed", () => {
  const line = createTimeline<Timed>("Europe/Berlin", "second");
  const known = Date.parse("2026-10-25T01:10:00.500Z");
  const placed = [...line.add({ seq: 1, at: "2026-10-25T02:10:00", instant: known }), ...line.end()];
  expect(placed.map(({ instant }) => instant)).toEqual([known]);
  expect(line.findings()).toEqual([]);
});

const start = Date.UTC(2009, 0, 1);
const moment = fc.integer({ min: 0, max: 20 * 365 * 86_400 }).map((seconds) => start + seconds * 1000);

test.each(zones)(
  "%s: the wall clock of any point in time leads back to it, or to the other of two hours",
  (zone) => {
    const wall = wallClock(zone);
    fc.assert(
      fc.property(moment, (instant) => {
        const [back] = place(zone, [wall(instant)]).instants as number[];
        const away = Math.abs((back as number) - instant);
        expect([0, 1_800_000, 3_600_000]).toContain(away);
        expect(wall(back as number)).toBe(wall(instant));
      }),
      { numRuns: 300 },
    );
  },
);

test.each(zones)("%s: whatever was written in order comes out in order, inside its own minute", (zone) => {
  const wall = wallClock(zone);
  const gaps = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(moment, gaps, fc.boolean(), (from, steps, hasSeconds) => {
      let instant = from;
      const truth = steps.map((seconds) => {
        instant += seconds * 1000;
        return instant;
      });
      const ats = truth.map((at) => (hasSeconds ? wall(at) : `${wall(at).slice(0, 16)}:00`));
      const { instants, findings } = place(zone, ats, hasSeconds ? "second" : "minute");
      const open = findings.some(({ code }) => code === "transcript.hour-doubled");
      const grain = hasSeconds ? 1000 : 60_000;
      expect(findings.filter(({ code }) => code === "transcript.hour-skipped")).toEqual([]);
      for (const [index, found] of (instants as number[]).entries()) {
        if (index > 0) expect(found).toBeGreaterThanOrEqual(instants[index - 1] as number);
        const expected = Math.floor((truth[index] as number) / grain);
        // Inside the hour that came twice only a step back tells which it was.
        if (!open && Math.floor(found / grain) !== expected)
          expect(isDoubled(zone, ats[index] as string)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

function isDoubled(zone: string, at: string): boolean {
  const wall = wallClock(zone);
  const asUtc = Date.parse(`${at}Z`);
  const same = new Set<number>();
  for (let quarter = -60; quarter <= 60; quarter++) {
    const instant = asUtc + quarter * 900_000;
    if (wall(instant) === at) same.add(instant);
  }
  return same.size > 1;
}

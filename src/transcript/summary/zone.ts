/** Hints at the exporter's time zone: an event has its start as an absolute time, and people write the hour beside it. */
import type { Message, ZoneHint } from "../model.ts";

/** `18:30`, `18.30 Uhr`, `18 Uhr`, `6:30 pm`, `6 pm`, `18h30`, `18 h` */
const HOUR =
  /(?<![\d.:,/-])(\d{1,2})(?:[:.h](\d{2}))?(?!\d|[.:/-]\d) ?(Uhr|uhr|h\b|[ap]\.?m\b\.?|[AP]\.?M\b\.?)?/g;
const DAY = 24 * 60;

/**
 * @returns the offset where the event's words tell exactly one hour of the day and that hour gives an offset that some
 *   place on earth has; else null
 */
export function zoneHint(message: Message): ZoneHint | null {
  const { detail, seq } = message;
  if (detail?.kind !== "event" || detail.start === null) return null;
  const minutes = new Set(hoursIn(`${detail.title}\n${labelled(message.text)}`));
  const [only] = minutes;
  if (minutes.size !== 1 || only === undefined) return null;
  const utc = Math.floor(detail.start / 60_000) % DAY;
  let offset = (only - utc + DAY) % DAY;
  if (offset > 14 * 60) offset -= DAY;
  return offset < -12 * 60 || offset % 15 !== 0 ? null : { seq, start: detail.start, offset };
}

/** Lines behind the title whose field is words, not a number or a link. */
function labelled(text: string): string {
  return text
    .split("\n")
    .slice(1, 20)
    .filter((line) => !/: (?:\d{10,13}|https?:\/\/\S*|true|false)$/.test(line) && line.length < 2000)
    .join("\n");
}

/** Minutes of the day; a bare number without a unit is no hour. */
function hoursIn(text: string): number[] {
  return [...text.matchAll(HOUR)].flatMap(([, hour, minute, unit]) => {
    if (minute === undefined && unit === undefined) return [];
    const half = unit === undefined ? "" : unit.charAt(0).toLowerCase();
    const twelve = half === "a" || half === "p";
    const h = twelve ? (Number(hour) % 12) + (half === "p" ? 12 : 0) : Number(hour);
    return h > 23 || Number(minute ?? 0) > 59 ? [] : [h * 60 + Number(minute ?? 0)];
  });
}

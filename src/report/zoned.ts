/** Points in time as the user's clock shows them. */

/** `2026-11-23` in that zone; `at` is ISO 8601. */
export function dayOf(at: string, zone: string): string {
  return shown(at, { dateStyle: "short", timeZone: zone });
}

/** `2026-11-23 14:03` */
export function minuteOf(at: string, zone: string): string {
  return shown(at, { dateStyle: "short", timeStyle: "short", timeZone: zone });
}

/** Swedish writes years, months and days as ISO 8601 does. */
function shown(at: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at);
  // a journal that somebody mended by hand
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat("sv-SE", options).format(date);
}

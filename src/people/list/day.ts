/** Days as people and spreadsheets write them into a cell. */

const written = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  // A German spreadsheet turns 2026-09-03 into this when the list is saved.
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
];

/** @returns `2026-09-03`; null for what is no day of the calendar, or where day and month could be mistaken (`3/9/2026`) */
export function readDay(text: string): string | null {
  for (const shape of written) {
    const { year = "", month = "", day = "" } = shape.exec(text.trim())?.groups ?? {};
    if (year === "") continue;
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isDay(iso) ? iso : null;
  }
  return null;
}

/** Is `2026-09-03` a day of the calendar? */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

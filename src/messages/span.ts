/** Days as findings name them (`2026-09-03`, or `2026-09-03/2026-09-05` for several) as sentences do. */
export const span = (days: string): string => days.replace("/", " – ");

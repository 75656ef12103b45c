/** `batch` and its list of classes, in English. */

export const batch = {
  "cli.batch-missing-column": (a: { column: string; expected: string }) =>
    `The list of classes has no column “${a.column}” (the file of each class's export). Its first row should read: ${a.expected} (only ${a.column} is needed, in any order).`,
  "cli.batch-row": (a: { line: number; name: string }) => `— line ${a.line}: ${a.name}`,
  "cli.batch-result": (a: { good: number; of: number; putOff: number }) =>
    `Batch: ${a.good} of ${a.of} classes done${a.putOff > 0 ? `, ${a.putOff} put off by your choice` : ""}.`,
  "cli.batch-planned": (a: { good: number; of: number; putOff: number }) =>
    `Batch: ${a.good} of ${a.of} classes planned. Nothing has been sent.`,
  "cli.batch-failed": (a: { count: number; path: string; command: string }) =>
    `Rows that did not work: ${a.count}. They stand with the reason in ${a.path}. Mend them there, then:\n  ${a.command}`,
  "cli.batch-same-export": (a: { lines: readonly number[] }) =>
    `The same chat stands in line ${a.lines.join(", ")} as well: one of them has another class's file. Correct column archive; two rooms for one chat are made one after the other, with migrate.`,
  "cli.batch-other-title": (a: { title: string; own: string }) =>
    `The title is “${a.title}”, but the export is of “${a.own}”. Is it another class's file? Correct column archive or title; if the room shall really be called so, say --rename.`,
  "cli.batch-bounced": (a: { jids: readonly string[] }) =>
    `Invitations that came back: ${a.jids.join(", ")}. Their classes are done; ask these people for another address.`,
  "cli.batch-mended": (a: { line: number; path: string }) =>
    `The row in line ${a.line} did not work; the one that was mended in ${a.path} is taken instead.`,
  "cli.batch-stopped": "stopped before this row",
  "cli.batch-stopped-here": "stopped at this row",
  "cli.batch-left": "Stopped. The lines above say what was done; nothing else was changed.",
  "cli.batch-unfinished": (a: { waiting: number }) => `${a.waiting} steps still wait`,
};

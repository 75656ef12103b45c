import type { batch as English } from "../../en/cli/batch.ts";

export const batch: typeof English = {
  "cli.batch-missing-column": (a) =>
    `In der Liste der Klassen fehlt die Spalte „${a.column}“ (die Datei mit dem Export der Klasse). Die erste Zeile sollte lauten: ${a.expected} (nur ${a.column} muss da sein; die Reihenfolge ist egal).`,
  "cli.batch-row": (a) => `— Zeile ${a.line}: ${a.name}`,
  "cli.batch-result": (a) =>
    `Stapel: ${a.good} von ${a.of} Klassen fertig${a.putOff > 0 ? `, ${a.putOff} von dir verschoben` : ""}.`,
  "cli.batch-planned": (a) => `Stapel: ${a.good} von ${a.of} Klassen geplant. Es wurde nichts gesendet.`,
  "cli.batch-failed": (a) =>
    `Zeilen, die nicht gingen: ${a.count}. Sie stehen mit dem Grund in ${a.path}. Korrigiere sie dort, dann:\n  ${a.command}`,
  "cli.batch-same-export": (a) =>
    `Derselbe Chat steht auch in Zeile ${a.lines.join(", ")}: Eine davon hat die Datei einer anderen Klasse. Korrigiere die Spalte archive; zwei Räume für einen Chat entstehen nacheinander, mit migrate.`,
  "cli.batch-other-title": (a) =>
    `Der Titel ist „${a.title}“, der Export aber ist der von „${a.own}“. Ist es die Datei einer anderen Klasse? Korrigiere die Spalte archive oder title; soll der Raum wirklich so heißen, sag --rename.`,
  "cli.batch-bounced": (a) =>
    `Einladungen, die zurückkamen: ${a.jids.join(", ")}. Ihre Klassen sind fertig; frag diese Personen nach einer anderen Adresse.`,
  "cli.batch-mended": (a) =>
    `Zeile ${a.line} ging nicht; genommen wird die, die in ${a.path} korrigiert wurde.`,
  "cli.batch-stopped": "vor dieser Zeile aufgehört",
  "cli.batch-stopped-here": "bei dieser Zeile aufgehört",
  "cli.batch-left": "Aufgehört. Was getan ist, sagen die Zeilen darüber; sonst wurde nichts verändert.",
  "cli.batch-unfinished": (a) => `${a.waiting} Schritte warten noch`,
};

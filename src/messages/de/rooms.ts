import { count } from "../count.ts";
import type { rooms as English } from "../en/rooms.ts";

export const rooms: typeof English = {
  "cli.archive-days-wrong": (a) =>
    `--archive-days nimmt eine Zahl von Tagen wie 30 oder never, nicht „${a.value}“.`,
  "cli.number-wrong": (a) => `${a.option} nimmt eine Zahl wie 200, nicht „${a.value}“.`,
  "cli.hours-too-long": (a) => `--hours nimmt höchstens ${a.most} Zeichen, etwa "Mo–Fr 8–18".`,
  "cli.no-picture": (a) => `${a.path} ist kein Bild, das Apps zeigen. Nimm eine PNG-, JPEG- oder WebP-Datei.`,
  "cli.picture-too-large": (a) =>
    `${a.path} hat ${a.kilobytes} kB, das Bild eines Raums darf ${a.most} kB haben. Mach es kleiner: 256 mal 256 Punkte reichen.`,
  "cli.room-placeholder": (a) =>
    `--room kennt „${a.value}“ nicht. In Klammern nimmt es ${a.known.join(", ")}.`,
  "cli.prune-missing": (a) =>
    `Dieser Plan nimmt ${count(a.count, "Person", "Personen")} aus dem Raum, und --yes allein sagt dazu nicht ja. Sag auch --prune.`,
  "cli.ask-remove": (a) =>
    `Jetzt ${count(a.jids.length, "Person", "Personen")} aus dem Raum nehmen: ${a.jids.join(", ")}?`,
  "cli.ask-hand-over": (a) =>
    `${a.rooms.join(", ")} jetzt übergeben? Danach können dort nur noch die anderen Inhaber etwas ändern.`,
  "cli.ask-farewell": (a) =>
    `In ${a.rooms.join(", ")} jetzt Abschied nehmen? Alle dort lesen es; der Raum bleibt offen, bis du ihn schließt.`,
  "cli.ask-close": (a) =>
    `${a.rooms.join(", ")} endgültig auflösen, mit allen Nachrichten auf dem Server? Das kann niemand rückgängig machen.`,
  "cli.stopped-here":
    "Angehalten. Was oben steht, ist geschehen, sonst nichts; derselbe Befehl fragt noch einmal.",
  "cli.rest-later": (a) => `Der Rest wartet. Er geschieht mit:\n  ${a.command}`,
  "cli.person-unknown": (a) =>
    `In ${a.room} gibt es niemanden namens „${a.person}“. Nenn die Adresse oder den Namen genau so, wie er in der Personendatei steht (--people).`,
  "cli.person-ambiguous": (a) => `„${a.person}“ kann ${a.jids.join(" oder ")} sein. Nenn die Adresse.`,
  "cli.person-is-us": (a) =>
    `${a.jid} leitet den Raum mit diesem Programm. Zum Abgeben plane mit --hand-over.`,
  "cli.person-gone": (a) => `${a.jid} ist in keinem dieser Räume. Nichts zu tun.`,
  "cli.removed-open": (a) =>
    `${a.room} steht allen offen, die seine Adresse kennen; deshalb wird die Person dort ausgesperrt. Unter einer anderen Adresse könnte sie noch mitlesen. Das verhindert nur ein neuer Raum mit neuer Adresse.`,
  "cli.remains": (a) =>
    `Was von ${a.jid} bleibt: Nachrichten im Archiv des Raums und auf den Geräten aller, und in der eigenen App das Lesezeichen und die Einladung, die den Raum nicht mehr öffnen. Spätere Läufe auf diesem Rechner lassen die Person draußen, was auch immer in der Personenliste steht. Soll sie einmal wieder hinein, schreib „wieder“ in die Spalte invite ihrer Zeile.`,
  "cli.close-not-yours": (a) =>
    `${a.room} hat dieses Programm nicht auf diesem Rechner angelegt und schließt ihn deshalb nicht. Ist genau dieser Raum gemeint: --adopt`,
  "cli.close-export": (a) =>
    `Mit dem Schließen gehen die Nachrichten des Raums auf dem Server verloren. Willst du sie behalten, dann vor dem Ja:\n  ${a.command}`,
  "cli.exported": (a) =>
    `${count(a.count, "Nachricht", "Nachrichten")} aus ${a.room} in ${a.path} geschrieben. Es sind die Worte anderer: Behalte die Datei nur, solange du sie brauchst.`,
  "cli.one-export": "--export schreibt eine Datei, und dieser Plan hat mehrere Räume. Schließe sie einzeln.",
  "cli.closed-remains": (a) =>
    `${a.room} ist geschlossen, und sein Server gibt das Archiv nicht mehr heraus. Kopien bleiben auf den Geräten der Mitglieder und in den Sicherungen des Servers.`,
  "cli.help.remove": "eine Person aus den Räumen eines Plans nehmen",
  "cli.help.close": "die Räume eines Plans beenden: Abschied, dann auflösen mit ihrem Archiv",
  "cli.help.avatar": "Bild des Raums (PNG, JPEG, WebP; höchstens 100 kB)",
  "cli.help.hours": 'wann gelesen und geantwortet wird, etwa "Mo–Fr 8–18"; für Beschreibung und Einladung',
  "cli.help.keep-names": "der Raum hält allen ihren Namen frei, wo der Server es kann (gilt von selbst)",
  "cli.help.no-keep-names": "im Raum kann jeder jeden Namen nehmen",
  "cli.help.archive-days":
    "nach wie vielen Tagen dein Server Nachrichten aus Räumen löscht, oder never (nie); das sagen die, die ihn betreiben",
  "cli.help.hand-over": "abgeben, sobald ein anderer Inhaber da ist, und Mitglied bleiben oder gehen",
  "cli.help.prune": "herausnehmen, wer im Raum und nicht in der Personendatei ist; wird eigens gefragt",
  "cli.help.prune-apply": "auch dazu ja sagen, dass der Plan Personen herausnimmt",
  "cli.help.max-invitations": "nicht mehr als so viele auf einmal senden; sonst 150",
  "cli.help.max-removals": "--prune nimmt nicht mehr als so viele heraus; sonst ein Drittel des Raums",
  "cli.help.only-close": "nur eine Hälfte: Abschied nehmen oder auflösen",
  "cli.help.export": "vorher die Nachrichten des Raums in diese Datei schreiben (je eine JSON-Zeile)",
  "cli.help.farewell": "Worte des Abschieds statt der des Programms",
};

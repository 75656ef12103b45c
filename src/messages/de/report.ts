import { count } from "../count.ts";
import type { report as English } from "../en/report.ts";

export const report: typeof English = {
  "report.result": (a) =>
    `Ergebnis: ${count(a.changes, "Änderung", "Änderungen")} (${count(a.invited, "Einladung", "Einladungen")} gesendet), ${a.already} schon da, ${a.waiting} warten, ${a.refused} abgelehnt, ${a.failed} misslungen, ${a.unknown} ungewiss.`,
  "report.step.room.create": (a) => `Raum ${a.subject} anlegen`,
  "report.step.room.configure": (a) => `Einstellungen von ${a.subject}`,
  "report.step.room.subject": (a) => `Thema von ${a.subject}`,
  "report.step.history.import": (a) => `Verlauf nach ${a.subject}`,
  "report.step.history.verify": (a) => `Verlauf von ${a.subject} zurückgelesen`,
  "report.step.member.grant": (a) => `Rechte für ${a.subject}`,
  "report.step.invite.send": (a) => `Einladung an ${a.subject}`,
  "report.step.bookmark.add": (a) => `Lesezeichen für ${a.subject}`,
  "report.row.done.member.grant": (a) => `Rechte an ${count(a.count, "Person", "Personen")} vergeben`,
  "report.row.already.member.grant": (a) =>
    `${count(a.count, "Person hat ihre", "Personen haben ihre")} Rechte schon`,
  "report.row.done.invite.send": (a) =>
    `${count(a.count, "Einladung", "Einladungen")} gesendet; bisher kam keine zurück`,
  "report.row.already.invite.send": (a) =>
    `${count(a.count, "Person wurde", "Personen wurden")} schon früher eingeladen`,
  "report.progress": (a) => `${a.name} (${a.done} von ${a.of})`,
  "report.verified-room": (a) =>
    `${a.room}: Einstellungen, ${a.members} Personen mit Rechten, ${a.digests} Tagesberichte zurückgelesen`,
  "report.verify-equal": () => "Geprüft: Der Server hält genau, was der Plan sagt.",
  "report.verify-differs": (a) => `Nicht bestätigt. Abweichungen vom Plan: ${a.count}.`,
  "report.inspect-title": (a) => `${a.title}   (${a.path})`,
  "report.inspect-source": (a) => `${a.platform}, ${a.language}, ${a.first} bis ${a.last}`,
  "report.inspect-counts": (a) =>
    `${a.messages} Nachrichten, ${a.notices} Hinweise; ${a.attachments} Anhänge, davon ${a.omitted} nicht exportiert und ${a.missing} fehlend`,
  "report.inspect-writers": (a) =>
    `${a.count} Personen haben geschrieben. Wer nie schrieb, steht nicht in der Datei:`,
  "report.inspect-writer": (a) =>
    `  ${String(a.messages).padStart(6)}  ${a.name}${a.exporter ? "  (hat exportiert)" : ""}`,
  "report.inspect-mentioned": (a) => `Nur in Hinweisen genannt: ${a.names.join(", ")}`,
};

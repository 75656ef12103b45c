import { count } from "../count.ts";
import type { report as English } from "../en/report.ts";

const why = "von ihrer App keine Schlüssel zu lesen sind";

export const report: typeof English = {
  "report.result": (a) =>
    `Ergebnis: ${count(a.changes, "Änderung", "Änderungen")} (${count(a.invited, "Einladung", "Einladungen")} gesendet), ${a.already} schon da, ${a.waiting} warten, ${a.refused} abgelehnt, ${a.failed} misslungen, ${a.unknown} ungewiss${a.leftOut > 0 ? `, ${a.leftOut} ausgelassen` : ""}.`,
  "report.own-app": () =>
    "In deiner eigenen App siehst du die gesendeten Einladungen wieder: Manche (Dino) zeigen mit jeder Person einen Chat, manche (Gajim) fragen, ob du selbst beitreten willst. Schließ sie und lehne nichts ab.",
  "report.step.room.create": (a) => `Raum ${a.subject} anlegen`,
  "report.step.room.configure": (a) => `Einstellungen von ${a.subject}`,
  "report.step.room.subject": (a) => `Thema von ${a.subject}`,
  "report.step.history.import": (a) => `Verlauf nach ${a.subject}`,
  "report.step.history.verify": (a) => `Verlauf von ${a.subject} zurückgelesen`,
  "report.step.member.grant": (a) => `Rechte für ${a.subject}`,
  "report.step.invite.send": (a) => `Einladung an ${a.subject}`,
  "report.step.bookmark.add": (a) => `Lesezeichen für ${a.subject}`,
  "report.step.room.avatar": (a) => `Bild von ${a.subject}`,
  "report.step.member.name": (a) => `Name von ${a.subject}`,
  "report.step.member.revoke": (a) => `${a.subject} herausnehmen`,
  "report.step.room.hand-over": (a) => `Übergabe von ${a.subject}`,
  "report.step.room.farewell": (a) => `Abschied in ${a.subject}`,
  "report.step.room.close": (a) => `${a.subject} schließen`,
  "report.step.bookmark.remove": (a) => `${a.subject} aus deinen Lesezeichen nehmen`,
  "report.already.room.create": (a) => `Raum ${a.subject} ist schon da`,
  "report.already.room.configure": (a) => `Einstellungen von ${a.subject} sind schon wie geplant`,
  "report.already.room.subject": (a) => `Thema von ${a.subject} ist schon gesetzt`,
  "report.already.history.import": (a) => `Verlauf ist schon in ${a.subject}`,
  "report.already.history.verify": (a) => `Verlauf von ${a.subject} wurde schon zurückgelesen`,
  "report.already.member.grant": (a) => `${a.subject} hat die Rechte schon`,
  "report.already.invite.send": (a) => `${a.subject} wurde schon früher eingeladen`,
  "report.already.bookmark.add": (a) => `Lesezeichen für ${a.subject} ist schon da`,
  "report.already.room.avatar": (a) => `${a.subject} hat sein Bild schon`,
  "report.already.member.name": (a) => `der Name von ${a.subject} ist schon freigehalten`,
  "report.already.member.revoke": (a) => `${a.subject} ist nicht mehr im Raum`,
  "report.already.room.hand-over": (a) => `${a.subject} wurde schon früher übergeben`,
  "report.already.room.farewell": (a) => `in ${a.subject} wurde schon früher Abschied genommen`,
  "report.already.room.close": (a) => `${a.subject} ist schon geschlossen`,
  "report.already.bookmark.remove": (a) => `${a.subject} steht nicht in deinen Lesezeichen`,
  "report.affiliation-owner": () => "Inhaber",
  "report.affiliation-admin": () => "Verwalter",
  "report.affiliation-member": (a) => (a.count === 1 ? "Mitglied" : "Mitglieder"),
  "report.row.done.member.grant": (a) => `Rechte an ${count(a.count, "Person", "Personen")} vergeben`,
  "report.row.already.member.grant": (a) =>
    `${count(a.count, "Person hat ihre", "Personen haben ihre")} Rechte schon`,
  "report.row.done.invite.send": (a) =>
    `${count(a.count, "Einladung", "Einladungen")} gesendet; bisher kam keine zurück`,
  "report.row.already.invite.send": (a) =>
    `${count(a.count, "Person wurde", "Personen wurden")} schon früher eingeladen`,
  "report.row.done.member.name": (a) => `${count(a.count, "Name", "Namen")} für ihre Personen freigehalten`,
  "report.row.already.member.name": (a) => `${count(a.count, "Name ist", "Namen sind")} schon freigehalten`,
  "report.row.left-out.member.name": (a) => `${count(a.count, "Name", "Namen")} nicht freigehalten`,
  "report.progress": (a) =>
    `${a.name} (${a.done} von ${a.of}${a.left === null ? "" : `, noch ${about(a.left)}`})`,
  "report.estimate": (a) => `Das dauert auf den meisten Servern weniger als ${about(a.seconds)}.`,
  "report.verified-room": (a) =>
    `${a.room}: Einstellungen, ${count(a.members, "Person", "Personen")} mit Rechten, ${count(a.digests, "Tagesbericht", "Tagesberichte")} zurückgelesen`,
  "report.verify-equal": () => "Geprüft: Der Server hält genau, was der Plan sagt.",
  "report.verify-nobody": () => "Wie geplant, aber in den oben genannten Raum ist noch niemand eingelassen.",
  "report.nobody-inside": (a) =>
    `${a.room}: Außer dir ist niemand darin. Wer in people.csv eine Adresse bekommt, den lädt derselbe Befehl ein.`,
  "report.verify-partly": () =>
    "Geprüft, soweit dieses Konto sehen darf: Der Server hält, was der Plan sagt. Was es nicht sehen darf, steht darüber.",
  "report.verify-differs": (a) => `Nicht bestätigt. Abweichungen vom Plan: ${a.count}.`,
  "report.inspect-title": (a) => `${a.title}   (${a.path})`,
  "report.inspect-source": (a) => `${a.platform}, ${a.language}, ${a.first} bis ${a.last}`,
  "report.inspect-counts": (a) =>
    `${count(a.messages, "Nachricht", "Nachrichten")}, ${count(a.notices, "Hinweis", "Hinweise")}; ${count(a.attachments, "Anhang", "Anhänge")} (nicht exportiert: ${a.omitted}, fehlend: ${a.missing})`,
  "report.inspect-writers": (a) =>
    `${a.count} Personen haben geschrieben. Wer nie schrieb, steht nicht in der Datei:`,
  "report.inspect-writer": (a) =>
    `  ${String(a.messages).padStart(6)}  ${a.name}${a.exporter ? "  (hat exportiert)" : ""}${a.bot ? "  (ein Programm, kein Mensch)" : ""}`,
  "report.inspect-mentioned": (a) => `Nur in Hinweisen genannt: ${a.names.join(", ")}`,
  "report.step.keys.ask": (a) => `Nachricht an ${a.subject}`,
  "report.already.keys.ask": (a) =>
    `${a.subject} hat inzwischen Schlüssel oder wurde schon früher angeschrieben`,
  "report.row.done.keys.ask": (a) =>
    `${count(a.count, "Person", "Personen")} gebeten, sich mit einer App anzumelden, die verschlüsseln kann; bisher kam keine Nachricht zurück`,
  "report.row.already.keys.ask": (a) =>
    `${count(a.count, "Person braucht", "Personen brauchen")} keine Nachricht: Schlüssel sind inzwischen da, oder sie ging schon früher hinaus`,
  "report.verify-who-waits": (a) =>
    `draußen, bis von ihrer App Schlüssel zu lesen sind: ${a.jids.join(", ")}`,
  "report.verify-waiting": (a) =>
    `Geprüft bis auf die, die warten: Der Server hält, was der Plan bisher sagt. Draußen warten: ${a.count}.`,
  "report.status-keys-not-readable": (a) =>
    `${a.who}: wartet draußen, weil bisher ${why}${a.asked === null ? "" : ` (Nachricht gesendet am ${a.asked})`}`,
  "report.status-keys-readable": (a) =>
    `${a.who}: hat inzwischen Schlüssel${a.asked === null ? "" : ` (Nachricht gesendet am ${a.asked})`}. Wende den Plan noch einmal an, dann geht es hinein`,
  "report.step.invite.remind": (a) => `Erinnerung an ${a.subject}`,
  "report.already.invite.remind": (a) => `${a.subject} wurde schon binnen eines Tages erinnert`,
  "report.row.done.invite.remind": (a) =>
    `${count(a.count, "Erinnerung", "Erinnerungen")} gesendet; bisher kam keine zurück`,
  "report.row.already.invite.remind": (a) =>
    `${count(a.count, "Person wurde", "Personen wurden")} schon binnen eines Tages erinnert`,
  "report.status-room-owned": (a) => `${a.title}  →  ${a.room}`,
  "report.status-room-absent": (a) =>
    `${a.room} gibt es nicht. Leg ihn an mit: migrate-class plan …, dann apply`,
  "report.status-room-ended": (a) =>
    `${a.room} gibt es nicht: Dieses Programm hat ihn am ${a.day} beendet. Ein neuer Plan legt einen neuen an.`,
  "report.status-room-closed": (a) =>
    `${a.room} wurde gelöscht, und sein Server hält die Adresse noch eine Weile gesperrt. Plane mit einem anderen --room.`,
  "report.status-room-foreign": (a) => `${a.room} gehört dir nicht und verrät deshalb nicht, wer da ist.`,
  "report.status-room-handed-over": (a) => `${a.room} wurde übergeben und verrät deshalb nicht, wer da ist.`,
  "report.status-here": (a) => `${a.who}: beigetreten, gerade im Raum`,
  "report.status-wrote": (a) => `${a.who}: beigetreten, hat dort geschrieben`,
  "report.status-never-seen": (a) =>
    `${a.who}: Einladung gesendet am ${a.day}${a.reminded === null ? "" : `, Erinnerung am ${a.reminded}`}; nie im Raum gesehen`,
  "report.status-sent": (a) =>
    `${a.who}: Einladung gesendet am ${a.day}${a.reminded === null ? "" : `, Erinnerung am ${a.reminded}`}; der Raum verrät nicht, ob sie kam`,
  "report.status-waiting": (a) => `${a.who}: wartet, noch keine Einladung gesendet`,
  "report.status-removed": (a) => `${a.who}: aus dem Raum genommen`,
  "report.status-banned": (a) => `${a.line}; dort ausgesperrt, kann also nicht hinein`,
  "report.status-unknown": (a) =>
    `${a.who}: ungewiss, ob die Einladung vom ${a.day} hinausging. Starte apply noch einmal: Es fragt das Archiv deines Servers`,
  "report.status-doubtful": (a) =>
    `${a.who}: unbekannt, ob je eine Einladung hinausging; weder das Journal dieses Rechners noch dein eigenes Archiv wissen es`,
  "report.status-unnamed": (a) => `Personenliste, Eintrag ${a.row}`,
  "report.status-has-nothing": (a) => `${a.who}: keine Adresse, und noch kein Brief`,
  "report.status-has-code": (a) => `${a.who}: noch keine Adresse; der Code im Brief gilt bis ${a.until}`,
  "report.status-has-invitation": (a) =>
    `${a.who}: noch keine Adresse; kann bis ${a.until} ein Konto anlegen`,
  "report.status-has-account": (a) => `${a.who}: hat ein Konto; ob es schon benutzt wird, ist nicht bekannt`,
  "report.status-result": (a) =>
    `Stand: ${a.joined} beigetreten, ${a.neverSeen} nie gesehen, ${a.sent} gesendet, ${a.waiting} warten, ${a.bounced} kamen zurück, ${a.unknown} ungewiss${a.removed === 0 ? "" : `, ${a.removed} herausgenommen`}.`,
  "report.perhaps-lost": (a) =>
    `Der Server ${a.server} wurde neu gestartet (${a.at}), kurz nachdem ${count(a.invitations, "Einladung gesendet wurde", "Einladungen gesendet wurden")}. Vielleicht hat er sie vergessen: ${a.people.join(", ")}. Um noch einmal zu fragen: ${a.command}`,
  "report.step.account.invite": (a) => `Einladung zu einem Konto für ${a.subject}`,
  "report.already.account.invite": (a) => `${a.subject} hat eine, die noch gilt`,
  "report.row.done.account.invite": (a) =>
    `${count(a.count, "Einladung", "Einladungen")} zu einem Konto, für die Briefe aufbewahrt`,
  "report.row.already.account.invite": (a) =>
    `${count(a.count, "Person hat", "Personen haben")} eine Einladung, die noch gilt`,
  "report.step.account.create": (a) => `Konto ${a.subject}`,
  "report.already.account.create": (a) => `${a.subject} gab es schon von uns`,
  "report.row.done.account.create": (a) =>
    `${count(a.count, "Konto", "Konten")} angelegt, erste Passwörter für die Briefe aufbewahrt`,
  "report.row.already.account.create": (a) => `${count(a.count, "Konto", "Konten")} schon früher angelegt`,
};

/** A length of time as one would say it; `seconds` are no more exact than this. */
function about(seconds: number): string {
  if (seconds < 55) return `${Math.max(10, Math.ceil(seconds / 10) * 10)} Sekunden`;
  if (seconds < 5400) return count(Math.ceil(seconds / 60), "Minute", "Minuten");
  return count(Math.ceil(seconds / 3600), "Stunde", "Stunden");
}

import { count } from "../count.ts";
import type { afterwards as English } from "../en/afterwards.ts";
import { right } from "./room-words.ts";

export const afterwards: typeof English = {
  "apply.test-invitation-lost": (a) =>
    `die Probe-Einladung nach ${a.room} kam an deiner eigenen Adresse nicht an, deshalb wurde niemand eingeladen. Frag deinen Anbieter oder wähle mit --invite einen anderen Weg`,
  "apply.written-since": (a) =>
    `eben hat jemand in ${a.room} geschrieben, deshalb blieb er, wie er ist. Sieh nach, was es ist, und starte denselben Befehl noch einmal`,
  "apply.reminder-body": (a) =>
    `Hallo${a.name === null ? "" : ` ${a.name}`}, zur Erinnerung: ${a.inviter} hat dich in den Raum „${a.title}“ eingeladen. Beitreten ist freiwillig.`,
  "apply.undo-reason": (a) =>
    `„${a.title}“ wurde versehentlich angelegt und wird zurückgenommen. Gibt es einen neuen Raum, wirst du noch einmal eingeladen.`,
  "plan.step-invite-mediated": (a) =>
    `Einladungen   ${a.count}, über den Raum: Niemand erfährt, wenn eine nicht ankommt`,
  "plan.step-invite-both": (a) =>
    `Einladungen   ${a.count}, an die Person und über den Raum: Manche Apps zeigen zwei`,
  "plan.step-invite-remind": (a) => `Erinnerungen  ${a.count}`,
  "plan.undo-invitations": (a) =>
    `${count(a.count, "Einladung", "Einladungen")} nach ${a.room} gingen hinaus und lassen sich nicht zurückholen; wer eingeladen war, hat sie vielleicht gelesen. Sag es den Leuten selbst.`,
  "plan.undo-copies": (a) =>
    `Was Apps von Mitgliedern von ${a.room} schon auf ihren Geräten haben, bleibt dort.`,
  "plan.undo-furnished": (a) =>
    `Titel, Einstellungen und Bild von ${a.room} bleiben, wie sie jetzt sind: Den Raum gab es vorher, und wer ihn führt, will sie vielleicht so.`,
  "plan.undo-history": (a) =>
    `${count(a.digests, "Tagesbericht aus dem Verlauf bleibt", "Tagesberichte aus dem Verlauf bleiben")} in ${a.room}: Nachrichten lassen sich von hier aus nicht aus einem Raum nehmen.`,
  "plan.undo-right-stays": (a) =>
    `Das Recht von ${a.jid} in ${a.room} bleibt, wie es ist („${right[a.now]}“): Jemand hat es geändert, seit dieses Programm es gab.`,
  "plan.undo-not-ours": (a) =>
    `${a.room} gehört dir nicht (mehr), deshalb wird darin nichts zurückgenommen. Frag, wer ihn führt.`,
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
  "report.status-result": (a) =>
    `Stand: ${a.joined} beigetreten, ${a.neverSeen} nie gesehen, ${a.sent} gesendet, ${a.waiting} warten, ${a.bounced} kamen zurück, ${a.unknown} ungewiss${a.removed === 0 ? "" : `, ${a.removed} herausgenommen`}.`,
  "report.perhaps-lost": (a) =>
    `Der Server ${a.server} wurde neu gestartet (${a.at}), kurz nachdem ${count(a.invitations, "Einladung gesendet wurde", "Einladungen gesendet wurden")}. Vielleicht hat er sie vergessen: ${a.people.join(", ")}. Um noch einmal zu fragen: ${a.command}`,
  "cli.status-sight":
    "„Nie gesehen“ heißt: gerade nicht im Raum, und dort steht nichts, von dem der Server zeigt, dass es von dieser Person ist. Dazwischen kann sie da gewesen sein.",
  "cli.ask-remind": (a) =>
    `Jetzt ${count(a.count, "Erinnerung", "Erinnerungen")} an die senden, die nie im Raum gesehen wurden?`,
  "cli.ask-remind-late": (a) =>
    `Es ist außerhalb der Schulzeit. Trotzdem jetzt ${count(a.count, "Erinnerung", "Erinnerungen")} senden?`,
  "cli.remind-nobody":
    "Niemand ist zu erinnern: Alle Eingeladenen wurden im Raum gesehen oder binnen eines Tages angeschrieben.",
  "cli.remind-unseen": (a) =>
    `${a.rooms.join(", ")} verrät nicht, wer da ist; so lässt sich niemand zu Recht erinnern.`,
  "cli.remind-and-only": "--remind sendet Erinnerungen und sonst nichts: Lass --only weg.",
  "cli.ask-undo": (a) => `Zurücknehmen, was oben steht, in ${a.rooms.join(", ")}?`,
  "cli.undo-yes-missing": "Hier kann niemand gefragt werden: Sag --yes, um ohne Frage zurückzunehmen.",
  "cli.undo-nothing":
    "Nichts zurückzunehmen: Die Journale dieses Rechners wissen von nichts, das sich zurücknehmen ließe.",
  "cli.undo-people-wrote": (a) =>
    `${a.room} enthält ${count(a.count, "Nachricht", "Nachrichten")}, die nicht von diesem Programm ${a.count === 1 ? "ist und mit dem Raum verloren ginge" : "sind und mit dem Raum verloren gingen"}. Soll das weg: --even-if-people-wrote`,
  "cli.undo-unreadable": (a) =>
    `${a.room} führt kein Archiv, deshalb lässt sich nicht sagen, ob dort jemand schrieb. Um ihn trotzdem zu löschen: --even-if-people-wrote`,
  "cli.undone":
    "Zurückgenommen. Ein neuer Plan legt einen neuen Raum an: migrate-class plan … (wo jemand schrieb, halten manche Server die alte Adresse noch geschlossen; dann mit anderem --room)",
  "cli.undone-room-stays":
    "Zurückgenommen. Der Raum selbst bleibt: Es gab ihn vorher, oder andere führen ihn jetzt.",
  "cli.help.status": "wer eingeladen ist, wer kam, wer nie gesehen wurde",
  "cli.help.undo": "zurücknehmen, was die Journale dieses Rechners zu einem Plan verzeichnen",
  "cli.help.even-if-people-wrote":
    "den Raum löschen, obwohl darin Nachrichten stehen, die nicht von diesem Programm sind",
  "cli.help.invite": "wie Einladungen gehen: an die Person, über den Raum oder beides; sonst direct",
  "cli.help.invite-test": "erst eine Einladung an dich selbst senden und sehen, dass sie ankommt",
  "cli.help.remind": "die noch einmal anschreiben, die eingeladen und nie gesehen wurden; sonst nichts",
};

import type { apply as English } from "../en/apply.ts";
import { span } from "../span.ts";
import { bounceCause } from "./bounce-cause.ts";
import { right, settings, settingsNow } from "./room-words.ts";

const why = "von ihrer App keine Schlüssel zu lesen sind";

export const apply: typeof English = {
  "apply.journal-unwritable": (a) =>
    `Das Journal ${a.path} lässt sich nicht schreiben (Platte voll? Rechte?), deshalb geschah nichts weiter. Schaff Platz und starte denselben Befehl noch einmal: Er macht dort weiter, wo er aufhörte.`,
  "apply.journal-damaged": (a) =>
    `Das Journal ${a.path} ist in Zeile ${a.line} beschädigt. Es weiß, wer schon eingeladen wurde; ohne es geschieht nichts. Richte die Zeile oder verschiebe die Datei, wenn du weißt, dass niemand eingeladen wurde.`,
  "apply.journal-of-another-room": (a) =>
    `Das Journal ${a.path} gehört zu einem anderen Raum als ${a.room}; nichts ist geschehen. Verschiebe es, wenn du es dorthin gelegt hast.`,
  "apply.bounce-unseen": (a) =>
    `${a.jid}: ging kurz vor einem Abbruch hinaus; ob sie da zurückkam, wurde nicht gesehen`,
  "apply.locked": (a) =>
    `Ein anderer Lauf arbeitet gerade an diesem Raum, auf dem Rechner ${a.host} (Prozess ${a.pid}). Warte, bis er fertig ist.`,
  "apply.lock-lost": (a) =>
    `Ein anderer Lauf hat diesen Raum übernommen, weil dieser eine Weile kein Lebenszeichen gab (Rechner im Schlaf, angehalten, Laufwerk weg?). Dieser Lauf tut nichts mehr; welcher den Raum hat, steht in ${a.path}.`,
  "apply.server-refused": (a) => `der Server lehnt ab: ${a.condition}${a.text ? ` („${a.text}“)` : ""}`,
  "apply.settings-not-kept": (a) =>
    `Der Server sagte ja, aber ${a.room} hält nicht: ${settings(a.settings)}. Niemand wurde eingeladen.`,
  "apply.settings-not-offered": (a) => `dieser Server bietet nicht an: ${settings(a.settings)}`,
  "apply.settings-otherwise": (a) => `dieser Server macht es anders: ${settingsNow(a.settings, a.now)}`,
  "apply.not-kept": (a) => `der Server sagte ja, aber beim Zurücklesen fehlt es: ${a.what}`,
  "apply.bookmark-stays": (a) =>
    `dein Server zeigt das Lesezeichen von ${a.room} noch, obwohl es mehrmals entfernt wurde. Deine Apps betreten den Raum nicht mehr von selbst; nimm ihn dort aus der Liste oder frage, wer den Server betreut`,
  "apply.no-archive": (a) =>
    `${a.room} führt auf diesem Server kein Archiv, übernommene Nachrichten gingen verloren. Plane neu mit --history none.`,
  "apply.no-bookmarks": () =>
    "dieser Server merkt sich keine Lesezeichen; füge den Raum in deiner App von Hand hinzu",
  "apply.history-differs": (a) =>
    `Das Archiv von ${a.room} enthält nicht den geplanten Verlauf von: ${a.days.map(span).join(", ")}.`,
  "apply.hand-over-no-owner": (a) =>
    `auf dem Server gehört ${a.room} noch niemandem sonst, deshalb bleibst du. Fehlt in der Personendatei ein owner, oder wurde das Recht abgelehnt?`,
  "apply.hand-over-waits": (a) =>
    `du bleibst, bis einer der anderen Inhaber im Raum war (${a.jids.join(", ")}). Ist er da, starte denselben Befehl noch einmal`,
  "apply.hand-over-unfinished":
    "etwas aus diesem Plan ist noch nicht geschehen, und nur ein Inhaber kann es tun; deshalb bleibst du. Starte denselben Befehl noch einmal, wenn es behoben ist",
  "apply.unseen-settings": (a) =>
    `Du hast ${a.room} übergeben: Einstellungen und Mitglieder sehen nur noch seine Inhaber. Vorher wurden sie zurückgelesen.`,
  "apply.unseen-all": (a) =>
    `Du hast ${a.room} übergeben und verlassen: Nichts davon ist für dich noch zu sehen. Vorher wurde er zurückgelesen.`,
  "apply.farewell": (a) =>
    `„${a.title}“ wird geschlossen. Danke euch allen. Was ihr behalten möchtet, speichert bitte jetzt in eurer App: Mit dem Raum gehen auf dem Server auch seine Nachrichten. Was auf euren Geräten ist, bleibt dort.`,
  "apply.close-reason": (a) => `„${a.title}“ ist geschlossen. Danke euch allen.`,
  "apply.server-gives-more":
    "der Server selbst gibt der Person mehr als der Plan, wie es Server bei denen tun, die sie verwalten; sie sieht im Raum auch die Adressen",
  "apply.not-admitted": (a) => `${a.jid} darf noch nicht hinein, deshalb ging keine Einladung hinaus`,
  "apply.invitation-bounced": (a) => {
    return `${a.jid}: Die Einladung kam zurück: ${bounceCause(a)} (${a.condition}).`;
  },
  "apply.invitation-unknown": (a) =>
    `${a.jid}: Ob die Einladung vor dem Abbruch noch hinausging, lässt sich nicht sagen. Frag die Person oder sag --resend-unknown.`,
  "apply.invitation-doubtful": (a) =>
    `${a.jid}: gehört schon zum Raum und wurde vielleicht eingeladen; weder das Journal dieses Rechners noch dein eigenes Archiv wissen es. Gesendet wird nur mit --resend-unknown.`,
  "apply.changed-meanwhile": (a) =>
    `jemand hat ${a.room} kurz vor den Einladungen geändert, deshalb wurde niemand eingeladen. Jetzt: ${[
      ...(a.settings.length > 0 ? [settingsNow(a.settings, a.now)] : []),
      ...a.people.map(({ jid, before, after }) => `${jid} „${right[after]}“ (vorher: „${right[before]}“)`),
    ].join("; ")}. Erstelle einen neuen Plan und sieh ihn genau an`,
  "apply.not-invited": (a) => `${a.jid} wurde nicht nach ${a.room} eingeladen.`,
  "apply.name-not-kept": (a) => `${a.room} hält ${a.jid} den Namen „${a.nick}“ nicht frei.`,
  "apply.not-bookmarked": (a) =>
    `${a.room} steht nicht unter deinen Lesezeichen. Wende den Plan noch einmal an, dann kommt der Raum dorthin.`,
  "apply.waits-for-keys": (a) => `${a.jid}: wartet draußen, weil bisher ${why}`,
  "apply.message-bounced": (a) => `${a.jid}: Die Nachricht kam zurück: ${bounceCause(a)} (${a.condition}).`,
  "apply.message-unknown": (a) =>
    `${a.jid}: Ob die Nachricht vor dem Abbruch noch hinausging, lässt sich nicht sagen. Frag die Person oder sag --resend-unknown.`,
  "apply.test-invitation-lost": (a) =>
    `die Probe-Einladung nach ${a.room} kam an deiner eigenen Adresse nicht an, deshalb wurde niemand eingeladen. Frag deinen Anbieter oder wähle mit --invite einen anderen Weg`,
  "apply.written-since": (a) =>
    `eben hat jemand in ${a.room} geschrieben, deshalb blieb er, wie er ist. Sieh nach, was es ist, und starte denselben Befehl noch einmal`,
  "apply.undo-reason": (a) =>
    `„${a.title}“ wurde versehentlich angelegt und wird zurückgenommen. Gibt es einen neuen Raum, wirst du noch einmal eingeladen.`,
  "apply.person-not-listed": (a) =>
    `${a.name}: Die Personenliste, aus der der Plan entstand, hat diese Zeile nicht mehr. Erstelle einen neuen Plan`,
  "apply.no-account-invitations":
    "der Server gibt dir keine Einladungen zu neuen Konten; im Brief steht ein Code für eine eigene Adresse",
  "apply.account-exists": (a) =>
    `${a.jid}: Dieses Konto gibt es schon, vielleicht gehört es jemand anderem. Es bleibt, wie es ist, und niemand kommt dadurch hinein. Wähle in der Personenliste eine andere Adresse`,
  "apply.account-doubtful": (a) =>
    `${a.jid}: Das Konto ist da, aber ob der abgebrochene Lauf es angelegt hat, lässt sich nicht sagen. Sieh auf dem Server nach; benutzt es niemand, lösche es dort und wende den Plan noch einmal an`,
  "apply.account-not-made": (a) => `${a.jid}: kommt hinein, sobald das Konto angelegt ist`,
};

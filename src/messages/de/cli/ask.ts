import { count } from "../../count.ts";
import type { ask as English } from "../../en/cli/ask.ts";

export const ask: typeof English = {
  "cli.ask-remove": (a) =>
    `Jetzt ${count(a.jids.length, "Person", "Personen")} aus dem Raum nehmen: ${a.jids.join(", ")}?`,
  "cli.ask-hand-over": (a) =>
    `${a.rooms.join(", ")} jetzt übergeben? Danach können dort nur noch die anderen Inhaber etwas ändern.`,
  "cli.ask-farewell": (a) =>
    `In ${a.rooms.join(", ")} jetzt Abschied nehmen? Alle dort lesen es; der Raum bleibt offen, bis du ihn schließt.`,
  "cli.ask-close": (a) =>
    `${a.rooms.join(", ")} endgültig auflösen, mit allen Nachrichten auf dem Server? Das kann niemand rückgängig machen.`,
  "cli.ask-keys": (a) => `${letIn(a)} Weiter?`,
  "cli.ask-keys-late": (a) =>
    `Es ist außerhalb der Schulzeit. ${letIn(a)} Trotzdem weiter? (Nein: Der Raum bleibt bereit, mach es morgen.)`,
  "cli.ask-remind": (a) =>
    `Jetzt ${count(a.count, "Erinnerung", "Erinnerungen")} an die senden, die nie im Raum gesehen wurden?`,
  "cli.ask-remind-late": (a) =>
    `Es ist außerhalb der Schulzeit. Trotzdem jetzt ${count(a.count, "Erinnerung", "Erinnerungen")} senden?`,
  "cli.ask-undo": (a) => `Zurücknehmen, was oben steht, in ${a.rooms.join(", ")}?`,
  "cli.ask-prepare": "Den Raum jetzt anlegen? Noch erfährt niemand davon.",
  "cli.ask-let-in": (a) => `Jetzt ${count(a.count, "Person", "Personen")} in den Raum lassen?`,
  "cli.ask-invite": (a) => `Jetzt ${count(a.count, "Einladung", "Einladungen")} senden?`,
  "cli.ask-invite-late": (a) =>
    `Es ist außerhalb der Schulzeit. Trotzdem jetzt ${count(a.count, "Einladung", "Einladungen")} senden? (Nein: Der Raum bleibt bereit, sende sie morgen.)`,
  "cli.ask-password": (a) => `Passwort von ${a.jid} (ein App-Passwort, wenn dein Anbieter welche hat):`,
  "cli.ask-policy": "Was für ein Raum soll es sein?",
  "cli.ask-as": "Wessen Adresse führt den Raum? (deine, etwa du@schule.example)",
  "cli.ask-history": (a) =>
    `${a.count} Personen haben zugestimmt, dass ihre Nachrichten mitgehen. Diesen Verlauf mitnehmen?`,
  "cli.ask-people-ready": (a) =>
    `Öffne ${a.path} in einer Tabelle, fülle sie aus und speichere. Fertig? (Nein: hier aufhören)`,
  "cli.ask-members": (a) =>
    `Wie viele Mitglieder zeigt WhatsApp für „${a.title}“? (nur Eingabetaste: überspringen)`,
};

function letIn({
  count: invited,
  waiting,
  asked,
}: {
  count: number;
  waiting: number;
  asked: number;
}): string {
  const parts = [
    ...(invited > 0 ? [`${count(invited, "Einladung geht", "Einladungen gehen")} hinaus`] : []),
    `von ${count(waiting, "Person, die wartet", "Personen, die warten")}, wird eingelassen und eingeladen, wer inzwischen Schlüssel hat`,
    ...(asked > 0 ? [`${asked} davon ${asked === 1 ? "bekommt" : "bekommen"} sonst eine Nachricht`] : []),
  ];
  const told = `${parts.join("; ")}.`;
  return told.charAt(0).toUpperCase() + told.slice(1);
}

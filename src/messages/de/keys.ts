import { count } from "../count.ts";
import type { keys as English } from "../en/keys.ts";
import { bounceCause } from "./bounce-cause.ts";

const why = "von ihrer App keine Schlüssel zu lesen sind";

export const keys: typeof English = {
  "plan.own-keys-missing": (a) =>
    `Zuerst du selbst: Von ${a.jid}, deiner eigenen Adresse, sind keine Schlüssel einer App zu lesen. Melde dich mit der App an, die du im Raum benutzen willst, schalte ihre Verschlüsselung ein und lade erst dann ein: Bis dahin senden manche Apps (etwa Dino) dort nichts Verschlüsseltes.`,
  "plan.keys-wait": (a) =>
    `${a.nobody ? `Noch kann niemand nach ${a.room} hinein: ` : ""}${count(a.people.length, "Person wartet", "Personen warten")} draußen, weil ${why}: ${a.people.join(", ")}. So können die im Raum sofort verschlüsselt schreiben, mit welcher App auch immer. Wer wartet, bekommt genau eine Nachricht: Melde dich mit einer App an, die verschlüsseln kann. Wer das getan hat, kommt hinein, sobald du denselben Plan noch einmal anwendest. Sollen stattdessen gleich alle hinein: --without-keys let-in`,
  "plan.keys-let-in": (a) =>
    `${count(a.people.length, "Person kommt", "Personen kommen")} nach ${a.room}, obwohl ${why}: ${a.people.join(", ")}. Bis auch die letzte sich mit einer App angemeldet hat, die verschlüsseln kann, senden manche Apps (etwa Dino) dort nichts Verschlüsseltes; und was andere bis dahin verschlüsselt schreiben, wird sie nie lesen können. Sollen sie stattdessen warten: --without-keys wait`,
  "plan.keys-inside": (a) =>
    `Schon in ${a.room}, obwohl ${why}: ${a.people.join(", ")}. Sie bleiben. Bis alle sich mit einer App angemeldet haben, die verschlüsseln kann, senden manche Apps (etwa Dino) dort nichts Verschlüsseltes.`,
  "plan.keys-unknown-wait":
    "Offline lässt sich niemand nach Schlüsseln fragen, deshalb kann dieser Plan nicht wissen, wer warten muss. apply sieht nach: Wessen App Schlüssel hat, die zu lesen sind, wird eingelassen und eingeladen; die anderen bekommen je eine Nachricht, sich mit einer solchen App anzumelden.",
  "plan.keys-unknown-let-in":
    "Offline lässt sich niemand nach Schlüsseln fragen, deshalb kann dieser Plan nicht wissen, wessen App verschlüsseln kann. Alle kommen hinein; bis auch die letzte Person eine solche App hat, senden manche Apps (etwa Dino) dort nichts Verschlüsseltes.",
  "plan.step-keys-wait": (a) =>
    `Einlassen     ${a.count} später und einladen, sobald von ihrer App Schlüssel zu lesen sind:`,
  "plan.step-keys-ask": (a) =>
    `Nachricht     an ${a.count}, die warten: Melde dich mit einer App an, die verschlüsseln kann`,
  "plan.nothing-but-waiting": (a) =>
    `Jetzt ist nur auf ${count(a.count, "Person", "Personen")} zu warten: Alles andere ist, wie geplant. Den Plan anzuwenden heißt nachsehen, ob sie hineinkönnen.`,
  "plan.stale-removed": (a) =>
    `${a.jid} wurde aus ${a.room} genommen, nachdem dieser Plan erstellt war; er ließe die Person wieder hinein.`,
  "apply.waits-for-keys": (a) => `${a.jid}: wartet draußen, weil bisher ${why}`,
  "apply.keys-body": (a) =>
    `Hallo ${a.name}, ${a.inviter} hat im Raum „${a.title}“ einen Platz für dich. Was dort geschrieben wird, soll Ende-zu-Ende-verschlüsselt sein, und für dich verschlüsseln können andere erst, wenn deine App ihre Schlüssel veröffentlicht hat; bisher sind keine zu finden. Melde dich bitte mit einer App an, die verschlüsseln kann, etwa Conversations, Dino, Gajim oder Monal, und lass die Verschlüsselung eingeschaltet. Dann kommst du hinein und bekommst eine Einladung. Beitreten ist freiwillig.`,
  "apply.message-bounced": (a) => `${a.jid}: Die Nachricht kam zurück: ${bounceCause(a)} (${a.condition}).`,
  "apply.message-unknown": (a) =>
    `${a.jid}: Ob die Nachricht vor dem Abbruch noch hinausging, lässt sich nicht sagen. Frag die Person oder sag --resend-unknown.`,
  "apply.invitation-keys":
    "Kannst du dort eine verschlüsselte Nachricht nicht lesen, bitte, wer sie schrieb, die App einmal zu schließen und wieder zu öffnen.",
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
  "ask.without-keys":
    "Was soll in einem verschlüsselten Raum mit denen sein, deren App noch keine Schlüssel veröffentlicht hat? (Auch du brauchst so eine App: Melde dich mit ihr an, bevor du einlädst.)",
  "ask.without-keys-wait":
    "draußen warten: Die im Raum können sofort verschlüsselt schreiben; die anderen werden gebeten, sich mit einer App anzumelden, die verschlüsseln kann, und dann eingelassen",
  "ask.without-keys-let-in":
    "hineinlassen: Alle sind gleich da, aber manche Apps senden nichts Verschlüsseltes, bis auch die letzte Person Schlüssel hat",
  "cli.ask-keys": (a) => `${letIn(a)} Weiter?`,
  "cli.ask-keys-late": (a) =>
    `Es ist außerhalb der Schulzeit. ${letIn(a)} Trotzdem weiter? (Nein: Der Raum bleibt bereit, mach es morgen.)`,
  "cli.let-in-later": (a) =>
    `${count(a.count, "Person wartet", "Personen warten")} draußen, bis von ihrer App Schlüssel zu lesen sind. Nachsehen und hineinlassen, wer so weit ist, so oft du willst:\n  ${a.command}`,
  "cli.help.without-keys":
    "class-e2ee: Wessen App keine Schlüssel veröffentlicht hat, wartet draußen (wait) oder kommt hinein (let-in), worauf manche Apps nichts mehr senden; sonst wait",
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

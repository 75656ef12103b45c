import { count } from "../count.ts";
import type { letters as English } from "../en/letters.ts";

export const letters: typeof English = {
  "letters.ways-in-damaged": (a) =>
    `In ${a.path} stehen die Codes der Briefe, und die Datei lässt sich nicht mehr lesen. Stell sie wieder her, oder lösch sie und druck die Briefe neu: Die Codes in den alten öffnen dann nichts mehr.`,
  "letters.ended": (a) =>
    `Der Brief von ${a.names.join(", ")} öffnet nichts mehr. Wer auch keinen neuen bekommen soll, braucht in der Personenliste ein „nein“ in der Spalte invite.`,
  "letters.unnamed": (a) =>
    `Kein Brief für Personenliste, ${a.rows.length === 1 ? "Eintrag" : "Einträge"} ${a.rows.join(", ")}: Der Name fehlt. Trag ihn ein und starte diesen Befehl noch einmal.`,
  "letters.twins": (a) =>
    `Kein Brief für ${a.names.join(", ")}: Diese Einträge lassen sich nicht unterscheiden. Gib jedem in der Personenliste einen eigenen Namen und starte diesen Befehl noch einmal.`,
  "letters.nobody": (a) =>
    `Alle haben eine Adresse: Es gibt keine Briefe zu schreiben. In ${a.folder}/farewell.txt steht ein Text für die alte Gruppe.`,
  "letters.written": (a) => `${count(a.count, "Brief", "Briefe")} in ${a.folder}.`,
  "letters.by-way": (a) => `${a.way}: ${a.names.join(", ")}`,
  "letters.admit-next": (a) =>
    `Wer den Code aus dem Brief schickt, wird mit der Zeile unten gefunden und hineingelassen. Starte sie einmal, bevor die Briefe hinausgehen: Dann zeigt sich, ob dein Server aufbewahrt, was die Leute schicken.\n  ${a.command}`,
  "letters.print": (a) =>
    `Druck letters.html aus (ein Blatt je Person) und hak in list.html ab. In den Briefen stehen Geheimnisse: Gib jeden nur dieser Person, und lösch ${a.folder}, wenn alle im Raum sind. In farewell.txt steht ein Text für die alte Gruppe.`,
  "letters.pages-written": (a) =>
    `${count(a.count, "Seite", "Seiten")} in ${a.folder}, eine je Sprache. Stell sie unter ${a.url} ins Netz.`,
  "letters.on-android": "Android",
  "letters.on-iphone": "iPhone",
  "letters.on-computer": "Computer",
  "letters.farewell": (a) =>
    `Hallo zusammen,

unsere Gruppe zieht um. Sie heißt jetzt „${a.title}“ und läuft nicht mehr über WhatsApp, sondern über einen freien Chat, der keiner Firma gehört. Dort muss niemand seine Telefonnummer zeigen.

Ihr braucht nur eine App (${a.apps.join(", ")}) und eine Adresse. Wer schon eine Adresse hat, bekommt die Einladung dorthin. Alle anderen bekommen einen Brief, in dem das Weitere steht${a.by === null ? "" : `; kommt bitte bis ${a.by} dazu`}.

Mitmachen ist freiwillig, und wer nicht mitmacht, verpasst nichts Wichtiges.

Fragen? ${a.leader}, ${a.address}`,
  "letters.list-title": "Wer einen Brief bekam",
  "letters.list-name": "Name",
  "letters.list-way": "Weg in den Raum",
  "letters.list-handed-over": "Übergeben",
  "letters.list-arrived": "Ist im Raum",
  "letters.way-account-invitation": "legt mit einer Einladung ein Konto an",
  "letters.way-account": "bekommt ein Konto mit erstem Passwort",
  "letters.way-own-address": "nimmt eine eigene Adresse und schickt einen Code",
  "letters.way-address": "hat eine Adresse",
  "letters.none-open": "Kein Brief öffnet noch etwas.",
  "letters.open": (a) => {
    const what = {
      code: "ein Code, der eine Adresse belegt",
      invitation: "eine Einladung zu einem Konto",
      account: "ein Konto mit erstem Passwort",
    }[a.kind];
    return `${a.name}: ${what}${a.until === null ? "" : `, bis ${a.until}`} (${a.room})`;
  },
  "letters.ask-revoke": (a) =>
    `Die Briefe von ${a.names.length === 0 ? "allen, die noch nicht da sind," : a.names.join(", ")} zurücknehmen? Was darin gedruckt ist, öffnet dann nichts mehr.`,
  "letters.revoke-refused": (a) =>
    `${a.name}: Der Server hat die Einladung nicht zurückgenommen (${a.condition}). Sie öffnet die Tür noch. Starte den Befehl noch einmal oder frag, wer den Server betreibt.`,
  "letters.revoke-by-admin": (a) =>
    `${a.name}: Diese Einladung zu einem Konto kann nur zurücknehmen, wer ${a.domain} betreibt, mit einer dieser Zeilen auf dem Server. Bis dahin öffnet sie allen die Tür, die den Brief haben.`,
};

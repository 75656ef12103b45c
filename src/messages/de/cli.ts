import { count } from "../count.ts";
import type { cli as English } from "../en/cli.ts";

export const cli: typeof English = {
  "cli.input-is-terminal":
    "„-“ liest den Export von der Standardeingabe, aber dort kommt nichts an. Nenne mir stattdessen die Datei.",
  "cli.input-once":
    "Verlauf lässt sich nicht aus der Standardeingabe planen: Beim Anwenden des Plans wird der Export noch einmal gelesen. Speichere ihn in einer Datei und nenne mir die.",
  "cli.no-chat-inside": (a) =>
    `${a.path}: Darin ist kein Chat mit Nachrichten. Lass WhatsApp-Chat-Exporter die Datei noch einmal schreiben, mit --json.`,
  "cli.several-chats-inside": (a) =>
    `${a.path}: Darin sind ${a.count} Chats: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}. Sag, welchen du meinst: --chat "sein Titel"`,
  "cli.chat-not-inside": (a) =>
    `${a.path}: Darin ${a.found === 0 ? "heißt kein Chat" : `heißen ${a.found} Chats`} „${a.wanted}“. Sie enthält ${count(a.count, "Chat", "Chats")}: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}.`,
  "cli.same-title": (a) =>
    `${a.paths.join(" und ")} heißen beide „${a.title}“, haben aber keine Nachricht gemeinsam, die zeigt, dass sie ein Chat sind. Wenn sie einer sind, ergänze --same-chat; wenn nicht, nimm jeden für sich.`,
  "cli.merged": (a) =>
    `${a.path} wurde angefügt: ${count(a.shared, "Eintrag steht", "Einträge stehen")} in beiden Exporten, ${a.added} nur in diesem.${a.minutesAhead === 0 ? "" : ` Seine Uhr geht ${Math.abs(a.minutesAhead)} Minuten ${a.minutesAhead > 0 ? "vor" : "nach"}; seine Zeiten wurden auf die des ersten Exports gestellt.`}`,
  "cli.merged-unproven": (a) =>
    `${a.paths.join(" und ")} wurden zusammengefügt, weil du es gesagt hast; sie haben keine Nachricht gemeinsam, die zeigt, dass sie ein Chat sind.`,
  "cli.merged-people": (a) =>
    `Wer in ${a.path} anders heißt als im ersten Export (und wie viele Einträge es zeigen): ${a.pairs.join(", ")}.`,
  "cli.merged-names-unproven": (a) =>
    `Diese Namen gibt es in beiden Exporten, aber keine gemeinsame Nachricht zeigt, dass es dieselben Personen sind; die aus ${a.path} stehen darum für sich: ${a.names.join(", ")}. Wenn es dieselben sind, schreibe beide Namen in eine Zeile der Personenliste, mit | dazwischen.`,
  "cli.time-zone-wrong": (a) =>
    `--time-zone nimmt den Namen einer Zeitzone wie Europe/Berlin, nicht „${a.value}“.`,
  "cli.year-wrong": (a) =>
    `--year nimmt eine Jahreszahl ab 2009, etwa 2013, nicht „${a.value}“. Gemeint ist das Jahr der ersten Nachrichten.`,
  "cli.cards-left": (a) =>
    `${a.path}: Darin sind ${a.count} Kontaktkarten; nur die ersten ${a.read} wurden angesehen.`,
  "cli.answers-unmatched": (a) =>
    `${a.path}: ${count(a.answers, "Antwort", "Antworten")} in chat.md ${a.answers === 1 ? "ließ" : "ließen"} sich keiner Nachricht in chat.txt zuordnen; worauf geantwortet wurde, ist weggelassen.`,
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
  "cli.let-in-later": (a) =>
    `${count(a.count, "Person wartet", "Personen warten")} draußen, bis von ihrer App Schlüssel zu lesen sind. Nachsehen und hineinlassen, wer so weit ist, so oft du willst:\n  ${a.command}`,
  "cli.status-sight":
    "„Nie gesehen“ heißt: gerade nicht im Raum, und dort steht nichts, von dem der Server zeigt, dass es von dieser Person ist. Dazwischen kann sie da gewesen sein.",
  "cli.remind-nobody":
    "Niemand ist zu erinnern: Alle Eingeladenen wurden im Raum gesehen oder binnen eines Tages angeschrieben.",
  "cli.remind-unseen": (a) =>
    `${a.rooms.join(", ")} verrät nicht, wer da ist; so lässt sich niemand zu Recht erinnern.`,
  "cli.remind-and-only": "--remind sendet Erinnerungen und sonst nichts: Lass --only weg.",
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
  "cli.plain": (a) => a.text,
  "cli.yes": "ja",
  "cli.no": "nein",
  "cli.choose-with-keys": "↑ ↓ wählen, Eingabetaste nimmt",
  "cli.choose-one": "– bitte wählen –",
  "cli.choose-first": "Diese Zeile ist keine Antwort: Wähle eine darunter.",
  "cli.password-nothing": "Das Passwort fehlt.",
  "cli.bug": (a) =>
    `Das ist ein Fehler des Programms, nicht deiner: ${a.text}. Starte denselben Befehl mit --debug und melde dort, woher du das Programm hast, was er ausgibt: ohne Namen und Adressen, aber mit dieser Angabe: ${a.versions}.`,
  "cli.never-through": () =>
    "Das Programm hat auf etwas gewartet, das nie kommt, und sich beendet. Das ist sein Fehler, nicht deiner. Nichts Getanes ist verloren: Starte denselben Befehl noch einmal, er macht dort weiter.",
  "cli.usage": (a) => `${a.text}. Siehe: migrate-class --help`,
  "cli.unknown-option": (a) =>
    `Eine Option ${a.option} gibt es nicht${a.suggestion ? `. Meintest du ${a.suggestion}?` : ". Siehe: migrate-class --help"}`,
  "cli.password-typed":
    "Ein Passwort gehört nie in die Befehlszeile, wo andere Programme es sehen und die Shell es behält: Leg es in eine Datei und nenne --password-file DATEI, oder warte, bis danach gefragt wird. Ändere das, das du hier getippt hast.",
  "cli.unknown-command": (a) =>
    `Einen Befehl „${a.word}“ gibt es nicht${a.suggestion ? `. Meintest du ${a.suggestion}?` : ". Siehe: migrate-class --help"}`,
  "cli.mistyped": (a) =>
    `Es gibt weder eine Datei noch einen Befehl „${a.word}“. Meintest du: ${a.suggestion}`,
  "cli.missing-argument": (a) => `Hinter dem Befehl fehlt etwas: ${a.name}. Siehe: migrate-class --help`,
  "cli.option-needs-value": (a) => `${a.option} braucht einen Wert. Siehe: migrate-class --help`,
  "cli.too-many-arguments":
    "Das sind mehr Wörter, als dieser Befehl nimmt. Setze Namen mit Leerzeichen in Anführungszeichen.",
  "cli.choice-unknown": (a) => `${a.option} kennt „${a.value}“ nicht. Erlaubt: ${a.allowed.join(", ")}.`,
  "cli.not-in-this-version": (a) =>
    `Diese Version hat keinen Befehl „${a.command}“; er ist geplant. Was es gibt: migrate-class --help`,
  "cli.nothing-given":
    "Nenne mir den Export: migrate-class chat.zip. Alles andere wird gefragt. Ohne Export geht auch eine Personenliste: --people klasse.csv, oder --directory schule.csv --class 7b. Siehe auch: migrate-class --help",
  "cli.stopping": "Höre nach dem laufenden Schritt auf. Noch einmal Strg-C beendet sofort.",
  "cli.stopped-unchanged": "Aufgehört. Auf dem Server wurde nichts verändert; derselbe Befehl macht weiter.",
  "cli.stopped-uninvited":
    "Aufgehört. Der Raum ist bereit, niemand wurde eingeladen; derselbe Befehl fragt noch einmal.",
  "cli.run-again":
    "Starte denselben Befehl noch einmal: Er macht dort weiter, wo er aufhörte, und niemand wird zweimal eingeladen.",
  "cli.file-missing": (a) =>
    `Eine Datei ${a.path} gibt es nicht. Prüfe den Namen oder wechsle in ihren Ordner.`,
  "cli.file-unreadable": (a) =>
    `${a.path} lässt sich nicht lesen. Prüfe die Rechte und ob es eine Datei ist.`,
  "cli.file-too-large": (a) =>
    `${a.path} ist viel zu groß für das, was sie sein soll. Ist es die richtige Datei?`,
  "cli.output-lost": "Die Ausgabe ließ sich nicht schreiben (Platte voll?). Was zu drucken war, fehlt.",
  "cli.not-written-over": (a) =>
    `${a.path} gibt es schon, und es ist keine solche Datei dieses Programms; deshalb wird sie nicht überschrieben. Nenne eine andere Datei oder bring diese zuerst anderswohin.`,
  "cli.letters-next": (a) =>
    `${count(a.count, "Person hat", "Personen haben")} noch keine Adresse. Ihre Briefe schreibst du mit:\n  ${a.command}`,
  "cli.letters-of-what": "Zu welchem Plan? migrate-class letters plan.json --people people.csv -o letters",
  "cli.letters-people-missing": "Wer soll einen Brief bekommen? Nenn die Personenliste: --people people.csv",
  "cli.web-url-wrong": (a) =>
    `„${a.value}“ ist keine Adresse einer Webseite. Sie beginnt mit https:// und enthält kein #.`,
  "cli.web-url-missing": "Wo werden die Seiten stehen? Sag es mit --web-url https://…",
  "cli.file-unwritable": (a) =>
    `${a.path} lässt sich nicht schreiben (Platte voll oder keine Rechte). Nichts ging verloren; nenne mit -o einen anderen Ort.`,
  "cli.password-missing":
    "Ein Passwort wird gebraucht und niemand kann gefragt werden: Nenne --password-file DATEI (oder - für die Standardeingabe), oder plane mit --offline.",
  "cli.password-empty": (a) => `Die erste Zeile von ${a.path} ist leer; dort sollte das Passwort stehen.`,
  "cli.people-missing":
    "Sag, wer wer ist: --people people.csv. Die Datei entsteht aus dem Export mit: migrate-class people und dem Namen des Exports",
  "cli.policy-missing":
    "Sag, was für ein Raum: --policy announce (Lehrkräfte schreiben), class (alle schreiben, Adressen verborgen) oder class-e2ee (alle schreiben, Adressen sichtbar, Ende-zu-Ende-Verschlüsselung möglich).",
  "cli.as-missing": "Sag, wessen Adresse den Raum führt: --as du@schule.example",
  "cli.as-wrong": (a) => `„${a.value}“ ist keine Adresse. Eine Adresse sieht aus wie du@schule.example`,
  "cli.muc-missing":
    "Offline kann kein Server gefragt werden, wo seine Räume sind: Nenne --muc rooms.schule.example",
  "cli.muc-wrong": (a) => `„${a.value}“ ist kein Servername.`,
  "cli.yes-missing":
    "Hier kann niemand gefragt werden: Sag --yes, um ohne Fragen vorzubereiten und einzuladen.",
  "cli.title-missing": 'Ohne Export braucht der Raum einen Titel: --title "Klasse 7b"',
  "cli.since-wrong": (a) => `--since nimmt einen Tag wie 2026-09-01, nicht „${a.value}“.`,
  "cli.room-wrong": (a) =>
    `„${a.value}“ kann nicht der Name in der Adresse eines Raums sein. Nimm Buchstaben, Ziffern und Bindestriche.`,
  "cli.one-name-many-chats":
    "--room und --title benennen einen Raum, es sind aber mehrere Exporte. Nimm batch, einen Export nach dem anderen, oder {title} in --room.",
  "cli.offline-needs-dry-run":
    "--offline öffnet nie eine Verbindung, darum geht es nur zusammen mit -n (--dry-run).",
  "cli.unknown-person-hint":
    "Es wurde nichts geplant, damit niemand durch einen Tippfehler eingeladen wird. Korrigiere den Namen in der Spalte whatsapp der Personendatei oder nenne in der Spalte chat den Chat, für den die Zeile gilt.",
  "cli.signing-in": (a) => `Melde mich bei ${a.domain} als ${a.jid} an …`,
  "cli.no-room-service": (a) =>
    `${a.domain} bietet keine Räume für Gruppenchats. Frag den Anbieter, nenne mit --muc einen Dienst für Räume oder nimm einen anderen Server.`,
  "cli.not-a-room-service": (a) =>
    `${a.domain} antwortet nicht als Dienst für Räume. Prüfe --muc oder lass es weg.`,
  "cli.people-written": (a) =>
    `${a.path} mit ${a.count} Personen geschrieben. Trag name und jid (die Adresse der Person) ein; invite und history so, wie jede zugestimmt hat. Ergänze die, die nie schrieben.`,
  "cli.people-updated": (a) =>
    a.added.length === 0
      ? `${a.path} nennt schon alle; nichts verändert.`
      : `${a.path}: ${a.added.length} ergänzt (${a.added.join(", ")}). Gefüllte Zellen blieben, wie sie waren.`,
  "cli.invite-later": (a) => `Der Raum ist bereit, und jetzt ging keine Einladung hinaus. Einladen mit:
  ${a.command}`,
  "cli.remind-later": (a) => `Es ging keine Erinnerung hinaus. Erinnern mit:\n  ${a.command}`,
  "cli.no-room-archive": (a) =>
    `Die Räume auf ${a.domain} führen kein Archiv: Übernommene Nachrichten wären für alle verloren, die später kommen, deshalb geht kein Verlauf mit.`,
  "cli.nobody-has-address": (a) => `In ${a.path} hat noch niemand eine Adresse (Spalte jid).`,
  "cli.no-count": "Eine Zahl von Personen, etwa 28; oder nur die Eingabetaste.",
  "cli.people-fewer": (a) =>
    `${a.path} nennt ${a.named} von ${a.of}. Wer nie schrieb, steht nicht im Export: Ergänze die übrigen (${a.missing}), Spalte whatsapp leer, oder mach ohne sie weiter.`,
  "cli.people-later": (a) =>
    `Aufgehört. ${a.path} bleibt; starte denselben Befehl wieder, wenn sie ausgefüllt ist.`,
  "cli.plan-saved": (a) =>
    `Es wurde nichts gesendet. Gespeichert in ${a.path}; gültig, solange Export, Personendatei und Raum so bleiben. Weiter mit:\n  ${a.command}`,
  "cli.plan-kept": (a) => `Noch wurde nichts gesendet. Der Plan liegt in ${a.path}.`,
  "cli.removed-again": (a) =>
    `${a.jid} ist draußen, aber in der Personenliste steht in der Spalte invite dieser Zeile „wieder“: Der nächste Lauf ließe die Person wieder hinein. Schreib dort „no“ hinein.`,
  "cli.verify-next":
    "Was abweicht, steht oben. Erstelle einen neuen Plan und wende ihn an: Er bringt es in Ordnung, bis auf das, was jemand im Raum so entschieden hat; das nennt er. (Im geführten Weg: derselbe Befehl noch einmal.)",
  "cli.verify-uninvited":
    "Wer noch nicht eingeladen ist, wird es mit einem neuen Plan. Wessen Einladung zurückkam, braucht erst eine andere Adresse: Frag die Person.",
  "cli.password-again": "Starte denselben Befehl noch einmal und gib das Passwort neu ein.",
  "cli.word-file": "DATEI",
  "cli.repeat": (a) => `Dasselbe noch einmal ohne Fragen:\n  ${a.command}`,
  "cli.class-value": (a) =>
    `Zeile ${a.line}, Spalte ${a.column}: „${a.value}“ ist keines von ${a.allowed.join(", ")}.`,
  "cli.classes-empty": "In dieser Datei steht keine Klasse: Unter der Kopfzeile braucht sie je eine Zeile.",
};

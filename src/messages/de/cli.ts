import { count } from "../count.ts";
import type { cli as English } from "../en/cli.ts";

export const cli: typeof English = {
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
  "cli.ask-prepare": "Den Raum jetzt anlegen? Noch erfährt niemand davon.",
  "cli.ask-let-in": (a) => `Jetzt ${count(a.count, "Person", "Personen")} in den Raum lassen?`,
  "cli.ask-invite": (a) => `Jetzt ${count(a.count, "Einladung", "Einladungen")} senden?`,
  "cli.ask-invite-late": (a) =>
    `Es ist außerhalb der Schulzeit. Trotzdem jetzt ${count(a.count, "Einladung", "Einladungen")} senden? (Nein: Der Raum bleibt bereit, sende sie morgen.)`,
  "cli.invite-later": (a) => `Der Raum ist bereit, und jetzt ging keine Einladung hinaus. Einladen mit:
  ${a.command}`,
  "cli.remind-later": (a) => `Es ging keine Erinnerung hinaus. Erinnern mit:\n  ${a.command}`,
  "cli.ask-password": (a) => `Passwort von ${a.jid} (ein App-Passwort, wenn dein Anbieter welche hat):`,
  "cli.ask-policy": "Was für ein Raum soll es sein?",
  "cli.ask-as": "Wessen Adresse führt den Raum? (deine, etwa du@schule.example)",
  "cli.no-room-archive": (a) =>
    `Die Räume auf ${a.domain} führen kein Archiv: Übernommene Nachrichten wären für alle verloren, die später kommen, deshalb geht kein Verlauf mit.`,
  "cli.ask-history": (a) =>
    `${a.count} Personen haben zugestimmt, dass ihre Nachrichten mitgehen. Diesen Verlauf mitnehmen?`,
  "cli.ask-people-ready": (a) =>
    `Öffne ${a.path} in einer Tabelle, fülle sie aus und speichere. Fertig? (Nein: hier aufhören)`,
  "cli.nobody-has-address": (a) => `In ${a.path} hat noch niemand eine Adresse (Spalte jid).`,
  "cli.ask-members": (a) =>
    `Wie viele Mitglieder zeigt WhatsApp für „${a.title}“? (nur Eingabetaste: überspringen)`,
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
  "cli.help.program":
    "Zieht eine WhatsApp-Gruppe in einen freien, föderierten Raum um: liest den Export, ordnet die Personen zu, bereitet den Raum vor, lädt ein, prüft nach.",
  "cli.help.examples": `Beispiele:
  migrate-class chat.zip         der geführte Weg: fragt, plant, handelt
  migrate-class people chat.zip  schreibt people.csv: wer ist wer, wer stimmt zu
  migrate-class plan chat.zip --people people.csv --policy class \\
    --as du@schule.example -o plan.json
  migrate-class apply plan.json  tut genau diesen Plan; noch einmal: nichts
  migrate-class demo             der ganze Weg auf einem privaten Server hier

Zeichen vor Zeilen:
  + wird oder wurde angelegt      = ist schon da         ~ gut zu wissen
  - nicht getan                   ! ging nicht

Exit-Codes:
  0   fertig oder nichts zu tun   1   ein Fehler des Programms
  2   Änderungen stehen an        3   manches misslang oder weicht ab
  64  falscher Aufruf             65  Datei nicht verstanden
  66  Datei fehlt                 69  Server nicht erreichbar
  75  unterbrochen, neu starten   77  Anmeldung oder Recht verweigert
  78  eine Entscheidung fehlt     79  als unsicher abgelehnt
  130 sofort beendet durch ein zweites Strg-C`,
  "cli.help.among": (a) => `(${a.allowed.join(", ")})`,
  "cli.help.word-options": "[Optionen]",
  "cli.help.word-command": "[Befehl]",
  "cli.help.title-usage": "Aufruf:",
  "cli.help.title-arguments": "Argumente:",
  "cli.help.title-options": "Optionen:",
  "cli.help.title-commands": "Befehle:",
  "cli.help.example": "Beispiele:",
  "cli.help.group-exports": "Exporte lesen:",
  "cli.help.group-people": "Personen:",
  "cli.help.group-room": "Raum:",
  "cli.help.group-history": "Verlauf:",
  "cli.help.group-letters": "Briefe:",
  "cli.help.group-server": "Server und Konto:",
  "cli.help.group-steps": "Was getan wird:",
  "cli.help.group-running": "Fragen und Ausgabe:",
  "cli.help.help": "diese Hilfe zeigen",
  "cli.help.help-command": "Hilfe zu einem Befehl",
  "cli.help.version": "die Version ausgeben",
  "cli.help.migrate": "der geführte Weg vom Export zum Raum (gilt, wenn kein Befehl genannt ist)",
  "cli.help.inspect": "was in einem Export steht; berührt keinen Server",
  "cli.help.people-command": "die Personendatei zu einem Export schreiben oder ergänzen",
  "cli.help.plan": "was auf dem Server geschähe; verändert nichts",
  "cli.help.plan-show": "einen gespeicherten Plan zeigen",
  "cli.help.apply": "genau einen gespeicherten Plan tun; noch einmal macht weiter",
  "cli.help.verify": "hält der Server, was der Plan sagt?",
  "cli.help.batch": "planen und anwenden für viele Klassen, je eine Zeile",
  "cli.help.demo": "der ganze Weg mit einer erdachten Klasse auf einem privaten Server auf diesem Rechner",
  "cli.help.people": "wer ist wer: die Personendatei (CSV)",
  "cli.help.policy": "wer schreibt und wer wessen Adresse sieht",
  "cli.help.room":
    "Name in der Adresse des Raums (vor dem @); darf {title}, {year} des Schuljahrs und {secret} enthalten",
  "cli.help.rename":
    "Räume dürfen anders heißen als ihre Exporte (Spalte title), etwa nach einem neuen Schuljahr",
  "cli.help.title": "Titel des Raums",
  "cli.help.history": "auf welchem Weg Nachrichten mitgehen; sonst none",
  "cli.help.since": "Verlauf ab diesem Tag, etwa 2026-09-01",
  "cli.help.mask": "im Verlauf auch unkenntlich machen: locations (Orte), emails (mit Komma dazwischen)",
  "cli.help.keep-what":
    "im Verlauf stehen lassen: numbers (Telefonnummern; die von Leuten ohne Einverständnis trotzdem nicht)",
  "cli.help.keep-uncertain": "Nachrichten mitnehmen, die vielleicht jemanden nennen, der nicht mitgeht",
  "cli.help.keep-flagged":
    "Nachrichten mitnehmen, in denen es um Noten, Krankheit oder Zeugnisse zu gehen scheint",
  "cli.help.person": "was von einer Person mitginge: Text, den du ihr zeigen kannst; mit --leaving als JSON",
  "cli.help.date-order": "Folge von Tag, Monat, Jahr im Export, wo die Datei sie nicht zeigt",
  "cli.help.contacts": "Kontakte eines Telefons (.vcf): schlägt Adressen vor",
  "cli.help.directory": "Personenliste der Schule (CSV): schlägt Adressen vor",
  "cli.help.class": "auch die aus dieser Klasse der Schulliste eintragen, die nie geschrieben haben",
  "cli.help.jid-template": "Adressen nach einer Regel raten, etwa {first}.{last}@school.example",
  "cli.help.accept":
    "Vorschläge eintragen: exact = gleiche Nummer oder E-Mail-Adresse; guessed = auch Geratenes",
  "cli.help.region": "Land für Telefonnummern ohne Landesvorwahl, etwa DE",
  "cli.help.online": "nachschlagen, ob die Domains der E-Mail-Adressen Räume haben",
  "cli.help.allow-pupils": "auch Einträge der Art pupil, wenn die Zustimmung der Eltern eingetragen ist",
  "cli.help.adopt": "einen Raum nehmen, der dir gehört, obwohl dieses Programm ihn hier nicht anlegte",
  "cli.help.as": "Adresse, die sich anmeldet und den Raum führt",
  "cli.help.muc": "Server der Räume; wird sonst selbst gefunden",
  "cli.help.service": "wohin verbinden: xmpp://host:port, xmpps://host:port oder wss://host/pfad",
  "cli.help.ca-file": "Zertifikate (PEM), denen außer den üblichen zu trauen ist",
  "cli.help.password-file": "Datei mit dem Passwort in der ersten Zeile; - für die Standardeingabe",
  "cli.help.only": "nur eine Hälfte: Raum anlegen oder einladen",
  "cli.help.resend-unknown": "Einladungen noch einmal senden, von denen niemand weiß, ob sie hinausgingen",
  "cli.help.dry-run": "beim Plan aufhören",
  "cli.help.offline": "keine Verbindung öffnen; einen leeren Server annehmen",
  "cli.help.detailed-exitcode": "Exit-Code 2, wenn Änderungen anstehen",
  "cli.help.yes": "jede Frage mit Ja beantworten",
  "cli.help.json": "maschinenlesbar auf die Standardausgabe",
  "cli.help.records": "eine JSON-Zeile je Nachricht und Hinweis",
  "cli.help.leaving": "was gesendet würde, wie es gesendet würde, eine JSON-Zeile je Stück",
  "cli.help.names-only": "nur die Namen derer, die schrieben",
  "cli.help.raw": "Telefonnummern, die als Namen stehen, nicht verdecken",
  "cli.help.letters": "allen, die noch keine Adresse haben, einen Brief schreiben",
  "cli.help.all-letters": "Briefe auch an die, deren Adresse bekannt ist",
  "cli.help.by": "bis wann man kommen soll, so wie es im Brief stehen soll",
  "cli.help.contact": "wen man fragen kann",
  "cli.help.reading-hours": "wann Nachrichten gelesen werden",
  "cli.help.other-channel": "wie alle anderen dasselbe erfahren",
  "cli.help.controller": "wer für die Daten verantwortlich ist (die Schule)",
  "cli.help.operator": "wer den Server betreibt",
  "cli.help.retention": "wie lange Nachrichten gespeichert bleiben",
  "cli.help.bundle": "alle Seiten zusätzlich in einer Zip-Datei",
  "cli.help.web": "Seiten für die Website der Schule, statt Briefen oder zusätzlich",
  "cli.help.web-url": "wo diese Seiten stehen werden: https://…",
  "cli.help.letters-folder": "Ordner für die Briefe (letters)",
  "cli.help.output": "in diese Datei schreiben",
  "cli.help.keep": "den Server laufen lassen und sagen, wie man sich verbindet",
  "cli.help.no-input": "nie fragen; stattdessen nennen, was fehlt",
  "cli.help.lang": "Sprache dieses Programms",
  "cli.help.debug": "mehr zu Fehlern",
};

import type { help as English } from "../../en/cli/help.ts";

export const help: typeof English = {
  "cli.help.time-zone":
    "Zeitzone des Telefons, das exportiert hat, etwa Europe/Berlin; sonst die dieses Rechners",
  "cli.help.year": "Jahr der ersten Nachrichten, wenn ein alter Export es weglässt",
  "cli.help.chat": "welcher Chat, wenn eine Datei mehrere enthält: sein Titel",
  "cli.help.same-chat": "alle genannten Exporte sind von einem Chat, wie immer sie heißen",
  "cli.help.merged": "Exporte eines Chats als einen zeigen",
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
  "cli.help.without-keys":
    "class-e2ee: Wessen App keine Schlüssel veröffentlicht hat, wartet draußen (wait) oder kommt hinein (let-in), worauf manche Apps nichts mehr senden; sonst wait",
  "cli.help.status": "wer eingeladen ist, wer kam, wer nie gesehen wurde",
  "cli.help.undo": "zurücknehmen, was die Journale dieses Rechners zu einem Plan verzeichnen",
  "cli.help.even-if-people-wrote":
    "den Raum löschen, obwohl darin Nachrichten stehen, die nicht von diesem Programm sind",
  "cli.help.admit": "hineinlassen, wer den Code aus dem Brief von der neuen Adresse geschickt hat",
  "cli.help.watch": "weiter hinsehen und zeigen, wer kommt, bis niemand mehr fehlt",
  "cli.help.keep-messages": "dein Server bewahrt Nachrichten von Fremden auf, bis alle im Raum sind",
  "cli.help.take-waiting":
    "Anfragen ansehen, obwohl Nachrichten auf deine eigene App warten, die sie dann nicht mehr bekommt",
  "cli.help.accounts":
    "Konten für Personen ohne Adresse: durch Einladung (wo der Server welche gibt), keine, oder von dir als Betreiber angelegt",
  "cli.help.invites": "Briefe, die noch eine Tür öffnen: list, revoke",
  "cli.help.invites-list": "wessen Brief noch eine Tür öffnet und bis wann; fragt keinen Server",
  "cli.help.invites-revoke": "zurücknehmen, was in Briefen steht, von diesen Personen oder von allen",
  "cli.help.form": "wie deutsche Texte die ansprechen, deren Zeile nichts sagt: sonst du",
  "cli.help.invite": "wie Einladungen gehen: an die Person, über den Raum oder beides; sonst direct",
  "cli.help.invite-test": "erst eine Einladung an dich selbst senden und sehen, dass sie ankommt",
  "cli.help.remind": "die noch einmal anschreiben, die eingeladen und nie gesehen wurden; sonst nichts",
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
  "cli.help.remind-letters": "neue Codes für die, die noch fehlen; die alten öffnen dann nichts mehr",
  "cli.help.by": "bis wann man kommen soll, so wie es im Brief stehen soll",
  "cli.help.contact": "wen man fragen kann",
  "cli.help.reading-hours": "wann Nachrichten gelesen werden",
  "cli.help.other-channel": "wie alle anderen dasselbe erfahren",
  "cli.help.controller": "wer für die Daten verantwortlich ist (die Schule)",
  "cli.help.operator": "wer den Server betreibt",
  "cli.help.retention": "wie lange Nachrichten gespeichert bleiben",
  "cli.help.bundle": "alle Seiten zusätzlich in einer Zip-Datei",
  "cli.help.eml": "zu jeder Seite eine E-Mail, die du mit deinem Mailprogramm verschickst",
  "cli.help.mail-from": "E-Mail-Adresse, von der die Mails kommen",
  "cli.help.smtp": "die Briefe über diesen Mailserver schicken: smtps://host[:port] oder smtp://host[:port]",
  "cli.help.smtp-user": "Benutzername dort (die Adresse von --mail-from)",
  "cli.help.smtp-password-file": "Datei, in deren erster Zeile das Passwort für den Mailserver steht",
  "cli.help.mail-test": "nur einen Musterbrief an dich selbst schicken",
  "cli.help.mail-rate": "höchstens so viele Mails in der Minute (60)",
  "cli.help.openpgp": "Mails mit deinem gpg verschlüsseln; wer dort keinen Schlüssel hat, bekommt keine",
  "cli.help.web": "Seiten für die Website der Schule, statt Briefen oder zusätzlich",
  "cli.help.web-url": "wo diese Seiten stehen werden: https://…",
  "cli.help.letters-folder": "Ordner für die Briefe (letters)",
  "cli.help.output": "in diese Datei schreiben",
  "cli.help.keep": "den Server laufen lassen und sagen, wie man sich verbindet",
  "cli.help.no-input": "nie fragen; stattdessen nennen, was fehlt",
  "cli.help.lang": "Sprache dieses Programms",
  "cli.help.debug": "mehr zu Fehlern",
};

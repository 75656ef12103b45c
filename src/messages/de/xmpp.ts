import type { xmpp as English } from "../en/xmpp.ts";

export const xmpp: typeof English = {
  "xmpp.address-not-understood": (a) =>
    `„${a.address}“ ist keine Adresse zum Anmelden. Sie sieht aus wie name@example.org, ohne Leerzeichen.`,
  "xmpp.service-not-understood": (a) =>
    `„${a.service}“ sagt nicht, welcher Server gemeint ist. Schreib xmpp://rechner:port, xmpps://rechner:port oder wss://rechner/pfad, ohne Namen und Passwort darin, oder lass --service weg.`,
  "xmpp.websocket-unprotected": (a) =>
    `„${a.service}“ würde alles ungeschützt senden. Schreib wss:// statt ws:// oder lass --service weg.`,
  "xmpp.websocket-refused": (a) =>
    `Der Webserver bei ${a.host} (Port ${a.port}) führt unter diesem Pfad zu keinem Chat-Server (${a.reason}). Dein Passwort wurde nicht gesendet. Frag den Anbieter nach der Adresse, die mit wss:// anfängt, mit allem, was hinter dem Schrägstrich steht.`,
  "xmpp.ca-not-understood":
    "In der Datei hinter --ca-file steht kein Zertifikat. Es muss eine Textdatei sein mit einem Block, der mit „-----BEGIN CERTIFICATE-----“ anfängt.",
  "xmpp.no-service": (a) =>
    `${a.domain} sagt von sich selbst, dass es dort keinen Chat-Server gibt. Stimmt der Teil deiner Adresse hinter dem @?`,
  "xmpp.host-unknown": (a) =>
    `Einen Rechner namens ${a.host} gibt es nicht. Prüf den Teil deiner Adresse hinter dem @ (${a.domain}) und die Internetverbindung.`,
  "xmpp.connection-refused": (a) =>
    `${a.host} nimmt auf Port ${a.port} keine Verbindung an. Läuft der Chat-Server, und stimmt der Port (--service)?`,
  "xmpp.host-unreachable": (a) =>
    `${a.host} (Port ${a.port}) ist von hier aus nicht zu erreichen. Manche Schul- und Firmennetze sperren Chat-Server: Versuch es aus einem anderen Netz oder frag den Anbieter nach einer Adresse, die mit wss:// anfängt, und gib sie mit --service an.`,
  "xmpp.no-answer": (a) =>
    `Der Server von ${a.domain} hat innerhalb von ${a.seconds} Sekunden nicht zu Ende geantwortet. Es wurde nichts verändert. Versuch es später noch einmal oder aus einem anderen Netz.`,
  "xmpp.not-xmpp": (a) =>
    `Was bei ${a.host}, Port ${a.port}, antwortet, ist kein Chat-Server. Prüf --service.`,
  "xmpp.domain-not-served": (a) =>
    `Der Server bei ${a.host} ist nicht für Adressen bei ${a.domain} zuständig. Prüf die Adresse und --service.`,
  "xmpp.no-encryption": (a) =>
    `${a.host} (Port ${a.port}) bietet keine Verschlüsselung an. Dein Passwort wurde nicht gesendet. Wenn der Server sie sonst hat, hört vielleicht jemand dazwischen mit: Versuch es aus einem anderen Netz oder frag den Anbieter.`,
  "xmpp.encryption-refused": (a) =>
    `${a.host} (Port ${a.port}) weigert sich, die Verbindung zu verschlüsseln. Dein Passwort wurde nicht gesendet. Frag den Anbieter.`,
  "xmpp.bytes-before-encryption": (a) =>
    `In die Verbindung zu ${a.host} (Port ${a.port}) wurde kurz vor Beginn der Verschlüsselung ungeschützter Text eingeschleust. Dein Passwort wurde nicht gesendet. Vielleicht mischt sich jemand ein: Versuch es aus einem anderen Netz oder sag dem Anbieter Bescheid.`,
  "xmpp.encryption-failed": (a) =>
    `Mit ${a.host} (Port ${a.port}) kam keine verschlüsselte Verbindung zustande (${a.reason}). Dein Passwort wurde nicht gesendet. Prüf --service oder frag den Anbieter.`,
  "xmpp.certificate-other-name": (a) =>
    `Das Zertifikat des Servers ist auf ${a.names.join(", ")} ausgestellt, nicht auf ${a.domain}. Dein Passwort wurde nicht gesendet. Prüf deine Adresse und --service; wenn beides stimmt, sag dem Anbieter Bescheid.`,
  "xmpp.certificate-expired": (a) =>
    `Das Zertifikat von ${a.domain} ist abgelaufen. Dein Passwort wurde nicht gesendet. Prüf das Datum dieses Rechners; wenn es stimmt, sag dem Anbieter Bescheid.`,
  "xmpp.certificate-not-yet-valid": (a) =>
    `Das Zertifikat von ${a.domain} gilt noch nicht. Dein Passwort wurde nicht gesendet. Prüf das Datum dieses Rechners; wenn es stimmt, sag dem Anbieter Bescheid.`,
  "xmpp.certificate-untrusted": (a) =>
    `Für das Zertifikat von ${a.domain} bürgt niemand, dem dieser Rechner vertraut. Dein Passwort wurde nicht gesendet. Wenn die Schule eine eigene Zertifizierungsstelle hat, gib deren Datei mit --ca-file an.`,
  "xmpp.login-refused": (a) =>
    `Der Server hat die Anmeldung von ${a.jid} abgelehnt: Adresse oder Passwort stimmt nicht. Jedes Passwort wird nur einmal versucht, damit das Konto nicht gesperrt wird.`,
  "xmpp.login-blocked": (a) =>
    `Der Server lässt ${a.jid} gerade nicht hinein (${a.reason}). Frag den Anbieter.`,
  "xmpp.invitation-over": (a) =>
    `Die Einladung zu ${a.domain} gilt nicht mehr: Sie wurde benutzt, ist zu alt oder wurde zurückgenommen. Bitte um eine neue, wo du sie herhast.`,
  "xmpp.name-taken": (a) => `Der Name ${a.jid} ist vergeben. Nimm einen anderen; die Einladung gilt weiter.`,
  "xmpp.too-many-accounts": (a) =>
    `Der Server von ${a.domain} legt über diesen Internetanschluss gerade keine Konten mehr an, weil in letzter Zeit viele angelegt wurden. Versuch es später noch einmal oder über das Mobilfunknetz; die Einladung gilt weiter.`,
  "xmpp.account-refused": (a) =>
    `Der Server legt das Konto ${a.jid} nicht an (${a.reason}). Frag nach, wo du die Einladung herhast.`,
  "xmpp.login-method-missing": (a) =>
    `Der Server von ${a.domain} bietet keine Art der Anmeldung an, die dieses Programm kennt (angeboten: ${a.offered.join(", ") || "keine"}). Dein Passwort wurde nicht gesendet.`,
  "xmpp.server-unproven": (a) =>
    `Der Server von ${a.domain} konnte nicht beweisen, dass er dein Passwort kennt; darum wurde die Verbindung beendet. Es wurde nichts verändert. Sag dem Anbieter Bescheid.`,
  "xmpp.login-weak": (a) =>
    `Der Server von ${a.domain} schützt Passwörter zu schwach, um ihm deines anzuvertrauen; es wurde nicht benutzt. Sag dem Anbieter Bescheid.`,
  "xmpp.stream-closed": (a) =>
    `Der Server von ${a.domain} hat die Verbindung beendet, bevor du angemeldet warst${a.reason ? ` (${a.reason})` : ""}. Es wurde nichts verändert. Versuch es später noch einmal.`,
  "xmpp.connection-lost": (a) =>
    `Die Verbindung zu ${a.domain} ist abgerissen. Was schon erledigt ist, ist vermerkt: Gib denselben Befehl noch einmal ein, dann geht es dort weiter.`,
  "xmpp.connection-silent": (a) =>
    `Der Server von ${a.domain} schweigt seit ${a.seconds} Sekunden, auch auf die Frage nach einem Lebenszeichen (hat dieser Rechner geschlafen oder das Netz gewechselt?). Was bisher getan wurde, ist notiert: Starte denselben Befehl noch einmal, dann geht es von dort weiter.`,
  "xmpp.answer-missing": (a) =>
    `Der Server von ${a.domain} hat eine Anfrage ${a.seconds} Sekunden lang nicht beantwortet. Was schon erledigt ist, ist vermerkt: Gib denselben Befehl noch einmal ein, dann geht es dort weiter.`,
  "xmpp.request-refused": (a) =>
    `${a.address} verrät uns nicht, was wir wissen müssen (${a.condition}${a.text ? `: ${a.text}` : ""}).`,
  "xmpp.room-service-unreachable": (a) =>
    `Die Räume bei ${a.domain} sind nicht zu erreichen (${a.condition}). Stimmt der Name (--muc)?`,
};

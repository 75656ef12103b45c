import type { demo as English } from "../en/demo.ts";

export const demo: typeof English = {
  "demo.openssl-missing":
    "Das Programm openssl fehlt; der Probeserver braucht es für sein Zertifikat. Installiere es (Debian, Ubuntu: sudo apt install openssl) und starte noch einmal.",
  "demo.openssl-failed": (a) =>
    `Das Programm openssl konnte kein Zertifikat für den Probeserver erstellen. Es meldet: ${a.details}`,
  "demo.prosody-missing-linux":
    "Der Chatserver Prosody, den die Vorführung für ein paar Minuten auf diesem Rechner startet, ist nicht installiert.\n" +
    "  Debian, Ubuntu:  sudo apt install prosody, danach sudo systemctl disable --now prosody (die Vorführung startet ihren eigenen)\n" +
    "  Fedora:          sudo dnf install prosody\n" +
    "Oder nimm deinen eigenen Server: migrate-class migrate <Archiv> --service xmpp://dein-server:5222",
  "demo.prosody-missing-macos":
    "Der Chatserver Prosody, den die Vorführung für ein paar Minuten auf diesem Rechner startet, ist nicht installiert.\n" +
    "  macOS mit Homebrew:  brew install prosody\n" +
    "Oder nimm deinen eigenen Server: migrate-class migrate <Archiv> --service xmpp://dein-server:5222",
  "demo.prosody-missing-windows":
    "Die Vorführung braucht den Chatserver Prosody, und der läuft nicht unter Windows selbst.\n" +
    "  In WSL (wsl --install):  sudo apt install prosody, dann die Vorführung dort starten\n" +
    "Oder nimm deinen eigenen Server: migrate-class migrate <Archiv> --service xmpp://dein-server:5222",
  "demo.prosody-failed": (a) =>
    `Der Probeserver ist nicht gestartet. Er selbst meldet: ${a.details}\nStarte noch einmal; bleibt es dabei, melde uns bitte diese Zeilen.`,
  "demo.ports-taken": (a) =>
    `Andere Programme haben dem Probeserver ${a.attempts}-mal hintereinander die Anschlüsse weggenommen. Starte noch einmal.`,
  "demo.started": (a) =>
    `Auf diesem Rechner, und nur hier (127.0.0.1, Anschluss ${a.port}), läuft jetzt ein eigener Chatserver mit ${a.accounts} Konten einer erfundenen Klasse.\n` +
    `Alles, was er schreibt, liegt in ${a.folder} und wird am Ende entfernt.`,
  "demo.step-inspect": "1. Was steckt im Export vom Telefon der Lehrerin?",
  "demo.step-plan": "2. Was wäre zu tun? Der Server wird gefragt, verändert wird nichts.",
  "demo.step-apply": "3. Genau das geschieht.",
  "demo.step-again": "4. Dasselbe noch einmal: Es ist nichts mehr zu tun, niemand wird zweimal eingeladen.",
  "demo.step-verify": "5. Steht auf dem Server, was im Plan steht?",
  "demo.step-failed": (a) =>
    `Die Vorführung endet hier: "${a.command}" hat mit dem Rückgabewert ${a.exit} aufgehört.`,
  "demo.step-member": (a) => `6. Von der anderen Seite: ${a.name} meldet sich als ${a.jid} an.`,
  "demo.step-letters": "7. Wer noch keine Adresse hat, bekommt einen Brief.",
  "demo.step-code": (a) =>
    `8. ${a.name} hat inzwischen eine Adresse, ${a.jid}, und schickt den Code aus dem Brief.`,
  "demo.step-admit": "9. Der Code wird gefunden, und die Lehrerin lässt hinein.",
  "demo.invitation": (a) => `Eine Einladung von ${a.from} hat gewartet, in den Raum ${a.room}. Darin steht:`,
  "demo.invitations-wrong": (a) =>
    `${a.name} hätte eine Einladung finden sollen und hat ${a.count} gefunden.`,
  "demo.entered": (a) => `${a.name} ist im Raum ${a.room}.`,
  "demo.room-closed": (a) => `Der Raum ${a.room} hat sich nicht öffnen lassen: ${a.reason}`,
  "demo.archive-read": (a) =>
    a.messages === 0
      ? "Im Raum steht keine Nachricht, obwohl der Verlauf dort sein sollte."
      : `${a.messages} Nachrichten sind dort zu lesen, jede ein Tag oder mehrere Tage des alten Chats. Die letzte beginnt so:`,
  "demo.finished": (a) =>
    `
Das war der ganze Weg: vom Export bis in einen Raum, in den ${a.invited} von ${a.of} Personen eingeladen sind; die übrigen führen ihn, möchten es nicht oder haben noch keine Adresse.`,
  "demo.kept": (a) =>
    `Der Server läuft weiter. Mit einem Chatprogramm auf diesem Rechner kannst du selbst nachsehen:\n` +
    `  Server       ${a.host}, Anschluss ${a.port} (STARTTLS) oder ${a.tlsPort} (TLS von Anfang an)\n` +
    `  Lehrerin     ${a.owner}\n` +
    `  Eltern       ${a.example} und ${a.others - 1} weitere, siehe die Personenliste\n` +
    `  Passwort     ${a.password} (für alle)\n` +
    `  Zertifikat   vertraue ${a.caFile}\n` +
    `Um das Programm selbst zu probieren, in einem zweiten Terminal (in einem Klon des Projekts mit npx davor):\n` +
    `  ${a.command}\n` +
    `Strg-C beendet den Server und entfernt alles.`,
  "demo.gone": "Der Server ist beendet, sein Ordner entfernt.",
};

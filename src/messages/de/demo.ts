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
};

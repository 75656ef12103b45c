export const demo = {
  "demo.openssl-missing":
    "The program openssl is missing; the trial server needs it for its certificate. Install it (Debian, Ubuntu: sudo apt install openssl) and start again.",
  "demo.openssl-failed": (a: { details: string }) =>
    `The program openssl could not make a certificate for the trial server. It said: ${a.details}`,
  "demo.prosody-missing-linux":
    "The chat server Prosody, which the demonstration runs on this machine for a few minutes, is not installed.\n" +
    "  Debian, Ubuntu:  sudo apt install prosody, then sudo systemctl disable --now prosody (the demonstration starts its own)\n" +
    "  Fedora:          sudo dnf install prosody\n" +
    "Or use a server of your own: migrate-class migrate <archive> --service xmpp://your-server:5222",
  "demo.prosody-missing-macos":
    "The chat server Prosody, which the demonstration runs on this machine for a few minutes, is not installed.\n" +
    "  macOS with Homebrew:  brew install prosody\n" +
    "Or use a server of your own: migrate-class migrate <archive> --service xmpp://your-server:5222",
  "demo.prosody-missing-windows":
    "The demonstration needs the chat server Prosody, which does not run on Windows itself.\n" +
    "  Inside WSL (wsl --install):  sudo apt install prosody, then run the demonstration there\n" +
    "Or use a server of your own: migrate-class migrate <archive> --service xmpp://your-server:5222",
  "demo.prosody-failed": (a: { details: string }) =>
    `The trial server did not start. Its own words: ${a.details}\nStart again; if it stays so, please report these lines.`,
  "demo.ports-taken": (a: { attempts: number }) =>
    `Other programs took the trial server's ports ${a.attempts} times in a row. Start again.`,
};

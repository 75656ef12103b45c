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
  "demo.started": (a: { accounts: number; port: number; folder: string }) =>
    `A chat server of its own is running on this machine only (127.0.0.1, port ${a.port}), with ${a.accounts} accounts of a made-up class.\n` +
    `Everything that it writes lies in ${a.folder} and is removed at the end.`,
  "demo.step-inspect": "1. What is in the export from the teacher's phone?",
  "demo.step-plan": "2. What would have to be done? The server is asked, nothing is changed.",
  "demo.step-apply": "3. Exactly that is done.",
  "demo.step-again": "4. The same once more: nothing is left to do, nobody is invited twice.",
  "demo.step-verify": "5. Does the server hold what the plan says?",
  "demo.step-failed": (a: { command: string; exit: number }) =>
    `The demonstration ends here: "${a.command}" ended with exit code ${a.exit}.`,
  "demo.step-member": (a: { name: string; jid: string }) =>
    `6. From the other side: ${a.name} signs in as ${a.jid}.`,
  "demo.step-letters": "7. Who has no address yet gets a letter.",
  "demo.step-code": (a: { name: string; jid: string }) =>
    `8. ${a.name} has taken an address by now, ${a.jid}, and sends the code of the letter.`,
  "demo.step-admit": "9. The code is found, and the teacher lets them in.",
  "demo.invitation": (a: { from: string; room: string }) =>
    `An invitation from ${a.from} was waiting, to the room ${a.room}. It says:`,
  "demo.invitations-wrong": (a: { name: string; count: number }) =>
    `${a.name} should have found one invitation and found ${a.count}.`,
  "demo.entered": (a: { room: string; name: string }) => `${a.name} is in the room ${a.room}.`,
  "demo.room-closed": (a: { room: string; reason: string }) => `The room ${a.room} did not open: ${a.reason}`,
  "demo.archive-read": (a: { messages: number }) =>
    a.messages === 0
      ? "The room holds no messages, though the history should be there."
      : `${a.messages} messages can be read there, each a day or several days of the old chat. The last one begins:`,
  "demo.finished": (a: { invited: number; of: number }) =>
    `
That was the whole way: from an export to a room into which ${a.invited} of ${a.of} people are invited; the others run it, asked not to be, or have no address yet.`,
  "demo.kept": (a: {
    host: string;
    port: number;
    tlsPort: number;
    owner: string;
    others: number;
    example: string;
    password: string;
    caFile: string;
    command: string;
  }) =>
    `The server keeps running. With a chat program on this machine you can look at it yourself:\n` +
    `  server       ${a.host}, port ${a.port} (STARTTLS) or ${a.tlsPort} (direct TLS)\n` +
    `  teacher      ${a.owner}\n` +
    `  parents      ${a.example} and ${a.others - 1} more, see the people file\n` +
    `  password     ${a.password} (for all of them)\n` +
    `  certificate  trust ${a.caFile}\n` +
    `To try the tool yourself, in another terminal (in a clone of the project with npx before it):\n` +
    `  ${a.command}\n` +
    `Ctrl-C ends the server and removes everything.`,
  "demo.gone": "The server is stopped and its folder removed.",
};

/** Commands, in English: what went wrong, what comes next. */
import { count } from "../count.ts";

export const cli = {
  "cli.input-is-terminal":
    "“-” reads the export from standard input, but nothing is piped into it. Give me the file instead.",
  "cli.input-once":
    "History cannot be planned from standard input: when the plan is applied, the export is read again. Save it to a file and give me that.",
  "cli.no-chat-inside": (a: { path: string }) =>
    `${a.path}: no chat with messages in it. Let WhatsApp-Chat-Exporter write it again, with --json.`,
  "cli.several-chats-inside": (a: { path: string; count: number; titles: readonly string[] }) =>
    `${a.path}: ${a.count} chats in it: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}. Say which one you mean: --chat "its title"`,
  "cli.chat-not-inside": (a: {
    path: string;
    wanted: string;
    found: number;
    count: number;
    titles: readonly string[];
  }) =>
    `${a.path}: ${a.found === 0 ? "no chat" : `${a.found} chats`} called “${a.wanted}” in it. It holds ${count(a.count, "chat", "chats")}: ${a.titles.join(", ")}${a.count > a.titles.length ? " …" : ""}.`,
  "cli.same-title": (a: { title: string; paths: readonly string[] }) =>
    `${a.paths.join(" and ")} are both called “${a.title}”, but hold no message in common that shows them to be one chat. If they are one, add --same-chat; if not, run each by itself.`,
  "cli.merged": (a: { path: string; shared: number; added: number; minutesAhead: number }) =>
    `${a.path} was joined: ${count(a.shared, "entry is", "entries are")} in both exports, ${a.added} in this one only.${a.minutesAhead === 0 ? "" : ` Its clock is ${Math.abs(a.minutesAhead)} minutes ${a.minutesAhead > 0 ? "ahead" : "behind"}; its times were set to those of the first export.`}`,
  "cli.merged-unproven": (a: { paths: readonly string[] }) =>
    `${a.paths.join(" and ")} were joined because you said so; they hold no message in common that shows them to be one chat.`,
  "cli.merged-people": (a: { path: string; pairs: readonly string[] }) =>
    `Who is called differently in ${a.path} than in the first export (and how many entries show it): ${a.pairs.join(", ")}.`,
  "cli.merged-names-unproven": (a: { path: string; names: readonly string[] }) =>
    `Both exports have these names, but no shared message shows that they are the same people, so those of ${a.path} are listed apart: ${a.names.join(", ")}. If they are the same, write both names into one row of the people file, with | between.`,
  "cli.time-zone-wrong": (a: { value: string }) =>
    `--time-zone takes the name of a time zone such as Europe/Berlin, not “${a.value}”.`,
  "cli.year-wrong": (a: { value: string }) =>
    `--year takes a year from 2009 on, such as 2013, not “${a.value}”. It is that of the first messages.`,
  "cli.cards-left": (a: { path: string; read: number; count: number }) =>
    `${a.path}: it holds ${a.count} contact cards; only the first ${a.read} were looked at.`,
  "cli.answers-unmatched": (a: { path: string; answers: number }) =>
    `${a.path}: ${count(a.answers, "answer", "answers")} in chat.md could not be matched with the messages in chat.txt; what they answer is left out.`,
  "cli.archive-days-wrong": (a: { value: string }) =>
    `--archive-days takes a number of days such as 30, or never, not “${a.value}”.`,
  "cli.number-wrong": (a: { option: string; value: string }) =>
    `${a.option} takes a number such as 200, not “${a.value}”.`,
  "cli.hours-too-long": (a: { most: number }) =>
    `--hours takes at most ${a.most} characters, such as "Mon–Fri 8–18".`,
  "cli.no-picture": (a: { path: string }) =>
    `${a.path} is no picture that apps show. Use a PNG, JPEG or WebP file.`,
  "cli.picture-too-large": (a: { path: string; kilobytes: number; most: number }) =>
    `${a.path} has ${a.kilobytes} kB, and a room's picture may have ${a.most} kB. Make it smaller: 256 by 256 points are plenty.`,
  "cli.room-placeholder": (a: { value: string; known: readonly string[] }) =>
    `--room does not know “${a.value}”. In braces it takes ${a.known.join(", ")}.`,
  "cli.prune-missing": (a: { count: number }) =>
    `This plan takes ${count(a.count, "person", "people")} out of the room, and --yes alone does not say yes to that. Say --prune as well.`,
  "cli.stopped-here": "Stopped. What stands above was done, nothing else; the same command asks again.",
  "cli.rest-later": (a: { command: string }) => `The rest waits. Do it with:\n  ${a.command}`,
  "cli.person-unknown": (a: { person: string; room: string }) =>
    `In ${a.room} there is nobody “${a.person}”. Say the address, or the name exactly as the people file has it (--people).`,
  "cli.person-ambiguous": (a: { person: string; jids: readonly string[] }) =>
    `“${a.person}” may be ${a.jids.join(" or ")}. Say the address.`,
  "cli.person-is-us": (a: { jid: string }) =>
    `${a.jid} runs the room with this tool. To step back, plan with --hand-over.`,
  "cli.person-gone": (a: { jid: string }) => `${a.jid} is in none of these rooms. Nothing to do.`,
  "cli.removed-open": (a: { room: string }) =>
    `${a.room} is open to whoever knows its address, so the person is banned from it; under another address they could still come and read. Only a new room with a new address prevents that.`,
  "cli.remains": (a: { jid: string }) =>
    `What stays of ${a.jid}: messages in the room's archive and on everybody's devices, and in their own app the bookmark and the invitation, which no longer open the room. Later runs on this computer leave them out, whatever the people file says. If they shall come back one day, write “again” into the column invite of their row.`,
  "cli.close-not-yours": (a: { room: string }) =>
    `${a.room} is not a room that this tool made on this computer, so it is not closed. If this very room is meant: --adopt`,
  "cli.close-export": (a: { command: string }) =>
    `The room's messages are lost on the server when it is closed. To keep them, before you say yes:\n  ${a.command}`,
  "cli.exported": (a: { path: string; count: number; room: string }) =>
    `Wrote ${count(a.count, "message", "messages")} of ${a.room} to ${a.path}. They are other people's words: keep the file only as long as you need it.`,
  "cli.one-export": "--export writes one file, and this plan has several rooms. Close them one by one.",
  "cli.closed-remains": (a: { room: string }) =>
    `${a.room} is closed, and its server gives out its archive no more. Copies stay on members' devices and in the server's backups.`,
  "cli.let-in-later": (a: { count: number; command: string }) =>
    `${count(a.count, "person waits", "people wait")} outside until keys of their app can be read. Look again and let in who is ready, as often as you like:\n  ${a.command}`,
  "cli.status-sight":
    "“Never seen” means: not in the room just now, and nothing written there that the server shows whose it is. Somebody may have been there in between.",
  "cli.remind-nobody":
    "Nobody to remind: everybody who was invited was seen in the room, or was written to within a day.",
  "cli.remind-unseen": (a: { rooms: readonly string[] }) =>
    `${a.rooms.join(", ")} does not tell who is there, so nobody can be reminded by the right.`,
  "cli.remind-and-only": "--remind sends reminders and nothing else: leave out --only.",
  "cli.undo-yes-missing": "Nobody can be asked here: say --yes to undo without a question.",
  "cli.undo-nothing": "Nothing to undo: this computer's journals know of nothing that could be taken back.",
  "cli.undo-people-wrote": (a: { room: string; count: number }) =>
    `${a.room} holds ${count(a.count, "message", "messages")} that this tool did not bring; destroying it would destroy them too. If they shall go: --even-if-people-wrote`,
  "cli.undo-unreadable": (a: { room: string }) =>
    `${a.room} keeps no archive, so nobody can tell whether people wrote there. To destroy it all the same: --even-if-people-wrote`,
  "cli.undone":
    "Undone. A new plan makes a new room: migrate-class plan … (where people wrote, some servers keep the old address closed for a while; then with another --room)",
  "cli.undone-room-stays": "Undone. The room itself stays: it was there before, or other owners have it now.",
  "cli.plain": (a: { text: string }) => a.text,
  "cli.yes": "yes",
  "cli.no": "no",
  "cli.choose-with-keys": "↑ ↓ choose, Enter takes it",
  "cli.choose-one": "– please choose –",
  "cli.choose-first": "This line is no answer: choose one of those below.",
  "cli.password-nothing": "The password is missing.",
  "cli.bug": (a: { text: string; versions: string }) =>
    `This is a mistake of the program, not yours: ${a.text}. Run the same command with --debug, and report what it prints where you have the program from, without names and addresses and with this: ${a.versions}.`,
  "cli.never-through": () =>
    "The program waited for something that never comes, and ended. This is its mistake, not yours. Nothing that was done is lost: run the same command again, it goes on from there.",
  "cli.usage": (a: { text: string }) => `${a.text}. See: migrate-class --help`,
  "cli.unknown-option": (a: { option: string; suggestion: string }) =>
    `There is no option ${a.option}${a.suggestion ? `. Did you mean ${a.suggestion}?` : ". See: migrate-class --help"}`,
  "cli.password-typed":
    "A password never goes on the command line, where other programs see it and the shell keeps it: put it into a file and say --password-file FILE, or wait until you are asked. Change the one that you typed here.",
  "cli.unknown-command": (a: { word: string; suggestion: string }) =>
    `There is no command “${a.word}”${a.suggestion ? `. Did you mean ${a.suggestion}?` : ". See: migrate-class --help"}`,
  "cli.mistyped": (a: { word: string; suggestion: string }) =>
    `There is no file and no command “${a.word}”. Did you mean: ${a.suggestion}`,
  "cli.missing-argument": (a: { name: string }) =>
    `Something is missing after the command: ${a.name}. See: migrate-class --help`,
  "cli.option-needs-value": (a: { option: string }) => `${a.option} needs a value. See: migrate-class --help`,
  "cli.too-many-arguments": "There are more words than this command takes. Put names with spaces in quotes.",
  "cli.choice-unknown": (a: { option: string; value: string; allowed: readonly string[] }) =>
    `${a.option} does not know “${a.value}”. Use ${a.allowed.join(", ")}.`,
  "cli.not-in-this-version": (a: { command: string }) =>
    `This version has no command “${a.command}”; it is planned. See what there is: migrate-class --help`,
  "cli.nothing-given":
    "Tell me the export: migrate-class chat.zip. Everything else is asked. Without an export, a list of people will do: --people class.csv, or --directory school.csv --class 7b. See also: migrate-class --help",
  "cli.stopping": "Stopping after the step under way. Press Ctrl-C again to stop at once.",
  "cli.stopped-unchanged": "Stopped. Nothing was changed on the server; the same command goes on.",
  "cli.stopped-uninvited": "Stopped. The room is ready, nobody was invited; the same command asks again.",
  "cli.run-again": "Run the same command again: it goes on where it stopped, and nobody is invited twice.",
  "cli.file-missing": (a: { path: string }) =>
    `There is no file ${a.path}. Check the name, or go to the folder it is in.`,
  "cli.file-unreadable": (a: { path: string }) =>
    `${a.path} cannot be read. Check its rights, and that it is a file.`,
  "cli.file-too-large": (a: { path: string }) =>
    `${a.path} is far too large for what it should be. Is it the right file?`,
  "cli.output-lost": "The output could not be written (disk full?). What was to be printed is missing.",
  "cli.not-written-over": (a: { path: string }) =>
    `${a.path} is there already and is no file of that kind of this program, so it is not written over. Name another file, or move this one away first.`,
  "cli.letters-next": (a: { count: number; command: string }) =>
    `${count(a.count, "person has", "people have")} no address yet. Write their letters with:\n  ${a.command}`,
  "cli.letters-of-what": "Of which plan? migrate-class letters plan.json --people people.csv -o letters",
  "cli.letters-people-missing": "Who shall get a letter? Name the people list: --people people.csv",
  "cli.web-url-wrong": (a: { value: string }) =>
    `“${a.value}” is no address of a web page. It begins with https:// and has no # in it.`,
  "cli.web-url-missing": "Where will the pages stand? Say it with --web-url https://…",
  "cli.file-unwritable": (a: { path: string }) =>
    `${a.path} cannot be written (disk full, or no rights here). Nothing was lost; name another place with -o.`,
  "cli.password-missing":
    "A password is needed and nobody can be asked: give --password-file FILE (or - for standard input), or plan with --offline.",
  "cli.password-empty": (a: { path: string }) =>
    `The first line of ${a.path} is empty; it should be the password.`,
  "cli.people-missing":
    "Say who is who: --people people.csv. Make the file from the export with: migrate-class people, and the name of the export",
  "cli.policy-missing":
    "Say what kind of room: --policy announce (teachers write), class (everybody writes, addresses hidden) or class-e2ee (everybody writes, addresses visible, end-to-end encryption possible).",
  "cli.as-missing": "Say whose address runs the room: --as you@school.example",
  "cli.as-wrong": (a: { value: string }) =>
    `“${a.value}” is no address. An address looks like you@school.example`,
  "cli.muc-missing": "Offline no server can be asked where its rooms are: give --muc rooms.school.example",
  "cli.muc-wrong": (a: { value: string }) => `“${a.value}” is no server name.`,
  "cli.yes-missing": "Nobody can be asked here: say --yes to prepare and invite without questions.",
  "cli.title-missing": 'Without an export the room needs a title: --title "Class 7b"',
  "cli.since-wrong": (a: { value: string }) => `--since takes a day such as 2026-09-01, not “${a.value}”.`,
  "cli.room-wrong": (a: { value: string }) =>
    `“${a.value}” cannot be the name in a room's address. Use letters, digits and hyphens.`,
  "cli.one-name-many-chats":
    "--room and --title name one room, but there are several exports. Use batch, run one export at a time, or put {title} into --room.",
  "cli.offline-needs-dry-run":
    "--offline never opens a connection, so it goes together with -n (--dry-run) only.",
  "cli.unknown-person-hint":
    "Nothing was planned, so that nobody is invited by a typing error. Correct the name in column whatsapp of the people file, or say in column chat for which chat the row is.",
  "cli.signing-in": (a: { jid: string; domain: string }) => `Signing in to ${a.domain} as ${a.jid} …`,
  "cli.no-room-service": (a: { domain: string }) =>
    `${a.domain} offers no rooms for group chat. Ask its provider, name a room service with --muc, or use another server.`,
  "cli.not-a-room-service": (a: { domain: string }) =>
    `${a.domain} does not answer as a service for rooms. Check --muc, or leave it out.`,
  "cli.people-written": (a: { path: string; count: number }) =>
    `Wrote ${a.path} with ${a.count} people. Fill in name and jid (the person's address); invite and history as each agreed. Add those who never wrote.`,
  "cli.people-updated": (a: { path: string; added: readonly string[] }) =>
    a.added.length === 0
      ? `${a.path} names everybody already; nothing changed.`
      : `${a.path}: ${a.added.length} added (${a.added.join(", ")}). Filled cells stayed as they were.`,
  "cli.invite-later": (a: { command: string }) =>
    `The room is ready, and no invitation was sent just now. Send them with:
  ${a.command}`,
  "cli.remind-later": (a: { command: string }) => `No reminder was sent. Send them with:\n  ${a.command}`,
  "cli.no-room-archive": (a: { domain: string }) =>
    `The rooms of ${a.domain} keep no archive: imported messages would be lost to everybody who comes later, so no history goes along.`,
  "cli.nobody-has-address": (a: { path: string }) => `Nobody in ${a.path} has an address yet (column jid).`,
  "cli.no-count": "A number of people, such as 28; or Enter alone.",
  "cli.people-fewer": (a: { path: string; named: number; of: number; missing: number }) =>
    `${a.path} names ${a.named} of ${a.of}. Those who never wrote are not in the export: add the rest (${a.missing}), column whatsapp empty, or go on without them.`,
  "cli.people-later": (a: { path: string }) =>
    `Stopped. ${a.path} stays; run the same command again when it is filled in.`,
  "cli.plan-saved": (a: { path: string; command: string }) =>
    `Nothing has been sent. Saved to ${a.path}; valid while export, people file and room stay as they are. Next:\n  ${a.command}`,
  "cli.plan-kept": (a: { path: string }) => `Nothing has been sent yet. The plan is kept in ${a.path}.`,
  "cli.removed-again": (a: { jid: string }) =>
    `${a.jid} is out, but the people file says “again” in the column invite of that row: the next run would let them in again. Write “no” there.`,
  "cli.verify-next":
    "What differs stands above. Make a new plan and apply it: it mends that, but for what somebody decided in the room, which it names. (In the guided way: the same command again.)",
  "cli.verify-uninvited":
    "Whoever is not invited yet is invited by a new plan. Whose invitation came back needs another address first: ask the person.",
  "cli.password-again": "Run the same command again and type the password anew.",
  "cli.word-file": "FILE",
  "cli.repeat": (a: { command: string }) => `The same again without questions:\n  ${a.command}`,
  "cli.class-value": (a: { line: number; column: string; value: string; allowed: readonly string[] }) =>
    `Line ${a.line}, column ${a.column}: “${a.value}” is none of ${a.allowed.join(", ")}.`,
  "cli.classes-empty": "There is no class in this file: below the header it needs one row for each.",
};

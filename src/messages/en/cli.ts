import { count } from "../count.ts";
export const cli = {
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
  "cli.ask-prepare": "Make the room now? Nobody is told yet.",
  "cli.ask-let-in": (a: { count: number }) => `Let ${count(a.count, "person", "people")} into the room now?`,
  "cli.ask-invite": (a: { count: number }) => `Send ${count(a.count, "invitation", "invitations")} now?`,
  "cli.ask-invite-late": (a: { count: number }) =>
    `It is outside school hours. Send ${count(a.count, "invitation", "invitations")} now all the same? (No: the room stays ready, send them tomorrow.)`,
  "cli.invite-later": (a: { command: string }) =>
    `The room is ready, and no invitation was sent just now. Send them with:
  ${a.command}`,
  "cli.remind-later": (a: { command: string }) => `No reminder was sent. Send them with:\n  ${a.command}`,
  "cli.ask-password": (a: { jid: string }) =>
    `Password of ${a.jid} (an app password, if your provider has them):`,
  "cli.ask-policy": "What kind of room shall it be?",
  "cli.ask-as": "Whose address runs the room? (yours, such as you@school.example)",
  "cli.no-room-archive": (a: { domain: string }) =>
    `The rooms of ${a.domain} keep no archive: imported messages would be lost to everybody who comes later, so no history goes along.`,
  "cli.ask-history": (a: { count: number }) =>
    `${a.count} people agreed to their messages going along. Take that history along?`,
  "cli.ask-people-ready": (a: { path: string }) =>
    `Open ${a.path} in a spreadsheet, fill it in and save it. Ready? (No: stop here)`,
  "cli.nobody-has-address": (a: { path: string }) => `Nobody in ${a.path} has an address yet (column jid).`,
  "cli.ask-members": (a: { title: string }) =>
    `How many members does WhatsApp show for “${a.title}”? (Enter alone: skip this)`,
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
  "cli.batch-row": (a: { line: number; name: string }) => `— line ${a.line}: ${a.name}`,
  "cli.batch-result": (a: { good: number; of: number; putOff: number }) =>
    `Batch: ${a.good} of ${a.of} classes done${a.putOff > 0 ? `, ${a.putOff} put off by your choice` : ""}.`,
  "cli.batch-planned": (a: { good: number; of: number; putOff: number }) =>
    `Batch: ${a.good} of ${a.of} classes planned. Nothing has been sent.`,
  "cli.batch-failed": (a: { count: number; path: string; command: string }) =>
    `Rows that did not work: ${a.count}. They stand with the reason in ${a.path}. Mend them there, then:\n  ${a.command}`,
  "cli.batch-same-export": (a: { lines: readonly number[] }) =>
    `The same chat stands in line ${a.lines.join(", ")} as well: one of them has another class's file. Correct column archive; two rooms for one chat are made one after the other, with migrate.`,
  "cli.batch-other-title": (a: { title: string; own: string }) =>
    `The title is “${a.title}”, but the export is of “${a.own}”. Is it another class's file? Correct column archive or title; if the room shall really be called so, say --rename.`,
  "cli.batch-bounced": (a: { jids: readonly string[] }) =>
    `Invitations that came back: ${a.jids.join(", ")}. Their classes are done; ask these people for another address.`,
  "cli.batch-mended": (a: { line: number; path: string }) =>
    `The row in line ${a.line} did not work; the one that was mended in ${a.path} is taken instead.`,
  "cli.batch-stopped": "stopped before this row",
  "cli.batch-stopped-here": "stopped at this row",
  "cli.batch-left": "Stopped. The lines above say what was done; nothing else was changed.",
  "cli.batch-unfinished": (a: { waiting: number }) => `${a.waiting} steps still wait`,
  "cli.help.program":
    "Moves a WhatsApp group into a free, federated room: reads the export, maps the people, prepares the room, invites, verifies.",
  "cli.help.examples": `Examples:
  migrate-class chat.zip         the guided way: asks, shows a plan, then acts
  migrate-class people chat.zip  writes people.csv: who is who, who agreed
  migrate-class plan chat.zip --people people.csv --policy class \\
    --as you@school.example -o plan.json
  migrate-class apply plan.json  does exactly that plan; again = nothing more
  migrate-class demo             the whole way, on a private server right here

Marks before lines:
  + will be made, or was made     = is there already     ~ worth knowing
  - not done                      ! did not work

Exit codes:
  0   done, or nothing to do      1   a mistake of the program
  2   changes pending             3   some items failed or differ
  64  wrong call                  65  file not understood
  66  file missing                69  server unreachable
  75  interrupted, run again      77  login refused, or forbidden
  78  a decision is missing       79  refused as unsafe
  130 stopped at once by a second Ctrl-C`,
  "cli.help.among": (a: { allowed: readonly string[] }) => `(${a.allowed.join(", ")})`,
  "cli.help.word-options": "[options]",
  "cli.help.word-command": "[command]",
  "cli.help.title-usage": "Usage:",
  "cli.help.title-arguments": "Arguments:",
  "cli.help.title-options": "Options:",
  "cli.help.title-commands": "Commands:",
  "cli.help.example": "Examples:",
  "cli.help.group-exports": "Reading exports:",
  "cli.help.group-people": "People:",
  "cli.help.group-room": "Room:",
  "cli.help.group-history": "History:",
  "cli.help.group-letters": "Letters:",
  "cli.help.group-server": "Server and account:",
  "cli.help.group-steps": "What is done:",
  "cli.help.group-running": "Questions and output:",
  "cli.help.help": "show this help",
  "cli.help.help-command": "help for a command",
  "cli.help.version": "print the version",
  "cli.help.migrate": "the guided way, from an export to a room (used when no command is named)",
  "cli.help.inspect": "what is in an export; touches no server",
  "cli.help.people-command": "write or update the people CSV of an export",
  "cli.help.plan": "what would be done on the server; changes nothing",
  "cli.help.plan-show": "show a saved plan",
  "cli.help.apply": "do exactly a saved plan; running it again resumes",
  "cli.help.verify": "does the server hold what the plan says?",
  "cli.help.batch": "plan and apply for many classes, one row each",
  "cli.help.demo": "the whole way with a made-up class on a private server on this computer",
  "cli.help.people": "who is who: the people CSV",
  "cli.help.policy": "who writes, and who sees whose address",
  "cli.help.room":
    "name in the room's address (before the @); may hold {title}, {year} of the school year, {secret}",
  "cli.help.rename":
    "rooms may be called otherwise than their exports (column title), such as after a new school year began",
  "cli.help.title": "title of the room",
  "cli.help.history": "which way messages go along; default none",
  "cli.help.since": "history from this day on, such as 2026-09-01",
  "cli.help.mask": "mask in the history as well: locations, emails (with a comma between)",
  "cli.help.keep-what":
    "do not mask in the history: numbers (those of people who did not agree are masked all the same)",
  "cli.help.keep-uncertain": "take along messages that may name somebody who is left out",
  "cli.help.keep-flagged": "take along messages that seem to be about grades, illness or certificates",
  "cli.help.person": "what would go along of one person: text to show to them; with --leaving as JSON",
  "cli.help.date-order": "order of day, month, year in the export, where the file does not show it",
  "cli.help.contacts": "contacts of a phone (.vcf): suggest addresses",
  "cli.help.directory": "the school's list of people (CSV): suggest addresses",
  "cli.help.class": "add those of this class of the school's list who never wrote",
  "cli.help.jid-template": "guess addresses by a rule such as {first}.{last}@school.example",
  "cli.help.accept": "fill in suggestions: exact = same number or e-mail address; guessed = guesses as well",
  "cli.help.region": "country of phone numbers that are written without one, such as DE",
  "cli.help.online": "look up whether the domains of e-mail addresses have rooms",
  "cli.help.allow-pupils": "take along rows of kind pupil whose parents' agreement is on record",
  "cli.help.adopt": "use a room that you own though this tool did not make it here",
  "cli.help.as": "address that signs in and runs the room",
  "cli.help.muc": "server of the rooms; found by itself when left out",
  "cli.help.service": "where to connect: xmpp://host:port, xmpps://host:port or wss://host/path",
  "cli.help.ca-file": "certificates (PEM) to trust besides the usual ones",
  "cli.help.password-file": "file with the password in its first line; - for standard input",
  "cli.help.only": "only one half: make the room, or invite",
  "cli.help.resend-unknown": "send again invitations of which nobody knows whether they went out",
  "cli.help.dry-run": "stop at the plan",
  "cli.help.offline": "open no connection; assume an empty server",
  "cli.help.detailed-exitcode": "exit 2 when changes are pending",
  "cli.help.yes": "answer yes to every question",
  "cli.help.json": "machine-readable output on stdout",
  "cli.help.records": "one JSON line per message and notice",
  "cli.help.leaving": "what would be sent, as it would be sent, one JSON line per item",
  "cli.help.names-only": "only the names of those who wrote",
  "cli.help.raw": "do not mask phone numbers that stand as names",
  "cli.help.letters": "write a letter for everybody who has no address yet",
  "cli.help.all-letters": "letters also for those whose address is known",
  "cli.help.by": "by when to come, as it shall be read",
  "cli.help.contact": "whom to ask",
  "cli.help.reading-hours": "when messages are read",
  "cli.help.other-channel": "how people who stay away get the same news",
  "cli.help.controller": "who is responsible for the data (the school)",
  "cli.help.operator": "who runs the server",
  "cli.help.retention": "for how long messages are kept",
  "cli.help.bundle": "all pages in one zip besides",
  "cli.help.web": "pages for the school’s web server instead of, or besides, letters",
  "cli.help.web-url": "where those pages will stand: https://…",
  "cli.help.letters-folder": "folder for the letters (letters)",
  "cli.help.output": "write to this file",
  "cli.help.keep": "leave the server running and say how to connect",
  "cli.help.no-input": "never ask; name what is missing instead",
  "cli.help.lang": "language of this tool",
  "cli.help.debug": "more detail about errors",
};

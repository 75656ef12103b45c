/** Help, in English. */

export const help = {
  "cli.help.time-zone":
    "time zone of the phone that exported, such as Europe/Berlin; default this computer's",
  "cli.help.year": "year of the first messages, where an old export leaves it out",
  "cli.help.chat": "which chat, where a file holds several: its title",
  "cli.help.same-chat": "all exports given are of one chat, whatever they are called",
  "cli.help.merged": "show exports of one chat as one",
  "cli.help.remove": "take a person out of the rooms of a plan",
  "cli.help.close": "end the rooms of a plan: farewell, then destroyed with their archive",
  "cli.help.avatar": "picture of the room (PNG, JPEG, WebP; at most 100 kB)",
  "cli.help.hours":
    'when messages are read and answered, such as "Mon–Fri 8–18"; for description and invitation',
  "cli.help.keep-names": "let the room keep each person's name, where the server can (the default)",
  "cli.help.no-keep-names": "let everybody take any name in the room",
  "cli.help.archive-days":
    "after how many days your server deletes messages of rooms, or never, as those who run it say",
  "cli.help.hand-over": "step back when another owner is there, and stay as a member or leave",
  "cli.help.prune": "take out who is in the room and not in the people file; asked separately",
  "cli.help.prune-apply": "yes also to taking people out, where the plan does so",
  "cli.help.max-invitations": "send no more than so many at once; default 150",
  "cli.help.max-removals": "let --prune take out no more than so many; default a third of the room",
  "cli.help.only-close": "only one half: say farewell, or destroy",
  "cli.help.export": "write the room's messages to this file first (one JSON line each)",
  "cli.help.farewell": "words of the farewell, instead of the tool's",
  "cli.help.without-keys":
    "class-e2ee: people whose app has published no keys wait outside, or are let in though some apps then send nothing; default wait",
  "cli.help.status": "who was invited, who came, who was never seen",
  "cli.help.undo": "take back what this computer's journals say was done for a plan",
  "cli.help.even-if-people-wrote":
    "destroy the room though there are messages in it that this tool did not bring",
  "cli.help.admit": "let in who sent the code of their letter from their new address",
  "cli.help.watch": "go on looking, and show who arrives, until nobody is missing",
  "cli.help.keep-messages": "have your server keep messages of strangers until everybody is in",
  "cli.help.take-waiting":
    "look at requests though messages wait for your own app, which then does not get them",
  "cli.help.accounts":
    "accounts for people without an address: by invitation (where the server makes any), none, or made by you as who runs it",
  "cli.help.invites": "letters that still open a door: list, revoke",
  "cli.help.invites-list": "whose letter still opens a door, and until when; asks no server",
  "cli.help.invites-revoke": "take back what letters hold, of these people or of all",
  "cli.help.form": "how German texts address those whose row does not say: du (the usual) or sie",
  "cli.help.invite": "how invitations go out: to the person, by way of the room, or both; usually direct",
  "cli.help.invite-test": "first send an invitation to yourself and see it arrive",
  "cli.help.remind": "write once more to those who were invited and never seen; nothing else",
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
  "cli.help.remind-letters": "new codes for those still missing; the old ones open nothing any more",
  "cli.help.by": "by when to come, as it shall be read",
  "cli.help.contact": "whom to ask",
  "cli.help.reading-hours": "when messages are read",
  "cli.help.other-channel": "how people who stay away get the same news",
  "cli.help.controller": "who is responsible for the data (the school)",
  "cli.help.operator": "who runs the server",
  "cli.help.retention": "for how long messages are kept",
  "cli.help.bundle": "all pages in one zip besides",
  "cli.help.eml": "a mail beside each page, to be sent by your mail program",
  "cli.help.mail-from": "e-mail address that the mails come from",
  "cli.help.smtp": "send the letters over this mail server: smtps://host[:port] or smtp://host[:port]",
  "cli.help.smtp-user": "user name there (the --mail-from address)",
  "cli.help.smtp-password-file": "file whose first line is the password there",
  "cli.help.mail-test": "send one sample letter to yourself, and nothing else",
  "cli.help.mail-rate": "at most so many mails a minute (60)",
  "cli.help.openpgp": "encrypt mails with your gpg; who has no key there gets none",
  "cli.help.web": "pages for the school’s web server instead of, or besides, letters",
  "cli.help.web-url": "where those pages will stand: https://…",
  "cli.help.letters-folder": "folder for the letters (letters)",
  "cli.help.output": "write to this file",
  "cli.help.keep": "leave the server running and say how to connect",
  "cli.help.no-input": "never ask; name what is missing instead",
  "cli.help.lang": "language of this tool",
  "cli.help.debug": "more detail about errors",
};

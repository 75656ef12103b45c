import { count } from "../count.ts";

export const addressFaults = {
  empty: () => "it is empty",
  "no-at": () => "an address looks like nora@example.org; the @ is missing",
  "no-local-part": () => "there is nothing before the @",
  "no-domain": () => "there is nothing after the @",
  resource: (detail: string) =>
    `it ends in “${detail}”; leave that out, so that all devices of the person are meant`,
  character: (detail: string) => `“${detail}” cannot be part of an address`,
  direction: (detail: string) =>
    `letters written from right to left and others (“${detail}”) cannot be mixed`,
  domain: (detail: string) => `“${detail}” cannot be part of a server's name`,
  "too-long": () => "it is too long",
};

const place = ({ row, line }: { row: number; line: number }) =>
  `People list, row ${row} (line ${line} of the file)`;
const places = ({ rows, lines }: { rows: readonly number[]; lines: readonly number[] }) =>
  `People list, rows ${rows.join(", ")} (lines ${lines.join(", ")} of the file)`;

const why = {
  number: "the same phone number",
  email: "the same e-mail address",
  "name-in-class": "the same name, in this class",
  name: "the same name",
  parts: "the same name in another order",
  near: "a name spelt nearly the same",
};
const sources = {
  given: "from your own contacts",
  directory: "from the school's list",
  proven: "proven",
  guessed: "a guess",
};

const looks = {
  picture: "a picture",
  archive: "a packed archive",
  pdf: "a PDF",
  empty: "empty",
  other: "something else",
};

export const people = {
  "people.not-a-vcard": (a: { file: string; looks: keyof typeof looks }) =>
    `${a.file} holds no contacts: it is ${looks[a.looks]}. Export the contacts again on the phone (contacts app, “share” or “export”, format vCard or .vcf).`,
  "people.unknown-region": (a: { region: string }) =>
    `“${a.region}” is no country. Give its two letters, such as --region DE.`,
  "people.bad-template": (a: { template: string; unknown: readonly string[] }) =>
    `“${a.template}” makes no addresses.${a.unknown.length === 0 ? "" : ` Not known: ${a.unknown.map((name) => `{${name}}`).join(", ")}.`} Write it like {first}.{last}@school.example; {f} and {l} are initials.`,
  "people.directory-columns": (a: { file: string; found: readonly string[] }) =>
    `${a.file}: no columns for names and for e-mail addresses, phone numbers or addresses were found. Its first row is: ${a.found.join(", ") || "empty"}. Name the columns, for example: name;email;phone;class`,
  "people.directory-cell": (a: { file: string; line: number; value: string }) =>
    `${a.file}, line ${a.line}: “${a.value}” is not what its column says and was passed over.`,
  "people.directory-cells": (a: { file: string; more: number }) =>
    `${a.file}: ${a.more} more cells like that were passed over.`,
  "people.suggestion": (a: {
    row: number;
    who: string;
    address: string | null;
    email: string | null;
    source: keyof typeof sources;
    because: keyof typeof why;
    called: string;
    file: string;
    at: number;
    exact: boolean;
  }) =>
    `Row ${a.row} (${a.who}): perhaps “${a.called}” (${a.file}, ${a.at}: ${why[a.because]}${a.exact ? "" : "; not certain"}); ${a.address === null ? `no address known${a.email === null ? "" : `, e-mail ${a.email}`}` : `address ${a.address}, ${sources[a.source]}`}.`,
  "people.guess": (a: {
    row: number;
    who: string;
    address: string;
    number: number;
    others: readonly string[];
  }) =>
    `Row ${a.row} (${a.who}): ${a.address}? Made by the rule${a.number > 1 ? `; the number ${a.number} because somebody else has the address without it — find out who has which` : ""}${a.others.length > 0 ? `; it may also be ${a.others.join(", ")}` : ""}.`,
  "people.more-suggestions": (a: { more: number }) => `${a.more} more suggestions; --json shows them all.`,
  "people.suggestions-hint": (a: { count: number; accepted: boolean; exact: number; guessed: number }) =>
    `${a.accepted ? `${count(a.count, "suggestion is", "suggestions are")} left; no address of these was filled in.` : `${count(a.count, "suggestion", "suggestions")}; nothing was filled in.`} Copy what is right into the list${a.exact > 0 ? `, or say --accept exact for the ${a.exact} with the same number or e-mail address` : ""}${a.guessed > 0 ? `, or --accept guessed for guesses as well (${a.guessed}): these are neither invited nor let in until you write “given” into the column source` : ""}.`,
  "people.accepted": (a: { path: string; count: number; guessed: number }) =>
    `Filled in ${a.count} addresses in ${a.path}${a.guessed > 0 ? `, ${a.guessed} of them guesses, which wait until proven` : ""}.`,
  "people.taken": (a: {
    row: number;
    who: string;
    values: readonly string[];
    called: string;
    file: string;
    at: number;
  }) => `Row ${a.row} (${a.who}): filled in ${a.values.join(", ")}, from “${a.called}” (${a.file}, ${a.at}).`,
  "people.more-taken": (a: { more: number }) =>
    `${count(a.more, "more row was", "more rows were")} filled in.`,
  "people.member-shares": (a: { name: string; row: number; who: string }) =>
    `${a.name} has the same number or address as row ${a.row} (${a.who}) and was not added. Two people? Then add a row for ${a.name}.`,
  "people.address-of-room": (a: { row: number; name: string; address: string }) =>
    `Row ${a.row} (${a.name}): ${a.address} is the address of a room, not of a person. Put the person's own address into column jid.`,
  "people.owner-is-room": (a: { address: string }) =>
    `${a.address} is the address of a room and cannot own one.`,
  "people.address-taken": (a: { row: number; address: string; holder: number }) =>
    `Row ${a.row}: ${a.address} was not filled in, for row ${a.holder} has it. One of the two is wrong, or they share a phone.`,
  "people.members-added": (a: { path: string; class: string; count: number }) =>
    `Added ${a.count} of class ${a.class} to ${a.path} who were not in it.`,
  "people.pupils-left-aside": (a: { class: string; count: number }) =>
    `${a.count} of class ${a.class} are pupils in the school's list and were not added. If they shall be in the room, say --allow-pupils.`,
  "people.no-such-class": (a: { class: string; known: readonly string[] }) =>
    `There is nobody of class “${a.class}” in the school's list. ${a.known.length === 0 ? "It has no column for classes." : `Classes in it: ${a.known.join(", ")}.`}`,
  "people.class-without-directory":
    "--class names a class of the school's list: give that as well, with --directory school.csv.",
  "people.no-source":
    "Say from what: an export (chat.zip), or the school's list with the class (--directory school.csv --class 7b).",
  "people.online-needed": (a: { domains: readonly string[] }) =>
    `Whether an e-mail address at ${a.domains.join(", ")} is an address for rooms too is not known. With --online the domains (nothing else) are looked up.`,
  "people.one-person-number-changed": (a: { one: string; other: string }) =>
    `“${a.one}” changed the number to “${a.other}”, says a notice: one person? Then put both into one cell of column whatsapp, separated by |, and delete the other row.`,
  "people.one-person-same-messages": (a: { one: string; other: string; count: number }) =>
    `“${a.one}” and “${a.other}” wrote ${a.count} messages that are the same in both exports: one person? Then put both into one cell of column whatsapp, separated by |, and delete the other row.`,
  "people.one-person-same-card": (a: { one: string; other: string }) =>
    `“${a.one}” and “${a.other}” are one contact in your contacts: one person? Then put both into one cell of column whatsapp, separated by |, and delete the other row.`,
  "people.one-person-alike": (a: { one: string; other: string }) =>
    `“${a.one}” and “${a.other}” are kept apart, as they are written differently: one person? Then put both into one cell of column whatsapp, separated by |, and delete the other row.`,
  "people.one-person-same-name": (a: { one: string; chats: readonly string[] }) =>
    `“${a.one}” is in several chats (${a.chats.join(", ")}), with a row in the list for each: a name alone does not show whether they are one person. If so, give both rows the same name and address.`,
  "people.two-exporters": (a: { one: string; chats: readonly string[] }) =>
    `“${a.one}” stands in both exports of ${a.chats.join(", ")}, but no message shows that the two phones mean the same person. Check who is meant.`,
  "people.names-to-confirm": (a: { proposed: readonly string[]; ask: readonly string[] }) =>
    `Public names to fill in (column name)${a.proposed.length > 0 ? `; perhaps as they stand: ${a.proposed.join(", ")}` : ""}${a.ask.length > 0 ? `; ask for the real name of: ${a.ask.join(", ")}` : ""}.`,
  "people.vcard-cut": (a: { file: string; card: number }) =>
    `${a.file}: contact ${a.card} has no end and was passed over. The file may be incomplete; export the contacts again if somebody is missing.`,
  "people.workbook": (a: { path: string; kind: "excel" | "opendocument" | "numbers" }) =>
    `${a.path} is a workbook of a spreadsheet program, not a CSV. Open it there and save it as “${a.kind === "excel" ? "CSV UTF-8 (comma delimited)" : a.kind === "numbers" ? "CSV (File > Export To)" : "Text CSV"}”; then name that file.`,
  "people.nowhere": (a: { row: number; label: string }) =>
    `People list, row ${a.row}, column whatsapp: “${a.label}” occurs in none of these chats. Write the name as its chat shows it, or put the title of the chat that the row is for into column chat.`,
  "people.missing-column": (a: { column: string; expected: string }) =>
    `The people list has no column “${a.column}”. Its first row should read: ${a.expected} (name and jid are needed, and with an export whatsapp, in any order).`,
  "people.unknown-column": (a: { column: string; resembles: string; expected: string }) =>
    `The people list has a column “${a.column}”. Is “${a.resembles}” meant? Rename it. The first row should read: ${a.expected}`,
  "people.double-column": (a: { column: string }) =>
    `The people list has the column “${a.column}” twice. Keep one of them.`,
  "people.broken-quotes": (a: { line: number }) =>
    `People list, line ${a.line}: the quotation marks (") of this row do not match. Every one that opens a cell must close it; one inside a cell is written twice ("").`,
  "people.too-many-cells": (a: { row: number; line: number; most: number }) =>
    `${place(a)}: more cells than the ${a.most} columns of the first row. Put a cell that contains a separator into quotation marks.`,
  "people.bad-address": (a: {
    row: number;
    line: number;
    address: string;
    why: keyof typeof addressFaults;
    detail: string;
  }) => `${place(a)}, column jid: “${a.address}” is no address: ${addressFaults[a.why](a.detail)}.`,
  "people.mixed-scripts": (a: { row: number; line: number; address: string; scripts: readonly string[] }) =>
    `${place(a)}, column jid: ${a.address} mixes letters that look alike (${a.scripts.join(", ")}). Type it again by hand, or ask the person, before you invite this address.`,
  "people.language-not-written": (a: {
    row: number;
    line: number;
    lang: string;
    written: readonly string[];
  }) =>
    `${place(a)}, column lang: there are no texts in “${a.lang}”. This person gets them in the language of the room; written are ${a.written.join(", ")}.`,
  "people.unknown-value": (a: {
    row: number;
    line: number;
    column: string;
    value: string;
    allowed: readonly string[];
  }) =>
    `${place(a)}, column ${a.column}: “${a.value}” is not known. Use ${a.allowed.join(", ")}, or leave it empty.`,
  "people.name-missing": (a: { row: number; line: number }) =>
    `${place(a)}, column name: it is empty. Fill in the name that the others in the room shall see.`,
  "people.name-without-letters": (a: { row: number; line: number }) =>
    `${place(a)}, column name: there is no letter in it. Fill in a name that can be read aloud.`,
  "people.bad-email": (a: { row: number; line: number; email: string }) =>
    `${place(a)}, column email: “${a.email}” is no e-mail address. Mend it, or leave the cell empty.`,
  "people.bad-day": (a: { row: number; line: number; value: string }) =>
    `${place(a)}, column agreed_on: “${a.value}” is no day. Write it as 2026-09-03 or 3.9.2026.`,
  "people.agreed-without-day": (a: { row: number; line: number }) =>
    `${place(a)}: agreed_how is filled in, agreed_on is not. An agreement is on record only with its day.`,
  "people.formula": (a: { row: number; line: number; column: string; value: string }) =>
    `${place(a)}, column ${a.column}: “${a.value}” is a formula of the spreadsheet. Write what is meant itself.`,
  "people.spreadsheet-error": (a: { row: number; line: number; column: string; value: string }) =>
    `${place(a)}, column ${a.column}: the spreadsheet wrote the error “${a.value}” over what was there. Fill it in again; format the column as text first.`,
  "people.shortened-number": (a: { row: number; line: number; column: string; value: string }) =>
    `${place(a)}, column ${a.column}: the spreadsheet shortened a phone number to “${a.value}”. Type it again; format the column as text first.`,
  "people.row-became-comment": (a: { line: number }) =>
    `People list, line ${a.line}: it begins with an error of the spreadsheet, so the row would be passed over. Fill the cell in again, or delete the row.`,
  "people.look-alike": (a: {
    addresses: readonly string[];
    rows: readonly number[];
    lines: readonly number[];
  }) =>
    `${places(a)}, column jid: ${a.addresses.join(" and ")} look alike. Check letter by letter that each is right.`,
  "people.one-name-for-two": (a: { name: string; rows: readonly number[]; lines: readonly number[] }) =>
    `${places(a)}, column name: more than one person is called “${a.name}”. In the history a number tells them apart; better give names that the others in the room know apart too. If it is one person, make it one row.`,
  "people.pupils-not-allowed": (a: { names: readonly string[] }) =>
    `${a.names.length} pupils would be invited or quoted: ${a.names.join(", ")}. If the school and their parents want that, say --allow-pupils; else write role “skip” and history “no”.`,
  "people.pupil-without-agreement": (a: { row: number; name: string }) =>
    `People list, row ${a.row}, column agreed_on: for the pupil ${a.name === "" ? `in this row` : a.name} no agreement of the parents is on record. Fill in the day (and in agreed_how, how), or write role “skip” and history “no”.`,
  "people.name-is-number": (a: { row: number; line: number }) =>
    `${place(a)}, column name: this is a phone number, and everybody in the room would see it. Fill in a name.`,
  "people.name-too-long": (a: { row: number; line: number; most: number }) =>
    `${place(a)}, column name: longer than ${a.most} characters. Shorten it.`,
  "people.owner-without-address": (a: { row: number; line: number; name: string }) =>
    `${place(a)}, column jid: ${a.name === "" ? "this person" : a.name} shall own the room (role owner) but has no address. Fill it in, or change the role.`,
  "people.one-address-for-two": (a: { address: string; rows: readonly number[]; lines: readonly number[] }) =>
    `${places(a)}: ${a.address} is given more than once. Each person needs an address of their own; rows for one person must have the same name and different chats.`,
  "people.one-label-for-two": (a: { label: string; rows: readonly number[]; lines: readonly number[] }) =>
    `${places(a)}, column whatsapp: “${a.label}” stands for more than one person in the same chat. Leave it in one row only.`,
  "people.label-fits-twice": (a: { rows: readonly number[]; labels: readonly string[] }) =>
    a.labels.length > 1
      ? `People list, row ${a.rows.join(", ")}, column whatsapp: ${a.labels.map((label) => `“${label}”`).join(", ")} are kept apart, as they may be different people, and this row could mean each of them. Write the one that is meant exactly so, or all of them with | between if they are one person.`
      : `People list, rows ${a.rows.join(", ")}, column whatsapp: each could mean ${a.labels.map((label) => `“${label}”`).join(", ")}. Write it exactly so in the row that is meant.`,
  "people.bots": (a: { names: readonly string[] }) =>
    `${a.names.join(", ")} is a program that wrote in the chat. It gets no row, and what it wrote stays behind.`,
  "people.label-of-nobody": (a: { row: number }) =>
    `People list, row ${a.row}, column whatsapp: “?” stands for senders whom the export does not name. They may be several people, so their messages are nobody's and never leave. Take the “?” out.`,
  "people.unknown-person": (a: { row: number; label: string; closest: string | null }) =>
    `People list, row ${a.row}, column whatsapp: “${a.label}” does not occur in this chat.${a.closest === null ? " Write the name as the chat shows it; if the row is for another chat, put the title of that chat into column chat." : ` Is “${a.closest}” meant?`}`,
};

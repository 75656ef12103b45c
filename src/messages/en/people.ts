const addressFaults = {
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

export const people = {
  "people.missing-column": (a: { column: string; expected: string }) =>
    `The people list has no column “${a.column}”. Its first row should read: ${a.expected} (name, whatsapp and jid are needed, in any order).`,
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
  "people.unknown-person": (a: { row: number; label: string; closest: string | null }) =>
    `People list, row ${a.row}, column whatsapp: “${a.label}” does not occur in this chat.${a.closest === null ? " Write the name as the chat shows it, or leave the cell empty." : ` Is “${a.closest}” meant?`}`,
};

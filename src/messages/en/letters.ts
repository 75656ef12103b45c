import { count } from "../count.ts";

export const letters = {
  "letters.ways-in-damaged": (a: { path: string }) =>
    `${a.path} holds the codes of letters, and cannot be read any more. Restore it, or delete it and print the letters again: then the codes in the old ones open nothing.`,
  "letters.unnamed": (a: { rows: readonly number[] }) =>
    `No letter for people list, ${a.rows.length === 1 ? "row" : "rows"} ${a.rows.join(", ")}: there is no name in it. Fill it in and run this command again.`,
  "letters.twins": (a: { names: readonly string[] }) =>
    `No letter for ${a.names.join(", ")}: these rows cannot be told apart. Give each a name of its own in the people list and run this command again.`,
  "letters.nobody": "Everybody has an address: no letters to write.",
  "letters.written": (a: { count: number; folder: string }) =>
    `${count(a.count, "letter", "letters")} in ${a.folder}.`,
  "letters.by-way": (a: { way: string; names: readonly string[] }) => `${a.way}: ${a.names.join(", ")}`,
  "letters.print": (a: { folder: string }) =>
    `Print letters.html (one sheet a person), tick off in list.html. The letters hold secrets: hand each to that person only, and delete ${a.folder} when everybody is in.`,
  "letters.pages-written": (a: { folder: string; count: number; url: string }) =>
    `${count(a.count, "page", "pages")} in ${a.folder}, one for each language. Put them on the web at ${a.url}.`,
  "letters.list-title": "Who got a letter",
  "letters.list-name": "Name",
  "letters.list-way": "Way in",
  "letters.list-handed-over": "Handed over",
  "letters.list-arrived": "Is in the room",
  "letters.way-account-invitation": "makes an account with an invitation",
  "letters.way-account": "gets an account with a first password",
  "letters.way-own-address": "takes an address of their own and sends a code",
  "letters.way-address": "has an address",
};

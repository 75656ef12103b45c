import { count } from "../count.ts";

export const letters = {
  "letters.ways-in-damaged": (a: { path: string }) =>
    `${a.path} holds the codes of letters, and cannot be read any more. Restore it, or delete it and print the letters again: then the codes in the old ones open nothing.`,
  "letters.ended": (a: { names: readonly string[] }) =>
    `The letter of ${a.names.join(", ")} opens nothing any more. Who shall get no new one either needs “no” in the column invite of the people list.`,
  "letters.unnamed": (a: { rows: readonly number[] }) =>
    `No letter for people list, ${a.rows.length === 1 ? "row" : "rows"} ${a.rows.join(", ")}: there is no name in it. Fill it in and run this command again.`,
  "letters.twins": (a: { names: readonly string[] }) =>
    `No letter for ${a.names.join(", ")}: these rows cannot be told apart. Give each a name of its own in the people list and run this command again.`,
  "letters.nobody": (a: { folder: string }) =>
    `Everybody has an address: no letters to write. ${a.folder}/farewell.txt is a text for the old group.`,
  "letters.written": (a: { count: number; folder: string }) =>
    `${count(a.count, "letter", "letters")} in ${a.folder}.`,
  "letters.by-way": (a: { way: string; names: readonly string[] }) => `${a.way}: ${a.names.join(", ")}`,
  "letters.admit-next": (a: { command: string }) =>
    `Whoever sends a code from their letter is found and let in by the line below. Run it once before the letters go out: it sees whether your server keeps what people send.\n  ${a.command}`,
  "letters.print": (a: { folder: string }) =>
    `Print letters.html (one sheet a person), tick off in list.html. The letters hold secrets: hand each to that person only, and delete ${a.folder} when everybody is in. farewell.txt is a text for the old group.`,
  "letters.pages-written": (a: { folder: string; count: number; url: string }) =>
    `${count(a.count, "page", "pages")} in ${a.folder}, one for each language. Put them on the web at ${a.url}.`,
  "letters.on-android": "Android",
  "letters.on-iphone": "iPhone",
  "letters.on-computer": "Computer",
  "letters.farewell": (a: {
    title: string;
    by: string | null;
    apps: readonly string[];
    leader: string;
    address: string;
  }) =>
    `Hello everybody,

our group is moving. It is called “${a.title}” now and is no longer on WhatsApp but on a free chat that no company owns. Nobody has to show a phone number there.

All you need is an app (${a.apps.join(", ")}) and an address. If you have an address already, the invitation comes to it. Everybody else gets a letter that explains the rest${a.by === null ? "" : `; please come by ${a.by}`}.

You need not take part, and nobody who stays away will miss anything important.

Questions? ${a.leader}, ${a.address}`,
  "letters.list-title": "Who got a letter",
  "letters.list-name": "Name",
  "letters.list-way": "Way in",
  "letters.list-handed-over": "Handed over",
  "letters.list-arrived": "Is in the room",
  "letters.way-account-invitation": "makes an account with an invitation",
  "letters.way-account": "gets an account with a first password",
  "letters.way-own-address": "takes an address of their own and sends a code",
  "letters.way-address": "has an address",
  "letters.none-open": "No letter opens anything any more.",
  "letters.open": (a: {
    name: string;
    kind: "code" | "invitation" | "account";
    room: string;
    until: string | null;
  }) => {
    const what = {
      code: "a code that proves an address",
      invitation: "an invitation to make an account",
      account: "an account with a first password",
    }[a.kind];
    return `${a.name}: ${what}${a.until === null ? "" : `, until ${a.until}`} (${a.room})`;
  },
  "letters.ask-revoke": (a: { names: readonly string[] }) =>
    `Take back the letters of ${a.names.length === 0 ? "everybody who is not in yet" : a.names.join(", ")}? What is printed in them opens nothing any more then.`,
  "letters.revoke-refused": (a: { name: string; condition: string }) =>
    `${a.name}: the server did not take the invitation back (${a.condition}). It still opens the door. Run the command again, or ask whoever runs the server.`,
  "letters.revoke-by-admin": (a: { name: string; domain: string }) =>
    `${a.name}: only whoever runs ${a.domain} can take this invitation to make an account back, by one of these lines on the server. Until then it opens the door to whoever has the letter.`,
};

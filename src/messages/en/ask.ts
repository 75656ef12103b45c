/** The guided way's questions about people, in English. */
import { count } from "../count.ts";
import { addressFaults } from "./people.ts";

const because = {
  now: "as it is now",
  own: "your own",
  number: "the same phone number",
  email: "the same e-mail address",
  "name-in-class": "the same name, in this class",
  name: "the same name",
  parts: "the same name in another order",
  near: "a name spelt nearly the same",
  rule: "made by the rule",
  mail: "their e-mail address; whether it is one for rooms is not known",
  typed: "as typed",
  completed: "with the usual server",
  contact: "",
};

export const ask = {
  "ask.without-keys":
    "In an encrypted room, what becomes of people whose app has published no keys yet? (You need such an app too: sign in with it before you invite.)",
  "ask.without-keys-wait":
    "wait outside: those inside can write encrypted at once; the others are asked to sign in with an app that encrypts, and let in when they have",
  "ask.without-keys-let-in":
    "let in: everybody is there at once, but some apps send nothing encrypted until the last of them has keys",
  "ask.keys": "↑ ↓ choose, or type; Enter takes the marked line",
  "ask.way": (a: { path: string }) => `Who is who (${a.path}): fill it in here, or in a spreadsheet?`,
  "ask.way-here": "here, one question after the other",
  "ask.way-sheet": "in a spreadsheet",
  "ask.way-on": "go on as it is",
  "ask.way-room": "make the room now, invite people later",
  "ask.way-stop": "stop here; the list stays",
  "ask.nobody": (a: { path: string }) => `Nobody can be invited yet (${a.path}). What now?`,
  "ask.history":
    "Shall messages go along into the room? Only those of people who agreed; you are asked about each.",
  "ask.open": (a: { open: number; path: string }) =>
    `${count(a.open, "person is", "people are")} still open. Every answer is in ${a.path} at once: with Ctrl-C nothing is lost, and the same command goes on.`,
  "ask.stopped": (a: { path: string; open: number }) =>
    `Stopped. What you answered is in ${a.path}${a.open > 0 ? `; ${count(a.open, "person is", "people are")} still open` : ""}. The same command goes on.`,
  "ask.changed-meanwhile": (a: { path: string }) =>
    `${a.path} was changed by another program just now (a spreadsheet?), so the last answer was not written over it. Close it there and run the same command again: it goes on.`,
  "ask.person": (a: { at: number; of: number; who: string }) => `— ${a.at} of ${a.of}: ${a.who} —`,
  "ask.person-wrote": (a: { messages: number; first: string; last: string }) =>
    `${count(a.messages, "message", "messages")}${a.first === "" ? "" : a.first === a.last ? `, ${a.first}` : `, ${a.first} to ${a.last}`}`,
  "ask.person-silent": "never wrote in this chat",
  "ask.person-exporter": "by the file, this is who exported the chat",
  "ask.perhaps-same": (a: { others: readonly string[] }) =>
    `Perhaps one person with ${a.others.map((other) => `“${other}”`).join(", ")}: then choose “same person as …”.`,
  "ask.name": "Name that the others will see:",
  "ask.name-uncertain": (a: { name: string }) => `${a.name}  (not certain)`,
  "ask.name-missing": "There is nothing to read in it.",
  "ask.name-without-letters": "There is no letter in it: a name that can be read aloud, please.",
  "ask.name-is-number": "This is a phone number, and everybody in the room would see it.",
  "ask.name-too-long": (a: { most: number }) => `Longer than ${a.most} characters.`,
  "ask.address": (a: { who: string }) => `Address of ${a.who}:`,
  "ask.address-offer": (a: {
    address: string;
    because: keyof typeof because;
    called: string;
    isGuess: boolean;
  }) => {
    const why = [
      a.called === "" ? "" : `“${a.called}”`,
      because[a.because],
      a.isGuess ? "invited only once it is confirmed" : "",
    ];
    return `${a.address}  (${why.filter((part) => part !== "").join("; ")})`;
  },
  "ask.address-alike": (a: { address: string; others: readonly string[] }) =>
    `${a.address} looks like something else (${a.others.join(", ")}): check letter by letter.`,
  "ask.address-taken": (a: { address: string; holder: string }) =>
    `${a.address} is the address of ${a.holder} already. One person? Delete the line and choose “same person as …”.`,
  "ask.address-bad": (a: { why: keyof typeof addressFaults; detail: string }) =>
    `No address yet: ${addressFaults[a.why](a.detail)}.`,
  "ask.move-later": "not now (asked again next time)",
  "ask.move-letter": "has no address (yet): invited later",
  "ask.move-samples": "show two messages",
  "ask.move-same": "same person as …",
  "ask.move-skip": "leave this person out",
  "ask.move-back": "back",
  "ask.sample": (a: { text: string }) => `“${a.text}”`,
  "ask.no-samples": "There is no text of theirs.",
  "ask.same": "Same person as:",
  "ask.same-nobody": "nobody: back to the question",
  "ask.exact": (a: { count: number }) =>
    `${count(a.count, "person has", "people have")} the same phone number or e-mail address in your contacts. Take over what stands above?`,
  "ask.exact-line": (a: { who: string; name: string; address: string }) =>
    `${a.who}  →  ${a.name === "" ? "(name still to be asked)" : a.name}, ${a.address}`,
  "ask.names": (a: { count: number }) =>
    `Shall the others see these ${a.count} names as they stand in the export?`,
  "ask.names-line": (a: { names: readonly string[] }) => a.names.join(" · "),
  "ask.guessed": (a: { count: number }) =>
    `${a.count === 1 ? "This address comes" : "These addresses come"} from an e-mail address or a rule. ${a.count === 1 ? "Is it a chat address that the person or the office gave you?" : "Are these chat addresses that the people or the office gave you?"}`,
  "ask.guessed-line": (a: { who: string; address: string }) => `${a.who}  →  ${a.address}`,
  "ask.guessed-all": "yes, all of them",
  "ask.guessed-each": "some of them: ask about each",
  "ask.guessed-none": "no, or I do not know: let them wait",
  "ask.guessed-one": (a: { name: string; address: string }) =>
    `${a.name}: is ${a.address} a chat address that the person or the office gave you?`,
  "ask.take-all": "yes, take them all",
  "ask.one-by-one": "no, ask about each",
  "ask.consent": (a: { who: string }) => `May the messages of ${a.who} go along?`,
  "ask.consent-no": "no",
  "ask.consent-yes": "yes, with the name",
  "ask.consent-pseudonym": "yes, as “Person 3”",
  "ask.kind": (a: { who: string }) => `What is ${a.who}?`,
  "ask.kind-guardian": "a parent, or who stands in for one",
  "ask.kind-staff": "of the school",
  "ask.kind-pupil": "a pupil",
  "ask.agreed": (a: { who: string }) =>
    `${a.who} is a pupil: on which day did the parents agree? (such as 3.9.2026; Enter alone: they did not, leave out)`,
  "ask.agreed-wrong": "A day such as 3.9.2026 or 2026-09-03; or Enter alone.",
  "ask.agreed-how": "How did they agree? (such as: on paper)",
  "ask.pupils": (a: { names: readonly string[] }) =>
    `Pupils shall be in the room or in its history: ${a.names.join(", ")}. Do the school and their parents want that?`,
  "ask.missing": (a: { named: number; of: number; missing: number }) =>
    `${a.named} of ${a.of} are in the list. Those who never wrote are not in the export. Add the other ${a.missing}?`,
  "ask.missing-name": (a: { named: number; of: number }) => `Who else? Name (${a.named} of ${a.of} so far):`,
  "ask.missing-done": "nobody else: go on",
  "ask.missing-noticed": (a: { name: string }) => `${a.name}  (the chat says: was added)`,
  "ask.title": "What shall the room be called? (such as: Class 7b)",
  "ask.title-missing": "It needs a name.",
  "ask.same-class": (a: { room: string; count: number; members: number }) =>
    `${a.count} of the ${a.members} people in ${a.room} are not in your people file; it looks like another class's room. Is it the room of this chat all the same?`,
  "ask.adopt": (a: { room: string }) =>
    `You own a room ${a.room} already, but this computer does not know that it was made for this chat; it may be another class's. Was it made for this chat?`,
  "ask.still-missing": (a: { names: readonly string[] }) =>
    `${count(a.names.length, "person has", "people have")} no address yet: ${a.names.join(", ")}. Do you have some of their addresses now?`,
  "ask.letters-now": (a: { names: readonly string[]; folder: string }) =>
    `Write the letters now, into the folder ${a.folder}? For ${a.names.join(", ")}.`,
};

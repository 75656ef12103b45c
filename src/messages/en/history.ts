import { count } from "../count.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const topics = {
  grades: "grades",
  illness: "illness or health",
  certificates: "certificates",
  support: "special needs or help from authorities",
};

const doubts = {
  ending: "a name with an ending",
  joined: "a name joined to another word",
  spelling: "a name in another script",
  everyday: "a word that is a name as well, in the place of a name",
  short: "a very short name",
  link: "part of a name in a link or file name",
  copy: "what seems to be a copied message",
};

const entries = (all: readonly number[]) =>
  `${all.length === 1 ? "entry" : "entries"} ${all.slice(0, 20).join(", ")}${all.length > 20 ? " …" : ""}`;

/** Words inside the texts that go to the room; notes are set into square brackets by the code. */
export const history = {
  "history.heading": (a: { year: number; month: number; day: number; part: number }) =>
    `Imported from WhatsApp, ${a.day} ${months[a.month - 1] ?? a.month} ${a.year}${a.part > 1 ? ` (${a.part})` : ""}`,
  "history.day": (a: { year: number; month: number; day: number }) =>
    `${a.day} ${months[a.month - 1] ?? a.month} ${a.year}`,
  "history.shared-words": (a: { words: readonly string[] }) =>
    `These words stay in the history, because people who agreed are called so too: ${a.words.join(", ")}. Look at what would leave (inspect --leaving) before you apply the plan.`,
  "history.role-words": (a: { words: readonly string[] }) =>
    `These words stay in the history, though somebody who is left out is called so in the export, because everybody needs them: ${a.words.join(", ")}. Where one of them can only mean that person, take the message out of the history or ask.`,
  "history.flagged": (a: { topic: keyof typeof topics; entries: readonly number[]; kept: boolean }) =>
    `${count(a.entries.length, "message seems", "messages seem")} to be about ${topics[a.topic]} (${entries(a.entries)}). ${a.entries.length === 1 ? (a.kept ? "It goes" : "It stays") : a.kept ? "They go" : "They stay"} ${a.kept ? "along, because you said --keep-flagged." : `behind. Look at ${a.entries.length === 1 ? "it" : "them"} (inspect --records, “seq”); --keep-flagged takes all such messages along.`}`,
  "history.uncertain": (a: { because: keyof typeof doubts; entries: readonly number[]; kept: boolean }) =>
    `${count(a.entries.length, "message", "messages")} may name somebody who is left out: ${doubts[a.because]} (${entries(a.entries)}). ${a.entries.length === 1 ? (a.kept ? "It goes" : "It stays") : a.kept ? "They go" : "They stay"} ${a.kept ? "along, because you said --keep-uncertain." : `behind. Look at ${a.entries.length === 1 ? "it" : "them"} (inspect --records, “seq”); --keep-uncertain takes all such messages along.`}`,
  "history.quotes-removed": (a: { entries: readonly number[] }) =>
    `Out of ${count(a.entries.length, "message", "messages")} (${entries(a.entries)}) words were taken that somebody who did not agree wrote and somebody else quoted or copied.`,
  "history.nobody-called": (a: { name: string; closest: string | null }) =>
    `Nobody in the people file is called “${a.name}”${a.closest === null ? "" : `. Is “${a.closest}” meant?`} Give the name as the people file has it, or the number of the row.`,
  "history.several-called": (a: { name: string; rows: readonly number[] }) =>
    `“${a.name}” stands in rows ${a.rows.join(", ")} of the people file. Say which is meant: --person ${a.rows[0] ?? 1}`,
  "history.excerpt-empty": (a: { name: string; row: number }) =>
    `Nothing of ${a.name || `row ${a.row}`} would go along (people file, row ${a.row}, column history).`,
  "history.someone": "someone",
  "history.picture": "picture",
  "history.video": "video",
  "history.animation": "animation",
  "history.media": "picture or video",
  "history.sticker": "sticker",
  "history.voice": "voice message",
  "history.document": "document",
  "history.contact": "contact",
  "history.email": "e-mail address",
  "history.link": "link",
  "history.location": "location",
  "history.live-location": "live location",
  "history.poll": "poll",
  "history.event": "event",
};

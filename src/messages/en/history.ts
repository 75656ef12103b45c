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

/** Words inside the texts that go to the room; notes are set into square brackets by the code. */
export const history = {
  "history.heading": (a: { year: number; month: number; day: number; part: number }) =>
    `Imported from WhatsApp, ${a.day} ${months[a.month - 1] ?? a.month} ${a.year}${a.part > 1 ? ` (${a.part})` : ""}`,
  "history.shared-words": (a: { words: readonly string[] }) =>
    `These words stay in the history, because people who agreed are called so too: ${a.words.join(", ")}. Look at what would leave (inspect --leaving) before you apply the plan.`,
  "history.someone": "someone",
  "history.picture": "picture",
  "history.video": "video",
  "history.animation": "animation",
  "history.media": "picture or video",
  "history.sticker": "sticker",
  "history.voice": "voice message",
  "history.document": "document",
  "history.contact": "contact",
  "history.location": "location",
  "history.live-location": "live location",
  "history.poll": "poll",
  "history.event": "event",
};

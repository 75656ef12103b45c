import type { history as English } from "../en/history.ts";

const months = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
];

export const history: typeof English = {
  "history.heading": (a) =>
    `Aus WhatsApp übernommen, ${a.day}. ${months[a.month - 1] ?? a.month} ${a.year}${a.part > 1 ? ` (${a.part})` : ""}`,
  "history.shared-words": (a) =>
    `Diese Wörter bleiben im Verlauf stehen, weil auch Leute so heißen, die einverstanden sind: ${a.words.join(", ")}. Sieh dir an, was übertragen würde (inspect --leaving), bevor du den Plan anwendest.`,
  "history.someone": "jemand",
  "history.picture": "Bild",
  "history.video": "Video",
  "history.animation": "Animation",
  "history.media": "Bild oder Video",
  "history.sticker": "Sticker",
  "history.voice": "Sprachnachricht",
  "history.document": "Dokument",
  "history.contact": "Kontakt",
  "history.location": "Standort",
  "history.live-location": "Live-Standort",
  "history.poll": "Umfrage",
  "history.event": "Veranstaltung",
};

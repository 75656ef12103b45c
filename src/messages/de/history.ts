import { count } from "../count.ts";
import type { history as English } from "../en/history.ts";

const topics = {
  grades: "Noten",
  illness: "Krankheit oder Gesundheit",
  certificates: "Zeugnissen oder Bescheinigungen",
  support: "Förderbedarf oder Hilfe vom Amt",
};

const doubts = {
  ending: "ein Name mit einer Endung",
  joined: "ein Name, mit einem anderen Wort zusammengeschrieben",
  spelling: "ein Name in anderer Schrift",
  everyday: "ein Wort, das auch ein Name ist, an der Stelle eines Namens",
  short: "ein sehr kurzer Name",
  link: "Teil eines Namens in einem Link oder Dateinamen",
  copy: "offenbar eine kopierte Nachricht",
};

const entries = (all: readonly number[]) =>
  `${all.length === 1 ? "Eintrag" : "Einträge"} ${all.slice(0, 20).join(", ")}${all.length > 20 ? " …" : ""}`;

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
  "history.day": (a) => `${a.day}. ${months[a.month - 1] ?? a.month} ${a.year}`,
  "history.shared-words": (a) =>
    `Diese Wörter bleiben im Verlauf stehen, weil auch Leute so heißen, die einverstanden sind: ${a.words.join(", ")}. Sieh dir an, was übertragen würde (inspect --leaving), bevor du den Plan anwendest.`,
  "history.role-words": (a) =>
    `Diese Wörter bleiben im Verlauf stehen, obwohl im Export jemand so heißt, der nicht mitgeht, weil sie alle brauchen: ${a.words.join(", ")}. Wo eines davon nur diese Person meinen kann, nimm die Nachricht aus dem Verlauf oder frag nach.`,
  "history.flagged": (a) =>
    `${count(a.entries.length, "Nachricht handelt", "Nachrichten handeln")} offenbar von ${topics[a.topic]} (${entries(a.entries)}). ${a.entries.length === 1 ? (a.kept ? "Sie geht" : "Sie bleibt") : a.kept ? "Sie gehen" : "Sie bleiben"} ${a.kept ? "mit, weil du --keep-flagged gesagt hast." : "zurück. Sieh sie dir an (inspect --records, „seq“); --keep-flagged nimmt alle solchen Nachrichten mit."}`,
  "history.uncertain": (a) =>
    `${count(a.entries.length, "Nachricht nennt", "Nachrichten nennen")} vielleicht jemanden, der nicht mitgeht: ${doubts[a.because]} (${entries(a.entries)}). ${a.entries.length === 1 ? (a.kept ? "Sie geht" : "Sie bleibt") : a.kept ? "Sie gehen" : "Sie bleiben"} ${a.kept ? "mit, weil du --keep-uncertain gesagt hast." : "zurück. Sieh sie dir an (inspect --records, „seq“); --keep-uncertain nimmt alle solchen Nachrichten mit."}`,
  "history.quotes-removed": (a) =>
    `Aus ${count(a.entries.length, "Nachricht", "Nachrichten")} (${entries(a.entries)}) wurden Worte genommen, die jemand ohne Einverständnis geschrieben und jemand anderes zitiert oder kopiert hat.`,
  "history.nobody-called": (a) =>
    `Niemand in der Personendatei heißt „${a.name}“${a.closest === null ? "" : `. Ist „${a.closest}“ gemeint?`} Gib den Namen an, wie er in der Personendatei steht, oder die Nummer der Zeile.`,
  "history.several-called": (a) =>
    `„${a.name}“ steht in den Zeilen ${a.rows.join(", ")} der Personendatei. Sag, wer gemeint ist: --person ${a.rows[0] ?? 1}`,
  "history.excerpt-empty": (a) =>
    `Von ${a.name || `Zeile ${a.row}`} würde nichts mitgehen (Personendatei, Zeile ${a.row}, Spalte history).`,
  "history.someone": "jemand",
  "history.picture": "Bild",
  "history.video": "Video",
  "history.animation": "Animation",
  "history.media": "Bild oder Video",
  "history.sticker": "Sticker",
  "history.voice": "Sprachnachricht",
  "history.document": "Dokument",
  "history.contact": "Kontakt",
  "history.email": "E-Mail-Adresse",
  "history.link": "Link",
  "history.location": "Standort",
  "history.live-location": "Live-Standort",
  "history.poll": "Umfrage",
  "history.event": "Veranstaltung",
};

/**
 * Composes large exports, the same for the same arguments on every machine: seven years of a club's chat, heavy in
 * umlauts, of about 120 bytes a message: 3 % notices, 8 % attachments, 10 % of several lines.
 * `node generate.mjs android-de|android-en-12h|ios-de COUNT FILE`
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { argv } from "node:process";

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const two = (n) => String(n).padStart(2, "0");
const givenNames =
  "Anke Björn Cem Dörte Emil Fatma Günter Hanna Ingo Jürgen Käthe Lars Mónica Nora Özlem".split(" ");
const familyNames = ["Müller", "Weiß", "Yıldız", "Großmann", "Schäfer", "O’Neill", "Köhler"];
const people = Array.from({ length: 33 }, (_, i) => {
  if (i % 8 === 7) return `+49 1${60 + i} ${2_000_000 + i * 7_919}`;
  if (i % 11 === 4) return `~\u00a0${givenNames[i % 15]} 🌻`;
  return `${givenNames[i % 15]} ${familyNames[i % 7]}`;
});

const words = {
  de: "ich du wir heute morgen über schön Straße können wäre vielleicht Kuchen Bahnhof um acht Uhr danke bitte ja nein genau später Grüße nicht aber und oder die der Termin Kinder fährt jemand mit zum Training nächste Woche https://example.org/a?b=1&c=2 z.B. Notiz: 14:30 12.03. Ich Wir Bitte Das Wer".split(
    " ",
  ),
  en: "i you we today tomorrow about nice street could would maybe cake station at eight thanks please yes no exactly later not but and or the meeting kids anyone driving to practice next week https://example.org/a?b=1&c=2 e.g. note: 2:30 3/12 I We Please The Who".split(
    " ",
  ),
};
const emoji = ["😀", "😂", "👍🏽", "❤️", "🙏", "🎉", "👨‍👩‍👧", "🥳"];

const notices = {
  de: [
    (a, b) => `${a} hat ${b} hinzugefügt.`,
    (a) => `${a} hat die Gruppe verlassen.`,
    (a) => `${a} hat das Gruppenbild geändert.`,
    (a) => `${a} hat den Gruppennamen zu „Ausflug“ geändert.`,
    (a) => `Deine Sicherheitsnummer für ${a} hat sich geändert. Tippe, um mehr zu erfahren.`,
  ],
  en: [
    (a, b) => `${a} added ${b}`,
    (a) => `${a} left`,
    (a) => `${a} changed this group's icon`,
    (a) => `${a} changed the group name to “Trip”`,
    (a) => `Your security code with ${a} changed. Tap to learn more.`,
  ],
};

const headers = {
  "android-de": (t) =>
    `${two(t.getUTCDate())}.${two(t.getUTCMonth() + 1)}.${two(t.getUTCFullYear() % 100)}, ${two(t.getUTCHours())}:${two(t.getUTCMinutes())} - `,
  "android-en-12h": (t) =>
    `${t.getUTCMonth() + 1}/${t.getUTCDate()}/${two(t.getUTCFullYear() % 100)}, ${t.getUTCHours() % 12 || 12}:${two(t.getUTCMinutes())}\u202f${t.getUTCHours() < 12 ? "AM" : "PM"} - `,
  "ios-de": (t) =>
    `[${two(t.getUTCDate())}.${two(t.getUTCMonth() + 1)}.${two(t.getUTCFullYear() % 100)}, ${two(t.getUTCHours())}:${two(t.getUTCMinutes())}:${two(t.getUTCSeconds())}] `,
};

export const styles = Object.keys(headers);

/** Gives the text of `count` messages in pieces; one generator gives the same pieces every time. */
export function* compose(style, count) {
  const random = randomFrom(20_260_903 ^ count);
  const below = (n) => Math.floor(random() * n);
  const one = (list) => list[below(list.length)];
  const ios = style === "ios-de";
  const language = style === "android-en-12h" ? "en" : "de";
  const lineBreak = ios ? "\r\n" : "\n";
  /** Some write much, most write little. */
  const writer = () => people[Math.floor(people.length * random() ** 2.5)];
  const sentence = () => {
    const length = 1 + Math.floor(-Math.log(1 - random()) * 12);
    const said = Array.from({ length }, () => one(words[language])).join(" ");
    return random() < 0.25 ? `${said} ${one(emoji)}` : said;
  };
  const attachment = (time, nth) => {
    const date = `${time.getUTCFullYear()}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`;
    const voice = random() < 0.2;
    if (ios) {
      const clock = `${two(time.getUTCHours())}-${two(time.getUTCMinutes())}-${two(time.getUTCSeconds())}`;
      const name = `${String(nth).padStart(8, "0")}-${voice ? "AUDIO" : "PHOTO"}-${date}-${clock}`;
      return `\u200e<Anhang: ${name}.${voice ? "opus" : "jpg"}>`;
    }
    const [omitted, attached] =
      language === "de"
        ? ["<Medien ausgeschlossen>", "(Datei angehängt)"]
        : ["<Media omitted>", "(file attached)"];
    if (random() < 0.4) return omitted;
    const name = `${voice ? "PTT" : "IMG"}-${date.replaceAll("-", "")}-WA${String(nth % 10_000).padStart(4, "0")}`;
    const caption = random() < 0.2 ? `\n${sentence()}` : "";
    return `\u200e${name}.${voice ? "opus" : "jpg"} ${attached}${caption}`;
  };

  const step = (7 * 365 * 86_400_000) / count;
  let clock = Date.UTC(2018, 8, 3, 8);
  let files = 0;
  let piece = "";
  for (let i = 0; i < count; i++) {
    clock += random() * 2 * step;
    const time = new Date(clock);
    const header = headers[style](time);
    const kind = random();
    if (kind < 0.03) {
      piece += `${header}${ios ? "Ausflug: \u200e" : ""}${one(notices[language])(writer(), writer())}${lineBreak}`;
    } else if (kind < 0.11) {
      piece += `${ios ? "\u200e" : ""}${header}${writer()}: ${attachment(time, ++files)}${lineBreak}`;
    } else {
      const lines = kind < 0.21 ? 2 + below(4) : 1;
      const body = Array.from({ length: lines }, (_, n) => (n > 0 && random() < 0.15 ? "" : sentence()));
      piece += `${header}${writer()}: ${body.join("\n").trimEnd()}${lineBreak}`;
    }
    if (piece.length > 1 << 18) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

export function write(style, count, file) {
  const handle = openSync(file, "w");
  for (const piece of compose(style, count)) writeSync(handle, piece);
  closeSync(handle);
}

if (import.meta.filename === argv[1]) write(argv[2], Number(argv[3]), argv[4]);

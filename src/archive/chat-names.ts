/** How WhatsApp names the chat text and the zip around it, and which group title such a name tells. */

interface Phrase {
  readonly language: string;
  readonly before: string;
  readonly after: string;
}

const phrase = (language: string, before: string, after = ""): Phrase => ({ language, before, after });

/** What Android puts around the group's title, longest first where one begins with another. */
const phrases: readonly Phrase[] = [
  phrase("en", "WhatsApp Chat with "),
  phrase("de", "WhatsApp Chat mit "),
  phrase("de", "WhatsApp-Chat mit "),
  phrase("fr", "Discussion WhatsApp avec "),
  phrase("es", "Chat de WhatsApp con "),
  phrase("it", "Chat WhatsApp con "),
  phrase("pt", "Conversa do WhatsApp com "),
  phrase("pt", "Conversa no WhatsApp com "),
  phrase("nl", "WhatsApp-chat met "),
  phrase("tr", "", " ile WhatsApp Sohbeti"),
  phrase("ru", "Чат WhatsApp с контактом "),
  phrase("ru", "Чат WhatsApp с "),
  phrase("pl", "Czat WhatsApp z "),
  phrase("uk", "Бесіда WhatsApp з "),
  phrase("ar", "دردشة واتساب مع "),
  phrase("cs", "Chat WhatsApp s uživatelem "),
  phrase("zh", "与", "的 WhatsApp 聊天"),
];

/** Languages that are not above make such names like most of those: `WhatsApp-chatt med NAME`. */
const LIKE_PHRASES = /^WhatsApp[-_ ]\p{L}+[_ ]\p{L}{1,6}[_ ](?=\S)/u;

/** What iPhones put in front of the title in the name of the zip; the text inside is always `_chat.txt`. */
const zipPhrases: readonly Phrase[] = [
  phrase("any", "WhatsApp Chat - "),
  phrase("any", "WhatsApp Chat – "),
  phrase("any", "WhatsApp-Chat - "),
  phrase("any", "WhatsApp-Chat – "),
];

/** How sure a name makes us that this is the chat: `none` for all but three kinds of names. */
export type NameRank = "ios" | "localised" | "web" | "none";

/** Takes a file name without folders. */
export function rankName(name: string): NameRank {
  const plain = stem(name, "txt");
  if (plain === null) return "none";
  if (plain.toLowerCase() === "_chat") return "ios";
  if (titleIn(plain, phrases) !== null) return "localised";
  return plain.toLowerCase() === "chat" ? "web" : "none";
}

/**
 * The group's title as file names tell it: evidence to be confirmed, for a title may have lost characters on its way
 * into a name. `path` is the archive as given (either kind of slash), `chatName` the chat text inside.
 * Null where neither name has WhatsApp's form, such as `_chat.txt` in `export.zip`.
 */
export function titleFromNames(path: string, chatName: string): string | null {
  const chat = stem(chatName, "txt");
  const fromChat = chat === null ? null : (titleIn(chat, phrases) ?? titleLike(chat));
  if (fromChat !== null) return fromChat;
  const last = path.split(/[\\/]/).findLast((part) => part !== "") ?? "";
  return titleIn(stem(last, "zip") ?? stem(last, "txt") ?? tidy(last), [...zipPhrases, ...phrases]);
}

/** The name without its ending and without the ` (1)` of a second download; null where the ending is another. */
export function stem(name: string, ending: "txt" | "zip"): string | null {
  const plain = name.trim();
  return plain.toLowerCase().endsWith(`.${ending}`) ? tidy(plain.slice(0, -ending.length - 1)) : null;
}

function tidy(name: string): string {
  const visible = name.normalize("NFC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
  return visible.replace(/[ _]?\(\d{1,2}\)$/, "").trim();
}

function titleLike(name: string): string | null {
  const front = LIKE_PHRASES.exec(name)?.[0];
  if (front === undefined) return null;
  const title = name.slice(front.length);
  return front.includes("_") ? title.replaceAll("_", " ") : title;
}

/** Mail programs turn blanks into `_`; only where the phrase shows that they did is the title turned back. */
function titleIn(name: string, table: readonly Phrase[]): string | null {
  for (const { before, after } of table) {
    if (name.length <= before.length + after.length) continue;
    const front = name.slice(0, before.length);
    const back = after === "" ? "" : name.slice(-after.length);
    if (blanks(front) !== before.toLowerCase() || blanks(back) !== after.toLowerCase()) continue;
    const title = name.slice(before.length, name.length - after.length);
    const replaced = (front + back).includes("_");
    return (replaced ? title.replaceAll("_", " ") : title).trim() || null;
  }
  return null;
}

function blanks(text: string): string {
  return text.replaceAll("_", " ").toLowerCase();
}

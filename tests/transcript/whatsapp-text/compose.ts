/** Composes exports whose truth is known: what WhatsApp would write for a chat, per platform, language and clock. */
import type { DateOrder, MessageType, NoticeCode } from "../../../src/transcript/model.ts";

export interface Style {
  readonly platform: "android" | "ios";
  readonly language: "de" | "en";
  readonly clock: "12h" | "24h";
}

export const styles: readonly Style[] = (["android", "ios"] as const).flatMap((platform) =>
  (["de", "en"] as const).flatMap((language) =>
    (["12h", "24h"] as const).map((clock) => ({ platform, language, clock })),
  ),
);

export const nameOf = (style: Style): string => `${style.platform}-${style.language}-${style.clock}`;

/** German phones write day first; the English ones here write month first, as in the United States. */
export const orderOf = (style: Style): DateOrder => (style.language === "de" ? "dmy" : "mdy");

export interface SaidText {
  readonly kind: "text";
  readonly author: string;
  readonly text: string;
  readonly edited: boolean;
}
export interface SaidFile {
  readonly kind: "file";
  readonly author: string;
  readonly file: string;
  readonly type: MessageType;
  readonly caption: string;
  readonly omitted: boolean;
}
export interface SaidPlaceholder {
  readonly kind: "placeholder";
  readonly author: string;
  readonly type: MessageType;
}
export interface Happened {
  readonly kind: "notice";
  readonly code: NoticeCode;
  readonly actor: string;
  readonly target: string;
}
export type Event = SaidText | SaidFile | SaidPlaceholder | Happened;

/** An event and the local minute at which it happened: year, month, day, hour, minute, second. */
export interface Timed {
  readonly event: Event;
  readonly at: readonly [number, number, number, number, number, number];
}

const two = (n: number): string => String(n).padStart(2, "0");

/** The time as the records give it; Android writes no seconds. */
export function truthAt(at: Timed["at"], style: Style): string {
  const [y, mo, d, h, mi, s] = at;
  return `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:${style.platform === "ios" ? two(s) : "00"}`;
}

export function headerOf(at: Timed["at"], style: Style): string {
  const [y, mo, d, h, mi, s] = at;
  const date =
    style.language === "de" ? `${two(d)}.${two(mo)}.${two(y % 100)}` : `${mo}/${d}/${two(y % 100)}`;
  const seconds = style.platform === "ios" ? `:${two(s)}` : "";
  const time =
    style.clock === "24h"
      ? `${two(h)}:${two(mi)}${seconds}`
      : `${h % 12 === 0 ? 12 : h % 12}:${two(mi)}${seconds}\u202f${h < 12 ? "AM" : "PM"}`;
  return style.platform === "ios" ? `[${date}, ${time}] ` : `${date}, ${time} - `;
}

const words = {
  de: {
    edited: "<Diese Nachricht wurde bearbeitet.>",
    attachedIos: (file: string) => `<Anhang: ${file}>`,
    attachedAndroid: "(Datei angehängt)",
    omittedAndroid: "<Medien ausgeschlossen>",
    omittedIos: {
      media: "Bild weggelassen",
      voice: "Audio weggelassen",
      sticker: "Sticker weggelassen",
      contact: "Kontaktkarte ausgelassen",
    },
    deleted: "Diese Nachricht wurde gelöscht.",
    waiting: "Warte auf diese Nachricht. Das kann einen Moment dauern.",
    liveLocation: "Live-Standort wird geteilt.",
    encryption:
      "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.",
    added: (a: string, b: string) => `${a} hat ${b} hinzugefügt.`,
    removed: (a: string, b: string) => `${a} hat ${b} entfernt.`,
    left: (a: string) => `${a} hat die Gruppe verlassen.`,
    joined: (a: string) => `${a} ist der Gruppe mit dem Einladungslink beigetreten.`,
    subject: (a: string, b: string) => `${a} hat den Gruppennamen zu „${b}“ geändert.`,
    icon: (a: string) => `${a} hat das Gruppenbild geändert.`,
  },
  en: {
    edited: "<This message was edited>",
    attachedIos: (file: string) => `<attached: ${file}>`,
    attachedAndroid: "(file attached)",
    omittedAndroid: "<Media omitted>",
    omittedIos: {
      media: "image omitted",
      voice: "audio omitted",
      sticker: "sticker omitted",
      contact: "Contact card omitted",
    },
    deleted: "This message was deleted.",
    waiting: "Waiting for this message. This may take a while.",
    liveLocation: "live location shared",
    encryption: "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
    added: (a: string, b: string) => `${a} added ${b}`,
    removed: (a: string, b: string) => `${a} removed ${b}`,
    left: (a: string) => `${a} left`,
    joined: (a: string) => `${a} joined using this group's invite link`,
    subject: (a: string, b: string) => `${a} changed the subject to “${b}”`,
    icon: (a: string) => `${a} changed this group's icon`,
  },
};

export const GROUP = "Chor: Probe";

function noticeText(event: Happened, style: Style): string {
  const w = words[style.language];
  switch (event.code) {
    case "added":
      return w.added(event.actor, event.target);
    case "removed":
      return w.removed(event.actor, event.target);
    case "left":
      return w.left(event.actor);
    case "joined":
      return w.joined(event.actor);
    case "subject":
      return w.subject(event.actor, GROUP);
    case "icon":
      return w.icon(event.actor);
    default:
      return w.encryption;
  }
}

/** One entry as the file has it, without its line break. */
export function entryOf(timed: Timed, style: Style): string {
  const { event, at } = timed;
  const header = headerOf(at, style);
  const w = words[style.language];
  const ios = style.platform === "ios";
  switch (event.kind) {
    case "notice": {
      const sender = event.code === "encryption" ? GROUP : event.actor;
      return header + (ios ? `${sender}: \u200e` : "") + noticeText(event, style);
    }
    case "text":
      return `${header}${event.author}: ${event.text}${event.edited ? ` \u200e${w.edited}` : ""}`;
    case "placeholder": {
      const text =
        event.type === "deleted" ? w.deleted : event.type === "waiting" ? w.waiting : w.liveLocation;
      return `${header}${event.author}: ${ios ? "\u200e" : ""}${text}`;
    }
    case "file":
      return `${ios ? "\u200e" : ""}${header}${event.author}: ${fileText(event, style)}`;
  }
}

function fileText(event: SaidFile, style: Style): string {
  const w = words[style.language];
  if (style.platform === "ios") {
    const caption = event.caption === "" ? "" : `${event.caption} `;
    if (event.omitted) return `${caption}\u200e${w.omittedIos[event.type as keyof typeof w.omittedIos]}`;
    return `${caption}\u200e${w.attachedIos(event.file)}`;
  }
  const caption = event.caption === "" ? "" : `\n${event.caption}`;
  return event.omitted ? w.omittedAndroid + caption : `\u200e${event.file} ${w.attachedAndroid}${caption}`;
}

/** The whole file: Android ends lines with LF, iOS entries with CR LF. */
export function compose(chat: readonly Timed[], style: Style): string {
  return chat.map((timed) => entryOf(timed, style) + (style.platform === "ios" ? "\r\n" : "\n")).join("");
}

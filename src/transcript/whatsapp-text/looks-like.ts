/** What a text that is no export looks like, told by how it begins. */

export type TextKind =
  | "telegram"
  | "meta"
  | "json"
  | "contacts"
  | "calendar"
  | "mail"
  | "xml"
  | "link"
  | "table"
  | "web-markdown";

/** The first row that fits counts. All look at the beginning only. */
const kinds: readonly (readonly [TextKind, RegExp])[] = [
  ["web-markdown", /^# [^\n]{0,60}WhatsApp[^\n]{0,300}\n/],
  [
    "telegram",
    /^\s{0,20}\{[\s\S]{0,4000}"type":\s{0,10}"(?:private_group|private_supergroup|personal_chat|public_supergroup|message)"/,
  ],
  ["meta", /^\s{0,20}[[{][\s\S]{0,4000}"(?:sender_name|timestamp_ms)":/],
  ["json", /^\s{0,20}[[{]\s{0,20}(?:["[{]|$)/],
  ["contacts", /^\s{0,20}BEGIN:VCARD/i],
  ["calendar", /^\s{0,20}BEGIN:VCALENDAR/i],
  [
    "mail",
    /^(?:From|To|Received|Return-Path|Delivered-To|Subject|Date|MIME-Version): [^\n]{1,1000}\r?\n[\w-]{1,60}: /,
  ],
  ["xml", /^\s{0,20}<\?xml/],
  ["link", /^\s{0,20}https?:\/\/\S{3,500}\s{0,20}$/],
  ["table", /^"?[^;,\t\n]{1,40}(?:[;,\t]"?[^;,\t\n]{0,40}){2,40}\n(?:[^;,\t\n]{0,60}[;,\t]){2}/],
];

/** @param text its beginning; null where it is prose or nothing known */
export function textLooksLike(text: string): TextKind | null {
  const head = text.replace(/^\ufeff/, "").slice(0, 5000);
  return kinds.find(([, shape]) => shape.test(head))?.[0] ?? null;
}

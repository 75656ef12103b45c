/** Nicknames that Prosody and ejabberd let into a room. */
import { nickname, prepare } from "../text/index.ts";

/** RFC 7622 3.4: bytes of UTF-8. */
const maxBytes = 1023;

/** What servers refuse (marks, young symbols, private use) or what makes a poor name (all other symbols). */
const dropped = /[\p{Cf}\p{Cc}\p{Co}\p{Cs}\p{So}\p{Me}\p{DI}]/gu;

/**
 * @param name the name that others shall see
 * @param n for a name of which nothing is left: `User n`
 * @returns a nickname that comes back from the server exactly as it was sent; idempotent
 */
export function safeNick(name: string, n: number): string {
  const spelled = name.replaceAll("ẞ", "SS").replace(/\s+/gu, " ").replace(dropped, "").normalize("NFKC");
  const kept = Array.from(spelled).filter((character) => !isRefused(character));
  const short = cut(kept.join("").replace(/\s+/gu, " ").trim()).trim();
  const prepared = prepare(short, nickname);
  return prepared.kind === "ok" && prepared.text !== "" ? prepared.text : `User ${n}`;
}

/** A lone digit or mark between right-to-left letters is fine in company: only refused characters count here. */
function isRefused(character: string): boolean {
  const prepared = prepare(character, nickname);
  return prepared.kind === "bad" && prepared.why === "character";
}

function cut(text: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += encoder.encode(character).length;
    if (length > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

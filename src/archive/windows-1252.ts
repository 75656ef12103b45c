/** Texts that an editor saved in Windows' old encoding for Western Europe, told by their bytes; nothing else tells it. */
import { isUtf8 } from "node:buffer";
import { completeLength } from "./utf8.ts";

/** What 0x80 to 0x9F stand for (WHATWG Encoding, index-windows-1252); U+FFFD where for nothing. */
const MIDDLE = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** Bytes in Windows-1252 as text, and how many of them stand for nothing. */
export function decodeWindows1252(bytes: Buffer): { readonly text: string; readonly replacedBytes: number } {
  let replacedBytes = 0;
  const text = bytes.toString("latin1").replace(FOREIGN, (char) => {
    const shown = char === "\0" ? "\ufffd" : (MIDDLE[char.charCodeAt(0) - 0x80] as string);
    if (shown === "\ufffd") replacedBytes++;
    return shown;
  });
  return { text, replacedBytes };
}

const FOREIGN = /[\0\x80-\x9f]/g;

/**
 * What a text's beginning is written in: UTF-8, also where single bytes of it are damaged; Windows-1252 where nothing speaks
 * against it; else another encoding.
 */
export function encodingOf(sample: Buffer): "utf-8" | "windows-1252" | "other" {
  const whole = sample.subarray(0, completeLength(sample));
  if (isUtf8(whole)) return "utf-8";
  // Whole characters of UTF-8 hardly come by chance.
  if (/[^\0-\x7f\ufffd]/.test(whole.toString("utf8"))) return "utf-8";
  const { text } = decodeWindows1252(whole);
  const letters = text.match(IN_WORD)?.length ?? 0;
  if (letters > 0 && !CONTRADICTION.test(text)) return "windows-1252";
  return (text.match(HIGH)?.length ?? 0) < FEW ? "utf-8" : "other";
}

/** So few bytes may be damage. */
const FEW = 3;

const HIGH = /[^\0-\x7f]/g;

/** A small letter beyond ASCII beside an ASCII letter, as in `für`. */
const IN_WORD = /[A-Za-z][ß-öø-ÿšœž]|[ß-öø-ÿšœž][a-z]/g;

/**
 * What other encodings look like in this one: bytes for nothing, words all of high letters (Cyrillic, Greek), Icelandic
 * letters (Turkish), and signs or capitals inside small words (DOS, Macintosh, Central Europe).
 */
const CONTRADICTION =
  /\ufffd|[À-ÖØ-öø-ÿŠšŒœŽžŸ]{3}|[ÐÝÞðýþ]|[a-z](?:[€ƒˆŠŒŽŸ¡-¬®-¶¸-¿×÷]|[À-ÖØ-Þ](?=[a-z])|[‚„†‡‰‹‘“”˜™›](?=[a-z]))/;

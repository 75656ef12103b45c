/** Links, e-mail addresses, handles, file names: whose names are in them, in pieces, joined, small, or percent-encoded. */

import { bare, pieces, wordKey } from "../spelling.ts";
import type { Owner } from "./bent.ts";
import { everydayKind, isEveryday } from "./everyday.ts";
import type { Hidden } from "./names.ts";

/** What may be one: something without a blank that has a sign of one inside. */
export const candidate = /[^\s<>"„“”«»\u0002\u0003]+/gu;
export const sign = /[@#%/]|\.\p{L}/u;
/** Bounded shapes; what is longer is looked at in parts. */
export const identifier =
  /(?:https?:\/\/|www\.)[^\s<>"„“”«»]{1,2000}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}|[@#][\p{L}\p{N}_.-]{2,64}|[^\s<>"„“”«»]{0,200}%[0-9A-Fa-f]{2}[^\s<>"„“”«»]{0,200}|[\p{L}\p{N}_-]{3,100}\.(?:pdf|docx?|xlsx?|jpe?g|png|zip|txt|odt|pptx?|heic|mp4|mp3|vcf|ics)(?![\p{L}\p{N}])/giu;

const isFile = /\.\p{L}{2,4}\p{Nd}?$/u;

/** What to do with one: nothing, replace it by what stands for the person, or have somebody look. */
export type Verdict = { readonly owner: Owner } | "perhaps" | null;

export function namesInIdentifiers(
  owners: readonly Owner[],
  hidden: readonly Hidden[],
  kept: ReadonlySet<string>,
): (found: string) => Verdict {
  const byWord = new Map<string, Owner[]>();
  for (const owner of owners)
    for (const word of owner.words) {
      const plain = bare(word);
      for (const form of new Set([plain, plain.replace(/(?<=[bcdfghjklmnpqrstvwxyz])([aou])e/gu, "$1")]))
        if (form.length >= 2 && !kept.has(form)) byWord.set(form, [...(byWord.get(form) ?? []), owner]);
    }
  const long = [...byWord.keys()].filter((word) => word.length >= 6 && !isEveryday(word));
  const phrases = hidden.flatMap(({ names }, at) => {
    const [owner] = owners.slice(at, at + 1);
    const all = names.map((name) => partsOf(name.replace(/@.*$/u, "")).map((part) => bare(wordKey(part))));
    return owner === undefined
      ? []
      : all.filter((words) => words.length > 1).map((words) => ({ owner, words: ` ${words.join(" ")} ` }));
  });
  const owns = (part: string) => byWord.get(part) ?? [];

  /** A piece that is two words of one person, or one and the first letter of another. */
  const joined = (part: string): Owner | undefined => {
    for (let cut = 1; cut < part.length; cut += 1) {
      const [left, right] = [part.slice(0, cut), part.slice(cut)];
      const both = owns(left).find((owner) => owns(right).includes(owner) || beginsWith(owner, right, left));
      const other = both ?? owns(right).find((owner) => beginsWith(owner, left, right));
      if (other !== undefined && part.length >= 4) return other;
    }
    return undefined;
  };

  return (found) => {
    const decoded = decodedText(found);
    const isLink = /^(?:https?:\/\/|www\.)/iu.test(decoded);
    const isMail = !isLink && /[^@]@/u.test(decoded);
    const own = isMail ? decoded.replace(/@[^@]*$/u, "") : decoded;
    const host = isLink ? (/^(?:https?:\/\/)?[^/?#]*/iu.exec(own)?.[0] ?? "") : "";
    const parts = (text: string) => partsOf(text).flatMap((part) => [part, ...pieces(part)]);
    const line = ` ${partsOf(own)
      .map((part) => bare(wordKey(part)))
      .join(" ")} `;
    const phrase = phrases.find(({ words }) => line.includes(words));
    if (phrase !== undefined) return { owner: phrase.owner };
    const inHost = new Set(parts(host).map((part) => bare(wordKey(part))));
    const all = [...new Set(parts(own).map((part) => bare(wordKey(part))))].filter(
      (part) => part.length >= 2,
    );
    for (const part of all) {
      const whole = joined(part);
      if (whole !== undefined && !kept.has(part)) return { owner: whole };
    }
    const hit = all.flatMap((part) => owns(part).map((owner) => ({ owner, part })));
    for (const { owner, part } of hit) {
      const isTwice = hit.some((other) => other.owner === owner && other.part !== part);
      if (isTwice || (part.length >= 3 && !inHost.has(part) && !isEveryday(part))) return { owner };
    }
    // before an @ and in names of files a thing may be somebody; months and seasons are more often meant
    if (
      (isMail || isFile.test(own)) &&
      hit.some(({ part }) => part.length >= 3 && everydayKind(part, "") !== "calendar")
    )
      return "perhaps";
    const isInside = all.some(
      (part) => !inHost.has(part) && !kept.has(part) && long.some((word) => part.includes(word)),
    );
    return isInside ? "perhaps" : null;
  };
}

const partsOf = (text: string) => text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== "");

/** `nyilmaz`: the letter is of a word that is not the other. */
function beginsWith({ words }: Owner, letter: string, other: string): boolean {
  return (
    letter.length === 1 && [...words].some((word) => bare(word) !== other && bare(word).startsWith(letter))
  );
}

function decodedText(found: string): string {
  return found.replace(/(?:%[0-9A-Fa-f]{2}){1,200}/gu, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

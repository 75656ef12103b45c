/** Words that are made of somebody's name: with an ending, joined to another word, written in another script. */

import { bare, drawnOut, pieces, readings, romanized, spellings, wordKey } from "../spelling.ts";
import { isEveryday } from "./everyday.ts";
import { companions, falseFriends, relatives } from "./joined-words.ts";
import {
  afterE,
  afterLiquid,
  afterSibilant,
  afterVowel,
  anywhere,
  behindEveryday,
  cyrillic,
  greek,
  joining,
  slavic,
  turkish,
  turkishBehindLong,
} from "./name-endings.ts";

export type Because = "ending" | "joined" | "spelling" | "everyday" | "link" | "copy" | "short";

/** What a word that is no name itself may say of somebody. */
export interface Bent {
  /** What stands there afterwards, where it can be nobody else; null: somebody should look, because of … */
  readonly replacement: string | null;
  readonly because: Because;
}

export interface Owner {
  /** Words of the names of one person, in compared forms without marks. */
  readonly words: ReadonlySet<string>;
  readonly replacement: string;
}

const longest = 40;
const isTurkishWord = /[şçğıŞÇĞİ]/u;
const isSlavicWord =
  /[łśźżćńąęčšžřěůďťňđ]|ová$|(?:ský|ská|cký|cká)$|(?:ski|ska|cki|cka|wicz|czyk|czak|ova|ovic|vic|enko|owa|sky)$/iu;
const turkishNames =
  /^(?:mehmet|ahmet|mustafa|hasan|huseyin|ibrahim|osman|yusuf|murat|omer|burak|elif|ayse|fatma|zeynep|emine|merve|selin|kemal|okan|orhan|serkan|volkan|erkan|hakan|kaan|sinan|onur|tolga|yilmaz|ozturk|aydin|ozdemir|arslan|erdogan|mahmut|recep|halil|ismail|suleyman|nurcan|gulcan|aylin|tuncay|levent|bulent|cemal|kenan|engin|ercan|ozkan|ozcan|turan|gursel)$/u;

/** @param kept words that people who agreed are called by: what is made of them stays */
export function bentNames(
  owners: readonly Owner[],
  kept: ReadonlySet<string>,
): (word: string) => Bent | null {
  const byWord = new Map<string, Set<Owner>>();
  const endings = new Map<string, Bent>();
  const prefixes = new Set<string>();
  const stems = new Set<string>();
  const add = (form: string, bent: Bent) => {
    if (!kept.has(form) && !endings.has(form)) endings.set(form, bent);
  };
  for (const owner of owners) {
    const all = [...owner.words];
    const isTurkish = all.some((one) => isTurkishWord.test(one) || turkishNames.test(bare(one)));
    const isSlavic = all.some((one) => isSlavicWord.test(one));
    for (const word of all) {
      for (const form of spellings(word)) byWord.set(form, (byWord.get(form) ?? new Set()).add(owner));
      const plain = bare(word);
      for (const latin of romanized(word))
        for (const form of [latin, `${latin}s`]) add(form, { replacement: null, because: "spelling" });
      if (isEveryday(plain)) {
        for (const stem of new Set(spellings(word).map(bare)))
          for (const ending of behindEveryday) add(stem + ending, { replacement: null, because: "ending" });
        continue;
      }
      for (const form of bendings(word, isTurkish, isSlavic))
        add(bare(form), { replacement: null, because: "ending" });
      if (Array.from(plain).length >= 6) prefixes.add(plain);
      if (/^\p{Script=Latin}{5,}$/u.test(plain)) stems.add(plain);
      const stem = /^\p{Script=Latin}{5,}(?=[aeio]$)/u.exec(plain)?.[0];
      if (stem !== undefined && !isEveryday(stem)) stems.add(stem);
    }
  }
  const owns = (key: string) => byWord.get(key) ?? new Set<Owner>();
  const isKept = (key: string) => kept.has(key) || (key.endsWith("s") && kept.has(key.slice(0, -1)));

  const setTogether = (key: string): Bent | null => {
    for (let cut = 2; cut <= key.length - 2; cut += 1) {
      const [left, right] = [key.slice(0, cut), key.slice(cut)];
      const ofLeft = owns(left);
      const both = [...ofLeft].find(
        (owner) => owns(right).has(owner) || owns(right.replace(/s$/u, "")).has(owner),
      );
      if (both !== undefined && key.length >= 6) return { replacement: both.replacement, because: "joined" };
      const isName = (part: string) =>
        part.length >= 3 && byWord.has(part) && !isEveryday(part) && !kept.has(part);
      // two letters begin many words, but few that end with a relative
      const isShort = cut === 2 && byWord.has(left) && !kept.has(left);
      if (isShort && (relatives.has(right) || relatives.has(right.replace(/^s/u, ""))))
        return { replacement: null, because: "joined" };
      if (isName(left) && (companions.has(right) || companions.has(right.replace(/^s/u, ""))))
        return { replacement: null, because: "joined" };
      if (companions.has(left) && isName(right)) return { replacement: null, because: "joined" };
      // `Yilmazkinder`: a long name begins few other words
      if (cut >= 6 && key.length - cut >= 3 && prefixes.has(left) && !kept.has(left))
        return { replacement: null, because: "joined" };
    }
    return null;
  };
  const inPieces = (word: string): Bent | null => {
    const parts = pieces(word);
    // two capitals are an abbreviation
    if (parts.length < 2 || parts.some((part) => /^\p{Lu}{2}$/u.test(part))) return null;
    const keys = parts.map((piece) => bare(wordKey(piece)));
    const letters = keys.filter((key) => /\p{L}/u.test(key));
    const isMore = (key: string) => letters.some((other) => other !== key && companions.has(other));
    const named = letters.filter(
      (key) =>
        byWord.has(key) &&
        !isKept(key) &&
        (key.length >= 3 || isMore(key) || letters.every((one) => byWord.has(one))),
    );
    const [first = ""] = named;
    const [owner] = owns(first);
    if (owner === undefined) return null;
    if (letters.every((key) => owns(key).has(owner)) && letters.join("").length >= 3)
      return { replacement: owner.replacement, because: "joined" };
    return named.some((key) => !isEveryday(key) || isMore(key) || key.length === 2)
      ? { replacement: null, because: "joined" }
      : null;
  };
  /** `Lenar`, `Szabóék`: a long name with a few letters more is seldom another word, whatever the language. */
  const lengthened = (word: string, key: string): Bent | null => {
    if (!/^\p{Lu}/u.test(word)) return null;
    for (let more = 1; more <= 4 && key.length - more >= 5; more += 1)
      if (stems.has(key.slice(0, -more))) return { replacement: null, because: "ending" };
    return null;
  };
  const byScript = (key: string): Bent | null => {
    if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u.test(key)) return null;
    // `فاطمته`: the last letter of many names is another one before an ending
    const shape = bare(key).replace(/ت(?=(?:ه|ها|هم|ي|ك|نا)$)/u, "ه");
    // `علي` for `العلي`
    if (byWord.has(`ال${shape}`) && !kept.has(`ال${shape}`)) return { replacement: null, because: "ending" };
    const least = /\p{Script=Hangul}/u.test(shape) ? 2 : 3;
    for (let from = 0; from <= Math.min(joining.before, shape.length - least); from += 1)
      for (let to = shape.length; to >= Math.max(from + least, shape.length - joining.behind); to -= 1) {
        const part = shape.slice(from, to);
        if (byWord.has(part) && !kept.has(part) && part.length < shape.length)
          return isEveryday(part) ? null : { replacement: null, because: "ending" };
      }
    return null;
  };
  const look = (word: string): Bent | null => {
    const key = wordKey(word);
    if (key.length > longest || isKept(key) || falseFriends.some((friend) => key.startsWith(friend)))
      return null;
    const together = inPieces(word);
    if (together !== null) return together;
    for (const form of readings(key)) {
      const ending = endings.get(bare(form)) ?? endings.get(form);
      // names are written large, where a script has capitals; small ones count where the name is long enough to be nothing else
      if (
        ending !== undefined &&
        (word !== word.toLowerCase() || form.length >= 6 || !/\p{Lu}/u.test(word.toUpperCase()))
      )
        return ending;
    }
    for (const latin of romanized(key))
      if (byWord.has(latin) && !kept.has(latin)) return { replacement: null, because: "spelling" };
    for (const once of drawnOut(key))
      if (readings(once).some((one) => byWord.has(one) && !isKept(one) && !isEveryday(bare(one))))
        return { replacement: null, because: "spelling" };
    return setTogether(bare(key)) ?? lengthened(word, bare(key)) ?? byScript(key);
  };
  const known = new Map<string, Bent | null>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const bent = look(word);
    if (known.size >= 50_000) known.clear();
    known.set(word, bent);
    return bent;
  };
}

/** All forms of a name with an ending. */
function bendings(word: string, isTurkish: boolean, isSlavic: boolean): readonly string[] {
  const name = bare(word);
  if (Array.from(name).length < 3 || /\p{Nd}/u.test(name)) return [];
  const forms: string[] = [];
  const behind = (endings: readonly string[], stem = name) => {
    for (const ending of endings) forms.push(stem + ending);
  };
  if (/^\p{Script=Latin}+$/u.test(name)) {
    for (const stem of new Set([name, ...spellings(word).map(bare)])) {
      behind(anywhere, stem);
      if (/[szx]$/u.test(stem)) behind(afterSibilant, stem);
      if (/[ei][rln]$/u.test(stem)) behind(afterLiquid, stem);
      if (/[aeiou]$/u.test(stem)) behind(afterVowel, stem);
      else if (isTurkish) behind(turkish, stem);
      else if (stem.length >= 5) behind(turkishBehindLong, stem);
      if (stem.endsWith("e")) behind(afterE, stem);
    }
    if (name.length >= 4 && /[ae]$/u.test(name)) behind(["chen", "lein"], name.slice(0, -1));
    if (isSlavic) exchange(slavic);
  }
  if (/^\p{Script=Cyrillic}+$/u.test(name)) exchange(cyrillic);
  if (/^\p{Script=Greek}+$/u.test(name)) exchange(greek);
  return forms;

  function exchange(table: readonly (readonly [RegExp, readonly string[]])[]) {
    for (const [end, endings] of table) if (end.test(name)) behind(endings, name.replace(end, lastConsonant));
  }
}

/** Of an end that is one consonant only the rest of the word changes. */
function lastConsonant(end: string): string {
  return end.length === 1 && !/[aeiouyаяйьоиіїеуыэюёηα]/u.test(end) ? end : "";
}

/** `--mask`, `--keep`, `--keep-flagged`, `--keep-uncertain`: what the user decides about the words of messages. */
import { keepable, maskable, type WordRules } from "../../history/model.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { type Given, text } from "./options.ts";

/** null where nothing was said. Throws `Failure` "usage" with every word that is not known. */
export function wordRules(given: Given): WordRules | null {
  const wrong: Finding[] = [];
  const list = <T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T[] => {
    const words = (value ?? "").split(",").map((word) => word.trim().toLowerCase());
    for (const word of value === undefined ? [] : words) {
      if (!allowed.some((known) => known === word))
        wrong.push({ code: "cli.choice-unknown", option, value: word, allowed });
    }
    return allowed.filter((known) => words.includes(known));
  };
  const mask = list("--mask", text(given.mask), maskable);
  const keep = list("--keep", text(given.keep), keepable);
  if (wrong.length > 0) throw new Failure("usage", wrong);
  const keepFlagged = given.keepFlagged === true;
  const keepUncertain = given.keepUncertain === true;
  if (mask.length === 0 && keep.length === 0 && !keepFlagged && !keepUncertain) return null;
  return { mask, keep, keepFlagged, ...(keepUncertain ? { keepUncertain } : {}) };
}

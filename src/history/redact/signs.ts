/** Names that are no words between blanks: in scripts that set none, and labels that are signs only. */
import type { Hidden } from "./names.ts";

export interface SignRule {
  readonly shape: RegExp;
  /** null: somebody should look. */
  readonly replacement: string | null;
}

const runs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const oneScript = /\p{Script=Han}+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+/gu;
/** What stands behind names instead of `Frau` before them, in both kinds of Chinese and in Japanese. */
const titles =
  "老师|老師|先生|女士|小姐|太太|同学|同學|妈妈|媽媽|爸爸|奶奶|爷爷|爺爺|阿姨|叔叔|医生|醫生|校长|校長|班主任|主任|总|總|さん|ちゃん|くん|君|様|さま|ママ|パパ";
const title = new RegExp(`(?:${titles})$`, "u");
const han = String.raw`\p{Script=Han}`;
/** Signs of one look: with or without the selector U+FE0F, in any colour of skin. */
const looks = String.raw`[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]`;

export function signRules(hidden: readonly Hidden[], agreed: readonly string[]): readonly SignRule[] {
  const parts = new Map<string, string>();
  const rules: SignRule[] = [];
  const add = (part: string, replacement: string) => {
    if (
      Array.from(part).length >= 2 &&
      !new RegExp(`^(?:${titles})$`, "u").test(part) &&
      !agreed.some((name) => name.includes(part))
    )
      parts.set(
        part,
        parts.has(part) && parts.get(part) !== replacement
          ? (hidden[0]?.replacement ?? replacement)
          : replacement,
      );
  };
  for (const { names, replacement } of hidden)
    for (const name of names) {
      for (const [run] of name.matchAll(runs)) {
        const called = run.replace(title, "");
        for (const part of [run, called, ...(called.match(oneScript) ?? [])]) add(part, replacement);
        // three signs in Chinese: the family, and what friends say
        if (/^\p{Script=Han}{3}$/u.test(called)) add(Array.from(called).slice(1).join(""), replacement);
        if (/^\p{Script=Han}$/u.test(called) && !agreed.some((other) => other.includes(called)))
          rules.push(...single(called, replacement));
      }
      if (!/[\p{L}\p{N}]/u.test(name)) rules.push(...ofSigns(name, replacement));
    }
  const all = [...parts].sort(([one], [other]) => other.length - one.length);
  return [...all.map(([part, replacement]) => ({ shape: new RegExp(part, "gu"), replacement })), ...rules];
}

/** A family name of one sign is part of many words: it counts before a title, behind 小, and alone. */
function single(sign: string, replacement: string): readonly SignRule[] {
  return [
    { shape: new RegExp(`${sign}(?=${titles})`, "gu"), replacement },
    { shape: new RegExp(`(?<=(?<!${han})[小老阿])${sign}(?!${han})`, "gu"), replacement },
    { shape: new RegExp(`(?<!${han})${sign}(?!${han})`, "gu"), replacement: null },
    {
      shape: new RegExp(`(?<!${han})${sign}(?=[来來去说說在是有会會要想的和也到你])`, "gu"),
      replacement: null,
    },
  ];
}

/** Three signs, not all the same, are a name anywhere, two perhaps; one or a row of the same one everybody writes. */
function ofSigns(label: string, replacement: string): readonly SignRule[] {
  const signs = Array.from(label.replace(new RegExp(looks, "gu"), "").replace(/\s/gu, ""));
  if (new Set(signs).size < 2) return [];
  return [{ shape: signShape(label), replacement: signs.length > 2 ? replacement : null }];
}

/** A label as others may write it, in a regular expression. */
export function signShape(label: string, before = "", behind = ""): RegExp {
  const signs = Array.from(label.normalize("NFC").replace(new RegExp(looks, "gu"), "").trim());
  const shape = signs
    .map((sign) =>
      /\s/u.test(sign) ? String.raw`\s` : sign.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`),
    )
    .map((sign) => (/[\p{L}\p{N}\p{M}\s]/u.test(sign) ? sign : `${sign}${looks}*`))
    .join("");
  return new RegExp(before + shape + behind, "giu");
}

/** Who gets which letter, by name; never what is in it. */
import { type Lang, say } from "../messages/index.ts";
import type { Line } from "./line.ts";

interface Written {
  readonly name: string;
  readonly way: { readonly kind: "account-invitation" | "account" | "own-address" | "address" };
}

export function lettersText(letters: readonly Written[], folder: string, lang: Lang): Line[] {
  if (letters.length === 0) return [{ mark: "=", text: say(lang, { code: "letters.nobody", folder }) }];
  const kinds = [...new Set(letters.map(({ way }) => way.kind))];
  return [
    { mark: " ", text: say(lang, { code: "letters.written", count: letters.length, folder }) },
    ...kinds.map(
      (kind): Line => ({
        mark: "+",
        text: say(lang, {
          code: "letters.by-way",
          way: say(lang, { code: `letters.way-${kind}` }),
          names: letters.flatMap(({ name, way }) => (way.kind === kind ? name : [])),
        }),
      }),
    ),
    { mark: " ", text: say(lang, { code: "letters.print", folder }) },
  ];
}

/** Who proved an address, and what only the teacher can tell; never a code. */
import { type Lang, say } from "../messages/index.ts";
import type { Doubt, Proof } from "../people/index.ts";
import type { Line } from "./line.ts";

/** @param titleOf what a room is called */
export function proofLines(proofs: readonly Proof[], titleOf: (room: string) => string, lang: Lang): Line[] {
  return proofs.map(({ name, address, room }) => ({
    mark: "+",
    text: say(lang, { code: "admit.proof", name, address, title: titleOf(room) }),
  }));
}

interface Left {
  readonly doubts: readonly Doubt[];
  readonly elsewhere: readonly Proof[];
  readonly others: readonly string[];
  readonly open: readonly { readonly name: string }[];
}

/** Whatever nobody was let in for. */
export function leftLines({ doubts, elsewhere, others, open }: Left, lang: Lang): Line[] {
  const names = open.map(({ name }) => name);
  return [
    ...doubts.map(
      ({ why, address, names }): Line => ({
        mark: "!",
        text: say(lang, { code: `admit.${why}`, address, names }),
      }),
    ),
    ...elsewhere.map(
      ({ name, address, room }): Line => ({
        mark: "~",
        text: say(lang, { code: "admit.elsewhere", name, address, room }),
      }),
    ),
    ...(others.length > 0
      ? [{ mark: " ", text: say(lang, { code: "admit.others", addresses: others }) } as const]
      : []),
    ...(names.length > 0
      ? [{ mark: "~", text: say(lang, { code: "admit.still-open", names }) } as const]
      : []),
  ];
}

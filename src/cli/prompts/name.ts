import { type Contact, knownNames, longestName, type NameOffer, nameFaults } from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { type Ahead, askAhead } from "./ahead.ts";
import { answer, type Move, moveLines, type Reply } from "./move.ts";

interface About {
  readonly offers: readonly NameOffer[];
  readonly contacts: readonly Contact[];
  readonly moves: readonly Move[];
}

/** The name that others will see. A bare Enter takes only what is certain, else nothing happens to this person. */
export function askName(cli: Cli, { offers, contacts, moves }: About): Promise<Reply<string>> {
  const line = ({ name, certain }: NameOffer) => ({
    name: certain
      ? cli.say({ code: "cli.plain", text: name })
      : cli.say({ code: "ask.name-uncertain", name }),
    short: cli.say({ code: "cli.plain", text: name }),
    value: answer(name),
  });
  const [first = "later", ...others] = moves;
  const untyped = [
    ...offers.filter(({ certain }) => certain).map(line),
    ...moveLines<string>(cli, [first]),
    ...offers.filter(({ certain }) => !certain).map(line),
    ...moveLines<string>(cli, others),
  ];
  return askAhead(cli, cli.say({ code: "ask.name" }), (typed) =>
    typed === "" ? untyped : [...typedName(cli, typed, contacts), ...moveLines<string>(cli, moves, typed)],
  );
}

/** What was typed, or what is wrong with it, and whom of the contacts it may mean. */
export function typedName(
  cli: Cli,
  typed: string,
  contacts: readonly Contact[],
): readonly (Ahead<Reply<string>> | string)[] {
  const name = typed.replace(/\s+/gu, " ");
  const [fault] = nameFaults(name);
  const lines = [...new Set([...(fault === undefined ? [name] : []), ...knownNames(name, contacts)])];
  return [
    ...(fault === undefined ? [] : [cli.say({ code: `ask.${fault}`, most: longestName })]),
    ...lines.map((one) => ({ name: cli.say({ code: "cli.plain", text: one }), value: answer(one) })),
  ];
}

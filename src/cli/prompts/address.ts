import {
  type AddressEvidence,
  type AddressOffer,
  addressOffers,
  saysNone,
  type TableRow,
  typedOffers,
} from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { type Ahead, askAhead } from "./ahead.ts";
import { answer, type Move, moveLines, type Reply } from "./move.ts";

interface About extends AddressEvidence {
  readonly who: string;
  /** What a row is called on the screen. */
  called(row: TableRow): string;
  readonly moves: readonly Move[];
}

/**
 * Somebody's address, checked while it is typed. A bare Enter takes only what is certain, else nothing happens to this
 * person: nobody is invited because somebody was tired.
 */
export function askAddress(cli: Cli, about: About): Promise<Reply<AddressOffer>> {
  const { who, moves } = about;
  const offers = addressOffers(about);
  const [first = "later", ...others] = moves;
  const untyped = [
    ...offers.filter(({ certain }) => certain).flatMap((one) => line(cli, one)),
    ...moveLines<AddressOffer>(cli, [first]),
    ...offers.filter(({ certain }) => !certain).flatMap((one) => line(cli, one)),
    ...moveLines<AddressOffer>(cli, others),
  ];
  return askAhead(cli, cli.say({ code: "ask.address", who }), (typed) =>
    typed === "" ? untyped : [...forTyped(cli, typed, about), ...movesFor(cli, typed, moves)],
  );
}

/** Whoever says in words that there is no address is offered just that. */
function movesFor(cli: Cli, typed: string, moves: readonly Move[]): readonly Ahead<Reply<AddressOffer>>[] {
  const begun = moveLines<AddressOffer>(cli, moves, typed);
  if (begun.length > 0 || !saysNone(typed)) return begun;
  return moveLines(
    cli,
    (["letter", "later"] as const).filter((move) => moves.includes(move)),
  );
}

function forTyped(cli: Cli, typed: string, about: About): readonly (Ahead<Reply<AddressOffer>> | string)[] {
  const found = typedOffers(typed, about);
  switch (found.kind) {
    case "bad":
      return [cli.say({ code: "ask.address-bad", why: found.why, detail: found.detail })];
    case "taken":
      return [cli.say({ code: "ask.address-taken", address: found.jid, holder: about.called(found.holder) })];
    case "offers":
      return found.offers.flatMap((one) => line(cli, one));
  }
}

/** An address that is taken for another one easily comes with a warning above it. */
function line(cli: Cli, one: AddressOffer): readonly (Ahead<Reply<AddressOffer>> | string)[] {
  const { jid: address, because, called, source, looksLike } = one;
  const isGuess = source === "guessed";
  const warning =
    looksLike.length > 0 ? [cli.say({ code: "ask.address-alike", address, others: looksLike })] : [];
  const name = cli.say({ code: "ask.address-offer", address, because, called, isGuess });
  return [...warning, { name, short: cli.say({ code: "cli.plain", text: address }), value: answer(one) }];
}

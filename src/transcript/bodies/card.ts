/** Contact cards (vCard) that were sent in a chat: names and numbers, as evidence of who has which number. */

export interface Card {
  /** The name on the card, null where it has none. */
  readonly name: string | null;
  /** As they stand on the card; WhatsApp adds the account's own number to its line, which then comes first. */
  readonly numbers: readonly string[];
}

/** More than a class's address book; what follows is no card that somebody typed. */
const MOST_CARDS = 1000;

/**
 * Reads what WhatsApp puts into `.vcf` files, which may hold many cards (RFC 2426 and 6350, folded lines included).
 * @param text the file's text
 */
export function cardsIn(text: string): Card[] {
  const cards: Card[] = [];
  let open: { name: string | null; numbers: string[] } | null = null;
  for (const line of text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const [property = "", ...parameters] = line.slice(0, Math.max(colon, 0)).split(";");
    const name = property.slice(property.lastIndexOf(".") + 1).toUpperCase();
    const value = line.slice(colon + 1).trim();
    if (name === "BEGIN") open = { name: null, numbers: [] };
    else if (open === null) continue;
    else if (name === "END") {
      cards.push(open);
      open = null;
      if (cards.length === MOST_CARDS) break;
    } else if (name === "FN") open.name = unescaped(value);
    else if (name === "TEL") open.numbers.push(numberOf(value, parameters));
  }
  return cards.map(({ name, numbers }) => ({ name, numbers: [...new Set(numbers)] }));
}

/** `TEL;waid=491701234567:+49 170 1234567`: the account's number counts, whatever spelling follows. */
function numberOf(value: string, parameters: readonly string[]): string {
  const account = parameters.find((parameter) => /^waid=\d{5,15}$/i.test(parameter));
  return account === undefined ? value.replace(/^tel:/i, "") : `+${account.slice(5)}`;
}

function unescaped(value: string): string {
  return value.replace(/\\([\\,;:])/g, "$1").replace(/\\n/gi, " ");
}

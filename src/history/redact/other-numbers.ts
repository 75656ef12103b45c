/** Numbers that are no telephone's: of accounts, orders, books, meetings; days and hours; amounts. */

/** Words right before a number that say so, at most with a short word between. They begin so; German ones go on (`Bestellnummer`). */
const beginnings = [
  ...["iban", "bic", "isbn", "issn", "ean", "id", "pin", "tan", "az", "ref", "sku", "plz"],
  ...[
    "bestell",
    "auftrag",
    "rechnung",
    "kunden",
    "kd",
    "vertrag",
    "mitglied",
    "sendung",
    "paket",
    "konto",
    "konten",
  ],
  ...[
    "kenncode",
    "kennwort",
    "passwort",
    "zugangs",
    "code",
    "aktenzeichen",
    "steuer",
    "artikel",
    "buchung",
    "reserv",
  ],
  ...[
    "versicherung",
    "serien",
    "seriennummer",
    "gläubiger",
    "mandat",
    "beleg",
    "vorgang",
    "meeting",
    "webinar",
    "zoom",
  ],
  ...[
    "order",
    "invoice",
    "booking",
    "account",
    "reference",
    "tracking",
    "shipment",
    "parcel",
    "ticket",
    "passcode",
  ],
  ...["password", "customer", "member", "serial", "case", "policy", "licen", "sort"],
];
const said = new RegExp(
  String.raw`(?<!\p{L})(?:${beginnings.join("|")})\p{L}{0,25}(?:[\s:.,#№"„(/=-]{1,4}(?:ist|is|lautet|nr|no|nummer|number|id|die|the|code|der|von|of|zoom|meeting)){0,3}[\s:.,#№"„(/=-]{0,4}$`,
  "iu",
);
/** `+49 …`, `0049 …`, `0171 …`: nothing else begins so. */
const isDialled = /^\(?(?:\+|00[1-9]\d|01[5-7]\d)/u;
/** The most digits of a number that can be dialled, with the zeros before it (E.164). */
const most = 17;
const fewest = 7;

/**
 * @param found digits and what stands between them
 * @param before the text before it; what is longer than 60 letters is not looked at
 */
export function isOtherNumber(found: string, before: string): boolean {
  const runs = found.match(/\p{Nd}+/gu) ?? [];
  const digits = runs.join("");
  if (digits.length > most || isIsbn(digits)) return true;
  const dialled = isDialled.test(found);
  // `DE89 3704 …`, `AB1234567`
  if (!dialled && /\p{L}$/u.test(before) && !/(?:tel|fon|phone|handy|mobile?)$/iu.test(before)) return true;
  if (said.test(before) && !found.startsWith("+")) return true;
  if (dialled) return false;
  if (digits.length < fewest) return !/^\(?0[1-9]\p{Nd}/u.test(found);
  return isAmount(found) || isMeeting(found) || isTime(found, runs);
}

function isAmount(found: string): boolean {
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(found) || /^[1-9]\d{0,2}\.\d{4,8}$/.test(found);
}

/** As video services group the numbers of their meetings. */
function isMeeting(found: string): boolean {
  return /^[2-9]\d{2}[ -]\d{4}[ -]\d{4}$/.test(found);
}

/** Nothing but days, months, years, hours and minutes. */
function isTime(found: string, runs: readonly string[]): boolean {
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(found)) return true;
  if (!runs.every((run) => run.length <= 2 || /^(?:19|20)\d\d$/.test(run))) return false;
  const separators = new Set(found.match(/\P{Nd}+/gu));
  const isInPairs = runs.length >= 5 && separators.size === 1 && runs.every((run) => run.length === 2);
  return !isInPairs;
}

/** ISO 2108: thirteen digits from 978 or 979 on, the last of which follows from the others. */
function isIsbn(digits: string): boolean {
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}

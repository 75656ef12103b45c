/** What people write into cells and over columns besides the words of `docs/formats.md`. */

/** Headings that mean the address, where no column is called `jid`. Without case, blanks and hyphens. */
const addressHeadings: ReadonlySet<string> = new Set(
  "adresse address chatadresse chataddress xmpp xmppadresse xmppaddress jabber jabberid jabberadresse".split(
    " ",
  ),
);

export function meansAddress(heading: string): boolean {
  return addressHeadings.has(heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
}

const yesNo = { yes: "ja j y", no: "nein n" };
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  invite: yesNo,
  history: yesNo,
  role: {
    owner: "inhaber inhaberin besitzer besitzerin",
    admin: "verwalter verwalterin",
    member: "mitglied",
    skip: "auslassen überspringen",
  },
  kind: {
    guardian: "eltern elternteil mutter vater erziehungsberechtigt erziehungsberechtigte",
    staff: "lehrkraft lehrer lehrerin personal",
    pupil: "schüler schülerin",
  },
  source: {
    given: "gegeben angegeben",
    directory: "liste verzeichnis schulliste",
    proven: "bewiesen belegt bestätigt",
    guessed: "geraten vermutet",
  },
  lang: {
    de: "deutsch german",
    "de-sie": "sie",
    en: "englisch english",
    fr: "französisch french français",
    tr: "türkisch turkish türkçe",
    ar: "arabisch arabic العربية",
    uk: "ukrainisch ukrainian українська",
    ru: "russisch russian русский",
    pl: "polnisch polish polski",
    es: "spanisch spanish español",
    it: "italienisch italian italiano",
  },
};

const meaning: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([column, values]) =>
    Object.entries(values).flatMap(([value, others]) =>
      others.split(" ").map((word) => [`${column} ${word}`, value] as const),
    ),
  ),
);

/** The value that a cell means (`ja` in `invite` is `yes`); anything else stays as it is. */
export function plainValue(column: string, cell: string): string {
  return meaning.get(`${column} ${cell.toLowerCase().normalize("NFC")}`) ?? cell;
}

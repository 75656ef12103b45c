/** Which column of a school's list holds what, by its heading; schools' programs name them in many ways. */

export type Field = "name" | "first" | "last" | "email" | "phone" | "jid" | "class" | "kind";

/** Headings, without case, blanks, marks and a number at the end (`Telefon 2`). */
const headings: Readonly<Record<Field, string>> = {
  name: "name fullname displayname anzeigename vollständigername vollername vorundnachname namevorname person ansprechpartner contact",
  first: "vorname vornamen rufname firstname givenname forename first",
  last: "nachname familienname zuname lastname surname familyname last",
  email: "email emailadresse mail mailadresse emailaddress emailprivat emaildienstlich",
  phone:
    "telefon telefonnummer tel telnr handy handynummer mobil mobilnummer mobiltelefon mobile mobilephone mobilenumber phone phonenumber cell cellphone whatsapp telefonprivat telefonmobil rufnummer festnetz",
  jid: "jid xmpp jabber xmppadresse chatadresse chat xmppaddress jabberid chataddress",
  class: "klasse class klassen lerngruppe gruppe group form klassenname kurs",
  kind: "art rolle role typ type status personenart personengruppe",
};

const byHeading = new Map(
  Object.entries(headings).flatMap(([field, words]) =>
    words.split(" ").map((word) => [word, field as Field] as const),
  ),
);

/** @returns column numbers per field; several for numbers and e-mail addresses. A `Name` beside a first name is the last name. */
export function findColumns(header: readonly string[]): ReadonlyMap<Field, readonly number[]> {
  const found = new Map<Field, number[]>();
  for (const [index, cell] of header.entries()) {
    const heading = cell
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "");
    const field = byHeading.get(heading) ?? byHeading.get(heading.replace(/\d+$/, ""));
    if (field !== undefined) found.set(field, [...(found.get(field) ?? []), index]);
  }
  const name = found.get("name");
  if (name && found.has("first") && !found.has("last")) {
    found.delete("name");
    found.set("last", name);
  }
  return found;
}

/** What a list of people has to have to be of use: somebody's name, and something to reach or tell them by. */
export function isEnough(columns: ReadonlyMap<Field, readonly number[]>): boolean {
  const named = columns.has("name") || columns.has("first") || columns.has("last");
  return named && (columns.has("email") || columns.has("phone") || columns.has("jid"));
}

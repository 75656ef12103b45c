/** Characters that cannot stand before the @ of an address, written so that they can (XEP-0106 1.1.1, section 4). */

const escaped: Readonly<Record<string, string>> = {
  " ": "\\20",
  '"': "\\22",
  "&": "\\26",
  "'": "\\27",
  "/": "\\2f",
  ":": "\\3a",
  "<": "\\3c",
  ">": "\\3e",
  "@": "\\40",
};

/** @param local the part before the @ of an e-mail address; `o'hara` → `o\27hara` */
export function escapeLocal(local: string): string {
  // A backslash is doubled only where it would be taken for the beginning of such a code.
  return local
    .replace(/\\(?=20|22|26|27|2f|3a|3c|3e|40|5c)/gi, "\\5c")
    .replace(/[ "&'/:<>@]/g, (character) => escaped[character] ?? character);
}

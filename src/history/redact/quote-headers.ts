/** Lines above or before what somebody else wrote: how phones, mail programs and people name whom they copy. All shapes are bounded. */

export interface Header {
  /** Who is named. */
  readonly name: string;
  /** What stands behind it in the same line. */
  readonly rest: string;
  /**
   * `copy`: only a program writes so. `quote`: it is a quote where the name is somebody's. `heading`: a name alone, and what follows may be anything.
   * `address`: somebody may just be spoken to.
   */
  readonly is: "copy" | "quote" | "heading" | "address";
}

const marks = String.raw`[\s>*_~\x60|•·–-]{0,6}`;
const name = String.raw`((?=[^:\n]{0,60}[\p{L}+\p{Extended_Pictographic}])[^:\n\[\]]{1,80}?)`;
const clock = String.raw`\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?(?:\s(?:Uhr|h))?`;
const stamp = String.raw`[\p{L}\p{Nd}.,/:\s\u2010-\u2015-]{0,40}${clock}[\p{L}\p{Nd}.,/\s\u2010-\u2015-]{0,24}`;
const saying = `(?:schrieb|schreibt|wrote|writes|sagte?|meinte?|fragte?|antwortete?|said|says|asked|replied|hat geschrieben|hat gesagt|a écrit|escribió|ha scritto|yazdı|написала?|napisała?)`;
const shape = (text: string, flags = "u") => new RegExp(text, flags);

/** The first that fits counts. Each has the name as `name` and what follows as `rest`. */
const shapes: readonly (readonly [Header["is"], RegExp])[] = [
  // [3.9., 10:15] Ada: … · [Do. 10:14] Ada: … · [3. Sept. 2026 um 10:14] Ada: …
  ["copy", shape(String.raw`^${marks}\[${stamp}\]\s?(?:[-–]\s?)?${name}:(?:\s(.*))?$`)],
  // 03.09.26, 10:15 - Ada: … · 10:15 Ada: …
  [
    "quote",
    shape(
      String.raw`^${marks}\p{Nd}{1,4}[\p{Nd}./:,\s\u2010-\u2015-]{2,24}(?:[AaPp]\.?\s?[Mm]\.?,?\s?(?:[\p{Nd}./]{6,10})?)?\s?(?:[-–]\s?)?${name}:\s(.*)$`,
    ),
  ],
  // Ada, [03.09.26 10:14] … · Ada (10:14): … · Ada 10:14
  ["quote", shape(String.raw`^${marks}${name}[*_]{0,2},?\s?[\[(]${stamp}[\])]:?\s*(.*)$`)],
  [
    "quote",
    shape(
      String.raw`^${marks}${name}[*_]{0,2}[,·|]?\s(?:um\s|at\s)?(?:\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]?(?:\p{Nd}{2,4})?,?\s)?${clock}:?\s*()$`,
    ),
  ],
  // Am 3. September 2026 um 10:14 schrieb Ada: · Ada wrote: …
  ["quote", shape(String.raw`^${marks}(?:Am|On|Le|El|Il)\s.{3,60}?${saying}\s${name}\s?:(?:\s(.*))?$`)],
  [
    "quote",
    shape(
      String.raw`^${marks}(?:(?:Am|On|Le|El|Il)\s.{3,60}?[,\s]\s?)?${name}[*_]{0,2}\s${saying}(?:\s.{1,40})?:(?:\s(.*))?$`,
    ),
  ],
  [
    "quote",
    shape(
      String.raw`^${marks}(?:Zitat|Nachricht|Weitergeleitet|Quote|Message|Forwarded|Von|From|Fwd|FW|WG)(?:\s(?:von|from|by))?:?\s${name}[*_]{0,2}(?::\s?(.*))?$`,
      "iu",
    ),
  ],
  // > Ada: … · | Ada: …
  ["quote", shape(String.raw`^\s{0,3}[>|][\s>*_~|]{0,6}${name}:(.*)$`)],
  // *Ada* · Ada:
  ["heading", shape(String.raw`^[\s>|]{0,6}([*_]{1,2}[^*_:\n]{1,60}[*_]{1,2}):?\s*()$`)],
  ["heading", shape(String.raw`^${marks}${name}:\s*()$`)],
  // Ada → … · Laut Ada: … · ```Ada: … (with a line of hers behind it)
  ["address", shape(String.raw`^${marks}${name}\s?(?:→|->|=>|»|›)\s?(.*)$`)],
  [
    "address",
    shape(String.raw`^${marks}(?:laut|nach|so|per|according to|selon|según|secondo)\s${name}:\s(.*)$`, "iu"),
  ],
  ["address", shape(String.raw`^${marks}${name}[*_]{0,2}:\s(.*)$`)],
];

/** @param line without invisible marks */
export function headerOf(line: string): Header | null {
  // no shape is without one of these
  if (!/[:*_\])→»›>]/u.test(line) || line.length > 20_000) return null;
  for (const [is, one] of shapes) {
    const found = one.exec(line);
    if (found !== null)
      return { is, name: (found[1] ?? "").replace(/[*_]/gu, "").trim(), rest: found[2] ?? "" };
  }
  return null;
}

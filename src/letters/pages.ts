import { closing, escapeHtml, foreign, opening, verbatim } from "./html.ts";
import { languageFor } from "./languages/table.ts";
import type { Letter, Way } from "./model.ts";
import { qrCode } from "./qr.ts";
import { appTable, draftMark, sheet } from "./sheet.ts";

/**
 * All letters as one document, piece by piece, so that a thousand need no more memory than one. Each person has a leaf: the back is an empty page,
 * as Chromium takes `break-before: right` for the next page whichever side that is.
 */
export function* allLetters(letters: Iterable<Letter>, lang: string): Generator<string> {
  const { language } = languageFor(lang);
  yield opening(language.lang, language.direction, language.title).concat("<main>");
  let back = "";
  for (const letter of letters) {
    yield back + sheet(letter, languageFor(letter.lang).language);
    back = '<div class="back"></div>';
  }
  yield `</main>${closing}`;
}

/** One person's letter by itself. `fallback`: their language is not among ours, so it is in English. */
export function oneLetter(letter: Letter): { readonly html: string; readonly fallback: boolean } {
  const { language, fallback } = languageFor(letter.lang);
  const html =
    opening(language.lang, language.direction, language.title) +
    `<main>${sheet(letter, language)}</main>` +
    closing;
  return { html, fallback };
}

/** The words of the teacher's list, in the teacher's language. */
export interface ListWords {
  readonly title: string;
  readonly name: string;
  readonly way: string;
  readonly handedOver: string;
  readonly arrived: string;
  readonly ways: Readonly<Record<Way["kind"], string>>;
}

/** Who gets what, with boxes to tick. Holds no code, link or password. */
export function teachersList(letters: Iterable<Letter>, words: ListWords, lang: string): string {
  const { language } = languageFor(lang);
  const head = [words.name, words.way, words.handedOver, words.arrived].map(
    (text) => `<th scope="col">${escapeHtml(text)}</th>`,
  );
  const rows = [...letters].map(
    ({ name, way }) =>
      `<tr><td>${foreign(name)}</td><td>${escapeHtml(words.ways[way.kind])}</td><td>☐</td><td>☐</td></tr>`,
  );
  return `${opening(language.lang, language.direction, words.title)}<main><h1>${escapeHtml(words.title)}</h1>
<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></main>
${closing}`;
}

/** A page for the school's web server. The address follows `#`, which browsers never send, so the page names nobody. */
export function landingPage(
  url: string,
  lang: string,
): { readonly html: string; readonly fallback: boolean } {
  const { language, fallback } = languageFor(lang);
  const html = `${opening(language.lang, language.direction, language.title)}<main>
${draftMark(language)}<h1>${language.title}</h1>
<ol><li>${language.installApp}${appTable(language, true)}<p class="small">${language.untestedIphone}</p></li>
<li>${language.copyAddress}</li></ol>
<div class="codes">${qrCode(url, escapeHtml(url))}</div><p>${verbatim(url)}</p>
</main>
${closing}`;
  return { html, fallback };
}

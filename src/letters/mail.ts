/** A letter as the parts of a mail: the page, and the same words for programs that show no pages. */
import { apps } from "./apps.ts";
import type { Language } from "./languages/language.ts";
import { languageFor } from "./languages/table.ts";
import type { Letter, Way } from "./model.ts";
import { oneLetter } from "./pages.ts";
import { contentsOf, penLine } from "./sheet.ts";

export interface LetterMail {
  /** Names neither the room nor the person: everybody on the way reads it. */
  readonly subject: string;
  /** Language tag (RFC 5646). */
  readonly lang: string;
  readonly text: string;
  readonly html: string;
}

export function letterMail(letter: Letter): LetterMail {
  const { language } = languageFor(letter.lang);
  return {
    subject: language.title,
    lang: language.lang,
    text: letterText(letter, language),
    html: oneLetter(letter).html,
  };
}

function letterText(letter: Letter, language: Language): string {
  const { greeting, paragraphs, wayIn, joining, known, signature } = contentsOf(letter, language);
  const appLines = apps.map(
    ({ platform, app, stores }) =>
      `- ${language[platform]}: ${app}\n${stores.map(({ link }) => `  ${link}`).join("\n")}`,
  );
  const blocks = [
    ...(language.reviewed ? [] : [language.draft]),
    greeting,
    ...paragraphs,
    [`1. ${language.installApp}`, ...appLines, language.untestedIphone].join("\n"),
    [`2. ${wayIn}`, ...links(letter.way)].join("\n"),
    `3. ${joining}`,
    language.goodToKnow,
    known.filter((line) => !line.includes(penLine)).join("\n"),
    signature,
  ];
  return `${blocks.map(plain).join("\n\n")}\n`;
}

function links(way: Way): readonly string[] {
  if (way.kind === "account-invitation") return [way.message];
  return way.kind === "own-address" ? [way.subscribe, way.message] : [];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Our own HTML, in which every foreign `<` is an entity, as words. */
function plain(html: string): string {
  return html
    .replace(/ ?<span class="small">/g, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "");
}

import { apps } from "./apps.ts";
import { escapeHtml, foreign, verbatim } from "./html.ts";
import type { Language } from "./languages/language.ts";
import type { Facts, Letter, Way } from "./model.ts";
import { providers } from "./providers.ts";
import { qrCode } from "./qr.ts";

/** What stands in a letter, in its order; HTML, or plain words where nothing foreign is in them. */
export interface Contents {
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly wayIn: string;
  readonly joining: string;
  readonly known: readonly string[];
  readonly signature: string;
}

export function contentsOf({ name, room, teacher, by, way, facts }: Letter, language: Language): Contents {
  return {
    greeting: language.dear(foreign(name)),
    paragraphs: [
      language.changes(foreign(room.title)),
      `${by === null ? "" : `${language.by(foreign(by))} `}${language.voluntary}`,
    ],
    wayIn: wayIn(way, teacher.address, language),
    joining: language.joinRoom(verbatim(room.address)),
    known: [...school(facts, language), language.oldMessages, language.leaving],
    signature: `${foreign(teacher.name)}, ${verbatim(teacher.address)}`,
  };
}

/** One person's side of paper. */
export function sheet(letter: Letter, language: Language): string {
  const { greeting, paragraphs, wayIn, joining, known, signature } = contentsOf(letter, language);
  const steps = [
    `${language.installApp}${appTable(language, false)}<p class="small">${language.untestedIphone}</p>`,
    `${wayIn}${codes(letter.way, language)}`,
    joining,
  ];
  return `<section class="sheet" lang="${language.lang}" dir="${language.direction}">
${draftMark(language)}<h1>${language.title}</h1>
<p>${greeting}</p>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
<ol>${steps.map((text) => `<li>${text}</li>`).join("\n")}</ol>
<h2>${language.goodToKnow}</h2>
${known.map((text) => `<p>${text}</p>`).join("\n")}
<p>${signature}</p>
</section>
`;
}

/** What machine-written pages carry until somebody signs the language off. */
export function draftMark(language: Language): string {
  return language.reviewed ? "" : `<p class="draft">${language.draft}</p>\n`;
}

/** One app a row; with links where there is something to press. */
export function appTable(language: Language, linked: boolean): string {
  const rows = apps.map(({ platform, app, stores }) => {
    const links = stores.map(
      ({ store, link }) => `<a href="${escapeHtml(link)}" rel="noreferrer">${store}</a>`,
    );
    const name = `${app} (${(linked ? links : stores.map(({ store }) => store)).join(", ")})`;
    return `<tr><th scope="row">${language[platform]}</th><td><bdi dir="ltr">${name}</bdi></td></tr>`;
  });
  return `<table>${rows.join("")}</table>`;
}

function wayIn(way: Way, teacher: string, language: Language): string {
  if (way.kind === "account-invitation")
    return `${language.accountInvitation(verbatim(way.domain), inSentence(way.expires))} <span class="small">${verbatim(way.uri)}</span> ${language.tellWho(verbatim(teacher), verbatim(way.code))}`;
  if (way.kind === "account") return language.account(verbatim(way.address), verbatim(way.password));
  if (way.kind === "own-address") {
    const named = language.providers(providers.map((name) => `<bdi dir="ltr">${name}</bdi>`).join(", "));
    return `${language.ownAddress(verbatim(teacher), verbatim(way.code))} <span class="small">${named}</span>`;
  }
  return language.knownAddress(verbatim(way.address));
}

function codes(way: Way, language: Language): string {
  const drawn =
    way.kind === "account-invitation"
      ? [captioned(way.uri, language.scan), captioned(way.message, language.scanToWrite)]
      : way.kind === "own-address"
        ? [captioned(way.subscribe, language.scanToAsk), captioned(way.message, language.scanToWrite)]
        : [];
  return drawn.length === 0 ? "" : `<div class="codes">${drawn.join("")}</div>`;
}

/** Two codes beside each other are told apart by what stands under them; whoever reads on the phone itself presses on them. */
function captioned(uri: string, caption: string): string {
  return `<figure><a href="${escapeHtml(uri)}">${qrCode(uri, caption)}</a><figcaption aria-hidden="true">${caption}</figcaption></figure>`;
}

/** Words inside a sentence: the full stop that a date or an abbreviation ends with is the sentence's own. */
function inSentence(text: string): string {
  return foreign(text.replace(/\.+\s*$/, ""));
}

/** To be filled in by hand. */
export const penLine = '<span class="pen"></span>';
const slots = ["hours", "otherChannel", "contact", "controller", "operator", "retention"] as const;

function school(facts: Facts, language: Language): string[] {
  return slots.map((slot) => language[slot](facts[slot] === undefined ? penLine : inSentence(facts[slot])));
}

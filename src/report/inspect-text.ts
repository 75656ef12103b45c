/** What was recognised, for people: a few lines that a teacher can check against the phone. */
import { type Lang, say } from "../messages/index.ts";
import type { Inspected, IsBot, MaskPhone } from "./inspect-json.ts";
import { type Line, plain } from "./line.ts";

export function inspectText({ path, summary }: Inspected, lang: Lang, mask: MaskPhone, isBot: IsBot): Line[] {
  const { recognition, counts, period, writers, title, findings } = summary;
  const shown = (name: string) => mask(name) ?? name;
  const day = (at: string | null) => (at ? date(at, lang) : "?");
  const lines: Line[] = [
    plain(say(lang, { code: "report.inspect-title", title: title ?? path, path })),
    plain(
      say(lang, {
        code: "report.inspect-source",
        platform: { android: "Android", ios: "iPhone", web: "WhatsApp Web", unknown: "?" }[
          recognition.platform
        ],
        language: languageName(recognition.language, lang),
        first: day(period.first),
        last: day(period.last),
      }),
    ),
    plain(
      say(lang, {
        code: "report.inspect-counts",
        messages: counts.messages,
        notices: counts.notices,
        attachments: counts.attachments,
        omitted: counts.omitted,
        missing: counts.missing,
      }),
    ),
    plain(say(lang, { code: "report.inspect-writers", count: writers.length })),
    ...writers.map(({ name, messages }) =>
      plain(
        say(lang, {
          code: "report.inspect-writer",
          name: shown(name),
          messages,
          exporter: name === summary.exporter,
          bot: isBot(name),
        }),
      ),
    ),
  ];
  if (summary.mentioned.length > 0)
    lines.push(plain(say(lang, { code: "report.inspect-mentioned", names: summary.mentioned.map(shown) })));
  for (const finding of findings) lines.push({ mark: "~", text: say(lang, finding) });
  return lines;
}

function date(at: string, lang: Lang): string {
  const [year, month, dayOfMonth] = at.slice(0, 10).split("-").map(Number);
  const noon = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, dayOfMonth ?? 1, 12));
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(noon);
}

function languageName(tag: string | null, lang: Lang): string {
  return tag ? (new Intl.DisplayNames(lang, { type: "language" }).of(tag) ?? tag) : "?";
}

/** What became of each mail, by name. */
import { type Lang, say } from "../messages/index.ts";
import type { Line } from "./line.ts";

interface Sent {
  readonly name: string;
  readonly email: string;
  readonly outcome: "done" | "already" | "refused" | "failed" | "unknown";
  readonly answer?: string;
}

export function mailsText(mails: readonly Sent[], lang: Lang): Line[] {
  const named = (of: Sent["outcome"]) => mails.flatMap(({ name, outcome }) => (outcome === of ? name : []));
  const lines: Line[] = [];
  if (named("done").length > 0)
    lines.push({ mark: "+", text: say(lang, { code: "mail.sent", names: named("done") }) });
  if (named("already").length > 0)
    lines.push({ mark: "=", text: say(lang, { code: "mail.sent-before", names: named("already") }) });
  for (const { name, email: address, outcome, answer = "" } of mails) {
    if (outcome === "refused" || outcome === "failed")
      lines.push({ mark: "!", text: say(lang, { code: `mail.${outcome}`, name, address, answer }) });
    if (outcome === "unknown")
      lines.push({ mark: "!", text: say(lang, { code: "mail.unknown", name, address }) });
  }
  if (named("done").length > 0) lines.push({ mark: " ", text: say(lang, { code: "mail.bounces" }) });
  return lines;
}

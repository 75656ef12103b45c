/** How WhatsApp-Chat-Exporter words what happened in a group: always English, with wordings of its own. */
import { canBeTitle, cleanName, withoutAddress } from "../marks.ts";
import type { Notice, NoticeCode } from "../model.ts";

type Meaning = Pick<Notice, "code" | "actor" | "targets" | "you" | "title">;

interface Wording {
  readonly code: NoticeCode;
  /** Anchored; groups `actor`, `target` and `title` where the wording has them. */
  readonly shape: RegExp;
}

/** First match wins. Texts are cut before they are compared, so the lazy beginnings stay short. */
const wordings: readonly Wording[] = [
  { code: "added", shape: /^You were added into the group by (?<actor>.+)$/s },
  { code: "subject", shape: /^(?<actor>.+?) changed the group name to "(?<title>.*)"$/s },
  { code: "subject", shape: /^The group name changed to (?<title>.+)$/s },
  { code: "added", shape: /^(?<target>.+) was added to the group$/s },
  { code: "left", shape: /^(?<actor>.+) left the group$/s },
  { code: "icon", shape: /^(?<actor>.+) changed the group icon$/s },
  { code: "removed", shape: /^You were removed$/ },
  { code: "created", shape: /^(?<actor>.+?) created a group with name: "(?<title>.*)"$/s },
  { code: "created", shape: /^(?<actor>.+) created a broadcast channel$/s },
  { code: "added", shape: /^(?<actor>.+) added someone$/s },
  { code: "removed", shape: /^(?<actor>.+) removed someone$/s },
  { code: "joined", shape: /^Someone joined this group by using a invite link$/ },
  { code: "description", shape: /^(?<actor>.+?) changed the group description to:/s },
  { code: "number-changed", shape: /^(?<actor>.+?) changed their number to (?<target>.+)$/s },
  { code: "encryption", shape: /^The security code / },
  { code: "encryption", shape: /^This chat is now end-to-end encrypted$/ },
  { code: "timer", shape: /^Mess(?:ga|ag)e timer was / },
  { code: "call", shape: /^A (?:voice|video) call was missed$/ },
];

const longest = 600;

/** What a notice says; `other` where the wording is unknown. `You` is the one whose phone it was. */
export function exporterNotice(text: string): Meaning {
  const start = text.slice(0, longest);
  for (const { code, shape } of wordings) {
    const found = shape.exec(start);
    if (found === null) continue;
    const { actor, target, title } = found.groups ?? {};
    // What happened to somebody is worded so, too, with their address in place of a name.
    if (title !== undefined && !canBeTitle(title)) break;
    const names = [actor, target].filter((name) => name !== undefined);
    return {
      code,
      actor: actor === undefined || actor === "You" ? null : exporterName(actor),
      targets: target === undefined || target === "You" ? [] : [exporterName(target)],
      you: names.includes("You") || start.startsWith("You were "),
      title: title === undefined || title === "None" ? null : title,
    };
  }
  return { code: "other", actor: null, targets: [], you: false, title: null };
}

/** Who has no name there stands with the digits of their number, or with WhatsApp's address; longer ones are internal. */
export function exporterName(name: string): string {
  const bare = withoutAddress(name);
  return /^\d{7,13}$/.test(bare) ? `+${bare}` : cleanName(bare);
}

/** The contract documents of `inspect` (docs/formats.md). */
import { NOBODY, type Summary, type TranscriptRecord } from "../transcript/index.ts";

export interface Inspected {
  readonly path: string;
  readonly sha256: string;
  readonly summary: Summary;
  /** The exports of which this one was made, where there are several. */
  readonly joined?: readonly { readonly path: string; readonly sha256: string }[];
}

/** Is this writer a program, by the name? */
export type IsBot = (name: string) => boolean;

/** Masks an author that is a phone number and gives back anything else as it is; null = is no number. */
export type MaskPhone = (name: string) => string | null;

/**
 * `inspect --json`: one document for all exports.
 * @param isInternal is this a number that only WhatsApp knows? It is masked like a phone number, and is none
 */
export function inspectDocument(
  exports: readonly Inspected[],
  mask: MaskPhone,
  isInternal: (name: string) => boolean,
  isBot: IsBot,
) {
  return {
    format: "migrate-class/inspect",
    version: 1,
    exports: exports.map(({ path, sha256, summary, joined }) => {
      const { platform, language, dateOrder, dateEvidence, clock } = summary.recognition;
      return {
        source: {
          path,
          sha256,
          platform,
          language,
          dateOrder,
          dateEvidence,
          clock,
          ...(joined && { joined }),
        },
        chat: {
          title: summary.title && (mask(summary.title) ?? summary.title),
          kind: summary.chatKind,
          inferred: maskedWithin(inferred(summary), mask),
        },
        counts: summary.counts,
        period: summary.period,
        people: summary.writers.map(({ name, messages, also }) => {
          const masked = mask(name);
          const phone = isInternal(name) ? null : masked;
          const known = summary.numbers.find((one) => one.reason === "contact" && one.name === name);
          const isExporter = summary.exporter === null ? null : summary.exporter === name;
          return {
            name: masked ?? name,
            phone: phone ?? (known ? mask(known.number) : null),
            messages,
            isExporter,
            ...(isBot(name) && { bot: true }),
            ...(also && { also: also.map((other) => mask(other) ?? other) }),
          };
        }),
        findings: summary.findings,
      };
    }),
  };
}

/** What the file does not say but shows, each with its reason: evidence for a person to check. */
function inferred({ reasons, members, formerMembers, you, admins, numbers, zoneHints }: Summary) {
  return { reasons, members, formerMembers, you, admins, numbers, zoneHints };
}

/** Every number that stands alone in a string, however deep, masked. */
function maskedWithin(data: unknown, mask: MaskPhone): unknown {
  if (typeof data === "string") return mask(data) ?? data;
  if (Array.isArray(data)) return data.map((item) => maskedWithin(item, mask));
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, maskedWithin(item, mask)]));
}

/**
 * `inspect --records`: the object of one line. `raw` leaves numbers that stand as authors as they are.
 * @param instant milliseconds since 1970, where the zone is known
 */
export function recordLine(
  record: TranscriptRecord,
  mask: MaskPhone,
  raw: boolean,
  instant?: number | null,
): object {
  const shown = (name: string) => (raw ? name : (mask(name) ?? name));
  const point = instant == null ? {} : { instant: new Date(instant).toISOString() };
  if (record.kind === "notice") {
    const { seq, kind, at, text, code, actor, targets } = record;
    const notice = {
      code,
      ...(actor !== null && { actor: shown(actor) }),
      ...(targets.length > 0 && { targets: targets.map(shown) }),
    };
    return { seq, kind, at, ...point, author: null, text, type: "text", notice };
  }
  const { seq, kind, at, author, text, type, edited, attachment, detail, reply, reactions } = record;
  const named = attachment?.name != null;
  return {
    seq,
    kind,
    at,
    ...point,
    author: author === NOBODY ? null : shown(author),
    text,
    type,
    ...(edited && { edited: true }),
    ...(named && {
      attachment: {
        name: attachment.name,
        present: attachment.present,
        ...(attachment.pages !== undefined && { pages: attachment.pages }),
      },
    }),
    ...(detail && { detail }),
    ...(reply && { reply }),
    ...(reactions && {
      reactions: reactions.map((reaction) => ({ ...reaction, author: shown(reaction.author) })),
    }),
  };
}

/** What was typed, checked: flags as commander gives them → values that the rooms understand. */
import type { WordRules } from "../../history/model.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { prepareJid } from "../../people/jid.ts";
import type { InvitationWay, Plan, Policy } from "../../plan/model.ts";
import { placeholders, unknownPlaceholder } from "../../plan/room-address.ts";
import type { DateOrder } from "../../transcript/model.ts";
import { wordRules } from "./word-rules.ts";

export type Given = Readonly<Record<string, string | boolean | undefined>>;

export const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** How exports are to be read. */
export interface ReadingWish {
  readonly dateOrder: DateOrder | undefined;
  readonly timeZone: string | undefined;
  /** Of the first entries, where the export has none. */
  readonly year: number | undefined;
  /** Which chat, where a file holds several. */
  readonly chat: string | undefined;
  /** All exports are of one chat. */
  readonly sameChat: boolean;
}

/** Throws `Failure` "usage" for a year that cannot be. */
export function readingWish(given: Given): ReadingWish {
  return {
    year: year(text(given.year)),
    dateOrder: text(given.dateOrder) as DateOrder | undefined,
    timeZone: text(given.timeZone),
    chat: text(given.chat),
    sameChat: given.sameChat === true,
  };
}

/** WhatsApp exists since 2009. */
function year(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^20\d\d$/.test(value) || Number(value) < 2009)
    throw new Failure("usage", { code: "cli.year-wrong", value });
  return Number(value);
}

export interface ChatWish extends ReadingWish {
  readonly policy: Policy;
  readonly room: string | undefined;
  readonly title: string | undefined;
  readonly history: "none" | "digest";
  readonly since: string | null;
  readonly rules: WordRules | null;
  readonly owners: readonly string[];
  readonly allowPupils: boolean;
  /** How invitations go out; undefined: directly. */
  readonly invite: InvitationWay | undefined;
}

/** Everything about one chat that a flag or a CSV column may say. Throws `Failure` with all that is missing or wrong. */
export function chatWish(given: Given, owners: readonly string[] = []): ChatWish {
  const wrong: Finding[] = [];
  const policy = text(given.policy);
  if (!policy) throw new Failure("undecided", { code: "cli.policy-missing" });
  const since = text(given.since) ?? null;
  if (since !== null && !isDay(since)) wrong.push({ code: "cli.since-wrong", value: since });
  const room = text(given.room);
  const unknown = room === undefined ? null : unknownPlaceholder(room);
  if (unknown !== null) {
    const known = placeholders.map((name) => `{${name}}`);
    wrong.push({ code: "cli.room-placeholder", value: unknown, known });
  } else if (room !== undefined && prepareJid(`${room.replace(/[{}]/g, "")}@x.example`).kind === "bad")
    wrong.push({ code: "cli.room-wrong", value: room });
  if (wrong.length > 0) throw new Failure("usage", wrong);
  return {
    ...readingWish(given),
    policy: policy as Policy,
    room,
    title: text(given.title),
    history: text(given.history) === "digest" ? "digest" : "none",
    since,
    rules: wordRules(given),
    owners,
    allowPupils: given.allowPupils === true,
    // a plan says nothing of what goes without saying
    invite: given.invite === "mediated" || given.invite === "both" ? given.invite : undefined,
  };
}

function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Bare address of the account that signs in. */
export function account(given: Given): string {
  const as = text(given.as);
  if (!as) throw new Failure("undecided", { code: "cli.as-missing" });
  const prepared = prepareJid(as);
  if (prepared.kind === "bad") throw new Failure("usage", { code: "cli.as-wrong", value: as });
  return prepared.jid;
}

/** `--as` where another owner looks, else the account that the plan is of. */
export function signerOf(plan: Plan, given: Given): string {
  return text(given.as) ? account(given) : plan.target.as;
}

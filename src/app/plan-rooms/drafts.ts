/** Chats, people and options → drafts of rooms: everything that is decided before a server is asked. */

import { leftOutInTitle } from "../../history/index.ts";
import { Failure, type Finding, say } from "../../messages/index.ts";
import {
  expectedHeader,
  knownLabels,
  type Match,
  maskFinding,
  matchPeople,
  nowhereIn,
  prepareJid,
  undecidedPupils,
  withoutElsewhere,
} from "../../people/index.ts";
import {
  fromTemplate,
  isGuessable,
  type Plan,
  type RoomWish,
  roomLocalpart,
  schoolYear,
} from "../../plan/index.ts";
import { quotableLine } from "../../text/index.ts";
import { canBeTitle } from "../../transcript/index.ts";
import { plannedDigests, selectFor } from "../history.ts";
import type { PeopleFile } from "../people-file.ts";
import type { Ports } from "../ports.ts";
import { type Chat, joinChats, standardInput } from "../read-exports/index.ts";
import { type HistoryWay, policyOf, type RoomOptions, wordRules } from "./options.ts";

/** A room whose address is not known yet: its domain may have to be asked for. */
export interface Draft {
  readonly localpart: string;
  /** null: the class list alone. */
  readonly chat: Chat | null;
  /** Who of the list is in the chat, people of other classes among them. */
  readonly match: Match;
  readonly wish: Omit<RoomWish, "room" | "history">;
  readonly sources: Plan["sources"];
  readonly findings: readonly Finding[];
}

/** Does the plan need what the messages say, or only who wrote? Throws `Failure` "usage" where they cannot be read again to apply. */
export function needsRecords(paths: readonly string[], { history }: RoomOptions): boolean {
  const keepRecords = history === "digest";
  if (keepRecords && paths.includes(standardInput)) throw new Failure("usage", { code: "cli.input-once" });
  return keepRecords || paths.length > 1;
}

/**
 * The rooms of exports that were read, those of one chat as one; without any, that of the class list alone.
 * @param as the account that makes them
 * @param isOfSeveral the list is for other classes as well, so a row that names no chat belongs to those in which its label occurs
 */
export function draftRooms(
  ports: Ports,
  chats: readonly Chat[],
  file: PeopleFile,
  options: RoomOptions,
  as: string,
  isOfSeveral = false,
): readonly Draft[] {
  const { room, title, sameChat = false } = options;
  const joined = chats.length === 0 ? [null] : joinChats(ports, chats, sameChat);
  const oneRoom = room !== undefined && !room.includes("{title}");
  if (joined.length > 1 && (oneRoom || title))
    throw new Failure("usage", { code: "cli.one-name-many-chats" });
  const together = isOfSeveral || joined.length > 1;
  const read = joined.flatMap((chat) => chat ?? []);
  const lost = isOfSeveral || read.length < 2 ? [] : nowhereIn(file.people, read);
  if (lost.length > 0) throw new Failure("undecided", lost);
  return joined.map((chat) => draftRoom(ports, chat, file, options, as, together));
}

/** Chats of two are named by a number where nobody saved the other: everybody in a room of that name would read it. */
export function isNumberInstead(title: string): boolean {
  return !canBeTitle(title);
}

/** One chat, or none (a class list alone), with the people who belong to it. */
function draftRoom(
  ports: Ports,
  chat: Chat | null,
  file: PeopleFile,
  options: RoomOptions,
  as: string,
  isOfSeveral: boolean,
): Draft {
  if (chat && !file.hasLabels)
    throw new Failure("not-understood", {
      ...{ code: "people.missing-column", column: "whatsapp", expected: expectedHeader },
    });
  const title = titleFor(chat, options);
  const all = matchPeople(file.people, chat?.summary ?? { writers: [], mentioned: [] }, chat?.title ?? title);
  const match = isOfSeveral && chat ? withoutElsewhere(all) : all;
  const pupils = undecidedPupils(match.people, options.allowPupils === true);
  if (pupils.length > 0) throw new Failure("undecided", pupils);
  const named = options.title === undefined ? leftOutInTitle(title, match.people, match.undecided) : [];
  if (named.length > 0)
    throw new Failure("undecided", { code: "plan.title-names-left-out", title, words: named });
  const { lang, sha256 } = ports;
  const { room, owners = [], invite, form } = options;
  const policy = policyOf(options);
  const now = new Date(ports.planStamp().createdAt);
  const year = schoolYear(now.getFullYear(), now.getMonth() + 1);
  // next month's export of the same chat leads to the same room
  const secret = `${as}\n${chat ? (chat.opening ?? chat.sha256) : title}`;
  return {
    localpart:
      room === undefined
        ? roomLocalpart(title, policy, secret, sha256)
        : folded(fromTemplate(room, { title, year, secret }, sha256)),
    chat,
    match: all,
    wish: {
      title,
      description: say(lang, maskFinding({ code: "plan.room-description", title })),
      policy,
      lang,
      as,
      people: match.people,
      owners,
      // a plan says nothing of what goes without saying
      ...(invite !== undefined && invite !== "direct" && { invite }),
      ...(form !== undefined && { form }),
    },
    // What came through standard input cannot be held against the plan later.
    sources: chat?.sources.filter(({ path }) => path !== standardInput) ?? [],
    findings: chat ? [...chat.summary.findings, ...matched(chat, match)] : [],
  };
}

/** Throws `Failure` "undecided" where there is none, or one that nobody gave to a group. */
function titleFor(chat: Chat | null, options: RoomOptions): string {
  if (options.title === undefined && chat && isNumberInstead(chat.title))
    throw new Failure("undecided", maskFinding({ code: "plan.title-is-number", title: chat.title }));
  // servers keep a title on one line and without what XML has no room for
  const title = quotableLine(options.title ?? chat?.title ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (!title) throw new Failure("undecided", { code: "cli.title-missing" });
  return title;
}

/** As servers have it: an address in other letters is the same room. */
function folded(localpart: string): string {
  const prepared = prepareJid(`${localpart}@x.example`);
  return prepared.kind === "ok" ? prepared.jid.slice(0, prepared.jid.lastIndexOf("@")) : localpart;
}

/** What matching found out besides; throws where a row is of nobody in the chat. */
function matched(chat: Chat, match: Match): Finding[] {
  knownLabels(match);
  const others = match.findings.filter((finding) => finding.code !== "people.unknown-person");
  if (match.undecided.length === 0) return [...others];
  return [...others, { code: "plan.writers-not-listed", chat: chat.title, names: match.undecided }];
}

/** The wish for a draft's room at its address, and what that found out about the history that goes there. */
export function wishAt(
  ports: Ports,
  { chat, match, wish }: Draft,
  room: string,
  options: RoomOptions,
  way: HistoryWay,
): { readonly wish: RoomWish; readonly findings: readonly Finding[] } {
  // a name chosen by hand takes the place of the 50 bits that nobody can guess
  const guessable: Finding[] =
    wish.policy === "announce" && options.room !== undefined && isGuessable(options.room)
      ? [{ code: "plan.room-guessable", room }]
      : [];
  if (!chat || way === "none") return { wish: { ...wish, room, history: null }, findings: guessable };
  const { since = null, dateOrder = null } = options;
  const rules = wordRules(options);
  const selection = selectFor(ports, chat, match, room, { since, rules, lang: wish.lang });
  const { included, leftOut, findings } = selection;
  const source = chat.sources[0]?.id ?? chat.sha256;
  const history = { source, since, dateOrder, rules, ...plannedDigests(ports.sha256, selection) };
  return {
    wish: { ...wish, room, history },
    findings: [...guessable, { code: "plan.history-selected", included, ...leftOut }, ...findings],
  };
}

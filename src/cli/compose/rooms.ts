/** Exports, people and flags → wishes for rooms: everything that is decided before a server is asked. */

import { leftOutInTitle } from "../../history/title.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { expectedHeader } from "../../people/columns.ts";
import { withoutElsewhere } from "../../people/elsewhere.ts";
import { prepareJid } from "../../people/jid.ts";
import { type Match, matchPeople } from "../../people/match.ts";
import type { Person } from "../../people/model.ts";
import { safeNick } from "../../people/nick.ts";
import { undecidedPupils } from "../../people/pupils.ts";
import type { RoomWish } from "../../plan/desired.ts";
import type { Plan } from "../../plan/model.ts";
import { fromTemplate, isGuessable, roomLocalpart, schoolYear } from "../../plan/room-address.ts";
import { quotableLine } from "../../text/index.ts";
import { canBeTitle } from "../../transcript/marks.ts";
import type { Cli } from "../cli.ts";
import type { Chat } from "./chat.ts";
import { planTime } from "./clock.ts";
import { sha256 } from "./files.ts";
import { plannedDigests, selectFor } from "./history.ts";
import { standardInput } from "./input.ts";
import { knownLabels, nowhereIn } from "./labels.ts";
import { masked } from "./mask.ts";
import type { ChatWish } from "./options.ts";
import type { PeopleFile } from "./people-file.ts";
import { joinChats } from "./same-chat.ts";

/** A room whose address is not known yet: its domain may have to be asked for. */
export interface Draft {
  readonly localpart: string;
  readonly sources: Plan["sources"];
  readonly findings: readonly Finding[];
  /** The wish for the room at its address, and what that found out about the history that goes there. */
  at(
    room: string,
    history: ChatWish["history"],
  ): { readonly wish: RoomWish; readonly findings: readonly Finding[] };
}

/** Does the plan need what the messages say, or only who wrote? Throws `Failure` "usage" where they cannot be read again to apply. */
export function needsRecords(paths: readonly string[], { history }: Pick<ChatWish, "history">): boolean {
  const keepRecords = history === "digest";
  if (keepRecords && paths.includes(standardInput)) throw new Failure("usage", { code: "cli.input-once" });
  return keepRecords || paths.length > 1;
}

/**
 * The rooms of exports that were read, those of one chat as one; without any, that of the class list alone.
 * @param isOfSeveral the list is for other classes as well, so a row that names no chat belongs to those in which its label occurs
 */
export function draftRooms(
  cli: Cli,
  chats: readonly Chat[],
  file: PeopleFile,
  wish: ChatWish,
  as: string,
  isOfSeveral = false,
): readonly Draft[] {
  const joined = chats.length === 0 ? [null] : joinChats(chats, wish.sameChat);
  const oneRoom = wish.room !== undefined && !wish.room.includes("{title}");
  if (joined.length > 1 && (oneRoom || wish.title))
    throw new Failure("usage", { code: "cli.one-name-many-chats" });
  const together = isOfSeveral || joined.length > 1;
  const read = joined.flatMap((chat) => chat ?? []);
  const lost = isOfSeveral || read.length < 2 ? [] : nowhereIn(file.people, read);
  if (lost.length > 0) throw new Failure("undecided", lost);
  return joined.map((chat) => draftRoom(cli, chat, file, wish, as, together));
}

/** Chats of two are named by a number where nobody saved the other: everybody in a room of that name would read it. */
export function isNumberInstead(title: string): boolean {
  return !canBeTitle(title);
}

/** One chat, or none (a class list alone), with the people who belong to it. */
function draftRoom(
  cli: Cli,
  chat: Chat | null,
  file: PeopleFile,
  wish: ChatWish,
  as: string,
  isOfSeveral: boolean,
): Draft {
  if (chat && !file.hasLabels)
    throw new Failure("not-understood", {
      ...{ code: "people.missing-column", column: "whatsapp", expected: expectedHeader },
    });
  const given = wish.title ?? chat?.title;
  if (wish.title === undefined && chat && isNumberInstead(chat.title))
    throw new Failure("undecided", masked({ code: "plan.title-is-number", title: chat.title }));
  // servers keep a title on one line and without what XML has no room for
  const title = given && quotableLine(given).replace(/\s+/g, " ").trim();
  if (!title) throw new Failure("undecided", { code: "cli.title-missing" });
  const all = matchPeople(file.people, chat?.summary ?? { writers: [], mentioned: [] }, chat?.title ?? title);
  const match = isOfSeveral && chat ? withoutElsewhere(all) : all;
  const pupils = undecidedPupils(match.people, wish.allowPupils);
  if (pupils.length > 0) throw new Failure("undecided", pupils);
  const named = wish.title === undefined ? leftOutInTitle(title, match.people, match.undecided) : [];
  if (named.length > 0)
    throw new Failure("undecided", { code: "plan.title-names-left-out", title, words: named });
  const { lang } = cli;
  const { policy, owners, since, rules, invite } = wish;
  const dateOrder = wish.dateOrder ?? null;
  const description = cli.say({ code: "plan.room-description", title });
  const now = planTime(cli);
  const year = schoolYear(now.getFullYear(), now.getMonth() + 1);
  // next month's export of the same chat leads to the same room
  const secret = `${as}\n${chat ? (chat.opening ?? chat.sha256) : title}`;
  const base = {
    title,
    description,
    policy,
    lang,
    as,
    people: match.people,
    owners,
    ...(invite && { invite }),
  };
  return {
    localpart:
      wish.room === undefined
        ? roomLocalpart(title, policy, secret, sha256)
        : folded(fromTemplate(wish.room, { title, year, secret }, sha256)),
    // What came through standard input cannot be held against the plan later.
    sources: chat?.sources.filter(({ path }) => path !== standardInput) ?? [],
    findings: chat ? [...chat.summary.findings, ...matched(chat, match)] : [],
    at(room, way) {
      // a name chosen by hand takes the place of the 50 bits that nobody can guess
      const guessable: Finding[] =
        policy === "announce" && wish.room !== undefined && isGuessable(wish.room)
          ? [{ code: "plan.room-guessable", room }]
          : [];
      if (!chat || way === "none") return { wish: { ...base, room, history: null }, findings: guessable };
      const selection = selectFor(chat, all, room, { since, rules, lang });
      const { included, leftOut, findings } = selection;
      const [source] = chat.sources;
      const from = { source: source?.id ?? chat.sha256, since, dateOrder, rules };
      const history = { ...from, ...plannedDigests(selection) };
      return {
        wish: { ...base, room, history },
        findings: [...guessable, { code: "plan.history-selected", included, ...leftOut }, ...findings],
      };
    },
  };
}

/** As servers have it: an address in other letters is the same room. `chatWish` refused what cannot be one. */
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

/** The name that the account that signs in has in the rooms. */
export function nickFor(people: readonly Person[], as: string): string {
  const person = people.find(({ jid }) => jid === as);
  return safeNick(person?.name ?? as.slice(0, as.indexOf("@")), 1);
}

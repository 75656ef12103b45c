/** What is wrong with classes, or worth knowing, only when they are seen side by side: looked at before the first is planned. */

import { isAbsolute, join, resolve } from "node:path";
import { Failure, type Finding } from "../../messages/index.ts";
import { elsewhere, matchPeople, nowhereFindings, type Person, titleKey } from "../../people/index.ts";
import { maskedName } from "../../text/index.ts";
import { labelsOf, type PeopleFile, readPeople } from "../people-file.ts";
import type { PlanOptions } from "../plan-rooms/index.ts";
import type { Ports } from "../ports.ts";
import { type Chat, readExports } from "../read-exports/index.ts";
import type { ClassRow } from "./classes.ts";

export interface School {
  /** Why a row cannot be planned; nothing of it is known from the row alone. */
  faults(row: ClassRow): readonly Finding[];
  /** Who of the row's list is in other classes as well. */
  notes(row: ClassRow): readonly Finding[];
}

interface Seen {
  readonly row: ClassRow;
  readonly list: PeopleFile;
  readonly chat: Chat;
  readonly absent: ReadonlySet<Person>;
  readonly people: readonly Person[];
}

export interface SchoolOptions extends PlanOptions {
  /** A row may give its room another name than the export has. */
  readonly rename?: boolean | undefined;
}

/** Where the row's list of people lies; undefined where neither it nor the options name one. */
export function listOf(row: ClassRow, { people }: PlanOptions, folder: string): string | undefined {
  return row.people === undefined ? people : beside(folder, row.people);
}

export function beside(folder: string, name: string): string {
  return isAbsolute(name) ? name : join(folder, name);
}

/** Reads every export once. A row that cannot be read has faults of its own, which its plan tells. */
export async function lookAtSchool(
  ports: Ports,
  rows: readonly ClassRow[],
  options: SchoolOptions,
  folder: string,
  isPart: boolean,
): Promise<School> {
  const lists = new Map<string, PeopleFile>();
  const seen: Seen[] = [];
  const unread = new Set<string>();
  for (const row of rows) {
    const path = listOf(row, options, folder);
    if (path === undefined) continue;
    try {
      const list = lists.get(resolve(path)) ?? (await readPeople(ports, path));
      lists.set(resolve(path), list);
      if (row.archive === null) continue;
      const archive = beside(folder, row.archive);
      const [chat] = await readExports(ports, [archive], options, { writers: labelsOf(list) });
      if (chat === undefined) continue;
      const match = matchPeople(list.people, chat.summary, chat.title);
      seen.push({ row, list, chat, absent: elsewhere(match), people: match.people });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unread.add(resolve(path));
    }
  }
  const one = (row: ClassRow) => seen.find((other) => other.row === row);
  const sharing = (mine: Seen) => seen.filter(({ list }) => list === mine.list);
  return {
    faults(row) {
      const mine = one(row);
      if (mine === undefined) return [];
      // of a part of the classes, or where an export could not be read, nobody knows who is nowhere
      const isWhole = !isPart && !unread.has(resolve(mine.list.path));
      return [
        ...sameExport(mine, seen),
        ...(options.rename ? [] : otherTitle(mine, seen)),
        ...(isWhole ? lost(sharing(mine)) : []),
      ];
    },
    notes(row) {
      const mine = one(row);
      return mine === undefined ? [] : inSeveral(mine, sharing(mine));
    },
  };
}

function sameExport({ row, chat }: Seen, seen: readonly Seen[]): Finding[] {
  const same = seen.filter((other) => other.chat.sha256 === chat.sha256 || isLater(chat, other.chat));
  const lines = same.filter((other) => other.row !== row).map((other) => other.row.line);
  return lines.length === 0 ? [] : [{ code: "cli.batch-same-export", lines }];
}

/** Parallel classes are told the same in the same minute, so chats that begin alike and have other names are two. */
function isLater(one: Chat, other: Chat): boolean {
  if (one.opening === null || one.opening !== other.opening) return false;
  const [title, another] = [one.summary.title, other.summary.title];
  return title === null || another === null || titleKey(title) === titleKey(another);
}

/** `2a`, `10 B`: what classes are called in German and English schools. */
const classNames = /(?<![\p{L}\p{N}])\d{1,2} ?[a-z](?![\p{L}\p{N}])/gu;

/** A title for another class than the export's: files were mixed up, or lines. */
function otherTitle({ row, chat }: Seen, seen: readonly Seen[]): Finding[] {
  const { title } = row.options;
  const own = chat.summary.title;
  if (title === undefined || own === null || titleKey(title) === titleKey(own)) return [];
  const classesIn = (name: string) =>
    new Set((titleKey(name).match(classNames) ?? []).map((word) => word.replace(" ", "")));
  const [given, shown] = [classesIn(title), classesIn(own)];
  const isOther = given.size > 0 && shown.size > 0 && ![...given].some((name) => shown.has(name));
  const isAnothers = seen.some(
    (other) => other.row !== row && titleKey(other.chat.title) === titleKey(title),
  );
  return isOther || isAnothers ? [{ code: "cli.batch-other-title", title, own }] : [];
}

/** Whose labels occur in no class that uses the list. */
function lost(classes: readonly Seen[]): Finding[] {
  return nowhereFindings(classes.map(({ absent }) => absent));
}

/** Rows for every chat that are in this class and in others, each named. */
function inSeveral(mine: Seen, classes: readonly Seen[]): Finding[] {
  const people = mine.people.flatMap((person) => {
    if (person.chats.length > 0 || person.role === "skip" || mine.absent.has(person)) return [];
    const titles = classes
      .filter(({ absent }) => !absent.has(person))
      .map(({ row, chat }) => row.options.title ?? chat.title);
    return titles.length < 2
      ? []
      : [`${person.name || maskedName(person.whatsapp[0] ?? "")} (${titles.join(", ")})`];
  });
  return people.length === 0 ? [] : [{ code: "plan.in-several-classes", people }];
}

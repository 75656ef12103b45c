/** Rows of the people CSV that contradict each other. */
import type { Finding } from "../../messages/index.ts";
import { phoneKey, samePhone } from "../../text/index.ts";
import { skeleton } from "../address/index.ts";
import { labelKey, titleKey } from "../label.ts";
import type { Person } from "../model.ts";

/** A person with the line of the file it stands in, as a spreadsheet counts: the header is usually line 1. */
interface Placed {
  readonly person: Person;
  readonly line: number;
}

/**
 * Two people on one address, or one label for two people in one chat. Somebody may have several rows, one per chat: the
 * same name and address in rows that share no chat are one person.
 */
export function clashes(rows: readonly Placed[]): Finding[] {
  return [...addressClashes(rows), ...labelClashes(rows)];
}

/** Different addresses that somebody could mistake for one another, such as `klaus1` and `klausl`. */
export function lookAlikes(rows: readonly Placed[]): Finding[] {
  const found: Finding[] = [];
  for (const group of grouped(rows, ({ person }) =>
    person.jid === null ? [] : [skeleton(person.jid)],
  ).values()) {
    const addresses = [...new Set(group.map(({ person }) => person.jid ?? ""))];
    if (addresses.length > 1) found.push({ code: "people.look-alike", addresses, ...places(group) });
  }
  return found;
}

/** People of one chat whom others could not tell apart by their names. */
export function namesakes(rows: readonly Placed[]): Finding[] {
  const named = rows.filter(({ person }) => person.name !== "" && person.role !== "skip");
  return [...grouped(named, ({ person }) => [titleKey(person.name)]).values()].flatMap((group): Finding[] => {
    const same = group.filter((one) =>
      group.some((other) => other !== one && shareChat(one.person, other.person)),
    );
    const [first] = same;
    return first === undefined
      ? []
      : [{ code: "people.one-name-for-two", name: first.person.name, ...places(same) }];
  });
}

function addressClashes(rows: readonly Placed[]): Finding[] {
  const found: Finding[] = [];
  for (const [address, group] of grouped(rows, ({ person }) => (person.jid === null ? [] : [person.jid]))) {
    const [first] = group;
    const contradicts = group.some(
      (one, index) =>
        titleKey(one.person.name) !== titleKey(first?.person.name ?? "") ||
        group.slice(index + 1).some((other) => shareChat(one.person, other.person)),
    );
    if (contradicts) found.push({ code: "people.one-address-for-two", address, ...places(group) });
  }
  return found;
}

function labelClashes(rows: readonly Placed[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const group of grouped(rows, ({ person }) => person.whatsapp.map(roughKey)).values()) {
    const labels = group.flatMap((row) => row.person.whatsapp.map((label) => ({ row, label })));
    for (const { row, label } of labels) {
      const others = labels.filter(
        (other) =>
          other.row !== row && isOneLabel(label, other.label) && shareChat(row.person, other.row.person),
      );
      if (others.length === 0) continue;
      const clashing = group.filter((one) => one === row || others.some((other) => other.row === one));
      const { rows, lines } = places(clashing);
      const key = rows.join();
      if (!found.has(key)) found.set(key, { code: "people.one-label-for-two", label, rows, lines });
    }
  }
  return [...found.values()];
}

/** One label, or one number in two writings. */
function isOneLabel(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other) || samePhone(one, other);
}

/** Labels that may be one have one such key: all writings of a number end in the same digits. */
function roughKey(label: string): string {
  const number = phoneKey(label);
  return number === null ? labelKey(label) : `tel:${number.slice(-7)}`;
}

function grouped(rows: readonly Placed[], keysOf: (row: Placed) => readonly string[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return new Map([...groups].filter(([, group]) => group.length > 1));
}

/** An empty list of chats means all of them. */
function shareChat(one: Person, other: Person): boolean {
  if (one.chats.length === 0 || other.chats.length === 0) return true;
  const keys = new Set(one.chats.map(titleKey));
  return other.chats.some((chat) => keys.has(titleKey(chat)));
}

function places(group: readonly Placed[]): { rows: number[]; lines: number[] } {
  return { rows: group.map(({ person }) => person.row), lines: group.map(({ line }) => line) };
}

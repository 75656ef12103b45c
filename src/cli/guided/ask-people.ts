/** Goes through everybody about whom something is open: many at once where all is clear, else one after the other. */

import {
  type AddressOffer,
  addressOffers,
  evidenceOf,
  isFor,
  nameOffers,
  type Question,
} from "../../people/index.ts";
import type { Cli } from "../cli.ts";
import { askAllOrEach } from "../prompts/all-or-each.ts";
import { askPerson, besides, openQuestions, suggestedFor, whoIs } from "./ask-person.ts";
import type { Asking } from "./asking.ts";
import { perhapsSame } from "./same-person.ts";

/** As many as fit on a screen of 24 lines, with the question below them. */
const mostAtOnce = 14;

/** Those for these chats about whom something is open. */
export function openPeople(asking: Asking): readonly number[] {
  const { kept, chats } = asking;
  const concerned = kept.ids.filter(
    (id) => chats.length === 0 || chats.some((chat) => isFor(kept.row(id), chat)),
  );
  return concerned.filter((id) => openQuestions(asking, id).length > 0);
}

export async function askPeople(asking: Asking): Promise<void> {
  const { cli, kept } = asking;
  const open = openPeople(asking).length;
  if (open === 0) return;
  cli.term.note(cli.say({ code: "ask.open", open, path: kept.path }));
  await takeExact(asking);
  await takeNames(asking);
  await askEach(asking, openPeople(asking));
}

/** One after the other; whoever goes back is asked again what was answered. */
export async function askEach(asking: Asking, order: readonly number[]): Promise<void> {
  let again: readonly Question[] = [];
  for (let at = 0; at < order.length; ) {
    const id = order[at] as number;
    // two rows that became one
    if (!asking.kept.ids.includes(id)) {
      at += 1;
      continue;
    }
    heading(asking, id, at + 1, order.length);
    const end = await askPerson(asking, id, { isFirst: at === 0, again });
    again = [];
    if (end !== "back") at += 1;
    else {
      at = Math.max(at - 1, 0);
      const before = order[at] as number;
      if (asking.kept.ids.includes(before)) again = await reopen(asking, before);
    }
  }
}

function heading(asking: Asking, id: number, at: number, of: number): void {
  const { cli, kept, chats } = asking;
  const row = kept.row(id);
  const { messages, first, last, isExporter } = evidenceOf(row, chats);
  const others = perhapsSame(asking, id).map((other) => whoIs(kept.row(other)));
  const wrote = { messages, first: day(first, cli), last: day(last, cli) };
  const lines = [
    "",
    cli.say({ code: "ask.person", at, of, who: whoIs(row) }),
    ...(chats.length === 0
      ? []
      : [
          `  ${cli.say(messages === 0 ? { code: "ask.person-silent" } : { code: "ask.person-wrote", ...wrote })}`,
        ]),
    ...(isExporter ? [`  ${cli.say({ code: "ask.person-exporter" })}`] : []),
    ...(others.length > 0 ? [`  ${cli.say({ code: "ask.perhaps-same", others })}`] : []),
  ];
  cli.term.note(lines.join("\n"));
}

function day(at: string | null, { lang }: Cli): string {
  if (at === null) return "";
  const noon = new Date(`${at.slice(0, 10)}T12:00:00Z`);
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" }).format(noon);
}

/** What was left out or has no address is open again; gives what to ask. */
async function reopen(asking: Asking, id: number): Promise<readonly Question[]> {
  const { kept, chats, history, kinds } = asking;
  const row = kept.row(id);
  if (row.cell("role").toLowerCase() === "skip") await kept.set([{ id, cells: { role: "" } }]);
  if (row.cell("jid") === "" && row.cell("invite") !== "") await kept.set([{ id, cells: { invite: "" } }]);
  const wrote = evidenceOf(row, chats).messages > 0;
  return [
    "name",
    "address",
    ...(kinds ? ["kind" as const] : []),
    ...(history && wrote ? ["history" as const] : []),
  ];
}

/** Addresses with the same number or e-mail address in one contact only: shown, and taken with one yes. */
async function takeExact(asking: Asking): Promise<void> {
  const { cli, kept } = asking;
  const used = new Set<string>();
  const found = openPeople(asking).flatMap((id) => {
    const exact = openQuestions(asking, id).includes("address") ? exactFor(asking, id) : null;
    if (exact === null || used.has(exact.jid)) return [];
    used.add(exact.jid);
    return [{ id, exact, name: certainName(asking, id) }];
  });
  if (found.length < 2) return;
  for (let from = 0; from < found.length; from += mostAtOnce) {
    const some = found.slice(from, from + mostAtOnce);
    const lines = some.map(({ id, exact, name }) =>
      cli.say({ code: "ask.exact-line", who: whoIs(kept.row(id)), name, address: exact.jid }),
    );
    cli.term.note(["", ...lines.map((line) => `  ${line}`)].join("\n"));
    if (!(await askAllOrEach(cli, cli.say({ code: "ask.exact", count: some.length })))) continue;
    await kept.set(
      some.map(({ id, exact, name }) => ({
        id,
        cells: {
          jid: exact.jid,
          ...(exact.source !== "given" && { source: exact.source }),
          ...(name !== "" && { name }),
          ...besides(kept.row(id), exact.contact),
        },
      })),
    );
  }
}

/** Names that can be shown to others as the export has them: shown, and taken with one yes. */
async function takeNames(asking: Asking): Promise<void> {
  const { cli, kept } = asking;
  const found = openPeople(asking).flatMap((id) => {
    const name = openQuestions(asking, id).includes("name") ? certainName(asking, id) : "";
    return name === "" ? [] : [{ id, name }];
  });
  if (found.length < 2) return;
  const names = found.map(({ name }) => name);
  cli.term.note(["", `  ${cli.say({ code: "ask.names-line", names })}`].join("\n"));
  if (!(await askAllOrEach(cli, cli.say({ code: "ask.names", count: names.length })))) return;
  await kept.set(found.map(({ id, name }) => ({ id, cells: { name } })));
}

/** A name that a bare Enter would take, empty where there is none. */
function certainName(asking: Asking, id: number): string {
  const [first] = nameOffers(asking.kept.row(id), suggestedFor(asking, id));
  return first?.certain ? first.name : "";
}

function exactFor(asking: Asking, id: number): AddressOffer | null {
  const { kept, contacts } = asking;
  const [first] = addressOffers({
    table: kept.table,
    row: kept.row(id),
    suggestions: suggestedFor(asking, id),
    contacts,
    guess: null,
    own: null,
    domains: [],
  });
  return first?.certain ? first : null;
}

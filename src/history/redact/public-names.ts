/** How people appear to others: under the name they confirmed, as `Person 7`, or not at all. */
import type { Person } from "../../people/index.ts";
import { quotableLine } from "../../text/index.ts";
import type { TranscriptRecord } from "../../transcript/index.ts";
import { wordKeys } from "../words.ts";

/** null: this person does not appear. */
export type PublicName = (person: Person | null) => string | null;

/**
 * The number behind `Person` counts the people of the chat in the order of their first messages, whatever they agreed to: it stays when
 * rows of the list move, somebody joins, or somebody else agrees. Who never wrote has none and does not appear. People of
 * one name who agreed get a number behind it.
 * @param person whom a label means
 */
export function publicNames(
  people: readonly Person[],
  records: readonly TranscriptRecord[],
  person: (label: string) => Person | null,
): PublicName {
  const places = placesOf(records, person);
  const place = ({ row }: Person) => places.get(row) ?? Number.POSITIVE_INFINITY;
  const namesakes = new Map<string, Person[]>();
  for (const agreed of people.filter(({ history }) => history === "yes")) {
    const key = nameKey(agreed);
    namesakes.set(key, [...(namesakes.get(key) ?? []), agreed]);
  }
  for (const same of namesakes.values())
    same.sort((one, other) => place(one) - place(other) || (secondKey(one) < secondKey(other) ? -1 : 1));
  return (one) => {
    if (one === null || one.history === "no") return null;
    if (one.history === "pseudonym") return places.has(one.row) ? `Person ${place(one)}` : null;
    const same = namesakes.get(nameKey(one)) ?? [];
    const number = same.findIndex(({ row }) => row === one.row) + 1;
    return `${quotableLine(one.name)}${same.length > 1 ? ` (${number})` : ""}`;
  };
}

/** Row → place among the people of the chat, from 1. */
function placesOf(
  records: readonly TranscriptRecord[],
  person: (label: string) => Person | null,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const labels = new Set<string>();
  for (const record of records) {
    if (record.kind !== "message" || labels.has(record.author)) continue;
    labels.add(record.author);
    const row = person(record.author)?.row;
    // Somebody of several labels has the place of the first; the others stay empty, so that joining labels moves nobody.
    if (row !== undefined && !places.has(row)) places.set(row, labels.size);
  }
  return places;
}

function secondKey({ jid, whatsapp }: Person): string {
  return JSON.stringify([jid ?? "", ...whatsapp]);
}

function nameKey({ name }: Person): string {
  return wordKeys(name);
}

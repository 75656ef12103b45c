/** Small chats for the tests of this folder. */
import { createHash } from "node:crypto";
import { type HistoryInput, selectHistory } from "../../src/history/select.ts";
import { matchPeople } from "../../src/people/match/match.ts";
import type { HistoryConsent, Person } from "../../src/people/model.ts";
import type { Message, MessageType, Notice, TranscriptRecord } from "../../src/transcript/model.ts";

export const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export function someBody(
  row: number,
  name: string,
  history: HistoryConsent,
  whatsapp: readonly string[] = [name],
  jid: string | null = null,
): Person {
  return {
    row,
    name,
    whatsapp,
    jid,
    source: "given",
    email: null,
    chats: [],
    role: "member",
    invite: jid !== null,
    history,
    lang: null,
    kind: null,
    agreedOn: null,
    agreedHow: "",
  };
}

let seq = 0;

export function message(
  at: string | null,
  author: string,
  text: string,
  rest: Partial<Message> = {},
): Message {
  seq += 1;
  const type: MessageType = "text";
  return { kind: "message", seq, at, author, text, type, edited: false, attachment: null, ...rest };
}

export function notice(at: string, actor: string | null, targets: readonly string[]): Notice {
  seq += 1;
  return { kind: "notice", seq, at, text: "", code: "added", actor, targets, you: false, title: null };
}

export function select(
  people: readonly Person[],
  records: readonly TranscriptRecord[],
  rest: Partial<HistoryInput> = {},
): ReturnType<typeof selectHistory> {
  const { person } = matchPeople(people, { writers: [], mentioned: [] }, null);
  return selectHistory({ records, people, person, room: "7b@rooms.example", lang: "de", hash, ...rest });
}

/** The lines below the heading of the only digest. */
export function linesOf(
  people: readonly Person[],
  records: readonly TranscriptRecord[],
  rest: Partial<HistoryInput> = {},
) {
  const { digests } = select(people, records, rest);
  return digests.flatMap(({ body }) => body.split("\n").slice(1));
}

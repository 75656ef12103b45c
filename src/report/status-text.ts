/** Who came and who did not, for people and for programs. What was sent is never called more than sent. */
import type { PersonStatus, RoomStatus } from "../apply/index.ts";
import { type Lang, say } from "../messages/index.ts";
import { type Line, plain } from "./line.ts";
import { dayOf } from "./zoned.ts";

const marks = {
  joined: "=",
  "never-seen": "~",
  sent: "~",
  waiting: "-",
  bounced: "!",
  unknown: "!",
  removed: "-",
} as const;

interface Missing {
  readonly name: string;
  readonly row: number;
  readonly has: "code" | "invitation" | "account" | "nothing";
  readonly until: string | null;
}

/**
 * @param zone days are told as in this time zone
 * @param missing who is wanted and has no proven address yet
 */
export function statusText(
  rooms: readonly RoomStatus[],
  lang: Lang,
  zone: string,
  missing: readonly Missing[] = [],
): Line[] {
  // nobody waits for a room that this tool ended
  const listed = (room: RoomStatus) => (room.endedAt !== null && room.is !== "owned" ? [] : room.people);
  const people = rooms.flatMap(listed);
  const count = (state: PersonStatus["state"]) => people.filter((person) => person.state === state).length;
  return [
    ...rooms.flatMap((room) => [
      ...withoutJournal(room, lang),
      plain(headline(room, lang, zone)),
      ...listed(room).map((one) => whoAndHow(one, lang, zone)),
    ]),
    ...missing.map((one): Line => ({ mark: "~", text: whatIsMissing(one, lang, zone) })),
    plain(
      say(lang, {
        code: "report.status-result",
        joined: count("joined"),
        neverSeen: count("never-seen"),
        sent: count("sent"),
        waiting: count("waiting"),
        bounced: count("bounced"),
        unknown: count("unknown"),
        removed: count("removed"),
      }),
    ),
  ];
}

function whatIsMissing({ name, row, has, until }: Missing, lang: Lang, zone: string): string {
  const who = name || say(lang, { code: "report.status-unnamed", row });
  return say(lang, {
    code: `report.status-has-${has}`,
    who,
    until: until === null ? "" : dayOf(until, zone),
  });
}

/** First of all: what stands below is not all that was done. */
function withoutJournal({ room, is, journal }: RoomStatus, lang: Lang): Line[] {
  if (is !== "owned" || journal === "whole") return [];
  return [{ mark: "!", text: say(lang, { code: `plan.journal-${journal}`, room }) }];
}

/** `status --json` (docs/formats.md). */
export function statusDocument(rooms: readonly RoomStatus[], missing: readonly Missing[]) {
  return {
    format: "migrate-class/status",
    version: 1,
    rooms: rooms.map(({ people, ...room }) => ({
      ...room,
      people: people.map(({ lang: _, ...person }) => person),
    })),
    missing,
  };
}

function headline({ room, title, is, endedAt }: RoomStatus, lang: Lang, zone: string): string {
  if (is === "owned") return say(lang, { code: "report.status-room-owned", title: title ?? room, room });
  if (is === "absent" && endedAt !== null)
    return say(lang, { code: "report.status-room-ended", room, day: dayOf(endedAt, zone) });
  return say(lang, { code: `report.status-room-${is}`, room });
}

/** Whoever is banned will not come, whatever became of the invitation. */
function whoAndHow(person: PersonStatus, lang: Lang, zone: string): Line {
  const { mark, text } = line(person, lang, zone);
  if (person.affiliation !== "outcast" || person.state === "bounced") return { mark, text };
  return { mark: "-", text: say(lang, { code: "report.status-banned", line: text }) };
}

function line(person: PersonStatus, lang: Lang, zone: string): Line {
  const { jid, name, state, seen, keys, askedAt, invitedAt, remindedAt, bounce } = person;
  const who = name === null ? jid : `${name} (${jid})`;
  const day = invitedAt === null ? "" : dayOf(invitedAt, zone);
  const mark = marks[state];
  const told = (text: string): Line => ({ mark, text });
  switch (state) {
    case "joined":
      return told(say(lang, { code: seen === "here" ? "report.status-here" : "report.status-wrote", who }));
    case "never-seen":
    case "sent": {
      const reminded = remindedAt === null ? null : dayOf(remindedAt, zone);
      return told(say(lang, { code: `report.status-${state}`, who, day, reminded }));
    }
    case "waiting": {
      if (keys === null) return told(say(lang, { code: "report.status-waiting", who }));
      const asked = askedAt === null ? null : dayOf(askedAt, zone);
      return told(say(lang, { code: `report.status-keys-${keys}`, who, asked }));
    }
    case "removed":
      return told(say(lang, { code: "report.status-removed", who }));
    case "unknown":
      if (invitedAt === null) return told(say(lang, { code: "report.status-doubtful", who }));
      return told(say(lang, { code: "report.status-unknown", who, day }));
    case "bounced": {
      const why = say(lang, {
        code: "apply.invitation-bounced",
        jid,
        cause: "other",
        condition: "",
        ...bounce,
      });
      return told(name === null ? why : `${name}, ${why}`);
    }
  }
}

/** Who came and who did not, for people and for programs. What was sent is never called more than sent. */
import type { PersonStatus, RoomStatus } from "../apply/model.ts";
import { type Lang, say } from "../messages/index.ts";
import { type Line, plain } from "./line.ts";

const marks = {
  joined: "=",
  "never-seen": "~",
  sent: "~",
  waiting: "-",
  bounced: "!",
  unknown: "!",
} as const;

export function statusText(rooms: readonly RoomStatus[], lang: Lang): Line[] {
  // nobody waits for a room that this tool ended
  const listed = (room: RoomStatus) => (room.endedAt !== null && room.is !== "owned" ? [] : room.people);
  const people = rooms.flatMap(listed);
  const count = (state: PersonStatus["state"]) => people.filter((person) => person.state === state).length;
  return [
    ...rooms.flatMap((room) => [
      plain(headline(room, lang)),
      ...listed(room).map((one) => whoAndHow(one, lang)),
    ]),
    plain(
      say(lang, {
        code: "report.status-result",
        joined: count("joined"),
        neverSeen: count("never-seen"),
        sent: count("sent"),
        waiting: count("waiting"),
        bounced: count("bounced"),
        unknown: count("unknown"),
      }),
    ),
  ];
}

/** `status --json` (docs/formats.md). */
export function statusDocument(rooms: readonly RoomStatus[]) {
  return {
    format: "migrate-class/status",
    version: 1,
    rooms: rooms.map(({ people, ...room }) => ({
      ...room,
      people: people.map(({ lang: _, ...person }) => person),
    })),
  };
}

function headline({ room, title, is, endedAt }: RoomStatus, lang: Lang): string {
  if (is === "owned") return say(lang, { code: "report.status-room-owned", title: title ?? room, room });
  if (is === "absent" && endedAt !== null)
    return say(lang, { code: "report.status-room-ended", room, day: dayOf(endedAt) });
  return say(lang, { code: `report.status-room-${is}`, room });
}

/** Whoever is banned will not come, whatever became of the invitation. */
function whoAndHow(person: PersonStatus, lang: Lang): Line {
  const { mark, text } = line(person, lang);
  if (person.affiliation !== "outcast" || person.state === "bounced") return { mark, text };
  return { mark: "-", text: say(lang, { code: "report.status-banned", line: text }) };
}

function line({ jid, name, state, seen, invitedAt, remindedAt, bounce }: PersonStatus, lang: Lang): Line {
  const who = name === null ? jid : `${name} (${jid})`;
  const day = dayOf(invitedAt ?? "");
  const mark = marks[state];
  const told = (text: string): Line => ({ mark, text });
  switch (state) {
    case "joined":
      return told(say(lang, { code: seen === "here" ? "report.status-here" : "report.status-wrote", who }));
    case "never-seen":
    case "sent": {
      const reminded = remindedAt === null ? null : dayOf(remindedAt);
      return told(say(lang, { code: `report.status-${state}`, who, day, reminded }));
    }
    case "waiting":
      return told(say(lang, { code: "report.status-waiting", who }));
    case "unknown":
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

/** Days are those of UTC, as the journal has them. */
function dayOf(at: string): string {
  return at.slice(0, 10);
}

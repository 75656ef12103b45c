/** `close`: the end of a school year. A last message, the room's messages saved where wanted, then the room ends. */
import type { ArchivedMessage, Server } from "../apply/index.ts";
import { Failure, type Finding, type Lang, languages, say } from "../messages/index.ts";
import { closing, type KnownRoom, type LastWords, makeEnding, notOurs, type Plan } from "../plan/index.ts";
import type { Ports } from "./ports.ts";
import { knownOf, lookAtRooms, type RoomNow } from "./rooms-now.ts";

export interface CloseOptions {
  /** The account that looks. */
  readonly as: string;
  /** Rooms that we own and no journal of ours knows are meant as well. */
  readonly adopt: boolean;
  /** Instead of our own last message; null = ours, in the room's language. */
  readonly farewell: string | null;
  /** Keeps the messages of a room before it ends; null = nobody wants them. */
  readonly save: ((room: string, messages: AsyncIterable<ArchivedMessage>) => Promise<void>) | null;
}

/** Throws `Failure` "unsafe" with all rooms that are not ours to end. */
export function closingPlan(ports: Ports, of: Plan, options: CloseOptions): Promise<Plan> {
  const { as, adopt, farewell, save } = options;
  return lookAtRooms(ports, of, as, async (rooms, server: Server) => {
    refuse(rooms, adopt);
    if (save) for (const room of rooms.keys()) await save(room, server.archive(room));
    return makeEnding({
      of,
      ...ports.planStamp(),
      rooms: knownOf(rooms),
      drafts: (room, known) =>
        closing(known, lastWords(ports.lang, room, known, farewell), !rooms.get(room)?.journalState.ours),
      // what was said once is not said again
      isDone: ({ room, id }) => rooms.get(room)?.journalState.farewells.get(id) === "said",
      sha256: ports.sha256,
    });
  });
}

/** Nobody else's room is ended, and none that merely has the same address. */
function refuse(rooms: ReadonlyMap<string, RoomNow>, adopt: boolean): void {
  const refused = [...rooms].flatMap(([room, { known }]): Finding[] => {
    const strange = notOurs(room, known);
    if (strange) return [strange];
    const found = known.server.kind === "owned" && !known.ours && !adopt;
    return found ? [{ code: "cli.close-not-yours", room }] : [];
  });
  if (refused.length > 0) throw new Failure("unsafe", refused);
}

/** In the room's language where the tool speaks it. */
function lastWords(own: Lang, room: string, { server }: KnownRoom, farewell: string | null): LastWords {
  const settings = server.kind === "owned" ? server.settings : {};
  const lang = languages.find((one) => one === settings.lang) ?? own;
  const title = settings.title || room;
  return {
    farewell: farewell ?? say(lang, { code: "apply.farewell", title }),
    reason: say(lang, { code: "apply.close-reason", title }),
  };
}

/** `close <plan.json>`: the end of a school year. A last message, the room's messages saved where wanted, then the room ends. */
import type { Server } from "../../apply/server.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { type Lang, languages, say } from "../../messages/index.ts";
import { harmlessJson } from "../../messages/visible.ts";
import { closing, type LastWords, makeEnding } from "../../plan/ending.ts";
import type { KnownRoom, Plan } from "../../plan/model.ts";
import { notOurs } from "../../plan/not-ours.ts";
import { planText } from "../../report/plan-text.ts";
import type { Cli } from "../cli.ts";
import { planTime } from "../compose/clock.ts";
import { commandLine } from "../compose/command-line.ts";
import { sha256 } from "../compose/files.ts";
import { type Given, text } from "../compose/options.ts";
import { mayWriteOver, writeOwnFile } from "../compose/own-files.ts";
import { readPlan } from "../compose/plan-file.ts";
import { knownOf, lookAtRooms, type RoomNow } from "../compose/rooms-of.ts";
import { toolVersion } from "../version.ts";
import { confirmAndApply, reportNothing } from "./apply.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const old = await readPlan(path);
  const output = text(given.export);
  if (output !== undefined && Object.keys(old.observed.rooms).length > 1)
    throw new Failure("usage", { code: "cli.one-export" });
  await mayWriteOver(output, "messages");
  if (!given.yes && !cli.interactive) throw new Failure("undecided", { code: "cli.yes-missing" });
  const plan = await lookAtRooms(cli, old, given, async (rooms, server) => {
    refuse(rooms, given.adopt === true);
    if (output !== undefined) for (const room of rooms.keys()) await save(cli, server, room, output);
    return closingPlan(cli, old, rooms, text(given.farewell));
  });
  if (plan.steps.length === 0) return reportNothing(cli, given, { code: "plan.nothing-to-do" });
  cli.term.note(planText(plan, cli.lang));
  const ending = plan.steps.some(({ kind }) => kind === "room.farewell" || kind === "room.close");
  if (output === undefined && ending && given.only !== "farewell") {
    const line = commandLine(cli, ["close", path, "--export", "messages.jsonl"], given);
    cli.term.note([{ mark: "~", text: cli.say({ code: "cli.close-export", command: line }) }]);
  }
  const { ended } = await confirmAndApply(cli, plan, given, path, ["close", path]);
  for (const { step, outcome } of ended)
    if (step.kind === "room.close" && outcome === "done")
      cli.term.note([{ mark: "~", text: cli.say({ code: "cli.closed-remains", room: step.room }) }]);
}

/** Nobody else's room is ended, and none that merely has the same address: throws `Failure` "unsafe" with all of them. */
function refuse(rooms: ReadonlyMap<string, RoomNow>, adopt: boolean): void {
  const refused = [...rooms].flatMap(([room, { known }]): Finding[] => {
    const strange = notOurs(room, known);
    if (strange) return [strange];
    const found = known.server.kind === "owned" && !known.ours && !adopt;
    return found ? [{ code: "cli.close-not-yours", room }] : [];
  });
  if (refused.length > 0) throw new Failure("unsafe", refused);
}

function closingPlan(
  cli: Cli,
  old: Plan,
  rooms: ReadonlyMap<string, RoomNow>,
  farewell: string | undefined,
): Plan {
  const input = {
    of: old,
    tool: `migrate-class ${toolVersion}`,
    createdAt: planTime(cli).toISOString(),
    rooms: knownOf(rooms),
    sha256,
  };
  return makeEnding({
    ...input,
    drafts: (room, known) =>
      closing(known, lastWords(cli, room, known, farewell), !rooms.get(room)?.memory.ours),
    // what was said once is not said again
    isDone: ({ room, id }) => rooms.get(room)?.memory.farewells.get(id) === "said",
  });
}

/** In the room's language where the tool speaks it. */
function lastWords(cli: Cli, room: string, { server }: KnownRoom, farewell: string | undefined): LastWords {
  const settings = server.kind === "owned" ? server.settings : {};
  const lang: Lang = languages.find((one) => one === settings.lang) ?? cli.lang;
  const title = settings.title || room;
  return {
    farewell: farewell ?? say(lang, { code: "apply.farewell", title }),
    reason: say(lang, { code: "apply.close-reason", title }),
  };
}

/** The room's archive, one JSON line a message. */
async function save(cli: Cli, server: Server, room: string, path: string): Promise<void> {
  const lines: string[] = [];
  for await (const { id, at, from, body } of server.archive(room))
    lines.push(JSON.stringify({ id, at, from, body }));
  await writeOwnFile(path, "messages", harmlessJson(lines.map((line) => `${line}\n`).join("")));
  cli.term.note(cli.say({ code: "cli.exported", path, count: lines.length, room }));
}

/** `undo <plan.json>`: takes back what this computer's journals say was done in the plan's rooms, and nothing else. */
import type { Memory } from "../../apply/memory.ts";
import type { Server } from "../../apply/server.ts";
import { writtenByPeople } from "../../apply/written.ts";
import { Failure, type Finding } from "../../messages/finding.ts";
import { makeEnding } from "../../plan/ending.ts";
import type { KnownRoom, Plan } from "../../plan/model.ts";
import { type Done, type Undoing, undoing } from "../../plan/undoing.ts";
import { planText } from "../../report/plan-text.ts";
import { troubled } from "../../report/tally.ts";
import { stoppedAsking } from "../ask/stopped.ts";
import type { Cli } from "../cli.ts";
import { planTime } from "../compose/clock.ts";
import { sha256 } from "../compose/files.ts";
import type { Given } from "../compose/options.ts";
import { readPlan } from "../compose/plan-file.ts";
import { knownOf, lookAtRooms, type RoomNow } from "../compose/rooms-of.ts";
import { toolVersion } from "../version.ts";
import { confirmAndApply } from "./apply.ts";

export async function command(cli: Cli, [path = ""]: readonly string[], given: Given): Promise<void> {
  const old = await readPlan(path);
  if (!given.yes && !given.dryRun && !cli.interactive)
    throw new Failure("undecided", { code: "cli.undo-yes-missing" });
  const { plan, stays } = await lookAtRooms(cli, old, given, (rooms, server) =>
    undoPlan(cli, old, rooms, server, given.evenIfPeopleWrote === true),
  );
  const told = stays.map((finding) => ({ mark: "~", text: cli.say(finding) }) as const);
  if (plan.steps.length === 0) {
    cli.term.note(told);
    return cli.term.result(cli.say({ code: "cli.undo-nothing" }));
  }
  const shown = [...planText(plan, cli.lang), ...told];
  if (given.dryRun) return cli.term.result(shown);
  cli.term.note(shown);
  if (!given.yes && !(await confirmed(cli, plan)))
    return cli.term.note(cli.say({ code: "cli.stopped-unchanged" }));
  const result = await confirmAndApply(cli, plan, { ...given, yes: true }, path, ["undo", path]);
  if (troubled(result) || result.counts.waiting > 0) return;
  cli.term.note(cli.say({ code: "cli.undone" }));
}

/** Throws `Failure` "unsafe" naming every room that would take people's messages along. */
async function undoPlan(
  cli: Cli,
  old: Plan,
  rooms: ReadonlyMap<string, RoomNow>,
  server: Server,
  evenIfPeopleWrote: boolean,
): Promise<{ readonly plan: Plan; readonly stays: readonly Finding[] }> {
  const found = new Map<string, Undoing>();
  const refused: Finding[] = [];
  for (const [room, { known, memory }] of rooms) {
    const written = memory.ours ? await writtenIn(server, room, known, memory) : 0;
    if (written === null) refused.push({ code: "cli.undo-unreadable", room });
    else if (written > 0) refused.push({ code: "cli.undo-people-wrote", room, count: written });
    const title = (known.server.kind === "owned" && known.server.settings.title) || room;
    const reason = cli.say({ code: "apply.undo-reason", title });
    found.set(room, undoing(room, known, doneAs(memory), { written, reason }));
  }
  if (refused.length > 0 && !evenIfPeopleWrote) throw new Failure("unsafe", refused);
  const plan = makeEnding({
    of: old,
    tool: `migrate-class ${toolVersion}`,
    createdAt: planTime(cli).toISOString(),
    rooms: knownOf(rooms),
    drafts: (room) => found.get(room)?.drafts ?? [],
    sha256,
  });
  return { plan, stays: [...found.values()].flatMap(({ stays }) => stays) };
}

/** null where the room keeps no archive that could tell. */
async function writtenIn(
  server: Server,
  room: string,
  { server: now }: KnownRoom,
  memory: Memory,
): Promise<number | null> {
  if (now.kind !== "owned") return 0;
  return now.settings.archive === true ? writtenByPeople(server, room, memory) : null;
}

function doneAs({ ours, handedOver, granted, bookmarked, invitations, furnished, imported }: Memory): Done {
  const invited = [...invitations.values()].filter(({ state }) => state !== "bounced").length;
  const days = new Set([...imported.values()].map(({ day }) => day)).size;
  return { ours: ours && !handedOver, granted, bookmarked, invited, furnished, days };
}

async function confirmed(cli: Cli, plan: Plan): Promise<boolean> {
  const { askYesNo } = await import("../ask/yes-no.ts");
  const rooms = [...new Set(plan.steps.map(({ room }) => room))];
  try {
    return await askYesNo(cli, cli.say({ code: "cli.ask-undo", rooms }), false);
  } catch (error) {
    if (!stoppedAsking(error)) throw error;
    throw new Failure("interrupted", { code: "cli.stopped-unchanged" }, error);
  }
}

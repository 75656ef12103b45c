/** `verify`: does the server hold what the plan says? Reads only. */
import { type Server, type Verification, verify } from "../apply/index.ts";
import type { Finding } from "../messages/index.ts";
import type { Plan } from "../plan/index.ts";
import { verdict } from "../report/index.ts";
import { memoryOf } from "./journals.ts";
import type { Ports } from "./ports.ts";
import type { EndReason } from "./reason.ts";
import { guestsSince } from "./ways-in.ts";

export interface Verified {
  readonly rooms: readonly Verification[];
  readonly reason: EndReason;
  /** The closing sentence. */
  readonly verdict: ReturnType<typeof verdict>;
  /** What differs, of all rooms. */
  readonly differences: readonly Finding[];
  /** What the user can do about that. */
  readonly findings: readonly Finding[];
}

/** Signs in for it, with the account `as`. */
export async function verifyPlan(ports: Ports, plan: Plan, as: string): Promise<Verified> {
  const server = await ports.connect(as);
  try {
    return await verifyOn(server, ports, plan);
  } finally {
    await server.close();
  }
}

/** The same on a server that was signed in to already. */
export async function verifyOn(server: Server, ports: Ports, plan: Plan): Promise<Verified> {
  const rooms = await verify(
    plan,
    server,
    (room) => memoryOf(ports, plan.target.as, room),
    ports.sha256,
    (room) => guestsSince(ports, plan, room),
  );
  const differences = rooms.flatMap((one) => one.differences);
  const uninvited = differences.filter(({ code }) => code === "apply.not-invited").length;
  const findings: Finding[] = [];
  if (uninvited < differences.length) findings.push({ code: "cli.verify-next" });
  if (uninvited > 0) findings.push({ code: "cli.verify-uninvited" });
  const reason = differences.length > 0 ? "some-failed" : "done";
  return { rooms, reason, verdict: verdict(rooms), differences, findings };
}

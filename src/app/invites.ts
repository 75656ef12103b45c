/** `invites`: what of a plan's letters still opens a door, and how it is shut. */
import type { Server } from "../apply/index.ts";
import { openCode, openInvitation, type WayIn, withoutAccount, withoutCodes } from "../people/index.ts";
import type { Plan } from "../plan/index.ts";
import type { Ports } from "./ports.ts";
import type { EndReason } from "./reason.ts";
import { changeWaysIn, readWaysIn } from "./ways-in.ts";

export interface OpenInvite {
  readonly room: string;
  readonly name: string;
  readonly kind: "code" | "invitation" | "account";
  /** ISO 8601 UTC; null = for good. */
  readonly until: string | null;
}

/** Asks no server. */
export async function openInvites(ports: Ports, { target, observed }: Plan): Promise<readonly OpenInvite[]> {
  const now = ports.clock.now().toISOString();
  const rooms = Object.keys(observed.rooms).map(async (room) => {
    const { people } = await readWaysIn(ports, target.as, room);
    return people.flatMap((way): OpenInvite[] => {
      const about = { room, name: way.name };
      const code = openCode(way, now);
      const invitation = openInvitation(way, now);
      return [
        ...(code ? [{ ...about, kind: "code" as const, until: code.expiresAt }] : []),
        ...(invitation ? [{ ...about, kind: "invitation" as const, until: invitation.expires }] : []),
        ...(way.account ? [{ ...about, kind: "account" as const, until: null }] : []),
      ];
    });
  });
  return (await Promise.all(rooms)).flat();
}

/** An invitation that only who runs the server can take back. */
export interface Unrevoked {
  readonly name: string;
  readonly domain: string;
  /** What the server knows it by. It is a secret until it is taken back. */
  readonly token: string;
}

export interface Revoked {
  readonly names: readonly string[];
  readonly byAdmin: readonly Unrevoked[];
  readonly refused: readonly { readonly name: string; readonly condition: string }[];
  readonly reason: EndReason;
}

/**
 * Takes back invitations to make an account, at the server where it lets us. Codes end here at once, without a server; so does
 * what is known of a first password, though the account stays.
 * @param whose names; null = everybody's
 */
export async function revokeInvites(
  ports: Ports,
  plan: Plan,
  whose: readonly string[] | null,
): Promise<Revoked> {
  const { as } = plan.target;
  const isMeant = ({ name }: WayIn) =>
    whose === null || whose.some((one) => one.trim().toLowerCase() === name.toLowerCase());
  const now = ports.clock.now().toISOString();
  const ended = new Set<string>();
  const invitations: { readonly room: string; readonly way: WayIn }[] = [];
  for (const room of Object.keys(plan.observed.rooms)) {
    const ways = await readWaysIn(ports, as, room);
    for (const way of ways.people.filter(isMeant)) {
      if (openCode(way, now)) ended.add(way.name);
      if (openInvitation(way, now)) invitations.push({ room, way });
      else if (way.account) {
        ended.add(way.name);
        await changeWaysIn(ports, as, room, (all) => withoutAccount(all, way.person));
      }
    }
    await changeWaysIn(ports, as, room, (all) =>
      all.people.filter(isMeant).reduce((sum, way) => withoutCodes(sum, way.person), all),
    );
  }
  if (invitations.length === 0) return { names: [...ended], byAdmin: [], refused: [], reason: "done" };
  const server = await ports.connect(as);
  try {
    return await revokeAt(server, ports, as, invitations, ended);
  } finally {
    await server.close();
  }
}

async function revokeAt(
  server: Server,
  ports: Ports,
  as: string,
  invitations: readonly { readonly room: string; readonly way: WayIn }[],
  ended: Set<string>,
): Promise<Revoked> {
  const byAdmin: Unrevoked[] = [];
  const refused: { name: string; condition: string }[] = [];
  for (const { room, way } of invitations) {
    const { uri = "", domain = "" } = way.invitation ?? {};
    const answer = await server.revokeAccountInvitation(uri);
    if (answer.kind === "refused") refused.push({ name: way.name, condition: answer.condition });
    else {
      if (answer.kind === "ok") ended.add(way.name);
      else byAdmin.push({ name: way.name, domain, token: /[;?]preauth=([^;#]+)/.exec(uri)?.[1] ?? "" });
      await changeWaysIn(ports, as, room, (all) => withoutAccount(all, way.person));
    }
  }
  const reason = byAdmin.length + refused.length > 0 ? "some-failed" : "done";
  return { names: [...ended], byAdmin, refused, reason };
}

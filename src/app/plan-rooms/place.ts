/** Where rooms shall be: a server's service for rooms, or none that is asked. */

import type { Server } from "../../apply/index.ts";
import { Failure } from "../../messages/index.ts";
import { prepareDomain } from "../../people/index.ts";
import type { RoomService } from "../../plan/index.ts";
import { domainOf } from "../../text/index.ts";
import type { Ports } from "../ports.ts";
import type { PlanOptions } from "./options.ts";

type Wanted = Pick<PlanOptions, "muc" | "offline">;

export interface Place {
  readonly muc: string;
  /** null = offline: an empty server is assumed, no socket is opened. */
  readonly server: Server | null;
  /** What is known of the rooms' service, asked once; null as above. */
  readonly service: () => Promise<RoomService | null>;
}

/** Signs in, unless offline, for as long as `use` takes. */
export async function atPlace<T>(
  ports: Ports,
  as: string,
  wanted: Wanted,
  use: (place: Place) => Promise<T>,
): Promise<T> {
  if (wanted.offline) return use({ muc: offlineDomain(wanted), server: null, service: async () => null });
  const server = await ports.connect(as);
  try {
    const muc = await roomDomain(server, wanted.muc);
    let asked: Promise<RoomService> | null = null;
    const service = () => {
      asked ??= server.roomService(muc);
      return asked;
    };
    return await use({ muc, server, service });
  } finally {
    await server.close();
  }
}

/** Without a server to ask, the rooms' domain has to be named: throws `Failure` "undecided" or "usage". */
export function offlineDomain({ muc }: Wanted): string {
  if (muc === undefined) throw new Failure("undecided", { code: "cli.muc-missing" });
  const prepared = prepareDomain(muc);
  if (prepared.kind === "bad") throw new Failure("usage", { code: "cli.muc-wrong", value: muc });
  return prepared.jid;
}

/** The domain that was named, checked, or what the server offers. */
async function roomDomain(server: Server, wanted: string | undefined): Promise<string> {
  if (wanted !== undefined) {
    if (await server.isRoomService(wanted)) return wanted;
    throw new Failure("unavailable", { code: "cli.not-a-room-service", domain: wanted });
  }
  const found = await server.findRoomService();
  if (!found) throw new Failure("unavailable", { code: "cli.no-room-service", domain: domainOf(server.jid) });
  return found;
}

/** What arrived at the teacher's account since codes were made. Takes nothing away that waits for the teacher's own app. */
import type { Server } from "../../apply/index.ts";
import type { Finding } from "../../messages/index.ts";
import { type Arrival, type Found, findCodes, type WaysIn } from "../../people/index.ts";
import type { Ports } from "../ports.ts";

export interface Looking {
  /** Of all rooms of the account. */
  readonly files: readonly WaysIn[];
  /** Addresses of the people list. */
  readonly listed: ReadonlySet<string>;
  /** May so many waiting messages come here instead of to the teacher's own app? */
  readonly mayTake: (waiting: number) => Promise<boolean>;
}

export interface Looked extends Found {
  readonly findings: readonly Finding[];
}

/** Whoever looks again and again asks only once about waiting messages. */
export function lookFor(ports: Ports, server: Server, mayTake: Looking["mayTake"]) {
  let asked: boolean | null = null;
  return async (files: readonly WaysIn[], listed: ReadonlySet<string>): Promise<Looked> => {
    const contacts = await server.contacts();
    const findings: Finding[] = [];
    const requests = new Map<string, Arrival>();
    const add = (found: readonly Arrival[]) => {
      for (const one of found) requests.set(one.from, one);
    };
    add(await server.contactRequests("quietly"));
    // whoever tells this is a server that may keep requests for who is there
    const waiting = await server.waitingMessages();
    if (waiting !== null && waiting > 0) {
      asked ??= await mayTake(waiting);
      if (!asked) findings.push({ code: "admit.requests-in-app", waiting });
    }
    if (waiting === 0 || (waiting !== null && asked)) add(await server.contactRequests("openly"));
    const messages = await server.messagesSince(earliest(files, ports.clock.now()));
    if (messages === null) findings.push({ code: "admit.no-archive" });
    const found = findCodes(
      files,
      [...requests.values(), ...(messages ?? [])],
      ports.clock.now().toISOString(),
      (address) => address === server.jid || contacts.has(address) || listed.has(address),
    );
    return { ...found, findings };
  };
}

/** When the first code was made. Clocks of this computer and the server may differ by some minutes. */
function earliest(files: readonly WaysIn[], now: Date): Date {
  const made = files.flatMap(({ people }) =>
    people.flatMap(({ codes }) => codes.map(({ madeAt }) => madeAt)),
  );
  const first = made.reduce((least, one) => (one < least ? one : least), now.toISOString());
  return new Date(Date.parse(first) - 10 * 60_000);
}

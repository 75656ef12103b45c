/** Who waits outside because no keys of an app of theirs can be read; looked after in each run, for people change apps. */

import { isConditional, type Step } from "../plan/index.ts";
import { mapConcurrent } from "./concurrent.ts";
import { end } from "./journaled.ts";
import type { ApplyEvent } from "./model.ts";
import type { Server } from "./server.ts";
import type { Work } from "./work.ts";

/** Small questions, most of them to our own server. */
const asksAtOnce = 32;

/** Of these addresses those of whose apps keys can be read, in their order. */
export async function withKeys(server: Server, jids: readonly string[]): Promise<readonly string[]> {
  const readable = await mapConcurrent(jids, (jid) => server.keysReadable(jid), asksAtOnce);
  return jids.filter((_, index) => readable[index]);
}

type Personal = Step & { readonly jid: string };

/** The people of those steps who wait: not in the room, and without keys that can be read. Asked once in a run. */
export async function whoWaits(work: Work, steps: readonly Personal[]): Promise<ReadonlySet<string>> {
  const { server, byServer = [] } = work.known;
  const rights = server.kind === "owned" ? server.affiliations : {};
  const outside = steps
    .filter((step) => isConditional(step) || step.kind === "keys.ask")
    .filter(({ jid }) => (rights[jid] ?? "none") === "none" && !byServer.includes(jid));
  const jids = [...new Set(outside.map(({ jid }) => jid))];
  const unasked = jids.filter((jid) => !work.keys.has(jid));
  const readable = new Set(await withKeys(work.server, unasked));
  for (const jid of unasked) work.keys.set(jid, readable.has(jid));
  return new Set(jids.filter((jid) => !work.keys.get(jid)));
}

/** How a step of somebody ends who waits. */
export function waiting(step: Personal): ApplyEvent {
  return end(step, "waiting", { code: "apply.waits-for-keys", jid: step.jid });
}

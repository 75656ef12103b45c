/** How long a server has been running (XEP-0012, section 5). Few are asked and not all tell, so nothing hangs on it. */
import { ask, nothingCame } from "./iq.ts";
import { xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

/** Who has to find a far server first, and it is gone, shall not wait a minute for what is only worth knowing. */
const PATIENCE_MS = 10_000;

/** In whole seconds; null where the domain does not tell. */
export async function uptimeSeconds(
  session: Session,
  domain: string,
  patienceMs = PATIENCE_MS,
): Promise<number | null> {
  const question = xml("query", { xmlns: NS.last });
  const reply = await ask(session, "get", domain, question, patienceMs).catch(nothingCame);
  if (reply?.kind !== "ok") return null;
  const seconds = reply.stanza.getChild("query", NS.last)?.attrs.seconds ?? "";
  // ten digits are three hundred years
  return /^\d{1,10}$/.test(seconds) ? Number(seconds) : null;
}

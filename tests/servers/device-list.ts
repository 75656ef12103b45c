/** A list of devices with keys, as an app that encrypts publishes one (XEP-0384, version 0.3), and what becomes of it. */
import { filledForm } from "../../src/xmpp/data-form.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import type { Session } from "../../src/xmpp/session.ts";

/** @param devices their numbers; none: an empty list, as an app leaves behind that was taken off */
export async function publishDevices(session: Session, devices: readonly number[]): Promise<void> {
  const list = xml("list", { xmlns: NS.devices }, ...devices.map((id) => xml("device", { id: String(id) })));
  const publish = xml("publish", { node: NS.deviceList }, xml("item", { id: "current" }, list));
  const open = filledForm(NS.publishOptions, { "pubsub#access_model": ["open"] });
  const pubsub = xml("pubsub", { xmlns: NS.pubsub }, publish, xml("publish-options", {}, open));
  const reply = await ask(session, "set", null, pubsub);
  if (reply.kind === "refused") throw new Error(`the list of devices was refused: ${reply.condition}`);
}

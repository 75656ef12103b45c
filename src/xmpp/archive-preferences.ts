/** Whose messages our own archive keeps (XEP-0313 7): ejabberd's keeps none unless it is told to. */
import type { Answer, ArchiveKeeps } from "../apply/index.ts";
import { ask } from "./iq.ts";
import { type Element, xml } from "./library.ts";
import { NS } from "./ns.ts";
import type { Session } from "./session.ts";

const words: Readonly<Record<ArchiveKeeps, string>> = {
  everybody: "always",
  contacts: "roster",
  nobody: "never",
};

/** null: there is no archive, or it does not tell. */
export async function archiveKeeps(session: Session): Promise<ArchiveKeeps | null> {
  const set = (await preferences(session))?.attrs.default;
  return (Object.keys(words) as ArchiveKeeps[]).find((keeps) => words[keeps] === set) ?? null;
}

/** Those whom our account lists as always or never kept stay listed. */
export async function keepFrom(session: Session, keeps: ArchiveKeeps): Promise<Answer> {
  const now = await preferences(session);
  const lists = ["always", "never"].map((name) => now?.getChild(name) ?? xml(name));
  const wanted = xml("prefs", { xmlns: NS.archive, default: words[keeps] }, ...lists);
  const reply = await ask(session, "set", null, wanted);
  return reply.kind === "ok" ? { kind: "ok" } : reply;
}

async function preferences(session: Session): Promise<Element | undefined> {
  const reply = await ask(session, "get", null, xml("prefs", { xmlns: NS.archive }));
  return reply.kind === "ok" ? reply.stanza.getChild("prefs", NS.archive) : undefined;
}

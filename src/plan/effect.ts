/** What a finished step makes of a room: lets a saved plan be compared with a server on which it was half applied. */
import type { KnownRoom, Step } from "./model.ts";

/** The known room after `step`. `as` is our own address: whoever makes a room owns it. */
export function effect(known: KnownRoom, step: Step, as: string): KnownRoom {
  const { server } = known;
  switch (step.kind) {
    case "room.create":
      return {
        ...known,
        ours: true,
        server: { kind: "owned", settings: {}, affiliations: { [as]: "owner" } },
      };
    case "room.configure":
      return server.kind === "owned" ? { ...known, server: { ...server, settings: step.settings } } : known;
    case "room.subject":
      return { ...known, subject: step.subject };
    case "history.import":
      return { ...known, imported: [...known.imported, ...step.digests] };
    case "history.verify":
      return known;
    case "member.grant":
      return server.kind === "owned"
        ? {
            ...known,
            server: { ...server, affiliations: { ...server.affiliations, [step.jid]: step.affiliation } },
          }
        : known;
    case "invite.send":
      return { ...known, invited: [...new Set([...known.invited, step.jid])] };
    case "bookmark.add":
      return { ...known, bookmarked: "yes" };
  }
}

/** What a finished step makes of a room: lets a saved plan be compared with a server on which it was half applied. */
import type { KnownRoom, Step } from "./model.ts";
import { policyOf } from "./policy.ts";

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
    case "room.configure": {
      const policy = policyOf(step.settings);
      return server.kind === "owned"
        ? { ...known, ...(policy && { policy }), server: { ...server, settings: step.settings } }
        : known;
    }
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
    case "keys.ask":
      return { ...known, asked: [...new Set([...(known.asked ?? []), step.jid])] };
    case "bookmark.add":
      return { ...known, bookmarked: "yes" };
    case "bookmark.remove":
      return { ...known, bookmarked: "no" };
    case "room.avatar":
      return { ...known, picture: step.picture.sha256 };
    case "member.name":
      return server.kind === "owned"
        ? { ...known, server: { ...server, names: { ...server.names, [step.jid]: step.nick } } }
        : known;
    case "member.revoke":
      return { ...revoked(known, step), invited: known.invited.filter((jid) => jid !== step.jid) };
    case "room.hand-over":
      return { ...known, server: { kind: "handed-over" } };
    case "room.farewell":
    case "invite.remind":
      return known;
    case "room.close":
      return { ...known, server: { kind: "absent" }, ours: false, invited: [], imported: [], subject: null };
  }
}

function revoked(known: KnownRoom, { jid, to }: Step & { kind: "member.revoke" }): KnownRoom {
  const { server } = known;
  if (server.kind !== "owned") return known;
  const { [jid]: _, ...others } = server.affiliations;
  const affiliations = to === "none" ? others : { ...others, [jid]: to };
  return { ...known, server: { ...server, affiliations } };
}

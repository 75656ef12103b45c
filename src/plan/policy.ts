/** The three policies as room settings (design section 2; behaviour observed on Prosody 0.12 and ejabberd 23.01). */
import type { Affiliation, Policy, RoomSettings } from "./known-room.ts";

export const policies: readonly Policy[] = ["announce", "class", "class-e2ee"];

type Varying = Pick<RoomSettings, "membersOnly" | "moderated" | "whois" | "voiceByDefault">;

const varying: Record<Policy, Varying> = {
  announce: { membersOnly: false, moderated: true, whois: "moderators", voiceByDefault: false },
  class: { membersOnly: true, moderated: false, whois: "moderators", voiceByDefault: true },
  "class-e2ee": { membersOnly: true, moderated: false, whois: "anyone", voiceByDefault: true },
};

/** All settings of a room under a policy. Every policy: persistent, unlisted, archived, changed by its owners only. */
export function settingsFor(policy: Policy, title: string, description: string, lang: string): RoomSettings {
  return {
    title,
    description,
    lang,
    persistent: true,
    hidden: true,
    ...varying[policy],
    archive: true,
    subjectByAll: false,
    invitesByMembers: false,
    privateMessages: true,
  };
}

/** The policy that a room's settings are those of, as far as its server tells them; null where they are of none. */
export function policyOf(settings: Partial<RoomSettings>): Policy | null {
  const like = (policy: Policy) =>
    (["membersOnly", "moderated", "whois"] as const).every(
      (name) => settings[name] === varying[policy][name],
    );
  return policies.find(like) ?? null;
}

/**
 * The affiliation that a role needs. In an announce room a plain member must have none: XEP-0045 5.1.2 gives members
 * of a moderated room a voice when they enter.
 */
export function affiliationFor(
  policy: Policy,
  role: "owner" | "admin" | "member",
): Exclude<Affiliation, "outcast"> {
  if (role === "member" && policy === "announce") return "none";
  return role;
}

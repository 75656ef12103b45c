/** What is written to people: invitations, reminders, and how those who wait get in. */
import type { InvitationText } from "../../apply/index.ts";
import { type InvitationWords, languages } from "../../letters/index.ts";
import type { Plan, Step } from "../../plan/index.ts";

type Writing = Step & { kind: "invite.send" | "invite.remind" | "keys.ask" };

/** The text of a step, in the language of whom it is for. Apps make a link of an address that stands on a line of its own. */
export function textTo(plan: Plan, step: Writing): InvitationText {
  const { lang, invitation: words } = languages[step.lang];
  const { title, room } = step;
  const inviter = plan.target.nick;
  if (step.kind === "keys.ask") return { lang, body: words.keys(step.name, title, inviter), reason: "" };
  const greeting =
    step.kind === "invite.remind"
      ? words.reminder(step.name, title, inviter)
      : words.body(step.name, title, inviter);
  const nick = nickOf(plan, step);
  const hours = step.kind === "invite.send" ? step.hours : undefined;
  const lines = [
    greeting,
    ...(nick === null ? [] : [words.yourName(nick)]),
    words.open,
    `xmpp:${room}?join`,
    ...(hours === undefined ? [] : [words.hours(hours)]),
    ...aboutAddresses(plan, step, words),
  ];
  return { lang, body: lines.join("\n"), reason: words.reason(title) };
}

/** The name that the room keeps for the person, else the one that the list has for them. */
function nickOf({ steps, observed }: Plan, { room, jid, name }: Writing): string | null {
  const naming = steps.find((step) => step.kind === "member.name" && step.room === room && step.jid === jid);
  if (naming?.kind === "member.name") return naming.nick;
  const server = observed.rooms[room]?.server;
  const kept = server?.kind === "owned" ? server.names?.[jid] : undefined;
  return kept ?? name;
}

/** Whoever comes into a room to be encrypted shows their address to all, and is told so before. */
function aboutAddresses(
  { target }: Plan,
  { kind }: Writing,
  { addresses, unreadable }: InvitationWords,
): readonly string[] {
  if (target.policy !== "class-e2ee") return [];
  return kind === "invite.send" ? [addresses, unreadable] : [addresses];
}

/** The other side: what one of the invited people finds when they sign in with their own account. */
import type { Finding } from "../messages/index.ts";
import type { Person } from "../people/index.ts";

/** A session of an invited person. */
export interface Member {
  /** Comes online and gives the invitations that were waiting. */
  invitations(): Promise<readonly { readonly from: string; readonly room: string; readonly body: string }[]>;
  enter(room: string, nick: string): Promise<Welcome>;
  /** The room's archive, oldest first. */
  archive(room: string): AsyncIterable<{ readonly body: string }>;
  /** A message to one person; resolves when the server has it. */
  write(to: string, body: string): Promise<void>;
  close(): Promise<void>;
}

type Welcome =
  | { readonly kind: "ok" }
  | { readonly kind: "refused"; readonly condition: string; readonly text: string };

export interface Shown {
  /** A sentence of the demonstration. */
  say(finding: Finding): void;
  /** Text of the class as it stands there. */
  quote(text: string): void;
}

/** How much of an imported day is printed. */
const LINES = 12;

/**
 * Shows the invitation, enters the room, reads what was imported.
 *
 * @returns is everything as an invited person should find it: one invitation, a room that opens, messages in it?
 */
export async function visit(member: Member, person: Person, shown: Shown): Promise<boolean> {
  const invitations = await member.invitations();
  const [invitation] = invitations;
  if (invitation === undefined || invitations.length > 1) {
    shown.say({ code: "demo.invitations-wrong", name: person.name, count: invitations.length });
    return false;
  }
  const { room, from } = invitation;
  shown.say({ code: "demo.invitation", from, room });
  shown.quote(invitation.body);

  const answer = await member.enter(room, person.name);
  if (answer.kind === "refused") {
    shown.say({ code: "demo.room-closed", room, reason: answer.text || answer.condition });
    return false;
  }
  shown.say({ code: "demo.entered", room, name: person.name });

  let messages = 0;
  let last = "";
  for await (const { body } of member.archive(room)) {
    if (body === "") continue;
    messages += 1;
    last = body;
  }
  shown.say({ code: "demo.archive-read", messages });
  const lines = last.split("\n");
  shown.quote([...lines.slice(0, LINES), ...(lines.length > LINES ? ["…"] : [])].join("\n"));
  return messages > 0;
}

/** Rooms that are to be encrypted: who waits until keys of their app can be read, and what follows from letting them in. */
import { count } from "../count.ts";
import { bounceCause } from "./bounce-cause.ts";

/** What cannot be read may be there all the same. */
const why = "no keys of an app of theirs can be read";

export const keys = {
  "plan.own-keys-missing": (a: { jid: string }) =>
    `You first: of ${a.jid}, your own address, no keys of an app can be read. Sign in with the app that you will use in the room, switch its encryption on, and only then invite: until you have, some apps (Dino, for one) send nothing encrypted there.`,
  "plan.keys-wait": (a: { room: string; people: readonly string[]; nobody: boolean }) =>
    `${a.nobody ? `Nobody can be let into ${a.room} yet: ` : ""}${count(a.people.length, "person waits", "people wait")} outside, because ${why}: ${a.people.join(", ")}. So those inside can write encrypted at once, whatever their app. Each who waits is asked once, by a message, to sign in with an app that encrypts; to let in who has, apply the same plan again. To let everybody in now instead: --without-keys let-in`,
  "plan.keys-let-in": (a: { room: string; people: readonly string[]; nobody: boolean }) =>
    `${count(a.people.length, "person is", "people are")} let into ${a.room} though ${why}: ${a.people.join(", ")}. Until each of them has signed in with an app that encrypts, some apps (Dino, for one) send nothing encrypted there, and what others send encrypted before that they will never be able to read. To have them wait instead: --without-keys wait`,
  "plan.keys-inside": (a: { room: string; people: readonly string[] }) =>
    `In ${a.room} already, though ${why}: ${a.people.join(", ")}. They stay. Until each has signed in with an app that encrypts, some apps (Dino, for one) send nothing encrypted there.`,
  "plan.keys-unknown-wait":
    "Offline nobody can be asked for keys, so this plan cannot know who has to wait. apply looks: it lets in and invites whoever has an app with keys that can be read, and asks each of the others once to sign in with one.",
  "plan.keys-unknown-let-in":
    "Offline nobody can be asked for keys, so this plan cannot know whose app can encrypt. Everybody is let in; until the last of them has an app that encrypts, some apps (Dino, for one) send nothing encrypted there.",
  "plan.step-keys-wait": (a: { count: number }) =>
    `let in    ${a.count} later, and invite, each as soon as keys of their app can be read:`,
  "plan.step-keys-ask": (a: { count: number }) =>
    `message   to ${a.count} who ${a.count === 1 ? "waits" : "wait"}: sign in with an app that encrypts`,
  "plan.nothing-but-waiting": (a: { count: number }) =>
    `Nothing to do now but wait for ${count(a.count, "person", "people")}: everything else is as planned. Applying the plan looks whether they can be let in.`,
  "plan.stale-removed": (a: { room: string; jid: string }) =>
    `${a.jid} was taken out of ${a.room} after this plan was made, which would let them in again.`,
  "apply.waits-for-keys": (a: { jid: string }) => `${a.jid}: waits outside, for ${why} so far`,
  "apply.keys-body": (a: { name: string; title: string; inviter: string }) =>
    `Hello ${a.name}, ${a.inviter} has a place for you in the room “${a.title}”. What is written there shall be end-to-end encrypted, and others can encrypt for you only when your app has published its keys; none can be found so far. Please sign in with an app that encrypts, such as Conversations, Dino, Gajim or Monal, and leave encryption switched on. Then you are let in and get an invitation. Joining is your choice.`,
  "apply.message-bounced": (a: {
    jid: string;
    condition: string;
    cause: "no-account" | "blocked" | "server-unreachable" | "other";
  }) => `${a.jid}: the message came back: ${bounceCause(a)} (${a.condition}).`,
  "apply.message-unknown": (a: { jid: string }) =>
    `${a.jid}: whether the message went out before the break cannot be told. Ask the person, or say --resend-unknown.`,
  "apply.invitation-keys":
    "If you cannot read an encrypted message there, ask whoever wrote it to close their app and open it again.",
  "report.step.keys.ask": (a: { subject: string }) => `message to ${a.subject}`,
  "report.already.keys.ask": (a: { subject: string }) =>
    `${a.subject} has keys by now, or was written to before`,
  "report.row.done.keys.ask": (a: { count: number }) =>
    `${count(a.count, "person", "people")} asked to sign in with an app that encrypts; no message came back so far`,
  "report.row.already.keys.ask": (a: { count: number }) =>
    `${count(a.count, "person needs", "people need")} no message: they have keys by now, or were written to before`,
  "report.verify-who-waits": (a: { jids: readonly string[] }) =>
    `outside until keys of their app can be read: ${a.jids.join(", ")}`,
  "report.verify-waiting": (a: { count: number }) =>
    `Verified but for those who wait: the server holds what the plan says so far. Waiting outside: ${a.count}.`,
  "report.status-keys-not-readable": (a: { who: string; asked: string | null }) =>
    `${a.who}: waits outside, for ${why} so far${a.asked === null ? "" : ` (message sent on ${a.asked})`}`,
  "report.status-keys-readable": (a: { who: string; asked: string | null }) =>
    `${a.who}: has keys by now${a.asked === null ? "" : ` (message sent on ${a.asked})`}. Apply the plan again to let them in`,
  "ask.without-keys":
    "In an encrypted room, what becomes of people whose app has published no keys yet? (You need such an app too: sign in with it before you invite.)",
  "ask.without-keys-wait":
    "wait outside: those inside can write encrypted at once; the others are asked to sign in with an app that encrypts, and let in when they have",
  "ask.without-keys-let-in":
    "let in: everybody is there at once, but some apps send nothing encrypted until the last of them has keys",
  "cli.ask-keys": (a: { count: number; waiting: number; asked: number }) => `${letIn(a)} Go on?`,
  "cli.ask-keys-late": (a: { count: number; waiting: number; asked: number }) =>
    `It is outside school hours. ${letIn(a)} Go on all the same? (No: the room stays ready, do it tomorrow.)`,
  "cli.let-in-later": (a: { count: number; command: string }) =>
    `${count(a.count, "person waits", "people wait")} outside until keys of their app can be read. Look again and let in who is ready, as often as you like:\n  ${a.command}`,
  "cli.help.without-keys":
    "class-e2ee: people whose app has published no keys wait outside, or are let in though some apps then send nothing; default wait",
};

function letIn({
  count: invited,
  waiting,
  asked,
}: {
  count: number;
  waiting: number;
  asked: number;
}): string {
  const parts = [
    ...(invited > 0 ? [`${count(invited, "invitation goes", "invitations go")} out`] : []),
    `of ${count(waiting, "person who waits", "people who wait")}, whoever has keys by now is let in and invited`,
    ...(asked > 0 ? [`${asked} of them ${asked === 1 ? "gets" : "get"} a message otherwise`] : []),
  ];
  const told = `${parts.join("; ")}.`;
  return told.charAt(0).toUpperCase() + told.slice(1);
}

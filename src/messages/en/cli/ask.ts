/** Questions of commands, in English. */
import { count } from "../../count.ts";

export const ask = {
  "cli.ask-remove": (a: { jids: readonly string[] }) =>
    `Take ${count(a.jids.length, "person", "people")} out of the room now: ${a.jids.join(", ")}?`,
  "cli.ask-hand-over": (a: { rooms: readonly string[] }) =>
    `Hand over ${a.rooms.join(", ")} now? Afterwards only the other owners can change anything there.`,
  "cli.ask-farewell": (a: { rooms: readonly string[] }) =>
    `Say farewell in ${a.rooms.join(", ")} now? Everybody there is told; the room stays open until you close it.`,
  "cli.ask-close": (a: { rooms: readonly string[] }) =>
    `Destroy ${a.rooms.join(", ")} for good, with all messages on the server? Nobody can undo that.`,
  "cli.ask-keys": (a: { count: number; waiting: number; asked: number }) => `${letIn(a)} Go on?`,
  "cli.ask-keys-late": (a: { count: number; waiting: number; asked: number }) =>
    `It is outside school hours. ${letIn(a)} Go on all the same? (No: the room stays ready, do it tomorrow.)`,
  "cli.ask-remind": (a: { count: number }) =>
    `Send ${count(a.count, "reminder", "reminders")} now to those never seen in the room?`,
  "cli.ask-remind-late": (a: { count: number }) =>
    `It is outside school hours. Send ${count(a.count, "reminder", "reminders")} now all the same?`,
  "cli.ask-undo": (a: { rooms: readonly string[] }) =>
    `Take back what stands above, in ${a.rooms.join(", ")}?`,
  "cli.ask-prepare": "Make the room now? Nobody is told yet.",
  "cli.ask-let-in": (a: { count: number }) => `Let ${count(a.count, "person", "people")} into the room now?`,
  "cli.ask-invite": (a: { count: number }) => `Send ${count(a.count, "invitation", "invitations")} now?`,
  "cli.ask-invite-late": (a: { count: number }) =>
    `It is outside school hours. Send ${count(a.count, "invitation", "invitations")} now all the same? (No: the room stays ready, send them tomorrow.)`,
  "cli.ask-password": (a: { jid: string }) =>
    `Password of ${a.jid} (an app password, if your provider has them):`,
  "cli.ask-policy": "What kind of room shall it be?",
  "cli.ask-as": "Whose address runs the room? (yours, such as you@school.example)",
  "cli.ask-history": (a: { count: number }) =>
    `${a.count} people agreed to their messages going along. Take that history along?`,
  "cli.ask-people-ready": (a: { path: string }) =>
    `Open ${a.path} in a spreadsheet, fill it in and save it. Ready? (No: stop here)`,
  "cli.ask-members": (a: { title: string }) =>
    `How many members does WhatsApp show for “${a.title}”? (Enter alone: skip this)`,
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

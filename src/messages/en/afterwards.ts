/** What comes after applying: who came, who is reminded, and how a run is undone. */
import { count } from "../count.ts";
import { type Right, right } from "./room-words.ts";

export const afterwards = {
  "apply.test-invitation-lost": (a: { room: string }) =>
    `the test invitation into ${a.room} did not arrive at your own address, so nobody was invited. Ask your provider, or choose another way with --invite`,
  "apply.written-since": (a: { room: string }) =>
    `somebody wrote in ${a.room} just now, so it was left as it is. Look what it is, then run the same command again`,
  "apply.reminder-body": (a: { name: string | null; title: string; inviter: string }) =>
    `Hello${a.name === null ? "" : ` ${a.name}`}, a reminder: ${a.inviter} invited you to the room “${a.title}”. Joining is your choice.`,
  "apply.undo-reason": (a: { title: string }) =>
    `“${a.title}” was set up by mistake and is taken back. If there is a new room, you will be invited again.`,
  "plan.step-invite-mediated": (a: { count: number }) =>
    `invite    ${a.count}, by way of the room: nobody is told when one does not arrive`,
  "plan.step-invite-both": (a: { count: number }) =>
    `invite    ${a.count}, to the person and by way of the room: some apps show two`,
  "plan.step-invite-remind": (a: { count: number }) => `remind    ${a.count}`,
  "plan.undo-invitations": (a: { room: string; count: number }) =>
    `${count(a.count, "invitation", "invitations")} into ${a.room} went out and cannot be called back; whoever was invited may have read it. Tell them yourself.`,
  "plan.undo-copies": (a: { room: string }) =>
    `What apps of members of ${a.room} have on their devices already stays there.`,
  "plan.undo-furnished": (a: { room: string }) =>
    `Title, settings and picture of ${a.room} stay as they are now: it was there before, and its owners may want them so.`,
  "plan.undo-history": (a: { room: string; digests: number }) =>
    `${count(a.digests, "digest of the history stays", "digests of the history stay")} in ${a.room}: messages in a room cannot be taken out from here.`,
  "plan.undo-right-stays": (a: { room: string; jid: string; now: Right }) =>
    `The right of ${a.jid} in ${a.room} stays as it is (“${right[a.now]}”): somebody changed it since this tool gave it.`,
  "plan.undo-not-ours": (a: { room: string }) =>
    `${a.room} is not yours (any more), so nothing in it is taken back. Ask its owners.`,
  "report.step.invite.remind": (a: { subject: string }) => `reminder to ${a.subject}`,
  "report.already.invite.remind": (a: { subject: string }) => `${a.subject} was reminded within a day`,
  "report.row.done.invite.remind": (a: { count: number }) =>
    `${count(a.count, "reminder", "reminders")} sent; none came back so far`,
  "report.row.already.invite.remind": (a: { count: number }) =>
    `${count(a.count, "person was", "people were")} reminded within a day`,
  "report.status-room-owned": (a: { title: string; room: string }) => `${a.title}  →  ${a.room}`,
  "report.status-room-absent": (a: { room: string }) =>
    `${a.room} is not there. Make it with: migrate-class plan …, then apply`,
  "report.status-room-ended": (a: { room: string; day: string }) =>
    `${a.room} is not there: this tool ended it on ${a.day}. A new plan makes a new one.`,
  "report.status-room-closed": (a: { room: string }) =>
    `${a.room} was destroyed, and its server keeps the address closed for a while. Plan with another --room.`,
  "report.status-room-foreign": (a: { room: string }) =>
    `${a.room} is not yours, so it does not tell who is there.`,
  "report.status-room-handed-over": (a: { room: string }) =>
    `${a.room} was handed over, so it does not tell who is there.`,
  "report.status-here": (a: { who: string }) => `${a.who}: joined, in the room now`,
  "report.status-wrote": (a: { who: string }) => `${a.who}: joined, wrote there`,
  "report.status-never-seen": (a: { who: string; day: string; reminded: string | null }) =>
    `${a.who}: invitation sent on ${a.day}${a.reminded === null ? "" : `, reminder on ${a.reminded}`}; never seen in the room`,
  "report.status-sent": (a: { who: string; day: string; reminded: string | null }) =>
    `${a.who}: invitation sent on ${a.day}${a.reminded === null ? "" : `, reminder on ${a.reminded}`}; the room does not tell whether they came`,
  "report.status-waiting": (a: { who: string }) => `${a.who}: waiting, no invitation sent yet`,
  "report.status-removed": (a: { who: string }) => `${a.who}: taken out of the room`,
  "report.status-banned": (a: { line: string }) => `${a.line}; banned there, so they cannot enter`,
  "report.status-unknown": (a: { who: string; day: string }) =>
    `${a.who}: unknown whether the invitation of ${a.day} went out. Run apply again: it asks your server's archive`,
  "report.status-doubtful": (a: { who: string }) =>
    `${a.who}: unknown whether an invitation was ever sent; neither this computer's journal nor your own archive can tell`,
  "report.status-result": (a: {
    joined: number;
    neverSeen: number;
    sent: number;
    waiting: number;
    bounced: number;
    unknown: number;
    removed: number;
  }) =>
    `Status: ${a.joined} joined, ${a.neverSeen} never seen, ${a.sent} sent, ${a.waiting} waiting, ${a.bounced} came back, ${a.unknown} unknown${a.removed === 0 ? "" : `, ${a.removed} taken out`}.`,
  "report.perhaps-lost": (a: {
    server: string;
    at: string;
    invitations: number;
    people: readonly string[];
    command: string;
  }) =>
    `The server ${a.server} was started anew (${a.at}), shortly after ${count(a.invitations, "invitation was", "invitations were")} sent. It may have forgotten ${a.invitations === 1 ? "it" : "them"}: ${a.people.join(", ")}. To ask again: ${a.command}`,
  "cli.status-sight":
    "“Never seen” means: not in the room just now, and nothing written there that the server shows whose it is. Somebody may have been there in between.",
  "cli.ask-remind": (a: { count: number }) =>
    `Send ${count(a.count, "reminder", "reminders")} now to those never seen in the room?`,
  "cli.ask-remind-late": (a: { count: number }) =>
    `It is outside school hours. Send ${count(a.count, "reminder", "reminders")} now all the same?`,
  "cli.remind-nobody":
    "Nobody to remind: everybody who was invited was seen in the room, or was written to within a day.",
  "cli.remind-unseen": (a: { rooms: readonly string[] }) =>
    `${a.rooms.join(", ")} does not tell who is there, so nobody can be reminded by the right.`,
  "cli.remind-and-only": "--remind sends reminders and nothing else: leave out --only.",
  "cli.ask-undo": (a: { rooms: readonly string[] }) =>
    `Take back what stands above, in ${a.rooms.join(", ")}?`,
  "cli.undo-yes-missing": "Nobody can be asked here: say --yes to undo without a question.",
  "cli.undo-nothing": "Nothing to undo: this computer's journals know of nothing that could be taken back.",
  "cli.undo-people-wrote": (a: { room: string; count: number }) =>
    `${a.room} holds ${count(a.count, "message", "messages")} that this tool did not bring; destroying it would destroy them too. If they shall go: --even-if-people-wrote`,
  "cli.undo-unreadable": (a: { room: string }) =>
    `${a.room} keeps no archive, so nobody can tell whether people wrote there. To destroy it all the same: --even-if-people-wrote`,
  "cli.undone":
    "Undone. A new plan makes a new room: migrate-class plan … (where people wrote, some servers keep the old address closed for a while; then with another --room)",
  "cli.undone-room-stays": "Undone. The room itself stays: it was there before, or other owners have it now.",
  "cli.help.status": "who was invited, who came, who was never seen",
  "cli.help.undo": "take back what this computer's journals say was done for a plan",
  "cli.help.even-if-people-wrote":
    "destroy the room though there are messages in it that this tool did not bring",
  "cli.help.invite": "how invitations go out: to the person, by way of the room, or both; usually direct",
  "cli.help.invite-test": "first send an invitation to yourself and see it arrive",
  "cli.help.remind": "write once more to those who were invited and never seen; nothing else",
};

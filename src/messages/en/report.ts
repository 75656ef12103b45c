import { count } from "../count.ts";

/** What cannot be read may be there all the same. */
const why = "no keys of an app of theirs can be read";

export const report = {
  "report.result": (a: {
    changes: number;
    invited: number;
    already: number;
    waiting: number;
    refused: number;
    failed: number;
    unknown: number;
    leftOut: number;
  }) =>
    `Result: ${count(a.changes, "change", "changes")} (${count(a.invited, "invitation", "invitations")} sent), ${a.already} already there, ${a.waiting} waiting, ${a.refused} refused, ${a.failed} failed, ${a.unknown} unknown${a.leftOut > 0 ? `, ${a.leftOut} left out` : ""}.`,
  "report.own-app": () =>
    "In your own app you will see the invitations that you sent: some (Dino) show a chat with each person, some (Gajim) ask whether you want to join yourself. Close them, and decline nothing.",
  "report.step.room.create": (a: { subject: string }) => `making the room ${a.subject}`,
  "report.step.room.configure": (a: { subject: string }) => `settings of ${a.subject}`,
  "report.step.room.subject": (a: { subject: string }) => `subject of ${a.subject}`,
  "report.step.history.import": (a: { subject: string }) => `history into ${a.subject}`,
  "report.step.history.verify": (a: { subject: string }) => `history of ${a.subject} read back`,
  "report.step.member.grant": (a: { subject: string }) => `rights for ${a.subject}`,
  "report.step.invite.send": (a: { subject: string }) => `invitation to ${a.subject}`,
  "report.step.bookmark.add": (a: { subject: string }) => `bookmark for ${a.subject}`,
  "report.step.room.avatar": (a: { subject: string }) => `picture of ${a.subject}`,
  "report.step.member.name": (a: { subject: string }) => `name of ${a.subject}`,
  "report.step.member.revoke": (a: { subject: string }) => `taking out ${a.subject}`,
  "report.step.room.hand-over": (a: { subject: string }) => `handing over ${a.subject}`,
  "report.step.room.farewell": (a: { subject: string }) => `farewell in ${a.subject}`,
  "report.step.room.close": (a: { subject: string }) => `closing ${a.subject}`,
  "report.step.bookmark.remove": (a: { subject: string }) => `taking ${a.subject} out of your bookmarks`,
  "report.already.room.create": (a: { subject: string }) => `room ${a.subject} is there already`,
  "report.already.room.configure": (a: { subject: string }) =>
    `settings of ${a.subject} are as planned already`,
  "report.already.room.subject": (a: { subject: string }) => `subject of ${a.subject} is set already`,
  "report.already.history.import": (a: { subject: string }) => `history is in ${a.subject} already`,
  "report.already.history.verify": (a: { subject: string }) => `history of ${a.subject} was read back before`,
  "report.already.member.grant": (a: { subject: string }) => `${a.subject} has the rights already`,
  "report.already.invite.send": (a: { subject: string }) => `${a.subject} was invited before`,
  "report.already.bookmark.add": (a: { subject: string }) => `bookmark for ${a.subject} is there already`,
  "report.already.room.avatar": (a: { subject: string }) => `${a.subject} has its picture already`,
  "report.already.member.name": (a: { subject: string }) => `the name of ${a.subject} is kept already`,
  "report.already.member.revoke": (a: { subject: string }) => `${a.subject} is not in the room any more`,
  "report.already.room.hand-over": (a: { subject: string }) => `${a.subject} was handed over before`,
  "report.already.room.farewell": (a: { subject: string }) => `farewell was said in ${a.subject} before`,
  "report.already.room.close": (a: { subject: string }) => `${a.subject} is closed already`,
  "report.already.bookmark.remove": (a: { subject: string }) => `${a.subject} is not among your bookmarks`,
  "report.affiliation-owner": (a: { count: number }): string => (a.count === 1 ? "owner" : "owners"),
  "report.affiliation-admin": (a: { count: number }): string => (a.count === 1 ? "admin" : "admins"),
  "report.affiliation-member": (a: { count: number }): string => (a.count === 1 ? "member" : "members"),
  "report.row.done.member.grant": (a: { count: number }) =>
    `rights given to ${count(a.count, "person", "people")}`,
  "report.row.already.member.grant": (a: { count: number }) =>
    `${count(a.count, "person has", "people have")} their rights already`,
  "report.row.done.invite.send": (a: { count: number }) =>
    `${count(a.count, "invitation", "invitations")} sent; none came back so far`,
  "report.row.already.invite.send": (a: { count: number }) =>
    `${count(a.count, "person was", "people were")} invited before`,
  "report.row.done.member.name": (a: { count: number }) =>
    `${count(a.count, "name", "names")} kept for their people`,
  "report.row.already.member.name": (a: { count: number }) =>
    `${count(a.count, "name is", "names are")} kept already`,
  "report.row.left-out.member.name": (a: { count: number }) => `${count(a.count, "name", "names")} not kept`,
  "report.progress": (a: { name: string; done: number; of: number; left: number | null }) =>
    `${a.name} (${a.done} of ${a.of}${a.left === null ? "" : `, ${about(a.left)} left`})`,
  "report.estimate": (a: { seconds: number }) => `This takes less than ${about(a.seconds)} on most servers.`,
  "report.verified-room": (a: { room: string; members: number; digests: number }) =>
    `${a.room}: settings, ${count(a.members, "person", "people")} with rights, ${count(a.digests, "digest", "digests")} of history read back`,
  "report.verify-equal": () => "Verified: the server holds exactly what the plan says.",
  "report.verify-nobody": () => "As planned, but nobody was let into the room named above yet.",
  "report.nobody-inside": (a: { room: string }) =>
    `${a.room}: nobody but you is in it. Whoever gets an address in people.csv is invited by the same command.`,
  "report.verify-partly": () =>
    "Verified as far as this account can see: the server holds what the plan says. What it may not see stands above.",
  "report.verify-differs": (a: { count: number }) => `Not verified. Differences from the plan: ${a.count}.`,
  "report.inspect-title": (a: { title: string; path: string }) => `${a.title}   (${a.path})`,
  "report.inspect-source": (a: { platform: string; language: string; first: string; last: string }) =>
    `${a.platform}, ${a.language}, ${a.first} to ${a.last}`,
  "report.inspect-counts": (a: {
    messages: number;
    notices: number;
    attachments: number;
    omitted: number;
    missing: number;
  }) =>
    `${count(a.messages, "message", "messages")}, ${count(a.notices, "notice", "notices")}; ${count(a.attachments, "attachment", "attachments")} (not exported: ${a.omitted}, missing: ${a.missing})`,
  "report.inspect-writers": (a: { count: number }) =>
    `${a.count} people wrote. Those who never wrote are not in the file:`,
  "report.inspect-writer": (a: { name: string; messages: number; exporter: boolean; bot: boolean }) =>
    `  ${String(a.messages).padStart(6)}  ${a.name}${a.exporter ? "  (made this export)" : ""}${a.bot ? "  (a program, no person)" : ""}`,
  "report.inspect-mentioned": (a: { names: readonly string[] }) =>
    `Named by notices only: ${a.names.join(", ")}`,
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
  "report.status-unnamed": (a: { row: number }) => `people list, row ${a.row}`,
  "report.status-has-nothing": (a: { who: string; until: string }) =>
    `${a.who}: no address, and no letter yet`,
  "report.status-has-code": (a: { who: string; until: string }) =>
    `${a.who}: no address yet; the code in the letter works until ${a.until}`,
  "report.status-has-invitation": (a: { who: string; until: string }) =>
    `${a.who}: no address yet; may make an account until ${a.until}`,
  "report.status-has-account": (a: { who: string; until: string }) =>
    `${a.who}: has an account, and has not signed in yet as far as is known`,
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
  "report.step.account.invite": (a: { subject: string }) => `invitation to make an account for ${a.subject}`,
  "report.already.account.invite": (a: { subject: string }) => `${a.subject} has one that still holds`,
  "report.row.done.account.invite": (a: { count: number }) =>
    `${count(a.count, "invitation", "invitations")} to make an account, kept for the letters`,
  "report.row.already.account.invite": (a: { count: number }) =>
    `${count(a.count, "person has", "people have")} an invitation that still holds`,
  "report.step.account.create": (a: { subject: string }) => `account ${a.subject}`,
  "report.already.account.create": (a: { subject: string }) => `${a.subject} was made before`,
  "report.row.done.account.create": (a: { count: number }) =>
    `${count(a.count, "account", "accounts")} made, first passwords kept for the letters`,
  "report.row.already.account.create": (a: { count: number }) =>
    `${count(a.count, "account was", "accounts were")} made before`,
};

/** A length of time as one would say it; `seconds` are no more exact than this. */
function about(seconds: number): string {
  if (seconds < 55) return `${Math.max(10, Math.ceil(seconds / 10) * 10)} seconds`;
  if (seconds < 5400) return count(Math.ceil(seconds / 60), "minute", "minutes");
  return count(Math.ceil(seconds / 3600), "hour", "hours");
}

import { span } from "../span.ts";
import { bounceCause } from "./bounce-cause.ts";
import { type Now, type Right, right, type Setting, settings, settingsNow } from "./room-words.ts";

/** What cannot be read may be there all the same. */
const why = "no keys of an app of theirs can be read";

export const apply = {
  "apply.journal-unwritable": (a: { path: string }) =>
    `The journal ${a.path} cannot be written (disk full? rights?), so nothing more was done. Make room, then run the same command again: it goes on where it stopped.`,
  "apply.journal-damaged": (a: { path: string; line: number }) =>
    `The journal ${a.path} is damaged at line ${a.line}. It tells who was invited already, so nothing is done without it. Mend that line, or move the file away if you know that nobody was invited.`,
  "apply.journal-of-another-room": (a: { path: string; room: string }) =>
    `The journal ${a.path} belongs to another room than ${a.room}; nothing was done. Move it away if you put it there.`,
  "apply.bounce-unseen": (a: { jid: string }) =>
    `${a.jid}: went out just before a break; whether it came back then was not seen`,
  "apply.locked": (a: { path: string; pid: number; host: string }) =>
    `Another run is working on this room on the computer ${a.host} (process ${a.pid}). Wait until it is done.`,
  "apply.lock-lost": (a: { path: string }) =>
    `Another run has taken over this room, because this one gave no sign of life for a while (asleep, stopped, cut off from its disk?). This run does nothing more; ${a.path} says which one has the room.`,
  "apply.server-refused": (a: { condition: string; text: string }) =>
    `the server refuses: ${a.condition}${a.text ? ` (“${a.text}”)` : ""}`,
  "apply.settings-not-kept": (a: { room: string; settings: readonly Setting[] }) =>
    `The server said yes, but ${a.room} does not hold: ${settings(a.settings)}. Nobody was invited.`,
  "apply.settings-not-offered": (a: { settings: readonly Setting[] }) =>
    `this server does not offer: ${settings(a.settings)}`,
  "apply.settings-otherwise": (a: { settings: readonly Setting[]; now: Now }) =>
    `this server has its own way with: ${settingsNow(a.settings, a.now)}`,
  "apply.not-kept": (a: { what: string }) => `the server said yes, but read back it is not there: ${a.what}`,
  "apply.bookmark-stays": (a: { room: string }) =>
    `your server still shows the bookmark of ${a.room} though it was removed several times. Your apps no longer enter that room by themselves; take it out of the list there, or ask those who run the server`,
  "apply.no-archive": (a: { room: string }) =>
    `${a.room} keeps no archive on this server, so imported messages would be lost. Plan again with --history none.`,
  "apply.no-bookmarks": () => "this server keeps no bookmarks; add the room in your app by hand",
  "apply.history-differs": (a: { room: string; days: readonly string[] }) =>
    `The archive of ${a.room} does not hold the planned history of: ${a.days.map(span).join(", ")}.`,
  "apply.hand-over-no-owner": (a: { room: string }) =>
    `nobody else owns ${a.room} on the server yet, so you stay. Is an owner missing in the people file, or was the right refused?`,
  "apply.hand-over-waits": (a: { jids: readonly string[] }) =>
    `you stay until one of the other owners has come into the room (${a.jids.join(", ")}). When they are there, run the same command again`,
  "apply.hand-over-unfinished":
    "something of this plan is not done yet, and only an owner can do it; so you stay. Run the same command again when it is mended",
  "apply.unseen-settings": (a: { room: string }) =>
    `You handed ${a.room} over: its settings and members are for its owners to see. They were read back before.`,
  "apply.unseen-all": (a: { room: string }) =>
    `You handed ${a.room} over and left: nothing of it is for you to see any more. It was read back before.`,
  "apply.farewell": (a: { title: string }) =>
    `“${a.title}” closes. Thank you all. What you would like to keep, please save now in your app: when the room is closed, its messages go with it on the server. What is on your devices stays there.`,
  "apply.close-reason": (a: { title: string }) => `“${a.title}” is closed. Thank you all.`,
  "apply.server-gives-more":
    "the server itself gives them more than the plan, as servers do to those who administer them; they see the addresses in the room too",
  "apply.not-admitted": (a: { jid: string }) =>
    `${a.jid} has no right to enter yet, so no invitation was sent`,
  "apply.invitation-bounced": (a: {
    jid: string;
    condition: string;
    cause: "no-account" | "blocked" | "server-unreachable" | "other";
  }) => {
    return `${a.jid}: the invitation came back: ${bounceCause(a)} (${a.condition}).`;
  },
  "apply.invitation-unknown": (a: { jid: string }) =>
    `${a.jid}: whether the invitation went out before the break cannot be told. Ask the person, or say --resend-unknown.`,
  "apply.invitation-doubtful": (a: { jid: string }) =>
    `${a.jid}: belongs to the room already and was perhaps invited; neither this computer's journal nor your own archive can tell. Nothing is sent unless you say --resend-unknown.`,
  "apply.changed-meanwhile": (a: {
    room: string;
    settings: readonly Setting[];
    now: Now;
    people: readonly { readonly jid: string; readonly before: Right; readonly after: Right }[];
  }) =>
    `somebody changed ${a.room} just before the invitations, so nobody was invited. Now: ${[
      ...(a.settings.length > 0 ? [settingsNow(a.settings, a.now)] : []),
      ...a.people.map(({ jid, before, after }) => `${jid} “${right[after]}” (before: “${right[before]}”)`),
    ].join("; ")}. Make a new plan, and look at it closely`,
  "apply.not-invited": (a: { room: string; jid: string }) => `${a.jid} was not invited into ${a.room}.`,
  "apply.name-not-kept": (a: { room: string; jid: string; nick: string }) =>
    `${a.room} does not keep the name “${a.nick}” for ${a.jid}.`,
  "apply.not-bookmarked": (a: { room: string }) =>
    `${a.room} is not among your own bookmarks. Apply the plan again, and it is put there.`,
  "apply.waits-for-keys": (a: { jid: string }) => `${a.jid}: waits outside, for ${why} so far`,
  "apply.message-bounced": (a: {
    jid: string;
    condition: string;
    cause: "no-account" | "blocked" | "server-unreachable" | "other";
  }) => `${a.jid}: the message came back: ${bounceCause(a)} (${a.condition}).`,
  "apply.message-unknown": (a: { jid: string }) =>
    `${a.jid}: whether the message went out before the break cannot be told. Ask the person, or say --resend-unknown.`,
  "apply.test-invitation-lost": (a: { room: string }) =>
    `the test invitation into ${a.room} did not arrive at your own address, so nobody was invited. Ask your provider, or choose another way with --invite`,
  "apply.written-since": (a: { room: string }) =>
    `somebody wrote in ${a.room} just now, so it was left as it is. Look what it is, then run the same command again`,
  "apply.undo-reason": (a: { title: string }) =>
    `“${a.title}” was set up by mistake and is taken back. If there is a new room, you will be invited again.`,
  "apply.person-not-listed": (a: { name: string }) =>
    `${a.name}: the people list that the plan was made from has no such row any more. Make a new plan`,
  "apply.no-account-invitations":
    "the server makes no invitations to new accounts for you; the letter holds a code for an address of one's own",
  "apply.account-exists": (a: { jid: string }) =>
    `${a.jid}: there is an account of that name already, perhaps of somebody else. It stays as it is, and nobody is let in by it. Choose another address in the people list`,
  "apply.account-doubtful": (a: { jid: string }) =>
    `${a.jid}: the account is there, but whether the run that was cut off made it cannot be told. Look on the server; if nobody uses it, delete it there and apply the plan again`,
  "apply.account-not-made": (a: { jid: string }) => `${a.jid}: is let in once the account is made`,
};

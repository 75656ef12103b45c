import { count } from "../count.ts";
import { span } from "../span.ts";
import { type Now, type Right, right, type Setting, settingsNow } from "./room-words.ts";

/** What cannot be read may be there all the same. */
const why = "no keys of an app of theirs can be read";

export const plan = {
  "plan.not-a-plan": (a: { path: string }) =>
    `${a.path} is no plan of this tool. Make one with: migrate-class plan chat.zip -o plan.json`,
  "plan.other-version": (a: { path: string; version: string }) =>
    `${a.path} is a plan of version ${a.version}; this tool reads version 1. Make the plan again with this tool.`,
  "plan.damaged": (a: { path: string; where: readonly string[] }) =>
    `${a.path} is not complete or was damaged (at ${a.where.join(", ")}). Make the plan again.`,
  "plan.edited": (a: { path: string }) =>
    `${a.path} was changed after it was made, so nothing was done. Make the plan again; what it shall do is decided by the export and people.csv.`,
  "plan.room-not-ours": (a: { room: string }) =>
    `The address ${a.room} is taken by a room that is not yours. Nothing was changed. Choose another with --room NAME.`,
  "plan.room-lost": (a: { room: string }) =>
    `You made ${a.room}, but do not own it any more: others run it now. Nothing was changed. Ask them to make you an owner again, or choose another address with --room NAME.`,
  "plan.room-of-others": (a: { room: string; count: number; members: number }) =>
    `${a.count} of the ${a.members} people in ${a.room} are not in your people file; it looks like another class's room. Choose another address with --room NAME (such as "{title}-{year}"), or say --adopt if this very room is meant.`,
  "plan.room-closed": (a: { room: string }) =>
    `The room ${a.room} was destroyed, and its server keeps that address closed for a while (Prosody: a month). Choose another address with --room NAME.`,
  "plan.room-handed-over": (a: { room: string }) =>
    `You handed ${a.room} over and no longer run it. Ask one of its owners for the change, or to make you an owner again.`,
  "plan.policy-settled": (a: { room: string }) =>
    `There are people in ${a.room} already, and it is of another kind than --policy says; a room stays of its kind once people are in it. Use the --policy that it was made with, or a new room with --room.`,
  "plan.hand-over-to-nobody": (a: { room: string }) =>
    `${a.room} can be handed over only to somebody: give at least one other person of the people file an address and the role owner.`,
  "plan.too-many-invitations": (a: { count: number; most: number }) =>
    `This plan would send ${a.count} invitations at once, more than ${a.most}. If that is what you want: --max-invitations ${a.count}`,
  "plan.too-many-removals": (a: { room: string; count: number; members: number; most: number }) =>
    `--prune would take ${a.count} of ${a.members} people out of ${a.room}, more than ${a.most}. Is this the right people file? If that is what you want: --max-removals ${a.count}`,
  "plan.room-not-made-here": (a: { room: string }) =>
    `You own a room ${a.room} already, but this tool did not make it on this computer; it may be another class's. Choose another address with --room NAME, or say --adopt if this very room is meant.`,
  "plan.journal-none": (a: { room: string }) =>
    `This computer has no journal of ${a.room}: what was done there before, and who was invited, only the room and your own archive can tell. Another computer may know more.`,
  "plan.journal-cut": (a: { room: string }) =>
    `The journal of ${a.room} on this computer lacks its end: what was done last, and who was invited then, only the room and your own archive can tell.`,
  "plan.held-back": (a: { room: string; people: readonly string[] }) =>
    `Those who were taken out stay out of ${a.room}: ${a.people.join(", ")}. For whoever shall come back, write “again” into the column invite.`,
  "plan.room-of-stranger": (a: { room: string; jids: readonly string[] }) =>
    `${a.room} has an owner whom neither this tool nor your people file made one: ${a.jids.join(", ")}. Somebody may have made another room of this address. Nothing was changed. If it is still your room, say --adopt, or give that person the role owner in the people file; else choose another address with --room NAME.`,
  "plan.room-of-strangers": (a: { room: string; jids: readonly string[] }) =>
    `Of those who belong to ${a.room} now, this tool let in nobody and your people file names nobody: ${a.jids.join(", ")}. Somebody may have made another room of this address. Nothing was changed. If it is still your room, say --adopt; else choose another address with --room NAME.`,
  "plan.perhaps-invited": (a: { room: string; people: readonly string[] }) =>
    `${a.people.length} in ${a.room} may have been invited before, and nobody knows: ${a.people.join(", ")}. Nothing is sent to them unless apply is told --resend-unknown.`,
  "plan.not-prepared": (a: { room: string }) =>
    `${a.room} is not ready for people: it is missing, not as planned, or its history is not all in. Run apply without --only invite first.`,
  "plan.anonymity-settled": (a: { room: string }) =>
    `In ${a.room} only those who run the room see addresses so far; that cannot be changed afterwards. Use --policy class, or a new room with --room.`,
  "plan.history-among-people": (a: { room: string; digests: number }) =>
    `There are people in ${a.room} already, and ${a.digests} digests of the history would ring their phones one by one. Use --history none, or --since with a day that leaves one.`,
  "plan.history-days-stay": (a: { room: string; days: readonly string[] }) =>
    `Of these days something stands in ${a.room} already that would read otherwise by now. It stays as it is; this version cannot take it back: ${a.days.join(", ")}.`,
  "plan.addresses-seen-by": (a: { jids: readonly string[] }) =>
    `Who sees the addresses: ${a.jids.join(", ")} (they run the room).`,
  "plan.rights-stay": (a: { jid: string; now: Right; wanted: Right }) =>
    `${a.jid} is “${right[a.now]}” in the room and stays so; the people file says “${right[a.wanted]}”.`,
  "plan.server-gives-more": (a: { jids: readonly string[] }) =>
    `The server itself gives more rights than the room can, as servers do to those who administer them: ${a.jids.join(", ")}. They may enter anyway, can do everything there, and see the addresses too.`,
  "plan.room-twice": (a: { room: string }) =>
    `Two chats would share the room ${a.room}, though they are not one. Take one after the other, each with a --room of its own, or give them different names in the column "room" of batch.`,
  "plan.without-address": (a: { names: readonly string[]; unnamed?: readonly number[] }) => {
    const unnamed = a.unnamed ?? [];
    const entries = `people list, ${unnamed.length === 1 ? "row" : "rows"} ${unnamed.join(", ")}`;
    const called =
      unnamed.length > 0 ? [...a.names, `${unnamed.length} without a name yet (${entries})`] : a.names;
    return `${a.names.length + unnamed.length} without an address: ${called.join(", ")}. They are not invited; “letters” writes each of them a letter with a way in. Once you have their address, put it into the list and run the same command.`;
  },
  "plan.waiting-for-proof": (a: { people: readonly string[] }) =>
    `${a.people.length} waiting, because the address is only guessed: ${a.people.join(", ")}. Nothing is granted or sent to it. Ask the person; if it is right, write “given” into the column source.`,
  "plan.in-several-classes": (a: { people: readonly string[] }) =>
    `In several classes, as column chat is empty: ${a.people.join("; ")}. Put the title of the chat there if one alone is meant.`,
  "plan.left-out-by-choice": (a: { count: number }) =>
    `${a.count} left out by choice (invite=no or role=skip).`,
  "plan.nobody-invited": (a: { room: string }) =>
    `Nobody is invited into ${a.room}: no row of the people file has an address and invite=yes.`,
  "plan.foreign-domains": (a: { domains: readonly string[] }) =>
    `Some addresses belong to other providers (${a.domains.join(", ")}): whether such an invitation arrives, your server cannot promise.`,
  "plan.addresses-visible": (a: { count: number }) =>
    `In this kind of room each of the ${a.count} members sees the address of every other, also of those who never come.`,
  "plan.history-import-date": () =>
    "Imported messages carry the day of the import outside; the true date and author stand in the text.",
  "plan.history-newest": (a: { digests: number; unseen: number }) =>
    `Some apps, Dino for one, show a newcomer only the newest 20 messages of a room. ${a.unseen > 0 ? `There, the oldest ${a.unseen} of the ${a.digests} digests are missing; others show all.` : "All digests are among them as long as little is written there; other apps show all."}`,
  "plan.no-room-archive": (a: { domain: string }) =>
    `The rooms of ${a.domain} keep no archive, so imported messages would be lost to everybody who comes later. Nothing was made. Ask those who run the server to switch the archive of rooms on (Prosody: muc_mam, ejabberd: mod_mam), or plan with --history none.`,
  "plan.archive-not-told": (a: { domain: string }) =>
    `Whether ${a.domain} archives rooms, it does not say beforehand. Once the room is made that shows, and without an archive no history is sent.`,
  "plan.archive-for-good": () =>
    "Imported messages stay in the room's archive for good, as you say (--archive-days never).",
  "plan.archive-days": (a: { days: number }) =>
    `The room's archive deletes messages after ${count(a.days, "day", "days")}, as you say (--archive-days): whoever comes later than that after the import does not see the history.`,
  "plan.archive-default-days": (a: { name: string; version: string; days: number }) =>
    `A room's archive does not keep messages for ever: ${a.name} ${a.version} deletes them after ${count(a.days, "day", "days")} unless those who run the server set it otherwise (the default of that software, not measured). Whoever comes later than that after the import does not see the history. Ask them, and say --archive-days N or never.`,
  "plan.archive-default-for-good": (a: { name: string; version: string }) =>
    `${a.name} ${a.version} keeps messages of rooms for good unless those who run the server have them deleted (the default of that software, not measured). Ask them, and say --archive-days N or never.`,
  "plan.archive-unknown": () =>
    "How long a room's archive keeps messages is not known here; some servers delete them after a week. Ask those who run the server, and say --archive-days N or never.",
  "plan.not-on-the-list": (a: { room: string; jids: readonly string[] }) =>
    `${a.jids.length} belong to ${a.room} but not to your people file: ${a.jids.join(", ")}. They stay; this tool takes nobody out by itself, only with --prune.`,
  "plan.owners-stay": (a: { room: string; jids: readonly string[] }) =>
    `Not on your list, but owners of ${a.room}: ${a.jids.join(", ")}. --prune takes no owner out; say: migrate-class remove ADDRESS PLAN`,
  "plan.no-picture": (a: { room: string }) =>
    `${a.room}: this server keeps no pictures of rooms, so it goes without.`,
  "plan.no-kept-names": (a: { room: string }) =>
    `${a.room}: this server keeps no names for people, so anybody there can take any name.`,
  "plan.settings-differ": (a: { room: string; settings: readonly Setting[]; now?: Now }) =>
    `Settings of ${a.room} differ from the plan and will be set back: ${settingsNow(a.settings, a.now)}.`,
  "plan.settings-otherwise": (a: { room: string; settings: readonly Setting[]; now: Now }) =>
    `${a.room}: this server has its own way with ${settingsNow(a.settings, a.now)}. It was asked before, so it stays that way.`,
  "plan.others-shown-out": (a: { room: string }) =>
    `${a.room} is open now and will be for members only: whoever is in it without a right is shown out. Give those who belong there a row in the people file first.`,
  "plan.addresses-were-shown": (a: { room: string }) =>
    `Somebody made ${a.room} show every address to everybody there. The plan ends that, but what was seen was seen: tell the people.`,
  "plan.hours-not-described": (a: { room: string }) =>
    `The description of ${a.room} stays as it is, so the hours stand only in invitations from now on. Write them into the description in your app.`,
  "plan.room-guessable": (a: { room: string }) =>
    `The address ${a.room} was chosen by hand and can be guessed, and whoever knows it may enter this kind of room and read along. Without --room, or with {secret} in it, it gets an ending that nobody guesses.`,
  "plan.writers-not-listed": (a: { chat: string; names: readonly string[] }) =>
    `${a.names.length} who wrote in “${a.chat}” are not in the people file and stay out: ${a.names.join(", ")}.`,
  "plan.title-is-number": (a: { title: string }) =>
    `This chat is called ${a.title}, which is somebody's number; everybody in the room would read it. Give the room a title: --title "Class 7b"`,
  "plan.title-names-left-out": (a: { title: string; words: readonly string[] }) =>
    `The room would be called “${a.title}”, as the chat is, and that names somebody who is left out (${a.words.join(", ")}). Say what it shall be called: --title (the same, if it shall stay).`,
  "plan.history-selected": (a: {
    included: number;
    noConsent: number;
    nothingToShow: number;
    before: number;
    flagged: number;
    uncertain: number;
  }) =>
    [
      `History: ${count(a.included, "message goes", "messages go")} along`,
      ...(a.noConsent > 0
        ? [
            `${count(a.noConsent, "stays behind: whoever wrote it", "stay behind: those who wrote them")} did not agree`,
          ]
        : []),
      ...(a.nothingToShow > 0 ? [`${count(a.nothingToShow, "holds", "hold")} nothing to show`] : []),
      ...(a.flagged + a.uncertain > 0
        ? [`${count(a.flagged + a.uncertain, "waits for you to look at it", "wait for you to look at them")}`]
        : []),
      ...(a.before > 0 ? [`${count(a.before, "is", "are")} older`] : []),
    ].join("; "),
  "plan.stale-room-gone": (a: { room: string }) =>
    `There is no room ${a.room}: it was not made yet, or is gone.`,
  "plan.stale-room-appeared": (a: { room: string }) =>
    `By now there is a room ${a.room} that was not there when the plan was made.`,
  "plan.stale-room-lost": (a: { room: string }) =>
    `You own ${a.room} no longer: somebody else runs it, and only they see its settings and members.`,
  "plan.stale-picture": (a: { room: string }) => `${a.room} has another picture than was set.`,
  "plan.stale-setting": (a: { room: string; setting: Setting; now?: string | boolean | number }) =>
    `In ${a.room} a setting is no longer as it was: ${settingsNow([a.setting], { [a.setting]: a.now })}.`,
  "plan.stale-member": (a: { room: string; jid: string; before: Right; after: Right }) =>
    `In ${a.room} the rights of ${a.jid} are “${right[a.after]}”, expected “${right[a.before]}”.`,
  "plan.stale-file": (a: { path: string }) => `${a.path} has changed since the plan was made.`,
  "plan.stale-history": () => "The history that the export gives now is not the one that was planned.",
  "plan.stale-days": (a: { room: string; days: readonly string[] }) =>
    `By another plan, something of these days went into ${a.room} meanwhile: ${a.days.map(span).join(", ")}.`,
  "plan.stale": () =>
    "The plan is out of date, so nothing was done. Make it again with: migrate-class plan …",
  "plan.show-title": (a: { title: string; room: string }) => `${a.title}  →  ${a.room}`,
  "plan.policy-announce": () => "teachers write, everybody reads; only those who run the room see addresses",
  "plan.policy-class": () =>
    "everybody writes; only those who run the room see addresses; not listed, members only",
  "plan.policy-class-e2ee": () =>
    "everybody writes; every member sees every address; end-to-end encryption possible; not listed, members only",
  "plan.step-room-create": () => "room      make it, hidden",
  "plan.step-room-configure": () => "settings  set and read back",
  "plan.step-room-subject": (a: { subject: string }) => `subject   ${a.subject}`,
  "plan.step-history-import": (a: { messages: number; digests: number; first: string; last: string }) =>
    `history   ${count(a.messages, "message", "messages")} in ${count(a.digests, "digest", "digests")}, ${a.first} to ${a.last}`,
  "plan.step-history-verify": (a: { digests: number }) =>
    `check     read ${count(a.digests, "digest", "digests")} back and compare`,
  "plan.step-member-grant": (a: { count: number; affiliation: string }) =>
    `rights    ${a.count} as ${a.affiliation}`,
  "plan.step-invite-send": (a: { count: number }) => `invite    ${a.count}`,
  "plan.who": (a: { name: string; jid: string }) => (a.name.trim() === "" ? a.jid : `${a.name}  ${a.jid}`),
  "plan.who-more": (a: { more: number }) => `… and ${a.more} more; all of them: migrate-class plan show PLAN`,
  "plan.step-room-avatar": (a: { path: string }) => `picture   ${a.path}`,
  "plan.step-member-name": (a: { count: number }) =>
    `names     ${a.count} kept for their people, if the server can`,
  "plan.step-member-revoke": (a: { jid: string; was: Right }) => `take out  ${a.jid} (${right[a.was]})`,
  "plan.step-hand-over-member": (a: { jids: readonly string[] }) =>
    `hand over when one of them is there or proven: ${a.jids.join(", ")}; you stay as a member`,
  "plan.step-hand-over-none": (a: { jids: readonly string[] }) =>
    `hand over when one of them is there or proven: ${a.jids.join(", ")}; you leave`,
  "plan.step-room-farewell": (a: { body: string }) => `farewell  ${a.body}`,
  "plan.step-room-close": () => "close     destroy the room for good, with its archive",
  "plan.step-bookmark-remove": () => "bookmark  take the room out of your own list",
  "plan.there-settings": () => "settings  as planned",
  "plan.there-members": (a: { count: number }) =>
    `rights    ${count(a.count, "person has", "people have")} theirs`,
  "plan.there-invited": (a: { count: number }) => `invite    ${a.count} invited before`,
  "plan.there-history": (a: { digests: number }) =>
    `history   ${count(a.digests, "digest is", "digests are")} there`,
  "plan.there-picture": () => "picture   is there",
  "plan.there-bookmark": () => "bookmark  is there",
  "plan.step-bookmark-add": () => "bookmark  the room in your own list",
  "plan.nothing-to-do": () => "Nothing to do: the server is as planned.",
  "plan.summary": (a: {
    rooms: number;
    members: number;
    invitations: number;
    messages: number;
    removed: number;
    closed: number;
    waiting: number;
    others: number;
  }) =>
    `Plan: ${count(a.rooms, "room", "rooms")} to make, rights for ${count(a.members, "person", "people")}, ${count(a.invitations, "invitation", "invitations")} to send, ${count(a.messages, "message", "messages")} to import, ${taken(a)}${a.others > 0 ? `, ${count(a.others, "other change", "other changes")}` : ""}${a.waiting > 0 ? `, ${count(a.waiting, "person", "people")} waiting for keys` : ""}.`,
  "plan.nothing-sent": () => "Nothing has been sent.",
  "plan.offline": () => "Made offline: an empty server was assumed, nothing was asked of it.",
  "plan.room-description": (a: { title: string }) => `${a.title}. Moved here from a WhatsApp group.`,
  "plan.room-hours": (a: { hours: string }) => `Read and answered: ${a.hours}.`,
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
  "plan.step-account-invite": (a: { count: number }) =>
    `fetch ${count(a.count, "an invitation", "invitations")} to make an account, for ${a.count === 1 ? "a letter" : "letters"}`,
  "plan.step-account-create": (a: { count: number }) =>
    `make ${count(a.count, "account", "accounts")} with a first password, for ${a.count === 1 ? "a letter" : "letters"}`,
  "plan.accounts-not-offered": (a: { domain: string; way: "invite" | "create" }) =>
    a.way === "create"
      ? `${a.domain} lets you make no accounts for others.`
      : `${a.domain} makes no invitations to new accounts for you, so letters hold a code for an address of one's own. Whoever runs the server can switch it on: docs/server-admins.md.`,
};

function taken({ removed, closed }: { readonly removed: number; readonly closed: number }): string {
  const parts = [
    ...(removed > 0 ? [`${count(removed, "person", "people")} to take out`] : []),
    ...(closed > 0 ? [`${count(closed, "room", "rooms")} to destroy`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : "nothing to delete";
}

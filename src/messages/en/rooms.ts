/** Rooms through a school year: what they are given besides, who leaves, who takes over, how they end. */
import { count } from "../count.ts";

export const rooms = {
  "cli.archive-days-wrong": (a: { value: string }) =>
    `--archive-days takes a number of days such as 30, or never, not “${a.value}”.`,
  "cli.number-wrong": (a: { option: string; value: string }) =>
    `${a.option} takes a number such as 200, not “${a.value}”.`,
  "cli.hours-too-long": (a: { most: number }) =>
    `--hours takes at most ${a.most} characters, such as "Mon–Fri 8–18".`,
  "cli.no-picture": (a: { path: string }) =>
    `${a.path} is no picture that apps show. Use a PNG, JPEG or WebP file.`,
  "cli.picture-too-large": (a: { path: string; kilobytes: number; most: number }) =>
    `${a.path} has ${a.kilobytes} kB, and a room's picture may have ${a.most} kB. Make it smaller: 256 by 256 points are plenty.`,
  "cli.room-placeholder": (a: { value: string; known: readonly string[] }) =>
    `--room does not know “${a.value}”. In braces it takes ${a.known.join(", ")}.`,
  "cli.prune-missing": (a: { count: number }) =>
    `This plan takes ${count(a.count, "person", "people")} out of the room, and --yes alone does not say yes to that. Say --prune as well.`,
  "cli.ask-remove": (a: { jids: readonly string[] }) =>
    `Take ${count(a.jids.length, "person", "people")} out of the room now: ${a.jids.join(", ")}?`,
  "cli.ask-hand-over": (a: { rooms: readonly string[] }) =>
    `Hand over ${a.rooms.join(", ")} now? Afterwards only the other owners can change anything there.`,
  "cli.ask-farewell": (a: { rooms: readonly string[] }) =>
    `Say farewell in ${a.rooms.join(", ")} now? Everybody there is told; the room stays open until you close it.`,
  "cli.ask-close": (a: { rooms: readonly string[] }) =>
    `Destroy ${a.rooms.join(", ")} for good, with all messages on the server? Nobody can undo that.`,
  "cli.stopped-here": "Stopped. What stands above was done, nothing else; the same command asks again.",
  "cli.rest-later": (a: { command: string }) => `The rest waits. Do it with:\n  ${a.command}`,
  "cli.person-unknown": (a: { person: string; room: string }) =>
    `In ${a.room} there is nobody “${a.person}”. Say the address, or the name exactly as the people file has it (--people).`,
  "cli.person-ambiguous": (a: { person: string; jids: readonly string[] }) =>
    `“${a.person}” may be ${a.jids.join(" or ")}. Say the address.`,
  "cli.person-is-us": (a: { jid: string }) =>
    `${a.jid} runs the room with this tool. To step back, plan with --hand-over.`,
  "cli.person-gone": (a: { jid: string }) => `${a.jid} is in none of these rooms. Nothing to do.`,
  "cli.removed-open": (a: { room: string }) =>
    `${a.room} is open to whoever knows its address, so the person is banned from it; under another address they could still come and read. Only a new room with a new address prevents that.`,
  "cli.remains": (a: { jid: string }) =>
    `What stays of ${a.jid}: messages in the room's archive and on everybody's devices, and in their own app the bookmark and the invitation, which no longer open the room. Later runs on this computer leave them out, whatever the people file says. If they shall come back one day, write “again” into the column invite of their row.`,
  "cli.close-not-yours": (a: { room: string }) =>
    `${a.room} is not a room that this tool made on this computer, so it is not closed. If this very room is meant: --adopt`,
  "cli.close-export": (a: { command: string }) =>
    `The room's messages are lost on the server when it is closed. To keep them, before you say yes:\n  ${a.command}`,
  "cli.exported": (a: { path: string; count: number; room: string }) =>
    `Wrote ${count(a.count, "message", "messages")} of ${a.room} to ${a.path}. They are other people's words: keep the file only as long as you need it.`,
  "cli.one-export": "--export writes one file, and this plan has several rooms. Close them one by one.",
  "cli.closed-remains": (a: { room: string }) =>
    `${a.room} is closed, and its server gives out its archive no more. Copies stay on members' devices and in the server's backups.`,
  "cli.help.remove": "take a person out of the rooms of a plan",
  "cli.help.close": "end the rooms of a plan: farewell, then destroyed with their archive",
  "cli.help.avatar": "picture of the room (PNG, JPEG, WebP; at most 100 kB)",
  "cli.help.hours":
    'when messages are read and answered, such as "Mon–Fri 8–18"; for description and invitation',
  "cli.help.keep-names": "let the room keep each person's name, where the server can (the default)",
  "cli.help.no-keep-names": "let everybody take any name in the room",
  "cli.help.archive-days":
    "after how many days your server deletes messages of rooms, or never, as those who run it say",
  "cli.help.hand-over": "step back when another owner is there, and stay as a member or leave",
  "cli.help.prune": "take out who is in the room and not in the people file; asked separately",
  "cli.help.prune-apply": "yes also to taking people out, where the plan does so",
  "cli.help.max-invitations": "send no more than so many at once; default 150",
  "cli.help.max-removals": "let --prune take out no more than so many; default a third of the room",
  "cli.help.only-close": "only one half: say farewell, or destroy",
  "cli.help.export": "write the room's messages to this file first (one JSON line each)",
  "cli.help.farewell": "words of the farewell, instead of the tool's",
};

/** The Server port over a real session: each part of the protocol has its own file, and this puts them together. */
import type { Server } from "../apply/index.ts";
import { accounts } from "./accounts.ts";
import { listed, setAffiliation } from "./affiliations.ts";
import { lastInvitation, roomArchive, wasSent } from "./archive.ts";
import { archiveKeeps, keepFrom } from "./archive-preferences.ts";
import { arrivals, contacts, messagesSince, waitingMessages } from "./arrivals.ts";
import { bookmark, bookmarked, unbookmark } from "./bookmarks.ts";
import { type ConnectOptions, connect } from "./connect.ts";
import { keysReadable } from "./device-list.ts";
import { findRoomService, isRoomService } from "./disco.ts";
import { invitations } from "./invite.ts";
import { roundTripMs } from "./iq.ts";
import { rooms } from "./room.ts";
import { configure, destroy, observe, offers, settings } from "./room-config.ts";
import { roomPicture, setRoomPicture } from "./room-picture.ts";
import { roomService } from "./room-service.ts";
import { uptimeSeconds } from "./uptime.ts";

export type { ConnectOptions };

/**
 * Signs in and gives the port. Throws Failure: "usage" for options that cannot be read, "forbidden" for a refused
 * login, "unavailable" for everything between here and there. Nothing secret leaves before the server is verified.
 */
export async function connectServer(options: ConnectOptions): Promise<Server> {
  const session = await connect(options);
  const room = rooms(session);
  const invitation = invitations(session);
  const account = accounts(session);
  const arrival = arrivals(session);
  return {
    jid: session.jid,
    roundTripMs: () => roundTripMs(session),
    uptimeSeconds: (domain) => uptimeSeconds(session, domain),
    findRoomService: () => findRoomService(session),
    isRoomService: (domain) => isRoomService(session, domain),
    roomService: (domain) => roomService(session, domain),
    observe: (address) => observe(session, address),
    settings: (address) => settings(session, address),
    offers: (address) => offers(session, address),
    listed: (address, lists) => listed(session, address, lists),
    createRoom: room.create,
    enter: room.enter,
    leave: room.leave,
    configure: (address, wanted) => configure(session, address, wanted),
    setSubject: room.setSubject,
    subject: room.subject,
    picture: (address) => roomPicture(session, address),
    setPicture: (address, picture) => setRoomPicture(session, address, picture),
    setAffiliation: (address, jid, affiliation, nick) =>
      setAffiliation(session, address, jid, affiliation, nick),
    occupants: room.occupants,
    destroy: (address, reason) => destroy(session, address, reason),
    say: room.say,
    archive: (address) => roomArchive(session, address),
    keysReadable: (jid) => keysReadable(session, jid),
    invite: invitation.send,
    write: invitation.write,
    inviteOurselves: invitation.toOurselves,
    bounces: invitation.bounces,
    wasSent: (jid, id) => wasSent(session, jid, id),
    lastInvitation: (address, jid) => lastInvitation(session, address, jid),
    bookmarked: (address) => bookmarked(session, address),
    bookmark: (address, title, nick) => bookmark(session, address, title, nick),
    unbookmark: (address) => unbookmark(session, address),
    accountWays: account.ways,
    inviteToAccount: account.invite,
    revokeAccountInvitation: account.revoke,
    createAccount: account.create,
    contactRequests: arrival.requests,
    answerRequest: arrival.answer,
    contacts: () => contacts(session),
    waitingMessages: () => waitingMessages(session),
    messagesSince: (time) => messagesSince(session, time),
    archiveKeeps: () => archiveKeeps(session),
    keepFrom: (keeps) => keepFrom(session, keeps),
    async close() {
      await room.leaveAll();
      await session.close();
    },
  };
}

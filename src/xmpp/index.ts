export { roomArchive } from "./archive.ts";
export { connect } from "./connect.ts";
export { waitingInvitations } from "./inbox.ts";
export { invitations } from "./invite.ts";
export { rooms } from "./room.ts";

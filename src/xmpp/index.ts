export { roomArchive } from "./archive.ts";
export { connect } from "./connect.ts";
export { waitingInvitations } from "./inbox.ts";
export { rooms } from "./room.ts";

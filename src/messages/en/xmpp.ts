export const xmpp = {};

/** XML namespaces, by the document that defines them. */
export const NS = {
  stream: "http://etherx.jabber.org/streams",
  sasl: "urn:ietf:params:xml:ns:xmpp-sasl",
  bind: "urn:ietf:params:xml:ns:xmpp-bind",
  stanzas: "urn:ietf:params:xml:ns:xmpp-stanzas",
  dataForm: "jabber:x:data", // XEP-0004
  discoInfo: "http://jabber.org/protocol/disco#info", // XEP-0030
  discoItems: "http://jabber.org/protocol/disco#items",
  muc: "http://jabber.org/protocol/muc", // XEP-0045
  mucUser: "http://jabber.org/protocol/muc#user",
  mucAdmin: "http://jabber.org/protocol/muc#admin",
  mucOwner: "http://jabber.org/protocol/muc#owner",
  roomConfig: "http://jabber.org/protocol/muc#roomconfig",
  roster: "jabber:iq:roster", // RFC 6121
  last: "jabber:iq:last", // XEP-0012
  offline: "http://jabber.org/protocol/offline", // XEP-0013
  encryptedByPgp: "jabber:x:encrypted", // XEP-0027
  private: "jabber:iq:private", // XEP-0049
  commands: "http://jabber.org/protocol/commands", // XEP-0050
  vcard: "vcard-temp", // XEP-0054
  legacyBookmarks: "storage:bookmarks", // XEP-0048
  resultSet: "http://jabber.org/protocol/rsm", // XEP-0059
  devices: "eu.siacs.conversations.axolotl", // XEP-0384, version 0.3
  deviceList: "eu.siacs.conversations.axolotl.devicelist",
  pubsub: "http://jabber.org/protocol/pubsub", // XEP-0060
  pubsubOwner: "http://jabber.org/protocol/pubsub#owner",
  publishOptions: "http://jabber.org/protocol/pubsub#publish-options",
  nodeConfig: "http://jabber.org/protocol/pubsub#node_config",
  register: "jabber:iq:register", // XEP-0077
  version: "jabber:iq:version", // XEP-0092
  admin: "http://jabber.org/protocol/admin", // XEP-0133
  ping: "urn:xmpp:ping", // XEP-0199
  delay: "urn:xmpp:delay", // XEP-0203
  invitation: "jabber:x:conference", // XEP-0249
  forward: "urn:xmpp:forward:0", // XEP-0297
  archive: "urn:xmpp:mam:2", // XEP-0313
  stanzaId: "urn:xmpp:sid:0", // XEP-0359
  preauth: "urn:xmpp:pars:0", // XEP-0379
  invite: "urn:xmpp:invite", // XEP-0401
  bookmarks: "urn:xmpp:bookmarks:1", // XEP-0402
  bookmarksConversion: "urn:xmpp:bookmarks-conversion:0", // XEP-0411
} as const;

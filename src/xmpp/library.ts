/** The one file that imports @xmpp/client: its elements and its connection, as the other files of this folder use them. */
export { type Client, client, type Element, type Transport, xml } from "@xmpp/client";

/** Peer: adm-zip and whatsapp-chat-parser, as their documentation shows them. `node archive-peer.mjs ZIP` */
import { argv } from "node:process";
import AdmZip from "adm-zip";
import { parseString } from "whatsapp-chat-parser";

const zip = new AdmZip(argv[2]);
const chat = zip.getEntries().find(({ entryName }) => entryName.endsWith("_chat.txt"));
console.log(parseString(zip.readAsText(chat), { parseAttachments: true }).length);

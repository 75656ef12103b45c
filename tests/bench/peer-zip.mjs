/** Peers: adm-zip takes the text out, whatsapp-chat-parser reads it. `node peer-zip.mjs FILE` */
import { argv } from "node:process";
import AdmZip from "adm-zip";
import { parseString } from "whatsapp-chat-parser";
import { told } from "./told.mjs";

const entry = new AdmZip(argv[2]).getEntries().find(({ name }) => name.endsWith(".txt"));
told(parseString(entry.getData().toString("utf8"), { parseAttachments: true }).length);

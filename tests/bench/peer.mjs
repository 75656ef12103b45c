/** Peer: whatsapp-chat-parser, as its documentation shows it. `node peer.mjs FILE` prints the number of messages. */
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { parseString } from "whatsapp-chat-parser";
import { told } from "./told.mjs";

told(parseString(readFileSync(argv[2], "utf8"), { parseAttachments: true }).length);

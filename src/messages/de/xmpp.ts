import type { xmpp as English } from "../en/xmpp.ts";

export const xmpp: typeof English = {};

export { prepareEmail } from "./email.ts";
export { isKnownProvider } from "./email-domains.ts";
export { escapeLocal } from "./escape-local.ts";
export { type AddressFault, mixedScripts, prepareDomain, prepareJid } from "./jid.ts";
export { skeleton } from "./look-alike.ts";
export { saysNone } from "./no-address.ts";
export { readTemplate, type Template } from "./template.ts";

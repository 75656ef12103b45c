export const xmpp = {
  "xmpp.address-not-understood": (a: { address: string }) =>
    `“${a.address}” is not an address to sign in with. It looks like name@example.org, without a space.`,
  "xmpp.service-not-understood": (a: { service: string }) =>
    `“${a.service}” does not say which server to call. Write xmpp://host:port, xmpps://host:port or wss://host/path, without a user or password in it, or leave --service out.`,
  "xmpp.websocket-unprotected": (a: { service: string }) =>
    `“${a.service}” would send everything unprotected. Write wss:// in place of ws://, or leave --service out.`,
  "xmpp.websocket-refused": (a: { host: string; port: number; reason: string }) =>
    `The web server at ${a.host} (port ${a.port}) does not lead to a chat server at that path (${a.reason}). Your password was not sent. Ask the provider for the address that begins with wss://, with all that follows the slash.`,
  "xmpp.ca-not-understood":
    "The file given with --ca-file holds no certificate. It has to be a text file with a block that begins with “-----BEGIN CERTIFICATE-----”.",
  "xmpp.no-service": (a: { domain: string }) =>
    `${a.domain} says of itself that it has no chat server. Is the part behind the @ of your address right?`,
  "xmpp.host-unknown": (a: { host: string; domain: string }) =>
    `There is no machine called ${a.host}. Check the part of your address behind the @ (${a.domain}) and the internet connection.`,
  "xmpp.connection-refused": (a: { host: string; port: number }) =>
    `${a.host} does not accept a connection on port ${a.port}. Is the chat server running, and is the port right (--service)?`,
  "xmpp.host-unreachable": (a: { host: string; port: number }) =>
    `${a.host} (port ${a.port}) cannot be reached from here. Some school and company networks block chat servers: try another network, or ask the provider for an address that begins with wss:// and give it with --service.`,
  "xmpp.no-answer": (a: { domain: string; seconds: number }) =>
    `The server of ${a.domain} did not finish answering within ${a.seconds} seconds. Nothing was changed. Try again later, or from another network.`,
  "xmpp.not-xmpp": (a: { host: string; port: number }) =>
    `What answers at ${a.host}, port ${a.port}, is not a chat server. Check --service.`,
  "xmpp.domain-not-served": (a: { host: string; domain: string }) =>
    `The server at ${a.host} does not look after addresses at ${a.domain}. Check the address and --service.`,
  "xmpp.no-encryption": (a: { host: string; port: number }) =>
    `${a.host} (port ${a.port}) offers no encryption. Your password was not sent. If the server usually has it, somebody may be listening in between: try another network, or ask the provider.`,
  "xmpp.encryption-refused": (a: { host: string; port: number }) =>
    `${a.host} (port ${a.port}) refused to encrypt the connection. Your password was not sent. Ask the provider.`,
  "xmpp.bytes-before-encryption": (a: { host: string; port: number }) =>
    `Unprotected text was slipped into the connection to ${a.host} (port ${a.port}) just before encryption began. Your password was not sent. Somebody may be interfering: try another network, or tell the provider.`,
  "xmpp.encryption-failed": (a: { host: string; port: number; reason: string }) =>
    `No encrypted connection to ${a.host} (port ${a.port}) came about (${a.reason}). Your password was not sent. Check --service, or ask the provider.`,
  "xmpp.certificate-other-name": (a: { domain: string; names: readonly string[] }) =>
    `The server's certificate is made out to ${a.names.join(", ")}, not to ${a.domain}. Your password was not sent. Check your address and --service; if both are right, tell the provider.`,
  "xmpp.certificate-expired": (a: { domain: string }) =>
    `The certificate of ${a.domain} has expired. Your password was not sent. Check this computer's date; if it is right, tell the provider.`,
  "xmpp.certificate-not-yet-valid": (a: { domain: string }) =>
    `The certificate of ${a.domain} is not valid yet. Your password was not sent. Check this computer's date; if it is right, tell the provider.`,
  "xmpp.certificate-untrusted": (a: { domain: string }) =>
    `Nobody whom this computer trusts vouches for the certificate of ${a.domain}. Your password was not sent. If the school has a certificate authority of its own, give its file with --ca-file.`,
  "xmpp.login-refused": (a: { jid: string }) =>
    `The server refused to sign in ${a.jid}: address or password is wrong. Each password is tried once only, so that the account is not locked.`,
  "xmpp.login-blocked": (a: { jid: string; reason: string }) =>
    `The server does not let ${a.jid} sign in now (${a.reason}). Ask the provider.`,
  "xmpp.invitation-over": (a: { domain: string }) =>
    `The invitation to ${a.domain} does not hold any more: it was used, it is too old, or it was taken back. Ask whoever gave it to you for a new one.`,
  "xmpp.name-taken": (a: { jid: string }) =>
    `The name ${a.jid} is taken. Choose another one; the invitation still holds.`,
  "xmpp.too-many-accounts": (a: { domain: string }) =>
    `The server of ${a.domain} makes no more accounts for this internet connection at the moment, because many were made from it lately. Try again later, or over the mobile network; the invitation still holds.`,
  "xmpp.account-refused": (a: { jid: string; reason: string }) =>
    `The server does not make the account ${a.jid} (${a.reason}). Ask whoever invited you.`,
  "xmpp.login-method-missing": (a: { domain: string; offered: readonly string[] }) =>
    `The server of ${a.domain} offers no way to sign in that this program knows (offered: ${a.offered.join(", ") || "none"}). Your password was not sent.`,
  "xmpp.server-unproven": (a: { domain: string }) =>
    `The server of ${a.domain} could not prove that it knows your password, so the connection was given up. Nothing was changed. Tell the provider.`,
  "xmpp.login-weak": (a: { domain: string }) =>
    `The server of ${a.domain} protects passwords too weakly to be trusted with yours, so it was not used. Tell the provider.`,
  "xmpp.stream-closed": (a: { domain: string; reason: string }) =>
    `The server of ${a.domain} ended the connection before we were signed in${a.reason ? ` (${a.reason})` : ""}. Nothing was changed. Try again later.`,
  "xmpp.connection-lost": (a: { domain: string }) =>
    `The connection to ${a.domain} was lost. What was done so far is noted: run the same command again and it goes on from there.`,
  "xmpp.connection-silent": (a: { domain: string; seconds: number }) =>
    `The server of ${a.domain} has been silent for ${a.seconds} seconds, also when asked for a sign of life (did this computer sleep, or change networks?). What was done so far is noted: run the same command again and it goes on from there.`,
  "xmpp.answer-missing": (a: { domain: string; seconds: number }) =>
    `The server of ${a.domain} left a request unanswered for ${a.seconds} seconds. What was done so far is noted: run the same command again and it goes on from there.`,
  "xmpp.request-refused": (a: { address: string; condition: string; text: string }) =>
    `${a.address} does not tell us what we have to know (${a.condition}${a.text ? `: ${a.text}` : ""}).`,
  "xmpp.room-service-unreachable": (a: { domain: string; condition: string }) =>
    `The rooms at ${a.domain} cannot be reached (${a.condition}). Is the name right (--muc)?`,
};

export { keysFor } from "./keys.ts";
export type { MailableLetter } from "./model.ts";
export { knownMails, type MailsSent, sendMails } from "./send-mails.ts";
export { sendTestMail } from "./test-mail.ts";
export { writeMails } from "./write-mails.ts";

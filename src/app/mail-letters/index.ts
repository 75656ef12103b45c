export type { MailableLetter } from "./model.ts";
export { writeMails } from "./write-mails.ts";

/** E-mail: the MIME of a letter, and the way to a mail server. */
export { compose } from "./message.ts";
export { openSmtp } from "./smtp.ts";
export { parseSmtp } from "./target.ts";

/** E-mail: the MIME of a letter, and the way to a mail server. */
export { encrypt, findKey } from "./gpg.ts";
export { compose, composeEncrypted } from "./message.ts";
export { openSmtp } from "./smtp.ts";
export { parseSmtp } from "./target.ts";

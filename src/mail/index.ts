/** E-mail: the MIME of a letter. */
export { compose } from "./message.ts";

export { compose, openSmtp } from "../../src/mail/index.ts";

/** One mail as bytes (RFC 5322, MIME): text and the page as alternatives, lines of ASCII that end with CRLF. */
import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail, Mailbox } from "../apply/index.ts";

export async function compose({ id, date, from, to, subject, lang, text, html }: Mail): Promise<Uint8Array> {
  const mail = new MailComposer({
    from: oneLine(from),
    to: oneLine(to),
    ...{ subject, date, text, html, messageId: id },
    headers: {
      // no machine shall answer, and mail programs shall open a saved one as a draft
      "Auto-Submitted": "auto-generated",
      "Content-Language": lang,
      "X-Generator": "migrate-class",
      "X-Unsent": "1",
    },
    ...{ newline: "windows", disableFileAccess: true, disableUrlAccess: true },
  });
  return mail.compile().build();
}

/** A line break in a name would be legal, encoded; readers stumble over it. */
function oneLine({ name, address }: Mailbox): Mailbox {
  return { name: name.replace(/\p{Cc}+/gu, " "), address };
}

/** One mail as bytes (RFC 5322, MIME): text and the page as alternatives, lines of ASCII that end with CRLF. */
import MailComposer from "nodemailer/lib/mail-composer";
import MimeNode from "nodemailer/lib/mime-node";
import type { Mail, Mailbox } from "../apply/index.ts";

const newline = "windows";

export async function compose(mail: Mail): Promise<Uint8Array> {
  const { from, to, subject } = mail;
  const headers = headersOf(mail);
  return contentOf(mail, { from: oneLine(from), to: oneLine(to), subject, headers }).build();
}

/** The same encrypted (PGP/MIME, RFC 3156). @param encrypt content → ASCII-armoured */
export async function composeEncrypted(
  mail: Mail,
  encrypt: (content: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { id, date, from, to, subject } = mail;
  const armoured = await encrypt(await contentOf(mail, {}).build());
  const root = new MimeNode('multipart/encrypted; protocol="application/pgp-encrypted"', { newline });
  root.setHeader({ ...headersOf(mail), subject, date: date.toUTCString(), "message-id": id });
  root.setHeader("from", [oneLine(from)]).setHeader("to", [oneLine(to)]);
  root.createChild("application/pgp-encrypted").setContent("Version: 1\r\n");
  root
    .createChild('application/octet-stream; name="encrypted.asc"')
    .setHeader("Content-Transfer-Encoding", "7bit")
    .setHeader("Content-Disposition", "inline; filename=encrypted.asc")
    .setContent(Buffer.from(armoured).toString("latin1"));
  return root.build();
}

function contentOf({ id, date, text, html }: Mail, more: object): MimeNode {
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  return new MailComposer({ date, text, html, messageId: id, newline, ...safe, ...more }).compile();
}

/** No machine shall answer, and mail programs shall open a saved one as a draft. */
function headersOf({ lang }: Mail): Record<string, string> {
  return {
    "Auto-Submitted": "auto-generated",
    "Content-Language": lang,
    "X-Generator": "migrate-class",
    "X-Unsent": "1",
  };
}

/** A line break in a name would be legal, encoded; readers stumble over it. */
function oneLine({ name, address }: Mailbox): Mailbox {
  return { name: name.replace(/\p{Cc}+/gu, " "), address };
}

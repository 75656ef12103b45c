/** `--eml`: a mail beside each page whose reader has an e-mail address, to be opened and sent by a mail program. */

import type { Mailer } from "../../apply/index.ts";
import { writeOwnFile } from "../own-files.ts";
import type { Ports } from "../ports.ts";
import { mailOf } from "./mail.ts";
import type { MailableLetter } from "./model.ts";

/** Gives the files' paths. Throws `Failure` "unsafe" where a file of another kind stands in the way. */
export async function writeMails(
  ports: Ports,
  letters: readonly MailableLetter[],
  { mailer, from }: { readonly mailer: Pick<Mailer, "compose">; readonly from: string },
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { letter, email, path } of letters) {
    if (email === null) continue;
    const message = await mailer.compose(mailOf(ports, letter, from, email));
    const file = path.replace(/\.html$/, ".eml");
    await writeOwnFile(ports, file, "mail", Buffer.from(message).toString("latin1"));
    files.push(file);
  }
  return files;
}

/** The class of the demonstration: its export, zipped as a phone would hand it over. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import AdmZip from "adm-zip";

/**
 * Zips the files of a folder, flat. The archive gets the name of the chat text in it, as WhatsApp does.
 *
 * @param from folder with the chat text and its media
 * @param into existing folder
 * @returns path of the archive
 */
export async function zipExport(from: string, into: string): Promise<string> {
  const zip = new AdmZip();
  const names = (await readdir(from)).sort();
  for (const name of names) zip.addFile(name.normalize("NFC"), await readFile(join(from, name)));
  const chat = names.find((name) => name.endsWith(".txt")) ?? "chat.txt";
  const path = join(into, chat.replace(/\.txt$/, ".zip"));
  await zip.writeZipPromise(path);
  return path;
}

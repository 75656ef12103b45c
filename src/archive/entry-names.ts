/** Which names inside an archive are used, passed over or a reason to stop. */

/**
 * - `fine`: used.
 * - `junk`: left behind by an operating system, passed over in silence.
 * - `odd`: means different things on different systems (backslash beside names with slashes, `C:` in front); passed over and reported.
 * - `hostile`: points out of the archive or hides its end (`..`, absolute, NUL). WhatsApp never writes such names, so
 *   somebody wants something: the whole archive is refused.
 */
export type NameVerdict = "fine" | "junk" | "odd" | "hostile";

export function judgeName(name: string): NameVerdict {
  if (name.includes("\0") || /^(?:[\\/]|[A-Za-z]:[\\/])/.test(name)) return "hostile";
  const parts = name.split(/[\\/]/);
  if (parts.includes("..")) return "hostile";
  if (name.includes("\\") || /^[A-Za-z]:/.test(name)) return "odd";
  return parts.some(isJunk) ? "junk" : "fine";
}

const junk = new Set(["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"]);

/** `._name` is the AppleDouble shadow of `name`: a re-zipped export holds a `._chat.txt`-like twin of each file. */
function isJunk(part: string): boolean {
  return junk.has(part) || part.startsWith("._");
}

/** The last part of a path with `/`. */
export function baseName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** The folder of a path with `/`, ending in `/`; empty at the top. */
export function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** Where this machine gets Debian's packages from: read from apt's own sources, so that a mirror or a proxy of the house is used. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const usual = {
  uri: "http://deb.debian.org/debian",
  keyring: "/usr/share/keyrings/debian-archive-keyring.gpg",
};

/**
 * The mirror of a release, such as `bookworm`, and the file with the keys that sign it (sources.list(5)).
 * Debian's own where no source names that release.
 *
 * @param {string} release
 * @param {string} folder apt's, for tests
 * @returns {{uri: string, keyring: string}}
 */
export function debianMirror(release, folder = "/etc/apt") {
  const parts = list(join(folder, "sources.list.d")).map((name) => join(folder, "sources.list.d", name));
  const sources = [join(folder, "sources.list"), ...parts].flatMap((path) => {
    if (path.endsWith(".list")) return oneLine(read(path));
    return path.endsWith(".sources") ? stanzas(read(path)) : [];
  });
  const found = sources.find(
    ({ types, suites, components }) =>
      types.includes("deb") && suites.includes(release) && components.includes("main"),
  );
  if (!found) return usual;
  const signed = found.signedBy?.startsWith("/") ? found.signedBy : usual.keyring;
  return { uri: found.uri, keyring: signed };
}

/** `deb [signed-by=FILE] URI SUITE COMPONENT…`, a source a line. */
function oneLine(text) {
  return text.split("\n").flatMap((line) => {
    const parts = /^\s*(deb|deb-src)\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)([^#]*)/.exec(line);
    if (!parts) return [];
    const [, type, options = "", uri, suite, components] = parts;
    const signedBy = /(?:^|\s)signed-by=([^\s,]+)/i.exec(options)?.[1];
    return [{ types: [type], uri, suites: [suite], components: words(components), signedBy }];
  });
}

/** deb822: fields, a source a stanza. */
function stanzas(text) {
  const lines = text.split(/\r?\n/).filter((line) => !line.startsWith("#"));
  return lines
    .join("\n")
    .split(/\n\s*\n/)
    .flatMap((stanza) => {
      const field = (name) =>
        new RegExp(`^${name}:((?:.*)(?:\\n[ \\t].*)*)`, "im").exec(stanza)?.[1]?.trim() ?? "";
      const [uri] = words(field("URIs"));
      if (!uri || /^(no|false|0)$/i.test(field("Enabled"))) return [];
      return [
        {
          types: words(field("Types")),
          uri,
          suites: words(field("Suites")),
          components: words(field("Components")),
          signedBy: words(field("Signed-By"))[0],
        },
      ];
    });
}

const words = (text) => text.split(/\s+/).filter((word) => word !== "");

function list(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

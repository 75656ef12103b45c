import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const { debianMirror } = (await import(new URL("../../scripts/apt-sources.mjs", import.meta.url).href)) as {
  debianMirror: (release: string, folder: string) => { uri: string; keyring: string };
};

const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/** @param files name below apt's folder → text */
function mirrorIn(files: Readonly<Record<string, string>>, release = "bookworm") {
  const folder = mkdtempSync(join(tmpdir(), "migrate-class-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "sources.list.d"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return debianMirror(release, folder);
}

test("the mirror is that of the release's own source, not of its security updates or of others", () => {
  const lines = `# deb http://commented.example/debian bookworm main
deb-src http://source.example/debian bookworm main
deb http://security.example/debian-security bookworm-security main
deb http://other.example/debian trixie main
deb http://free.example/debian bookworm contrib   # not main
deb [arch=amd64 signed-by=/etc/keys.gpg] http://mirror.example/debian bookworm main contrib
`;
  expect(mirrorIn({ "sources.list": lines })).toEqual({
    uri: "http://mirror.example/debian",
    keyring: "/etc/keys.gpg",
  });
});

test("both ways to write sources are read, and only those that are on", () => {
  const stanza = `Types: deb
Enabled: no
URIs: http://off.example/debian
Suites: bookworm
Components: main

# the house's own
Types: deb deb-src
URIs: http://mirror.example/debian
 http://second.example/debian
Suites: bookworm
 bookworm-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQ
`;
  const house = { uri: "http://mirror.example/debian", keyring };
  expect(mirrorIn({ "sources.list.d/debian.sources": stanza })).toEqual(house);
  expect(mirrorIn({ "sources.list.d/debian.sources": stanza.replaceAll("\n", "\r\n") })).toEqual(house);
  expect(
    mirrorIn({ "sources.list.d/debian.list": "deb http://mirror.example/debian bookworm main\n" }),
  ).toEqual(house);
});

test("where no source names the release, it is Debian's own", () => {
  const nobody = { uri: "http://deb.debian.org/debian", keyring };
  expect(mirrorIn({})).toEqual(nobody);
  expect(mirrorIn({ "sources.list.d/x.sources.bak": "deb http://x.example bookworm main" })).toEqual(nobody);
});

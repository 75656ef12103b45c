/** Bad input gets a sentence and the right exit code, in both languages, and nothing on stdout. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AdmZip from "adm-zip";
import { describe, expect, it } from "vitest";
import { scratch, tool } from "./tool.ts";

const folder = await scratch();
const fixture = "fixtures/class-7b/export";
const csv = "fixtures/class-7b/people.csv";

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const zipOf = (name: string, content: string | Buffer) => {
  const zip = new AdmZip();
  zip.addFile(name, Buffer.from(content));
  return zip.toBuffer();
};

const chat = await readFile(join(fixture, "WhatsApp Chat mit Klasse 7b Eltern.txt"));
const good = zipOf("WhatsApp Chat mit Klasse 7b Eltern.txt", chat);
const bomb = zipOf("_chat.txt", Buffer.alloc(50_000_000, "a"));
const people = await readFile(csv, "utf8");
const offline = [
  "--policy",
  "class",
  "--as",
  "t@schule.example",
  "--offline",
  "--muc",
  "rooms.schule.example",
];
const withPeople = (path: string) => ["plan", fixture, "--people", path, ...offline];

const cases: readonly (readonly [
  name: string,
  argv: readonly string[],
  code: number,
  english: RegExp,
  german: RegExp,
])[] = [
  ["a file that is not there", ["inspect", "nowhere.zip"], 66, /nowhere\.zip/, /nowhere\.zip/],
  ["no zip", ["inspect", await file("text.zip", Buffer.from([1, 2, 3, 4, 0, 5]))], 65, /./, /./],
  [
    "a zip without a chat",
    ["inspect", await file("photos.zip", zipOf("photo.jpg", "x"))],
    65,
    /chat/i,
    /Chat/,
  ],
  [
    "a picture renamed to .zip",
    ["inspect", await file("picture.zip", Buffer.from("ffd8ffe000104a464946", "hex"))],
    65,
    /picture|JPEG/i,
    /Bild|JPEG/,
  ],
  ["half a zip", ["inspect", await file("half.zip", good.subarray(0, good.length / 2))], 65, /./, /./],
  ["an empty chat", ["inspect", await file("empty.zip", zipOf("_chat.txt", ""))], 65, /empty/i, /leer/i],
  [
    "a chat copied from the screen",
    [
      "inspect",
      await file("copied.txt", "[10:15, 03.09.2026] Nora: Moin\n[10:16, 03.09.2026] Emil: Hallo\n"),
    ],
    65,
    /cop/i,
    /kopier/i,
  ],
  ["a zip bomb", ["inspect", await file("bomb.zip", bomb)], 79, /./, /./],
  [
    "a people file without a column",
    withPeople(await file("column.csv", "name;whatsapp\nNora;Nora\n")),
    65,
    /jid/,
    /jid/,
  ],
  [
    "a bad address",
    withPeople(await file("jid.csv", people.replace("sabine.krueger@schule.example", "sabine krüger"))),
    65,
    /line 5|row/i,
    /Zeile 5/,
  ],
  [
    "an unknown person",
    withPeople(await file("person.csv", people.replace("Lena Mama nervig", "Lena Mama nervik"))),
    78,
    /Lena Mama nervik.*\n?.*Lena Mama nervig/,
    /Lena Mama nervik/,
  ],
  [
    "a mistyped command",
    ["inspct", "chat.zip"],
    64,
    /Did you mean: migrate-class inspect chat\.zip/,
    /Meintest du: migrate-class inspect chat\.zip/,
  ],
  ["a mistyped option", ["inspect", fixture, "--jsno"], 64, /--jsno/, /Eine Option --jsno gibt es nicht/],
  ["nothing at all", [], 64, /migrate-class chat\.zip/, /migrate-class chat\.zip/],
  [
    "no policy",
    ["plan", fixture, "--people", csv, "--as", "t@schule.example", "--offline", "--muc", "r.example"],
    78,
    /--policy/,
    /--policy/,
  ],
  [
    "a policy that does not exist",
    [...withPeople(csv), "--policy", "open"],
    64,
    /--policy does not know “open”\. Use announce, class, class-e2ee\./,
    /--policy kennt „open“ nicht\. Erlaubt: announce, class, class-e2ee\./,
  ],
  [
    "a language of the tool that does not exist",
    ["inspect", fixture, "--lang", "fr"],
    64,
    /--lang does not know “fr”\. Use en, de\./,
    /--lang kennt „fr“ nicht\. Erlaubt: en, de\./,
  ],
  ["help for nonsense", ["help", "nonsense"], 64, /no command “nonsense”/, /Befehl „nonsense“ gibt es nicht/],
  ["help for help", ["help", "help"], 64, /no command “help”/, /Befehl „help“ gibt es nicht/],
  [
    "a command of a later version",
    ["preview", "plan.json"],
    64,
    /This version has no command “preview”/,
    /Diese Version hat keinen Befehl „preview“/,
  ],
  [
    "a mistyped command of a later version",
    ["chekc", "schule.example"],
    64,
    /This version has no command “check”/,
    /Diese Version hat keinen Befehl „check“/,
  ],
  [
    "a subcommand of a later version",
    ["plan", "diff", "a.json", "b.json"],
    64,
    /This version has no command “plan diff”/,
    /Diese Version hat keinen Befehl „plan diff“/,
  ],
  [
    "a mistyped subcommand",
    ["plan", "shwo", "a.json"],
    64,
    /Did you mean: migrate-class plan show a\.json/,
    /Meintest du: migrate-class plan show a\.json/,
  ],
  ["no people", ["plan", fixture, ...offline], 78, /--people/, /--people/],
  [
    "offline without a room server",
    ["plan", fixture, "--people", csv, "--policy", "class", "--as", "t@schule.example", "--offline"],
    78,
    /--muc/,
    /--muc/,
  ],
  [
    "no password",
    ["plan", fixture, "--people", csv, "--policy", "class", "--as", "t@schule.example"],
    78,
    /--password-file.*--offline/,
    /--password-file.*--offline/,
  ],
  [
    "everything that the guided way would ask",
    [fixture],
    78,
    /--people[\s\S]*--policy[\s\S]*--as[\s\S]*--yes[\s\S]*--password-file/,
    /--people[\s\S]*--policy[\s\S]*--as[\s\S]*--yes[\s\S]*--password-file/,
  ],
  ["a plan that is none", ["plan", "show", await file("none.json", "{}")], 65, /no plan/, /kein Plan/],
  [
    "a classes file without the column",
    [
      "batch",
      await file("classes.csv", "archiv;policy\nx.zip;class\n"),
      "--as",
      "t@schule.example",
      "-n",
      "--offline",
      "--muc",
      "r.example",
    ],
    65,
    /archive/,
    /archive/,
  ],
  ["a day that is none", [...withPeople(csv), "--since", "2026-02-30"], 64, /2026-02-30/, /2026-02-30/],
];

describe.each(cases)("%s", (_, argv, code, english, german) => {
  it("gets its exit code and a sentence in English and German", async () => {
    const en = await tool(argv);
    expect([en.code, en.out]).toEqual([code, ""]);
    expect(en.err).toMatch(english);
    const de = await tool(argv, { env: { LANG: "de_DE.UTF-8" } });
    expect(de.code).toBe(code);
    expect(de.err).toMatch(german);
    expect(de.err).not.toBe(en.err);
    expect(en.err).not.toMatch(/\n\s+at /);
  });
});

it("a terminal escape or a bidi mark in a stranger's name never reaches the terminal", async () => {
  const evil =
    "03.09.26, 10:15 - \u001b[31mEvil\u202egnp.exe: hi\n03.09.26, 10:16 - Nora: Moin\n13.09.26, 10:16 - Nora: Moin\n";
  const path = await file("evil.txt", evil);
  for (const flags of [[], ["--json"], ["--records"], ["--names-only"]]) {
    const { code, out } = await tool(["inspect", path, ...flags]);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u001b\u202e]/);
  }
});

/** Letters by e-mail, as a user types it: to a real mail server on loopback. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { honestServer, password, user } from "../mail/smtp-servers.ts";
import { selfSigned } from "../xmpp/fake-server.ts";
import { scratch, tool } from "./tool.ts";

const folder = await scratch();
const identity = await selfSigned("localhost", 2);
const server = await honestServer(identity, false);
afterAll(() => server.close());

const [people, plan, ca, secret] = ["people.csv", "plan.json", "ca.pem", "password"].map((name) =>
  join(folder, name),
) as [string, string, string, string];
await writeFile(
  people,
  "name;jid;email\nKemal;;kemal@mail.example\nNora;nora@school.example;\nOlena;;gone@mail.example\nIon;;\n",
);
await writeFile(ca, identity.ca);
await writeFile(secret, `${password}\n`);
const offline = [
  "--offline",
  "--muc",
  "rooms.school.example",
  "--policy",
  "class",
  "--time-zone",
  "Europe/Berlin",
];
await tool(["plan", "--people", people, "--as", user, "--title", "Klasse 7b", ...offline, "-o", plan]);

const letters = ["letters", plan, "--people", people, "-o", join(folder, "out")];
const env = { XDG_STATE_HOME: join(folder, "state") };
const over = (port: number) => [
  ...["--smtp", `smtp://localhost:${port}`, "--ca-file", ca, "--mail-from", user],
  ...["--smtp-password-file", secret, "--mail-rate", "6000"],
];

it("a mail is sent once, who is refused is named, and who has no address is told of", async () => {
  const first = await tool([...letters, ...over(server.port), "--yes"], { env });
  expect(first.code).toBe(3);
  expect(first.err).toContain("Sent: Kemal");
  expect(first.err).toMatch(/Olena: the mail server did not take the mail to gone@mail.example/);
  expect(first.err).toMatch(/No mail for Ion/);
  expect(first.out + first.err).not.toMatch(new RegExp(`${password}|preauth=`));
  expect(server.mails.map(({ to }) => to)).toEqual([["kemal@mail.example"]]);
  const again = await tool([...letters, ...over(server.port), "--yes", "--json"], { env });
  expect(JSON.parse(again.out).mails).toEqual([
    { name: "Kemal", outcome: "already" },
    { name: "Olena", outcome: "refused" },
  ]);
  expect(server.mails).toHaveLength(1);
});

it("--eml writes what a mail program opens, for the user's eyes only", async () => {
  const { code } = await tool([...letters, "--eml", "--mail-from", user], { env });
  expect(code).toBe(0);
  expect(await readFile(join(folder, "out", "1-kemal.eml"), "latin1")).toContain(
    "\r\nTo: Kemal <kemal@mail.example>\r\n",
  );
});

it("the sample letter goes to oneself", async () => {
  const { code, out } = await tool([...letters, ...over(server.port), "--mail-test"], { env });
  expect([code, out]).toEqual([0, expect.stringContaining(user)]);
  expect(server.mails.at(-1)?.to).toEqual([user]);
});

it.each([
  ["no sender", ["--eml"], 78],
  ["nobody to say yes", over(1), 78],
  ["nobody there", [...over(1), "--yes"], 69],
  ["a wrong password", [...over(server.port).map((word) => (word === secret ? ca : word)), "--yes"], 77],
  ["two senders", ["--eml", "--mail-from", "a@b.example, c@d.example"], 64],
  ["a password in the address", ["--smtp", "smtp://olga:geheim@mail.example", "--mail-from", user], 64],
])("%s: nothing is sent, and what to do is said", async (_, flags, code) => {
  const before = server.mails.length;
  const result = await tool([...letters, ...flags, "--no-input"], { env });
  expect(result.code).toBe(code);
  expect(result.err).not.toContain("geheim");
  expect(server.mails).toHaveLength(before);
});

it("with --openpgp, nobody gets in the clear what cannot be encrypted", async () => {
  const before = server.mails.length;
  const { GNUPGHOME } = process.env;
  process.env.GNUPGHOME = join(folder, "no-keys");
  try {
    const flags = [...over(server.port), "--eml", "--openpgp", "--yes", "-o", join(folder, "sealed")];
    const { code, err } = await tool([...letters.slice(0, 4), ...flags], { env });
    expect(code).toBe(3);
    expect(err).toMatch(/Kemal gets no mail: gpg has no key for the address \(kemal@mail.example\)/);
    expect(existsSync(join(folder, "sealed", "1-kemal.html"))).toBe(true);
    expect(existsSync(join(folder, "sealed", "1-kemal.eml"))).toBe(false);
    expect(server.mails).toHaveLength(before);
  } finally {
    if (GNUPGHOME === undefined) delete process.env.GNUPGHOME;
    else process.env.GNUPGHOME = GNUPGHOME;
  }
});

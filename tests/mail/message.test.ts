import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { languages, letterMail } from "../../src/letters/index.ts";
import { compose } from "../../src/mail/index.ts";
import { letter, mail } from "./sample.ts";

/** Python's own parser reads the mail: every header by itself, and each part as text. */
const reader = `
import sys, json, email, email.policy
message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = [part for part in message.walk() if not part.is_multipart()]
print(json.dumps({
  "headers": {name.lower(): str(value) for name, value in message.items()},
  "recipients": [[a.display_name, a.addr_spec] for a in message["to"].addresses],
  "kind": message.get_content_type(),
  "parts": [[part.get_content_type(), part.get_content().replace(chr(13), "")] for part in parts],
  "defects": [str(d) for part in message.walk() for d in part.defects],
}))`;
function parsed(message: Uint8Array) {
  const { status, stdout, stderr } = spawnSync("python3", ["-c", reader], { input: message });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString());
}

test.each(Object.keys(languages))("%s: Python reads what we wrote, without a complaint", async (lang) => {
  const sent = { ...mail, ...letterMail({ ...letter, lang }) };
  const message = await compose(sent);
  const read = parsed(message);
  expect(read.defects).toEqual([]);
  expect(read.kind).toBe("multipart/alternative");
  expect(read.parts.map(([kind]: string[]) => kind)).toEqual(["text/plain", "text/html"]);
  const [text, html] = read.parts.map(([, content]: string[]) => content);
  expect(text).toBe(sent.text);
  expect(html).toBe(sent.html);
  for (const part of [text, html]) expect(part).toContain("abcd-efgh-2345");
  expect(text).toContain("xmpp:olga@school.example?roster;preauth=abcd-efgh-2345");
  expect(text).not.toMatch(/<\/?(?:bdi|span|p)\b|&\w+;/);
  expect(read.headers).toMatchObject({
    subject: languages[lang as "de"].title,
    "content-language": lang.slice(0, 2),
    "auto-submitted": "auto-generated",
    "message-id": mail.id,
  });
  expect(JSON.stringify(read.headers.subject)).not.toMatch(/Kemal|7b/);
  expect(Buffer.from(message).toString("latin1")).toMatch(/^(?:[\x20-\x7e\t]*\r\n)*$/);
});

test.each([
  ["a line break", "Evil\r\nBcc: all@example.org"],
  ["a comma", "Evil, <all@example.org>"],
  ["quotes and brackets", '"Evil" <all@example.org>, x'],
  ["another direction", "\u202eEvil"],
  ["an emoji", "👩‍🏫"],
])("a name with %s makes neither a header nor a reader", async (_, name) => {
  const read = parsed(await compose({ ...mail, to: { name, address: "a@example.org" } }));
  expect(read.recipients.map(([, address]: string[]) => address)).toEqual(["a@example.org"]);
  expect(Object.keys(read.headers)).not.toContain("bcc");
  expect(read.defects).toEqual([]);
});

test("what looks like a path or a link in a letter is text, and nothing of the disk goes along", async () => {
  const read = parsed(await compose({ ...mail, text: "/etc/passwd", html: "file:///etc/passwd" }));
  expect(read.parts.map(([, content = ""]: string[]) => content.trim())).toEqual([
    "/etc/passwd",
    "file:///etc/passwd",
  ]);
});

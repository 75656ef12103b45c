import fc from "fast-check";
import { expect, test } from "vitest";
import { pack } from "../../src/history/digest/pack.ts";
import { keepable, maskable } from "../../src/history/model.ts";
import type { Person } from "../../src/people/model.ts";
import type { TranscriptRecord } from "../../src/transcript/model.ts";
import { message, select, someBody } from "./chat.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** Names that occur in no heading, note or neutral word. */
const names = [
  ...[
    "Nora",
    "Yilmaz",
    "Ada",
    "Bergmann",
    "Müller",
    "Özlem",
    "Al",
    "Wu",
    "Weißmann",
    "Tim",
    "Ayşe",
    "Иван",
    "Lena",
  ],
  // what many people are called
  ...["Mama", "Neue"],
];
const word = fc.constantFrom(...names);
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const number = fc.stringMatching(/^[1-9]\d{6}$/).map((digits) => `+49 171 ${digits}`);
const consent = fc.constantFrom("yes", "pseudonym", "no");
const address = fc.option(
  fc
    .array(word, { minLength: 1, maxLength: 2 })
    .map((words) => `${words.join(".").toLowerCase()}@schule.example`),
);

const person = fc.record({
  name: label,
  labels: fc.array(fc.oneof(label, number), { maxLength: 2 }),
  jid: address,
  email: address,
  consent,
});
const cast: fc.Arbitrary<Person[]> = fc.array(person, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(({ name, labels, jid, email, consent }, index) => ({
    ...someBody(index + 1, name, consent, labels, jid),
    email,
  })),
);

const called = ({ name, whatsapp, jid, email }: Person) =>
  [name, ...whatsapp, jid, email].filter((text) => text !== null);

/** Everything that somebody is called, in the ways people write it, between words that mean nothing. */
function chat(people: readonly Person[]): fc.Arbitrary<TranscriptRecord[]> {
  const all = people.flatMap(called);
  const calling = fc.constantFrom(...all, ...names);
  const written = fc
    .tuple(calling, fc.constantFrom("", "s", "!", "\u200d", ",", ": x", "@schule.example"))
    .map(([text, end]) => text + end);
  const mention = calling.map((text) => `@\u2068${text}\u2069`);
  const byNumber = number.map((text) => `@${text.replace(/\D/g, "")}`);
  const copied = fc
    .tuple(fc.constantFrom("[3.9., 10:15] ", "03.09.26, 10:15 - ", "> _", "> ", "10:15 "), calling)
    .map(([before, text]) => `\n${before}${text}: x\n`);
  const link = fc.constantFrom("https://maps.google.com/?q=52.5200,13.4050", "https://wa.me/491711234567");
  const noise = fc.constantFrom("und", "hallo", "\n", "😀", "(", "03.09.2026", "\u202e", "\u0000", "krank");
  const piece = fc.oneof(
    written,
    written.map((text) => text.toUpperCase()),
    mention,
    byNumber,
    copied,
    link,
    noise,
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(" "));
  const time = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 10, max: 12 }));
  const labels = people.flatMap(({ name, whatsapp }) => [name, ...whatsapp]);
  const kind = fc.constantFrom("text", "media", "document", "poll", "event", "contact", "location");
  const record = fc.record({
    author: fc.constantFrom(...labels, "Fremde Frau"),
    text,
    time,
    kind,
    file: calling,
  });
  return fc.array(record, { maxLength: 25 }).map((all) =>
    all.map(({ author, text, time: [day, minute], kind, file }) =>
      message(`2026-09-0${day}T10:${minute}:00`, author, kind === "poll" ? `POLL:\n${text}` : text, {
        type: kind,
        attachment: kind === "text" ? null : { name: `${file}.pdf`, present: false, omitted: false },
      }),
    ),
  );
}

const tokens = (text: string) =>
  (
    text
      .toUpperCase()
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((token) => Array.from(token).length >= 3);

const scene = cast.chain((people) => fc.tuple(fc.constant(people), chat(people)));
const rules = fc.record({
  mask: fc.subarray([...maskable]),
  keep: fc.subarray([...keepable]),
  keepFlagged: fc.boolean(),
});

/** What is said besides names: role words, and the server of everybody. */
const common = new Set(["mama", "neue", "schule", "example"]);

test("no word that belongs to the left-out alone survives in anything that would be sent, and what stays is told", () => {
  fc.assert(
    fc.property(scene, rules, ([people, records], rules) => {
      const agreed = new Set(
        people
          .filter(({ history }) => history === "yes")
          .flatMap(({ name, whatsapp }) => [name, ...whatsapp].flatMap(tokens)),
      );
      const hasForeigner = records.some(
        (record) => record.kind === "message" && record.author === "Fremde Frau",
      );
      const secret = people
        .filter(({ history }) => history !== "yes")
        .flatMap(called)
        .concat(hasForeigner ? ["Fremde Frau"] : [])
        .flatMap((text) => (/\p{L}/u.test(text) ? tokens(text) : text.replace(/\D/g, "").slice(-7)));
      const { digests, findings } = select(people, records, { rules });
      const sent = digests.map(({ body }) => body).join("\n");
      const left = new Set(tokens(sent));
      const digits = sent.replace(/[^\d\n]/g, "");
      const told = new Set(findings.flatMap((finding) => ("words" in finding ? finding.words : [])));
      for (const token of secret) {
        if (/^\d{7}$/.test(token)) expect(digits).not.toContain(token);
        else if (!agreed.has(token) && !common.has(token) && token !== "frau")
          expect(left.has(token) ? `${token} in ${sent}` : null).toBeNull();
      }
      const bodies = digests.flatMap(({ body }) => body.split("\n").slice(1)).join("\n");
      const said = bodies.replace(/^\d\d:\d\d [^:]*: /gmu, "").replace(/schule|example/giu, "");
      for (const token of tokens(said)) {
        const isTold = secret.includes(token) && (agreed.has(token) || common.has(token));
        if (isTold) expect([...told]).toContain(token);
      }
    }),
    { numRuns: 1500 },
  );
});

test("the words of those who agreed arrive where no name, number or mention is in them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("und", "hallo", "Kuchen", "😀", "03.09.2026", "10.15"), { minLength: 1 }),
      (words) => {
        const people = [someBody(1, "Nora Yilmaz", "yes"), someBody(2, "Ada Berg", "no")];
        const text = words.join(" ");
        const { digests } = select(people, [message("2026-09-03T10:15:00", "Nora Yilmaz", text)]);
        expect(digests.map(({ body }) => body.split("\n").slice(1))).toEqual([
          [`10:15 *Nora Yilmaz*: ${text}`],
        ]);
      },
    ),
  );
});

test("the counts add up, and no digest is longer than allowed", () => {
  const big = fc.tuple(
    scene,
    fc.integer({ min: 1000, max: 3000 }),
    fc.constantFrom("", "ü".repeat(2000), "😀".repeat(900)),
  );
  fc.assert(
    fc.property(big, ([[people, records], maxBytes, padding]) => {
      const padded = records.map((record, index) =>
        index % 3 === 0 ? { ...record, text: record.text + padding } : record,
      );
      const { digests, included, leftOut } = select(people, padded, { maxBytes, since: "2026-09-02" });
      expect(
        included +
          leftOut.before +
          leftOut.noConsent +
          leftOut.nothingToShow +
          leftOut.flagged +
          leftOut.uncertain,
      ).toBe(records.length);
      expect(digests.reduce((sum, { messages }) => sum + messages, 0)).toBe(included);
      expect(new Set(digests.map(({ id }) => id)).size).toBe(digests.length);
      for (const { body } of digests) {
        expect(bytes(body)).toBeLessThanOrEqual(maxBytes);
        expect(body).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
        expect(new TextDecoder().decode(new TextEncoder().encode(body))).toBe(body);
      }
    }),
    { numRuns: 400 },
  );
});

test("a long day is split between messages, a long message between letters, and nothing is lost", () => {
  const people = [someBody(1, "Nora", "yes")];
  const texts = ["a".repeat(700), "b".repeat(700), "😀".repeat(1000), "c"];
  const { digests } = select(
    people,
    texts.map((text) => message("2026-09-03T10:15:00", "Nora", text)),
    { maxBytes: 1200 },
  );
  const rest = digests.map(({ body }) =>
    body
      .split("\n")
      .slice(1)
      .map((line) => line.replace("10:15 *Nora*: ", "")),
  );
  expect(rest.flat().join("")).toBe(texts.join(""));
  expect(rest.slice(0, 2)).toEqual([[texts[0]], [texts[1]]]);
  expect(digests.map(({ body }) => body.split("\n")[0])).toEqual([
    "Aus WhatsApp übernommen, 3. September 2026",
    ...digests.slice(1).map((_, index) => `Aus WhatsApp übernommen, 3. September 2026 (${index + 2})`),
  ]);
});

test("no part is too long where headings grow", () => {
  const items = Array.from({ length: 3000 }, (_, index) => ({ id: `${index}`, lead: "", rest: "x" }));
  const parts = pack(items, (part) => `day (${part})`, 40);
  expect(parts.length).toBeGreaterThan(100);
  expect(Math.max(...parts.map(({ body }) => bytes(body)))).toBeLessThanOrEqual(40);
});

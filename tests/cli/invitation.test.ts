/** What an invited person reads, and what stands above the room. */
import { expect, it } from "vitest";
import { textTo } from "../../src/app/index.ts";
import { languages } from "../../src/letters/index.ts";
import { type ReadingLanguage, readingLanguages } from "../../src/people/index.ts";
import type { RoomWish } from "../../src/plan/desired.ts";
import type { KnownRoom, Policy } from "../../src/plan/known-room.ts";
import { unknownRoom } from "../../src/plan/make.ts";
import type { Plan } from "../../src/plan/model.ts";
import { effect, type Step } from "../../src/plan/steps/index.ts";
import { resultText } from "../../src/report/result-text.ts";
import { tally } from "../../src/report/tally.ts";
import { as, person, plan, room, wish } from "../plan/sample.ts";

type Invite = Step & { kind: "invite.send" };

const planned = (changes: Partial<RoomWish>, policy: Policy = "class", known: KnownRoom = unknownRoom) =>
  plan(
    { wishes: [wish({ policy, ...changes })], observed: { asked: true, rooms: { [room]: known } } },
    policy,
  );
const invitesOf = ({ steps }: Plan) => steps.filter((step): step is Invite => step.kind === "invite.send");
const bodies = (made: Plan) => invitesOf(made).map((step) => textTo(made, step).body.split("\n"));

it("has the name that the room keeps, the link and the hours on lines of their own", () => {
  const names = new Map([["nora@example.org", "Nora (7b)"]]);
  const made = planned({ hours: "Mon–Fri 8–18", more: { names } });
  const [nora, emil, lena] = bodies(made);
  expect(nora).toEqual([
    "Hello Nora, you are invited to the room “Class 7b” by Teacher. Joining is your choice.",
    "Your name there: Nora (7b)",
    "Open it in your app:",
    `xmpp:${room}?join`,
    "Read and answered: Mon–Fri 8–18.",
  ]);
  expect(emil?.[1]).toBe("Your name there: Emil");
  expect(lena?.slice(1)).toEqual([
    "Dein Name dort: Lena",
    "In deiner App öffnen:",
    `xmpp:${room}?join`,
    "Gelesen und geantwortet wird: Mon–Fri 8–18.",
  ]);
});

/** `stanza` is what Italians call a room. */
const notForPeople = (lang: ReadingLanguage) =>
  lang === "it" ? /\b(JID|MUC|OMEMO|XMPP)\b/ : /\b(JID|MUC|OMEMO|XMPP|stanza)\b/i;

it.each(readingLanguages)(
  "in %s all is said, with name, room, teacher and link, and in no word of ours",
  (lang) => {
    const people = wish()
      .people.slice(0, 1)
      .map((person) => ({ ...person, lang }));
    const made = planned({ people, hours: "8–18" }, "class-e2ee");
    const [step] = invitesOf(made) as [Invite];
    const reminder = { ...step, kind: "invite.remind", name: null, after: "" } as const;
    const { hours: _, way: __, when: ___, ...rest } = step;
    const asked = { ...rest, kind: "keys.ask" } as const;
    const texts = [step, reminder, asked].map((one) => textTo(made, one));
    for (const text of texts) {
      expect(text.lang).toBe(lang.slice(0, 2));
      expect(text.body).toContain("Class 7b");
      expect(text.body).toContain("Teacher");
      expect(`${text.body}${text.reason}`.replace(/^xmpp:.*$/m, "")).not.toMatch(notForPeople(lang));
    }
    const [invitation, reminded, keys] = texts.map(({ body }) => body.split("\n"));
    expect(invitation?.[0]).toContain("Nora");
    expect(invitation?.[1]).toContain("Nora");
    expect(invitation?.slice(3, 5)).toEqual([`xmpp:${room}?join`, expect.stringContaining("8–18")]);
    expect(invitation).toHaveLength(7);
    expect(reminded).toHaveLength(4);
    expect(keys?.[0]).toContain("Nora");
    expect(texts[0]?.reason).toContain("Class 7b");
  },
);

it("no two languages say the same, but for what German says to du and Sie alike", () => {
  const all = Object.values(languages).flatMap(({ invitation }) => [invitation.open, invitation.addresses]);
  expect(all.length - new Set(all).size).toBe(1);
});

it("German says Sie where the row or --form does, and whoever reads another language gets it", () => {
  const people = (["de", "de-sie", null, "fr", "ku"] as const).map((lang, at) =>
    person(`P${at}`, { lang, jid: `p${at}@example.org` }),
  );
  const langs = (form?: "du" | "sie") =>
    invitesOf(planned({ people, lang: "de", ...(form && { form }) })).map(({ lang }) => lang);
  expect(langs()).toEqual(["de", "de-sie", "de", "fr", "de"]);
  expect(langs("du")).toEqual(langs());
  expect(langs("sie")).toEqual(["de-sie", "de-sie", "de-sie", "fr", "de-sie"]);
});

it("says in a room to be encrypted that members see each other's addresses, and only there", () => {
  const visible = /members of this room see each other's addresses/;
  for (const policy of ["announce", "class", "class-e2ee"] as const)
    for (const step of invitesOf(planned({ people: wish().people.slice(0, 1) }, policy))) {
      const { body } = textTo(planned({}, policy), step);
      expect([policy, visible.test(body)]).toEqual([policy, policy === "class-e2ee"]);
      const reminder = { ...step, kind: "invite.remind", name: null, after: "" } as const;
      expect(visible.test(textTo(planned({}, policy), reminder).body)).toBe(policy === "class-e2ee");
    }
});

it("a reminder has the link on a line of its own, and no name where none is known", () => {
  const made = planned({});
  const [step] = invitesOf(made) as [Invite];
  const reminder = { ...step, kind: "invite.remind", name: null, after: "" } as const;
  expect(textTo(made, reminder).body.split("\n").slice(1)).toEqual([
    "Open it in your app:",
    `xmpp:${room}?join`,
  ]);
  expect(textTo(made, { ...reminder, name: "Nora" }).body).toContain("\nYour name there: Nora\n");
});

const subjects = ({ steps }: Plan) =>
  steps.flatMap((step) => (step.kind === "room.subject" ? [step.subject] : []));
const after = (made: Plan) => made.steps.reduce((known, step) => effect(known, step, as), unknownRoom);

it("the subject says when messages are read, never the title, and is set once, whatever it was before", () => {
  expect(subjects(planned({}))).toEqual([]);
  const first = planned({ hours: "Mon–Fri 8–18" });
  expect(subjects(first)).toEqual(["Read and answered: Mon–Fri 8–18."]);
  const known = after(first);
  // in another language, or with a command that says no hours, it stays
  expect(subjects(planned({ hours: "Mon–Fri 8–18", lang: "de" }, "class", known))).toEqual([]);
  expect(subjects(planned({}, "class", known))).toEqual([]);
  expect(subjects(planned({ hours: "Mon–Fri 7–17" }, "class", known))).toEqual([
    "Read and answered: Mon–Fri 7–17.",
  ]);
  const old: KnownRoom = { ...known, subject: "Class 7b" };
  expect(subjects(planned({}, "class", old))).toEqual([]);
  const mended = planned({ hours: "Mon–Fri 8–18" }, "class", old);
  expect(subjects(mended)).toEqual(["Read and answered: Mon–Fri 8–18."]);
});

it("who invited is told once what their own app will show of it, and only where something went out", () => {
  const made = planned({});
  const told = (outcome: "done" | "refused", way?: "mediated") => {
    const steps = invitesOf(made).map((step) => (way ? { ...step, way } : step));
    const ended = steps.map((step) => ({ type: "end", step, outcome, detail: null }) as const);
    return resultText(tally(steps, ended), "en").filter(({ text }) => text.startsWith("In your own app"));
  };
  expect(told("done")).toHaveLength(1);
  expect(told("refused")).toEqual([]);
  expect(told("done", "mediated")).toEqual([]);
});

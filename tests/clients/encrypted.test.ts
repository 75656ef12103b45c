/**
 * An encrypted class with real apps: those who have keys write and read while a straggler waits outside; when let in, the
 * straggler reads what they write, without any app being started anew.
 */
import { expect } from "vitest";
import type { Server } from "../../src/apply/server.ts";
import { filledForm } from "../../src/xmpp/data-form.ts";
import { ask } from "../../src/xmpp/iq.ts";
import { xml } from "../../src/xmpp/library.ts";
import { NS } from "../../src/xmpp/ns.ts";
import type { Session } from "../../src/xmpp/session.ts";
import { tool } from "../cli/tool.ts";
import { makePlan } from "../servers/class.ts";
import { witnessed } from "./witnessed.ts";

const people = [
  "name;whatsapp;jid;role;lang",
  "Frau Berger;;berger@schule.example;owner;de",
  "Nora Nolte;;nora@schule.example;member;de",
  "Emil Eck;;emil@schule.example;member;de",
  "Ole Otto;;ole@schule.example;member;de",
];

/**
 * Does the server take what Converse.js 14 asks for when it publishes its keys? ejabberd 23.01 does not know the option (XEP-0060
 * 1.20 and later), so the app has a list of devices there and no keys, and encrypts for nobody, whoever made the room.
 */
async function takesKeys(session: Session): Promise<boolean> {
  const publish = xml(
    "publish",
    { node: "urn:example:trial" },
    xml("item", { id: "1" }, xml("trial", { xmlns: "urn:example:trial" })),
  );
  const options = filledForm(NS.publishOptions, { "pubsub#max_items": ["max"] });
  const pubsub = xml("pubsub", { xmlns: NS.pubsub }, publish, xml("publish-options", {}, options));
  return (await ask(session, "set", null, pubsub)).kind === "ok";
}

/** What the server itself has of the room: encrypted or not. */
async function archived(server: Server, room: string): Promise<string> {
  const bodies: string[] = [];
  for await (const { body } of server.archive(room)) bodies.push(body);
  return bodies.join("\n");
}

witnessed(
  "an encrypted class in Converse.js",
  {
    users: ["berger", "nora", "emil", "ole"],
    shows: "is read by those inside while one waits, and by that one once let in",
  },
  async (school, skip) => {
    if (!(await takesKeys(await school.session("berger"))))
      return skip("it refuses the keys that Converse.js publishes");
    // whoever signs in with an app that encrypts has keys soon
    const owner = await school.as("berger");
    const signIn = async (user: string) => {
      const person = await school.open(user);
      await expect.poll(() => owner.keysReadable(school.address(user)), { timeout: 20_000 }).toBe(true);
      return person;
    };
    await (await signIn("berger")).leave();
    const nora = await signIn("nora");
    const emil = await signIn("emil");
    const kind = ["--policy", "class-e2ee", "--history", "none"];
    const { plan, login, env, out } = await makePlan(school, "secret", kind, { people });
    expect(out).not.toContain("You first");
    const apply = () => tool(["apply", plan, "--yes", ...login], { env });
    const first = await apply();
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/2 invitations sent.* [23] waiting/)]);
    const room = school.room("secret");
    await Promise.all([nora.accept(room, "Nora Nolte"), emil.accept(room, "Emil Eck")]);
    await nora.encrypt();
    await nora.say("Geheim eins");
    await emil.sees("Geheim eins");

    const ole = await signIn("ole");
    expect([await ole.isInvited(room), ole.invitations.size]).toEqual([false, 0]);
    const second = await apply();
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/1 invitation sent.* 0 waiting/)]);
    await ole.accept(room, "Ole Otto");
    await nora.say("Geheim zwei");
    await ole.sees("Geheim zwei");
    await ole.encrypt();
    await ole.say("Geheim drei");
    await Promise.all([nora.sees("Geheim drei"), emil.sees("Geheim drei")]);

    expect(await archived(owner, room)).not.toContain("Geheim");
    expect((await ole.texts()).join("\n")).not.toContain("Geheim eins");
    await Promise.all([nora, emil, ole].map((person) => person.leave()));
  },
);

/** What is asked of a server for people without an address, and which of its answers are believed. */
import { describe, expect, it } from "vitest";
import { accounts } from "../../src/xmpp/accounts.ts";
import { refusal, signedIn } from "./signed-in.ts";

const INVITE = "urn:xmpp:invite#invite";
const CREATE = "urn:xmpp:invite#create-account";
const ADD = "http://jabber.org/protocol/admin#add-user";
const DELETE = "api-commands/delete_invite_by_token";

/** A command's answer: done, with these fields and this note; or with a form to fill in. */
interface Said {
  readonly fields?: Readonly<Record<string, string>>;
  readonly note?: string;
  readonly form?: readonly string[];
}

/** A server with these commands; each gives its answers one after another, the last one again and again. */
async function school(commands: Readonly<Record<string, readonly (Said | string)[]>>) {
  const asked: string[] = [];
  const count = new Map<string, number>();
  const { session } = await signedIn((stanza, id) => {
    if (stanza.includes("disco#items")) {
      const items = Object.keys(commands).map((node) => `<item jid='school.example' node='${node}'/>`);
      return `<iq type='result' id='${id}' from='school.example'><query xmlns='http://jabber.org/protocol/disco#items' node='http://jabber.org/protocol/commands'>${items.join("")}</query></iq>`;
    }
    const node = /node="([^"]+)"/.exec(stanza)?.[1] ?? "";
    asked.push(stanza);
    const turn = count.get(node) ?? 0;
    count.set(node, turn + 1);
    const answers = commands[node] ?? ["item-not-found"];
    const said = answers[Math.min(turn, answers.length - 1)] ?? {};
    if (typeof said === "string") return refusal(id, said, " from='school.example'");
    const field = (name: string, value?: string) =>
      `<field var='${name}'>${value === undefined ? "" : `<value>${value}</value>`}</field>`;
    const fields = said.form
      ? said.form.map((name) => field(name)).join("")
      : Object.entries(said.fields ?? {})
          .map(([name, value]) => field(name, value))
          .join("");
    const note = said.note === undefined ? "" : `<note type='error'>${said.note}</note>`;
    const status = said.form ? "executing" : "completed";
    return `<iq type='result' id='${id}' from='school.example'><command xmlns='http://jabber.org/protocol/commands' node='${node}' sessionid='s1' status='${status}'>${note}<x xmlns='jabber:x:data' type='form'>${fields}</x></command></iq>`;
  });
  return { account: accounts(session), asked };
}

const invited = (uri: string, expire = "2026-12-08T07:06:21Z") => ({ fields: { uri, expire } });
const contact = "xmpp:berger@school.example?roster;preauth=A_b-1";

describe("an invitation to make an account", () => {
  it("is the one of our contacts where that makes an account", async () => {
    const { account, asked } = await school({ [INVITE]: [invited(`${contact};ibr=y`)], [CREATE]: [{}] });
    expect(await account.ways()).toEqual({ invitations: "yes", accounts: false });
    expect(await account.invite()).toEqual({
      kind: "ok",
      invitation: { uri: `${contact};ibr=y`, domain: "school.example", expires: "2026-12-08T07:06:21.000Z" },
    });
    expect(asked).toHaveLength(1);
  });

  it("is the admins' one where the other makes none", async () => {
    const uri = "xmpp:school.example?register;preauth=T2";
    const { account } = await school({ [INVITE]: [invited(contact)], [CREATE]: [invited(uri)] });
    expect(await account.invite()).toMatchObject({ kind: "ok", invitation: { uri } });
  });

  it("is asked for with the form that the server wants, as a contact of ours", async () => {
    const uri = "xmpp:school.example?register;preauth=T3";
    const { account, asked } = await school({
      [CREATE]: [{ form: ["username", "roster-subscription"] }, invited(uri)],
    });
    expect(await account.invite()).toMatchObject({ kind: "ok", invitation: { uri } });
    expect(asked[1]).toContain('<field var="roster-subscription"><value>1</value></field>');
    expect(asked[1]).toContain('sessionid="s1"');
    expect(asked[1]).not.toContain('var="username"');
  });

  it("that makes no account is none", async () => {
    const { account } = await school({ [INVITE]: [invited(contact)] });
    expect(await account.ways()).toEqual({ invitations: "perhaps", accounts: false });
    expect(await account.invite()).toEqual({ kind: "none" });
  });

  it("is not asked for where the server lists none", async () => {
    const { account, asked } = await school({ uptime: [{}] });
    expect(await account.ways()).toEqual({ invitations: "no", accounts: false });
    expect(await account.invite()).toEqual({ kind: "none" });
    expect(asked).toEqual([]);
  });

  it.each([
    "xmpp:berger@elsewhere.example?roster;preauth=A;ibr=y",
    "https://school.example/?register;preauth=A",
    "xmpp:school.example?register;preauth=",
    "xmpp:school.example?register;preauth=A&#xA;Call this number",
    "xmpp:school.example?register;preauth=A&quot;&gt;&lt;script&gt;",
    "",
  ])("is not taken from “%s”", async (uri) => {
    const { account } = await school({ [CREATE]: [invited(uri)] });
    expect(await account.invite()).toEqual({ kind: "none" });
  });

  it("has no end that cannot be read", async () => {
    const { account } = await school({
      [CREATE]: [invited("xmpp:school.example?register;preauth=A", "soon")],
    });
    expect(await account.invite()).toMatchObject({ invitation: { expires: null } });
  });

  it("that is refused says why", async () => {
    const { account } = await school({ [INVITE]: ["resource-constraint"] });
    expect(await account.invite()).toEqual({ kind: "refused", condition: "resource-constraint", text: "" });
  });

  it("is taken back by those who run the server, where that has a command for it", async () => {
    const { account, asked } = await school({ [DELETE]: [{ form: ["host", "token"] }, {}] });
    expect(await account.revoke(`${contact};ibr=y`)).toEqual({ kind: "ok" });
    expect(asked[1]).toContain('<field var="token"><value>A_b-1</value></field>');
    const other = await school({ [INVITE]: [{}] });
    expect(await other.account.revoke(`${contact};ibr=y`)).toEqual({ kind: "not-offered" });
  });
});

describe("an account made by who runs the server", () => {
  const form = { form: ["FORM_TYPE", "accountjid", "password", "password-verify"] };

  it("is made with its first password", async () => {
    const { account, asked } = await school({ [ADD]: [form, {}] });
    expect(await account.ways()).toEqual({ invitations: "no", accounts: true });
    expect(await account.create("nora@school.example", "a b")).toEqual({ kind: "ok" });
    for (const field of ["password", "password-verify"])
      expect(asked[1]).toContain(`<field var="${field}"><value>a b</value></field>`);
  });

  it.each([
    ["in a note", { note: "Account already exists" }],
    ["by an error", "conflict"],
  ])("that was there before is told apart when the server says so %s", async (_, said) => {
    const { account } = await school({ [ADD]: [form, said] });
    expect(await account.create("nora@school.example", "a")).toEqual({ kind: "exists" });
  });

  it("is refused where a note tells of another fault", async () => {
    const { account } = await school({ [ADD]: [form, { note: "Failed to write data to disk" }] });
    expect(await account.create("nora@school.example", "a")).toMatchObject({
      kind: "refused",
      text: "Failed to write data to disk",
    });
  });

  it("is never asked for at another domain", async () => {
    const { account, asked } = await school({ [ADD]: [form, {}] });
    expect(await account.create("nora@elsewhere.example", "secret")).toMatchObject({ kind: "refused" });
    expect(asked).toEqual([]);
  });

  it("is given up where forms never end", async () => {
    const { account } = await school({ [ADD]: [form] });
    expect(await account.create("nora@school.example", "a")).toMatchObject({ kind: "refused" });
  });
});

/** A class of five parents, its export and its people file: what the tool is run with against a real server. */
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scratch, tool } from "../cli/tool.ts";
import type { School } from "./school.ts";

const base = await scratch();

/** Each server has its own, because the class has the same addresses on all. */
export function folderOf({ kind }: School): string {
  const folder = join(base, kind);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export const parents = ["nora", "emil", "lena", "ole", "ida"];

export const chat = `03.09.26, 10:10 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.
03.09.26, 10:11 - Du hast die Gruppe „7b“ erstellt.
03.09.26, 10:15 - Nora Mama: Moin, wann ist der Elternabend?
03.09.26, 10:15 - Emil Papa: Ok
03.09.26, 10:15 - Emil Papa: Ok
14.09.26, 08:00 - Lena Mama nervig: Ich habe eine Frage zur Note
14.09.26, 08:01 - Nora Mama: Die Mathehefte nicht vergessen! 🌻
Grüße
`;

export const rows = [
  "name;whatsapp;jid;role;invite;history;lang",
  "Frau Berger;;berger@schule.example;owner;yes;no;de",
  "Nora Nolte;Nora Mama;nora@schule.example;member;yes;yes;de",
  "Emil Eck;Emil Papa;emil@schule.example;admin;yes;yes;en",
  "Lena Laube;Lena Mama nervig;lena@schule.example;member;yes;no;de",
  "Ole Otto;;ole@schule.example;member;yes;no;de",
  "Ida Iwan;;ida@schule.example;member;no;no;de",
  "Uwe Uhl;;;member;;no;de",
];

/** Flags with which the teacher signs in, and a folder of state of its own for each run. */
export async function teacher(school: School, name: string) {
  const { server } = school;
  const folder = folderOf(school);
  const state = join(folder, `state-${name}`);
  const password = join(folder, `${name}.password.txt`);
  await writeFile(password, "pw-berger\n");
  return {
    login: ["--service", server.service, "--ca-file", server.caFile, "--password-file", password],
    env: { XDG_STATE_HOME: state },
    state,
  };
}

export async function files(school: School, name: string, people: readonly string[] = rows, said = chat) {
  const folder = folderOf(school);
  const archive = join(folder, `${name}.txt`);
  const csv = join(folder, `${name}.csv`);
  await writeFile(archive, said);
  await writeFile(csv, `${people.join("\n")}\n`);
  return { archive, csv, plan: join(folder, `${name}.plan.json`) };
}

/** @param of other people and other words than the usual class has, or another computer's folder of state */
export async function makePlan(
  school: School,
  name: string,
  more: readonly string[] = [],
  of: { readonly people?: readonly string[]; readonly said?: string; readonly state?: string } = {},
) {
  const { archive, csv, plan } = await files(school, name, of.people, of.said);
  const { login, state: usual } = await teacher(school, name);
  const { state = usual } = of;
  const env = { XDG_STATE_HOME: state };
  const wishes = ["--people", csv, "--policy", "class", "--room", name, "--title", `Klasse ${name}`];
  const argv = [
    "plan",
    archive,
    ...wishes,
    "--history",
    "digest",
    "--as",
    school.address("berger"),
    ...login,
  ];
  const ran = await tool([...argv, "-o", plan, ...more], { env });
  return { ...ran, archive, csv, plan, login, env, state };
}

/** What an owner of the room sees, without the tool's journals. */
export async function stateOf(school: School, name: string) {
  const room = school.room(name);
  const server = await school.as("berger");
  const observed = await server.observe(room);
  const messages: string[] = [];
  for await (const { id, body } of server.archive(room)) if (body) messages.push(`${id} ${body}`);
  return { observed, messages, bookmarked: await server.bookmarked(room) };
}

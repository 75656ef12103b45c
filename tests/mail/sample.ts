import type { Mail } from "../../src/apply/index.ts";
import { type Letter, letterMail } from "../../src/letters/index.ts";

const code = "abcd-efgh-2345";
const teacher = { name: "Olga Kowalczyk", address: "olga@school.example" };

export const letter: Letter = {
  name: "Kemal Aydın",
  lang: "de",
  room: { title: "Klasse 7b & <Co>", address: "klasse-7b@rooms.school.example" },
  teacher,
  by: null,
  way: {
    kind: "own-address",
    code,
    subscribe: `xmpp:${teacher.address}?roster;preauth=${code}`,
    message: `xmpp:${teacher.address}?message;body=${code}`,
  },
  facts: {},
};

export const mail: Mail = {
  id: "<1@school.example>",
  date: new Date("2027-01-12T10:00:00Z"),
  from: { name: "Frau Müller", address: "olga@school.example" },
  to: { name: letter.name, address: "kemal@example.org" },
  ...letterMail(letter),
};

import { expect, test } from "vitest";
import { missingPeople, writeLetters } from "../../src/app/index.ts";
import { speak } from "../../src/messages/index.ts";
import { readPeopleCsv } from "../../src/people/index.ts";
import { statusText } from "../../src/report/index.ts";
import { World } from "../apply/memory-server.ts";
import { plan, room } from "../plan/sample.ts";
import { portsOn } from "./ports.ts";

const list = `name;jid;source;invite
Nora;nora@school.example;;
Kemal;;;
Anna;anna@mail.example;guessed;
Otto;;;no
`;

const without = ["Kemal: no address, and no letter yet", "Anna: no address, and no letter yet"];

test("who has no proven address is named with what is open for them, before and after the letters and when codes are over", async () => {
  await speak("en");
  const files = { "people.csv": list };
  const ports = (now: number) => portsOn(new World(), { folder: "/state", files, now });
  const { people } = readPeopleCsv(list);
  const seen = async (now: number) => {
    const missing = await missingPeople(ports(now), plan(), people);
    return statusText([], "en", "UTC", missing)
      .slice(0, -1)
      .map(({ text }) => text);
  };
  expect(await seen(0)).toEqual(without);
  const options = {
    people: "people.csv",
    output: "out",
    all: false,
    remind: false,
    by: null,
    facts: {},
    form: "du" as const,
    bundle: null,
  };
  await writeLetters(ports(0), plan(), options);
  expect((await seen(1)).every((line) => line.includes("the code in the letter works until"))).toBe(true);
  expect(await missingPeople(ports(1), plan(), people)).toMatchObject([
    { room, name: "Kemal", row: 2, has: "code", until: "1970-01-31T00:00:00.000Z" },
    { room, name: "Anna", row: 3, has: "code" },
  ]);
  expect(await seen(31 * 86_400_000)).toEqual(without);
});

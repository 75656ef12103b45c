/** What a user reads when the program itself is wrong. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, it } from "vitest";
import { run } from "../../src/cli/main.ts";
import { toolVersion } from "../../src/cli/version.ts";
import { offlinePlan, scratch } from "./tool.ts";

it("names the versions that a report needs, and shows no stack without --debug", async () => {
  const folder = await scratch();
  const people = join(folder, "people.csv");
  await writeFile(people, "name;whatsapp;jid\nNora;;nora@example.org\n");
  let told = "";
  const into = () =>
    new Writable({
      write(chunk, _encoding, done) {
        told += chunk;
        done();
      },
    });
  const code = await run(["plan", "--people", people, "--title", "7b", "--lang", "de", ...offlinePlan], {
    stdin: Readable.from([]),
    stdout: into(),
    stderr: into(),
    env: {},
    platform: "linux",
    now: () => {
      throw new Error("the clock is broken");
    },
    sleep: async () => {},
    onInterrupt: () => () => {},
    onOutputLost: () => {},
    exitNow: () => {
      throw new Error("exitNow");
    },
  });
  expect(code).toBe(1);
  const plain = told.replace(/\s+/g, " ");
  expect(plain).toContain("Fehler des Programms, nicht deiner: the clock is broken.");
  expect(plain).toContain(
    `migrate-class ${toolVersion}, Node ${process.version}, ${process.platform} ${process.arch}`,
  );
  expect(plain).not.toContain("bug.test.ts");
});

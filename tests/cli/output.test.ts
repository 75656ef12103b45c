/** What is printed may have nowhere to go; where files go may be special. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { lstat, mkdtemp, open, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { scratch, tool } from "./tool.ts";

const folder = await scratch();
const exec = promisify(execFile);
const bin = "bin/migrate-class.js";
const fixture = "fixtures/class-7b/export";

describe("the process", () => {
  it("ends quietly when its reader stops reading", async () => {
    const child = spawn(process.execPath, [bin, "inspect", fixture, "--records"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "exit");
    expect([code, err]).toEqual([0, ""]);
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says that its output was lost when the disk is full, without a stack trace",
    async () => {
      const full = await open("/dev/full", "w");
      const child = spawn(process.execPath, [bin, "inspect", fixture, "--lang", "en"], {
        stdio: ["ignore", full.fd, "pipe"],
      });
      let err = "";
      child.stderr?.on("data", (chunk) => {
        err += chunk;
      });
      const [code] = await once(child, "exit");
      await full.close();
      expect([code, err.trim().split("\n").length]).toEqual([66, 1]);
      expect(err).toContain("could not be written");
    },
  );
});

describe("a machine that lets programs reserve few addresses", () => {
  it("reads a chat all the same", async () => {
    const limited = `ulimit -v 4000000 && exec "$0" ${bin} inspect ${fixture} --lang en`;
    const { stdout } = await exec("sh", ["-c", limited, process.execPath]);
    expect(stdout).toContain("7b");
  });
});

describe("a command that waits for what never comes", () => {
  it("does not end as if all were well", async () => {
    const never = join(folder, "never.mjs");
    await writeFile(
      never,
      [
        'import promises from "node:fs/promises";',
        'import { syncBuiltinESMExports } from "node:module";',
        "promises.stat = () => new Promise(() => {});",
        "syncBuiltinESMExports();",
      ].join("\n"),
    );
    const ended = exec(process.execPath, ["--import", never, bin, "inspect", fixture, "--lang", "en"]);
    await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("never comes") });
  });
});

describe("-o", () => {
  it("writes through a link, and keeps the link", async () => {
    const inner = await mkdtemp(join(folder, "cloud-"));
    const target = join(inner, "people.csv");
    const link = join(folder, "people.csv");
    await writeFile(target, "");
    await symlink(target, link);
    expect((await tool(["people", fixture, "-o", link])).code).toBe(0);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(target, "utf8")).toContain("Katrin Berger");
  });

  it("writes into a pipe instead of replacing it", async () => {
    const pipe = join(folder, "pipe");
    await exec("mkfifo", [pipe]);
    const reading = readFile(pipe, "utf8");
    const argv = ["plan", "--title", "7b", "--people", "fixtures/class-7b/people.csv", "--policy", "class"];
    const offline = ["--as", "t@schule.example", "--offline", "--muc", "rooms.schule.example"];
    expect((await tool([...argv, ...offline, "-o", pipe])).code).toBe(0);
    expect(JSON.parse(await reading).format).toBe("migrate-class/plan");
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  it("keeps what is written for the user's eyes", async () => {
    const path = join(folder, "mine.csv");
    await tool(["people", fixture, "-o", path]);
    expect((await lstat(path)).mode & 0o777).toBe(0o600);
  });
});

it("a device or a file that is far too large is refused before it fills the memory", async () => {
  const argv = [
    "--policy",
    "class",
    "--as",
    "t@schule.example",
    "--offline",
    "--muc",
    "rooms.schule.example",
  ];
  const { code, err } = await tool(["plan", fixture, "--people", "/dev/zero", ...argv]);
  expect([code, err]).toEqual([65, expect.stringContaining("/dev/zero")]);
});

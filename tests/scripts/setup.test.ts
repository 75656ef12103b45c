import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const load = (name: string) => import(new URL(`../../scripts/${name}.mjs`, import.meta.url).href);
const { nodeFits, wayToInstall } = (await load("setup")) as {
  nodeFits: (version: string) => boolean;
  wayToInstall: (machine: Record<string, boolean>) => string;
};
const { installScript } = (await load("install-debian")) as {
  installScript: (packages: string[], root?: string) => string;
};
const { serversLine, tally, tallyLine } = (await load("tally")) as {
  serversLine: (report: unknown) => string;
  tally: (checks: boolean[], report: unknown, fine: boolean) => Record<string, number>;
  tallyLine: (counts: Record<string, number>) => string;
};

test("knows which Node versions the package promises to run on", () => {
  for (const fine of ["v20.17.0", "v20.20.2", "v22.13.0", "v24.0.0", "v25.1.0"])
    expect(nodeFits(fine), fine).toBe(true);
  for (const old of ["v18.20.0", "v20.16.0", "v21.9.0", "v22.12.0", "v23.5.0"])
    expect(nodeFits(old), old).toBe(false);
});

test("installs as root and in CI, asks a person, and only tells everybody else", () => {
  const machine = { apt: true, root: false, ci: false, sudo: false, terminal: false };
  expect(wayToInstall({ ...machine, root: true })).toBe("install");
  expect(wayToInstall({ ...machine, ci: true, sudo: true })).toBe("install-with-sudo");
  expect(wayToInstall({ ...machine, ci: true, terminal: true })).toBe("tell");
  expect(wayToInstall({ ...machine, terminal: true })).toBe("ask");
  expect(wayToInstall(machine)).toBe("tell");
  expect(wayToInstall({ ...machine, apt: false, root: true, terminal: true })).toBe("no-apt");
});

test("a program that is missing where nothing can be installed is named with the ways to get it, and nothing starts", () => {
  const { bin, root } = machine();
  const { status, stdout } = spawnSync(process.execPath, ["scripts/demo.mjs"], {
    env: { PATH: bin, HOME: root },
    encoding: "utf8",
  });
  expect(stdout).toContain("not installed: prosody, openssl");
  expect(stdout).toContain("brew install prosody");
  expect(status).toBe(69);
});

test("while packages are installed no service may start, and afterwards the rule of before is there again", () => {
  const { root, bin, policy } = machine();
  writeFileSync(policy, "#!/bin/sh\n# the admin's own\nexit 0\n", { mode: 0o744 });
  const before = statSync(policy);
  const { status } = install(root, bin);
  expect(status).toBe(0);
  expect(readFileSync(join(root, "seen"), "utf8")).toBe("101\n");
  const after = statSync(policy);
  expect([after.ino, after.mtimeMs, after.mode]).toEqual([before.ino, before.mtimeMs, before.mode]);
  expect(readdirSync(join(root, "usr/sbin"))).toEqual(["policy-rc.d"]);
});

test("where there was no such rule there is none afterwards, also when the installation fails", () => {
  const { root, bin, policy } = machine();
  const { status } = install(root, bin, { FAIL: "100" });
  expect(status).toBe(100);
  expect(existsSync(policy)).toBe(false);
  expect(readdirSync(join(root, "usr/sbin"))).toEqual([]);
});

test("what a package enables is disabled again; what was enabled before stays", () => {
  const { root, bin } = machine();
  const { stdout } = install(root, bin);
  const lines = ["disable prosody.service", "prosody disable", "disable prosody.socket"];
  expect(readFileSync(join(root, "disabled"), "utf8")).toBe(`${lines.join("\n")}\n`);
  expect(stdout).toContain("prosody does not start at boot");
  expect(stdout).not.toContain("cron");
});

test("counts checks and tests; a file that does not load and an error outside of tests are failures", () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });
  const line = (checks: boolean[], files: unknown, fine: boolean) =>
    tallyLine(tally(checks, files && { testResults: files }, fine));
  expect(line([true, true], [file("passed", "passed", "passed", "pending", "todo")], true)).toBe(
    "4 passed, 0 failed, 2 skipped",
  );
  expect(line([true, false], [file("failed", "passed", "failed")], false)).toBe(
    "2 passed, 2 failed, 0 skipped",
  );
  expect(line([], [file("failed")], false)).toBe("0 passed, 1 failed, 0 skipped");
  expect(line([], [file("passed", "passed")], false)).toBe("1 passed, 1 failed, 0 skipped");
  expect(line([true], null, false)).toBe("1 passed, 1 failed, 0 skipped");
});

test("says on which servers the tests ran, by the servers' own word", () => {
  const ran = (generation: string, kind: string, version: string) => ({
    assertionResults: [
      { status: "passed", meta: { server: { generation, kind, version } } },
      { status: "passed" },
    ],
  });
  const testResults = [ran("installed", "prosody", "0.12.3"), ran("backports", "ejabberd", "24.12")];
  expect(serversLine({ testResults })).toBe(
    "servers: Prosody 0.12.3 (installed), ejabberd 24.12 (backports)",
  );
  expect(serversLine(null)).toBe("servers: none");
});

test("servers that are not there are an error that says how to get them, not others in their place", async () => {
  const { environmentOf } = (await load("servers")) as {
    environmentOf: (name: string) => Record<string, string>;
  };
  expect(environmentOf("installed")).toEqual({ SERVERS: "installed" });
  expect(() => environmentOf("yesterday")).toThrow("there are installed, backports, newest");
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["-e", `import("./scripts/servers.mjs").then(({ environmentOf }) => environmentOf("newest"))`],
    { env: { PATH: process.env.PATH, XDG_CACHE_HOME: "/nowhere" }, encoding: "utf8" },
  );
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("npm run servers newest");
});

/** A folder that stands for a machine, with programs that write down what they are asked. */
function machine() {
  const root = mkdtempSync(join(tmpdir(), "migrate-class-test-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const bin = join(root, "bin");
  const wants = join(root, "etc/systemd/system/multi-user.target.wants");
  for (const folder of [
    bin,
    wants,
    join(root, "usr/sbin"),
    join(root, "etc/rc2.d"),
    join(root, "etc/init.d"),
  ]) {
    mkdirSync(folder, { recursive: true });
  }
  const program = (name: string, lines: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  // cron was there before; installing prosody enables prosody in both ways.
  spawnSync("ln", ["-s", "/lib/systemd/system/cron.service", join(wants, "cron.service")]);
  program("deb-systemd-helper", `[ -z "$DPKG_MAINTSCRIPT_PACKAGE" ] || echo "$@" >>"${root}/disabled"`);
  program("update-rc.d", `echo "$@" >>"${root}/disabled"`);
  return { root, bin, policy: join(root, "usr/sbin/policy-rc.d") };
}

function install(root: string, bin: string, env: Record<string, string> = {}) {
  writeFileSync(
    join(bin, "apt-get"),
    `#!/bin/sh
[ "$1" = install ] || exit 0
"${root}/usr/sbin/policy-rc.d"; echo $? >"${root}/seen"
[ -z "$FAIL" ] || exit "$FAIL"
touch "${root}/etc/init.d/prosody"
ln -s ../init.d/prosody "${root}/etc/rc2.d/S01prosody"
ln -s /lib/systemd/system/prosody.service "${root}/etc/systemd/system/multi-user.target.wants/prosody.service"
ln -s /lib/systemd/system/prosody.socket "${root}/etc/systemd/system/multi-user.target.wants/prosody.socket"
`,
    { mode: 0o755 },
  );
  return spawnSync("sh", ["-c", installScript(["prosody"], root)], {
    env: { PATH: `${bin}:/usr/bin:/bin`, ...env },
    encoding: "utf8",
  });
}

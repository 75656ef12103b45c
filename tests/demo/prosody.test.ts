import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { build } from "esbuild";
import { describe, expect, onTestFinished, test } from "vitest";
import { proveDirectTls, proveStartTls } from "../../src/demo/identity.ts";
import {
  findProsody,
  type ProsodyOptions,
  type RunningProsody,
  startProsody,
} from "../../src/demo/prosody.ts";
import { hasProsody } from "./has-prosody.ts";

async function prosody(options: ProsodyOptions = {}) {
  const server = await startProsody(options);
  onTestFinished(() => server.stop());
  return server;
}

describe.skipIf(!hasProsody)("a private Prosody", () => {
  test("answers on both ports with a certificate of this run, in a folder that only we can read", async () => {
    const server = await prosody();
    const ca = readFileSync(server.caFile, "utf8");
    await expect(
      proveDirectTls({ port: server.tlsPort, domain: server.domain, ca }),
    ).resolves.toBeUndefined();
    await expect(proveStartTls({ port: server.port, domain: server.domain, ca })).resolves.toBeUndefined();
    expect(statSync(server.folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(server.folder, "server.key")).mode & 0o777).toBe(0o600);
    expect(existsSync(join(server.folder, "ca.key"))).toBe(false);
  });

  test("is not taken for another one that answers on the same port", async () => {
    const [ours, other] = await Promise.all([prosody(), prosody()]);
    const ca = readFileSync(ours.caFile, "utf8");
    await expect(proveDirectTls({ port: other.tlsPort, domain: ours.domain, ca })).rejects.toThrow(
      /certificate/,
    );
    await expect(proveStartTls({ port: other.port, domain: ours.domain, ca })).rejects.toThrow(/certificate/);
  });

  test("shows a certificate for another name where that was asked for", async () => {
    const server = await prosody({ certificateFor: "andere.example" });
    const ca = readFileSync(server.caFile, "utf8");
    const socket = connect({ host: "127.0.0.1", port: server.tlsPort, servername: server.domain, ca });
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  });

  test("is gone with its folder after stop, also when stop is called twice", async () => {
    const server = await startProsody();
    await Promise.all([server.stop(), server.stop()]);
    expect(() => process.kill(server.pid, 0)).toThrow("ESRCH");
    expect(existsSync(server.folder)).toBe(false);
  });

  test("knows its accounts by name, keeps no password in clear, and offers rooms only where wanted", async () => {
    const accounts = [{ user: "frau.berger", password: "Sesam öffne dich" }];
    const server = await prosody({ accounts, withoutMuc: true });
    const file = join(server.folder, "data", "schule%2eexample", "accounts", "frau%2eberger.dat");
    expect(readFileSync(file, "utf8")).not.toContain("Sesam");
    expect(readFileSync(join(server.folder, "prosody.cfg.lua"), "utf8")).not.toContain('"muc"');
    await expect(signIn(server, "frau.berger", "Sesam öffne dich")).resolves.toBe("success");
    await expect(signIn(server, "frau.berger", "Sesam")).resolves.toBe("failure");
    await server.addAccount({ user: "ömer", password: "neu" });
    await expect(signIn(server, "ömer", "neu")).resolves.toBe("success");
  });
});

describe.skipIf(!hasProsody)("a program that is killed", () => {
  test("leaves no server and no folder behind", async () => {
    const child = spawn(process.execPath, [await program()], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const { pid, folder } = JSON.parse(line.toString()) as { pid: number; folder: string };
    expect(existsSync(folder)).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });
});

test("without prosody on PATH each system is told its own way to get it", async () => {
  await expect(findProsody("linux", "/nowhere")).rejects.toMatchObject({
    reason: "unavailable",
    findings: [{ code: "demo.prosody-missing-linux" }],
  });
  await expect(findProsody("darwin", "")).rejects.toMatchObject({
    findings: [{ code: "demo.prosody-missing-macos" }],
  });
  await expect(findProsody("win32", "")).rejects.toMatchObject({
    findings: [{ code: "demo.prosody-missing-windows" }],
  });
});

/** Says who signs in over direct TLS with SASL PLAIN (RFC 4616), and what the server answers. */
function signIn(server: RunningProsody, user: string, password: string): Promise<string> {
  const ca = readFileSync(server.caFile, "utf8");
  const socket = connect({ host: "127.0.0.1", port: server.tlsPort, servername: server.domain, ca });
  const secret = Buffer.from(`\0${user}\0${password}`).toString("base64");
  socket.write(
    `<stream:stream xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams" to="${server.domain}" version="1.0">`,
  );
  socket.write(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${secret}</auth>`);
  return new Promise((resolve, reject) => {
    let heard = "";
    socket.on("error", reject).on("close", () => reject(new Error(`no answer: ${heard}`)));
    socket.on("data", (chunk: Buffer) => {
      heard += chunk.toString();
      const answer = /<(success|failure)/.exec(heard)?.[1];
      if (answer === undefined) return;
      resolve(answer);
      socket.destroy();
    });
  });
}

/** A program of its own that starts a server, says where it is and waits. */
async function program(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "migrate-class-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await build({
    entryPoints: ["src/demo/prosody.ts"],
    outfile: join(folder, "prosody.js"),
    bundle: true,
    platform: "node",
    format: "esm",
  });
  const path = join(folder, "program.js");
  writeFileSync(
    path,
    `import { startProsody } from "./prosody.js";
const { pid, folder } = await startProsody();
console.log(JSON.stringify({ pid, folder }));
setInterval(() => {}, 1000);
`,
  );
  return path;
}

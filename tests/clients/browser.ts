/** Debian's Chromium without a window, and a web server on loopback that hands it Converse.js out of node_modules. */
import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { type Browser, chromium } from "playwright-core";

export const program = "/usr/bin/chromium-headless-shell";

export const browserInstalled = await access(program, constants.X_OK).then(
  () => true,
  () => false,
);
if (!browserInstalled && process.env.CI === "true")
  throw new Error("chromium-headless-shell is not installed, and CI=true demands it");
if (!browserInstalled)
  console.warn(
    "\n*** SKIPPED: chromium-headless-shell is not installed, so no real app saw the result. ***\n",
  );

export interface Web {
  readonly browser: Browser;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const dist = "node_modules/converse.js/dist";

/** Opens both. The page is `/`; everything else lies in Converse's own folder, `curve25519_compiled.wasm` at the root as it wants it. */
export async function openWeb(page: string): Promise<Web> {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://x").pathname);
    const content = path === "/" ? page : await readFile(join(dist, path)).catch(() => null);
    if (content === null) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": types[extname(path) || ".html"] ?? "" }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
  return {
    browser,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await browser.close();
      await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

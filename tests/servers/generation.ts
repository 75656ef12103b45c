/** Which generation of servers these tests run on: `SERVERS`, which vitest.config.ts turns into the variables read here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.SERVERS_FOLDER ?? null;

/** Its name, as scripts/servers.mjs knows it. */
export const generation = process.env.SERVERS ?? "installed";

/** Folders that stand for `/` to its servers, the nearest first. Those of the backports find the rest on the machine. */
export const roots: readonly string[] =
  folder === null ? ["/"] : generation === "backports" ? [join(folder, "root"), "/"] : [join(folder, "root")];

/** The folder to which the first of them belongs. */
export const ownRoot = roots[0] ?? "/";

/** The version that was fetched; null where it is that of the machine, whatever it is. */
function asked(server: string): string | null {
  if (folder === null) return null;
  const lines = readFileSync(join(folder, "versions"), "utf8").split("\n");
  return lines.find((line) => line.startsWith(`${server} `))?.slice(server.length + 1) ?? "none";
}

/**
 * Takes what a server wrote when it started, gives the version that it says it is.
 * @throws where that is not the version that was fetched, so that no test runs on another than it says
 */
export function versionIn(server: "prosody" | "ejabberd", log: string): string {
  const version = { prosody: /Prosody version (\S+)/, ejabberd: /ejabberd (\d[\d.]*\d)/ }[server].exec(
    log,
  )?.[1];
  const wanted = asked(server);
  if (version === undefined) throw new Error(`${server} does not say which version it is: ${log}`);
  if (wanted !== null && version !== wanted)
    throw new Error(`SERVERS=${generation} has ${server} ${wanted}, and ${version} was started`);
  return version;
}

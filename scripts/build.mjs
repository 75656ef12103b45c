/**
 * Builds `dist`: few files instead of two hundred, as each that is loaded costs time at the start. What a command needs
 * alone stays in files of its own, loaded when it is called; packages stay outside. Types are checked by `npm run check`.
 */
import { readdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { doors } from "./doors.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const dist = join(project, "dist");

/** The program, and parts of it that single tests run by themselves; files are cut where one entry needs less than another. */
const entries = ["cli/main", "demo/prosody", "xmpp/connect", "xmpp/library"];
/** Reading alone, each in one file that is not in the package: for the bench and `corpus.mjs`. */
const benches = ["text", "export", "history", "letters"];

const options = {
  absWorkingDir: project,
  outdir: dist,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20.17",
  metafile: true,
  logLevel: "warning",
  plugins: [doors],
};
const built = await Promise.all([
  build({
    ...options,
    entryPoints: entries.map((entry) => ({ in: `src/${entry}.ts`, out: entry })),
    // every file lies two folders deep: `version.ts` finds the package from there
    chunkNames: "parts/[name]-[hash]",
    splitting: true,
  }),
  build({
    ...options,
    entryPoints: benches.map((bench) => ({ in: `tests/bench/${bench}.ts`, out: `bench/${bench}` })),
  }),
]);

const made = new Set(
  built.flatMap(({ metafile }) =>
    Object.keys(metafile.outputs).map((path) => relative("dist", path).split(sep).join("/")),
  ),
);
for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const path = relative(dist, join(file.parentPath, file.name)).split(sep).join("/");
  if (file.isFile() && !made.has(path)) rmSync(join(dist, path));
}

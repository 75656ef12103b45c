/**
 * Builds `dist`: few files instead of two hundred, as each that is loaded costs time at the start. What a command needs
 * alone stays in files of its own, loaded when it is called, and so do most packages. Types are checked by `npm run check`.
 */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { doors } from "./doors.mjs";
import { licences, within } from "./within.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const dist = join(project, "dist");

/** Parts that single tests run by themselves, and reading alone for the bench and `corpus.mjs`: not in the package. */
const parts = { "xmpp/connect": "src/xmpp/connect.ts", "xmpp/library": "src/xmpp/library.ts" };
const benches = ["text", "export", "history", "letters", "mails"];

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
  plugins: [doors()],
};
const start = join(project, "src/cli/main.ts");
const program = (late) => ({
  ...options,
  entryPoints: { "cli/main": start },
  // every file lies two folders deep: `version.ts` finds the package from there
  chunkNames: "parts/[name]-[hash]",
  splitting: true,
  plugins: [within, doors(start, late)],
  packages: "bundle",
});
const { metafile: draft } = await build({ ...program(), write: false });
const late = Object.values(draft.inputs)
  .flatMap(({ imports }) => imports.filter(({ kind, external }) => kind === "dynamic-import" && !external))
  .map(({ path }) => join(project, path));
const built = await Promise.all([
  build(program(new Set(late))),
  build({ ...options, entryPoints: parts, splitting: true, chunkNames: "xmpp/[name]-[hash]" }),
  build({
    ...options,
    entryPoints: benches.map((bench) => ({ in: `tests/bench/${bench}.ts`, out: `bench/${bench}` })),
  }),
]);
writeFileSync(join(dist, "LICENSES"), licences(draft));

const made = new Set([
  "LICENSES",
  ...built.flatMap(({ metafile }) =>
    Object.keys(metafile.outputs).map((path) => relative("dist", path).split(sep).join("/")),
  ),
]);
for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const path = relative(dist, join(file.parentPath, file.name)).split(sep).join("/");
  if (file.isFile() && !made.has(path)) rmSync(join(dist, path));
}

/** Packages that become part of `dist`: small ones that every start needs, as Node takes 1 ms to find and load each of their files. */
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";

/**
 * All are MIT; with packages of their own (`pend`). The others are large or rarely needed, and stay outside; but of libphonenumber-js
 * (its numbering plans: Apache 2.0) 0.2 of 12.6 MB are needed, so that it is not installed at all.
 */
const small = /^(?:chalk|commander|libphonenumber-js|papaparse|pend|punycode|valibot|yauzl)$/;
const nameOf = (path) => path.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? path;

export const within = {
  name: "within",
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind, importer }) => {
      if (kind === "entry-point") return;
      if (isBuiltin(path)) {
        // commander starts other programs for commands that are programs; we have none, and it would load the network
        const isNeeded = path !== "node:child_process" || !importer.includes("/commander/");
        return { path, namespace: isNeeded ? "node" : "none" };
      }
      return small.test(nameOf(path)) ? undefined : { path, external: true };
    });
    // an import of a part of Node calls all its getters, and those of `fs` and `process` load streams and the network
    build.onLoad({ filter: /./, namespace: "node" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
    // chalk looks which colours a terminal has; we say it ourselves
    build.onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: "none" }));
    build.onLoad({ filter: /./, namespace: "none" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** What the licences of packages that became part of `dist` want to stand beside them. */
export function licences({ inputs }) {
  const found = new Set(Object.keys(inputs).flatMap((path) => path.match(/^.*node_modules\/[^/]+/) ?? []));
  return [...found].sort().map(licenceIn).join("\n\n");
}

function licenceIn(folder) {
  const files = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
  if (files.length === 0) throw new Error(`no licence in ${folder}`);
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim());
  return [folder.replace(/^.*node_modules\//, ""), ...texts, ""].join("\n\n");
}

/**
 * Lets the build see through doors. A folder's `index.ts` names files that different commands need; as one module it would tie
 * all of them together into one part, and every command would load what any of them needs. So whoever enters by a door
 * is led to the file behind it.
 */
import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

const entering = /^import \{([^}]*)\} from "([^"]+\/index\.ts)";/gm;
const leading = /^export \{([^}]*)\} from "([^"]+)";/gm;
const namesIn = (list) =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));

/** Name → file that defines it. */
async function behind(door) {
  const found = new Map();
  for (const [, list, path] of (await readFile(door, "utf8")).matchAll(leading)) {
    const file = join(dirname(door), path);
    const inner = file.endsWith("index.ts") ? await behind(file) : new Map();
    for (const name of namesIn(list)) found.set(name, inner.get(name) ?? file);
  }
  return found;
}

/**
 * @param late files that are loaded when they are needed, of a program that begins with `first`: they are told that it is
 *   there already, or esbuild cuts what it needs by who else needs it too, into a dozen parts that Node loads one by one
 */
export const doors = (first, late = new Set()) => ({
  name: "doors",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const lines = new Map();
      for (const [line, list, door] of source.matchAll(entering)) {
        const files = await behind(join(dirname(path), door));
        const direct = namesIn(list).map((name) => {
          // what stands in the door's own file is found there
          const file = files.get(name.split(" as ")[0]) ?? join(dirname(path), door);
          return `import { ${name} } from "./${relative(dirname(path), file)}";`;
        });
        lines.set(line, direct.join(" "));
      }
      const contents = source.replace(entering, (line) => lines.get(line) ?? line);
      return {
        contents: late.has(path) ? `import ${JSON.stringify(first)};${contents}` : contents,
        loader: "ts",
      };
    });
  },
});

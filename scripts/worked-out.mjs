/**
 * What is the same for every run is worked out when `dist` is built: there stands what such a module exports, in the place of
 * how that comes about.
 */
import { build } from "esbuild";

/** What a module of ours exports, once it has run. */
async function exportsOf(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: "esm" });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** How to write such modules, by the end of their path. */
export const writers = {
  async "notices/word-index.ts"(path) {
    const { wordIndex } = await exportsOf(path);
    const written = Object.entries(wordIndex).map(
      ([name, numbers]) => `${name}: new Int32Array([${numbers}])`,
    );
    return `export const wordIndex = { ${written.join(", ")} };`;
  },
  /** The wordings of a language are read when a chat has a word of theirs: most chats have one language. */
  async "notices/tables.ts"(path) {
    const { noticeTables, everyTable } = await exportsOf(path);
    const written = everyTable.map(
      ({ frames, ...rest }) =>
        `whenAsked(${JSON.stringify(rest)}, ${JSON.stringify(JSON.stringify(frames))})`,
    );
    return `
      function whenAsked(table, text) {
        let frames;
        return Object.defineProperty(table, "frames", { get: () => (frames ??= JSON.parse(text)) });
      }
      export const everyTable = [${written.join(",\n")}];
      export const noticeTables = everyTable.slice(0, ${noticeTables.length});`;
  },
};

/** @type {import("esbuild").Plugin} */
export const workedOut = {
  name: "worked out",
  setup({ onLoad }) {
    for (const [end, write] of Object.entries(writers)) {
      const filter = new RegExp(`${end.replace("/", "[\\\\/]").replace(".", "\\.")}$`);
      onLoad({ filter }, async ({ path }) => ({ contents: await write(path) }));
    }
  },
};

/**
 * `npm run kernel`: compiles `assembly/headers.ts` and writes it down as the text that `src/transcript/kernel.ts` loads, so
 * that nothing has to be built or read before a header can be. A test compares the two.
 */
import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const options = ["--optimizeLevel", "3", "--runtime", "stub", "--enable", "simd", "--noAssert"];
const input = ["headers.ts", "--baseDir", at("assembly"), "--outFile", "headers.wasm"];

/** The module as it stands in `written`. */
export async function compiled() {
  let bytes = new Uint8Array();
  const result = await asc.main([...input, ...options], {
    writeFile: (_name, contents) => {
      bytes = contents;
    },
  });
  if (result.error !== null) throw new Error(result.stderr.toString());
  const lines = Buffer.from(bytes)
    .toString("base64")
    .match(/.{1,100}/g);
  return `/** \`assembly/headers.ts\`, compiled by \`npm run kernel\`: WebAssembly in base64. */
export const kernelBytes =
${lines.map((line) => `  "${line}"`).join(" +\n")};
`;
}

export const written = at("src/transcript/kernel-bytes.ts");

if (import.meta.filename === argv[1]) writeFileSync(written, await compiled());

/** The tool's own version and place, from the package that it is part of. */
import { readFileSync } from "node:fs";

/** The package's own folder: every file of `src/cli` and of `dist` lies two folders below it. */
export const packageFolder = new URL("../../", import.meta.url);

const { version } = JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8")) as {
  version: string;
};

export const toolVersion: string = version;

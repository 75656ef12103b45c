#!/usr/bin/env node
// Written in syntax that old Node versions can parse, so that they get a sentence instead of a stack trace.
const [major, minor] = process.versions.node.split(".").map(Number);
const fits = (major === 20 && minor >= 17) || (major === 22 && minor >= 13) || major >= 24;

if (fits) {
  import("../dist/cli/main.js").then(
    (program) => program.main(),
    (error) => {
      if (error.code !== "ERR_MODULE_NOT_FOUND" || !/dist/.test(error.message)) throw error;
      console.error("migrate-class is not built yet. In a clone of the project run: npm run build");
      process.exitCode = 64;
    },
  );
} else {
  console.error(
    "migrate-class needs Node 20.17 or later, 22.13 or later, or 24 and up; this is Node " +
      process.versions.node +
      ". Get a current one from https://nodejs.org",
  );
  process.exitCode = 64;
}
